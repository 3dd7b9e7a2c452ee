package org.meritrail.web.pages;

import java.util.List;
import java.util.Optional;
import org.meritrail.batch.Inquiries;
import org.meritrail.batch.Payout;
import org.meritrail.batch.Runs;
import org.meritrail.explanation.difference.DifferenceText;
import org.meritrail.explanation.difference.ExplanationDifference;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Why a payout is another one than that of another run or of somebody else. */
@Controller
class PayoutDifferencePage {

    private final Runs runs;
    private final Inquiries inquiries;

    PayoutDifferencePage(Runs runs, Inquiries inquiries) {
        this.runs = runs;
        this.inquiries = inquiries;
    }

    /**
     * @param before the run of the payout that it is compared with; of the participant's last other released one if absent
     * @param other  whose payout that is; the same participant's if empty
     */
    @GetMapping("/runs/{number}/payout/difference")
    String difference(@PathVariable int number, @RequestParam String participant, @RequestParam(required = false) Integer before,
                      @RequestParam(defaultValue = "") String other, Actor me, Texts texts, Model model) {
        Payout now = runs.payout(number, participant).orElseThrow(Nothing::new);
        String code = other.isBlank() ? participant : other.strip();
        int run = before != null ? before : earlier(now, code);
        Optional<Payout> compared = runs.payout(run, code);
        inquiries.explanation(me, now);
        compared.ifPresent(one -> inquiries.explanation(me, one));
        model.addAttribute("run", runs.run(number).orElseThrow(Nothing::new));
        model.addAttribute("payout", now);
        model.addAttribute("before", run);
        model.addAttribute("other", code);
        model.addAttribute("found", compared.isPresent());
        model.addAttribute("lines", compared.map(one -> lines(one, now, texts)).orElse(List.of()));
        return "payout-difference";
    }

    private int earlier(Payout now, String code) {
        return runs.payoutsOf(code).stream().map(Payout::run).filter(run -> run < now.run()).findFirst().orElse(now.run());
    }

    private List<String> lines(Payout before, Payout now, Texts texts) {
        return DifferenceText.of(ExplanationDifference.between(runs.explanation(before), runs.explanation(now)), texts);
    }
}
