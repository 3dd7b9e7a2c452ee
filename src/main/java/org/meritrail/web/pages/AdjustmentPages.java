package org.meritrail.web.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.meritrail.batch.AdjustmentFile;
import org.meritrail.batch.Runs;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Message;
import org.meritrail.settlement.Adjustment;
import org.meritrail.settlement.AdjustmentRequest;
import org.meritrail.settlement.Adjustments;
import org.meritrail.web.AdjustmentUploads;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Manual adjustments: what was asked for, and what was decided. */
@Controller
class AdjustmentPages {

    private static final String LIST = "/adjustments";
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,30}([.,]\\d{1,10})?");

    private final Adjustments adjustments;
    private final AdjustmentUploads uploads;

    AdjustmentPages(Adjustments adjustments, AdjustmentUploads uploads) {
        this.adjustments = adjustments;
        this.uploads = uploads;
    }

    @GetMapping("/adjustments")
    String list(@RequestParam(defaultValue = "0") int page, Actor me, Model model) {
        List<Adjustment> all = adjustments.all();
        int from = Math.min(all.size(), Math.max(0, page) * Pager.SIZE);
        model.addAttribute("several", all.stream().filter(one -> one instanceof Adjustment.Requested && !one.requested().who().equals(me.name())).count() > 1);
        model.addAttribute("headings", AdjustmentFile.NEEDED);
        model.addAttribute("optional", AdjustmentFile.OPTIONAL);
        model.addAttribute("adjustments", Pager.of(new Runs.Page<>(all.subList(from, Math.min(all.size(), from + Pager.SIZE)), Math.max(0, page),
                Pager.SIZE, all.size())));
        return "adjustments";
    }

    @PostMapping("/adjustments")
    String request(Actor me, @RequestParam String participant, @RequestParam String component, @RequestParam(defaultValue = "") String earningCode,
                   @RequestParam String amount, @RequestParam String currency, @RequestParam String period, @RequestParam String reason,
                   @RequestParam String note, RedirectAttributes next) {
        Decision<Adjustment> asked = Typed.period(period).fold(typed -> amount(amount).fold(exact -> adjustments.request(me,
                        new AdjustmentRequest(participant.strip(), component.strip(), earningCode.strip(), exact, currency.strip(), typed, reason.strip(), note)),
                Decision.Refused::new), Decision.Refused::new);
        return new Answering(next).decided(asked, LIST, "page.adjustment.requested");
    }

    /** All that the file asks for, or nothing. */
    @PostMapping("/adjustments/file")
    String file(Actor me, @RequestParam MultipartFile file, RedirectAttributes next) {
        Answering answering = new Answering(next);
        return uploads.ask(me, file).fold(
                answer -> answer.mistakes().isEmpty() ? answering.done(LIST, Message.of("page.adjustments.requested", answer.asked().size()))
                        : answering.refused(LIST, Message.of("refused.adjustment-mistakes", answer.mistakes().size()), AdjustmentUploads.said(answer.mistakes())),
                reason -> answering.refused(LIST, reason));
    }

    /** @param number those that are approved together */
    @PostMapping("/adjustments/approve")
    String approve(Actor me, @RequestParam(required = false) List<Integer> number, @RequestParam(defaultValue = "") String note, RedirectAttributes next) {
        Answering answering = new Answering(next);
        if (number == null) {
            return answering.refused(LIST, Message.of("refused.adjustments-none"));
        }
        number.forEach(this::known);
        return adjustments.approve(me, number, note).fold(all -> answering.done(LIST, Message.of("page.adjustments.approved", all.size())), reason -> answering.refused(LIST, reason));
    }

    /** A comma or a point before the decimals and nothing else: which of them parts thousands nobody can tell. */
    private static Decision<BigDecimal> amount(String typed) {
        String text = typed.strip();
        return AMOUNT.matcher(text).matches() ? Decision.granted(new BigDecimal(text.replace(',', '.'))) : Decision.refused("problem.amount-wrong", text);
    }

    @PostMapping("/adjustments/{number}/approve")
    String approve(Actor me, @PathVariable int number, @RequestParam(defaultValue = "") String note, RedirectAttributes next) {
        return new Answering(next).decided(adjustments.approve(me, known(number), note), LIST, "page.adjustment.approved");
    }

    @PostMapping("/adjustments/{number}/reject")
    String reject(Actor me, @PathVariable int number, @RequestParam(defaultValue = "") String note, RedirectAttributes next) {
        return new Answering(next).decided(adjustments.reject(me, known(number), note), LIST, "page.adjustment.rejected");
    }

    @PostMapping("/adjustments/{number}/withdraw")
    String withdraw(Actor me, @PathVariable int number, @RequestParam(defaultValue = "") String note, RedirectAttributes next) {
        return new Answering(next).decided(adjustments.withdraw(me, known(number), note), LIST, "page.adjustment.withdrawn");
    }

    @PostMapping("/adjustments/{number}/take-back")
    String takeBack(Actor me, @PathVariable int number, @RequestParam(defaultValue = "") String note, RedirectAttributes next) {
        return new Answering(next).decided(adjustments.takeBack(me, known(number), note), LIST, "page.adjustment.requested");
    }

    private int known(int number) {
        return adjustments.adjustment(number).orElseThrow(Nothing::new).number();
    }
}
