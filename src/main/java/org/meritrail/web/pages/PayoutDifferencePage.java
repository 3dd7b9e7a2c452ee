package org.meritrail.web.pages;

import java.util.Optional;
import org.meritrail.batch.Payout;
import org.meritrail.batch.Runs;
import org.meritrail.explanation.Explanation;
import org.meritrail.explanation.difference.ExplanationDifference;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Texts;
import org.meritrail.web.AskedPayouts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Why a payout is another one than that of another run or of somebody else; participants compare their own. */
@Controller
class PayoutDifferencePage {

    private final Runs runs;
    private final AskedPayouts asked;

    PayoutDifferencePage(Runs runs, AskedPayouts asked) {
        this.runs = runs;
        this.asked = asked;
    }

    /**
     * @param before the run of the payout that it is compared with; if absent, the same one for somebody else, and the last released one before for the same participant
     * @param other  whose payout that is; the same participant's if empty
     */
    @GetMapping("/runs/{number}/payout/difference")
    String difference(@PathVariable int number, @RequestParam String participant, @RequestParam(required = false) Integer before,
                      @RequestParam(defaultValue = "") String other, Actor me, Texts texts, Model model) {
        Payout now = asked.of(me, number, participant).orElseThrow(Nothing::new);
        String code = other.isBlank() ? participant : other.strip();
        Optional<Payout> compared = asked.compared(me, now, before, code);
        model.addAttribute("own", false);
        model.addAttribute("before", before != null ? before : compared.map(Payout::run).orElse(null));
        model.addAttribute("other", code);
        fill(model, now, compared.map(one -> ShownPayoutDifference.of(ExplanationDifference.between(runs.explanation(one), runs.explanation(now)), texts)));
        return "payout-difference";
    }

    /** @param before the run of the reader's payout that it is compared with; of their last earlier one if absent */
    @GetMapping("/my/{number}/difference")
    String own(@PathVariable int number, @RequestParam(required = false) Integer before, Actor me, Texts texts, Model model) {
        Payout now = asked.own(me, number).orElseThrow(Nothing::new);
        Optional<Payout> compared = before == null ? asked.ownBefore(me, now) : Optional.of(asked.own(me, before).orElseThrow(Nothing::new));
        model.addAttribute("own", true);
        model.addAttribute("before", compared.map(Payout::run).orElse(null));
        model.addAttribute("others", asked.own(me).stream().filter(one -> one.run() != number).map(one -> runs.run(one.run()).orElseThrow(Nothing::new)).toList());
        fill(model, now, compared.map(one -> ShownPayoutDifference.of(ExplanationDifference.between(own(one), own(now)), texts)));
        return "payout-difference";
    }

    private Explanation own(Payout payout) {
        return runs.explanation(payout).withoutOthers();
    }

    private void fill(Model model, Payout now, Optional<ShownPayoutDifference> difference) {
        model.addAttribute("run", runs.run(now.run()).orElseThrow(Nothing::new));
        model.addAttribute("payout", now);
        model.addAttribute("difference", difference.orElse(null));
    }
}
