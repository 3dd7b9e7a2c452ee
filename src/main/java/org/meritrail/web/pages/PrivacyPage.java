package org.meritrail.web.pages;

import org.meritrail.governance.Actor;
import org.meritrail.kernel.Message;
import org.meritrail.privacy.Erasures;
import org.meritrail.privacy.LegalHolds;
import org.meritrail.privacy.Retention.Kept;
import org.meritrail.privacy.Sweeping;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators erase persons, hold what must stay, and erase what was kept long enough. */
@Controller
class PrivacyPage {

    private static final String HERE = "/privacy";

    private final Erasures erasures;
    private final LegalHolds holds;
    private final Sweeping sweeping;

    PrivacyPage(Erasures erasures, LegalHolds holds, Sweeping sweeping) {
        this.erasures = erasures;
        this.holds = holds;
        this.sweeping = sweeping;
    }

    @GetMapping(HERE)
    String all(Model model) {
        model.addAttribute("erasures", erasures.all());
        model.addAttribute("holds", holds.all());
        model.addAttribute("retention", sweeping.retention());
        return "privacy";
    }

    @PostMapping(HERE + "/erasures")
    String request(Actor me, @RequestParam String participant, @RequestParam String note, RedirectAttributes next) {
        return new Answering(next).decided(erasures.request(me, participant.strip(), note), HERE, "page.erasure.requested");
    }

    @PostMapping(HERE + "/erasures/{number}/approve")
    String approve(Actor me, @PathVariable int number, @RequestParam(defaultValue = "") String note, RedirectAttributes next) {
        return new Answering(next).decided(erasures.approve(me, known(number), note), HERE, "page.erasure.approved");
    }

    @PostMapping(HERE + "/erasures/{number}/reject")
    String reject(Actor me, @PathVariable int number, @RequestParam(defaultValue = "") String note, RedirectAttributes next) {
        return new Answering(next).decided(erasures.reject(me, known(number), note), HERE, "page.erasure.rejected");
    }

    private int known(int number) {
        return erasures.erasure(number).orElseThrow(Nothing::new).number();
    }

    @PostMapping(HERE + "/holds")
    String hold(Actor me, @RequestParam(defaultValue = "") String participant, @RequestParam String note, RedirectAttributes next) {
        return new Answering(next).decided(holds.set(me, participant.strip(), note), HERE, "page.hold.done");
    }

    @PostMapping(HERE + "/holds/{number}/lift")
    String lift(Actor me, @PathVariable int number, @RequestParam(defaultValue = "") String note, RedirectAttributes next) {
        return new Answering(next).decided(holds.lift(me, holds.hold(number).orElseThrow(Nothing::new).number(), note), HERE, "page.hold.lifted");
    }

    @PostMapping(HERE + "/sweep")
    String sweep(Actor me, RedirectAttributes next) {
        return sweeping.sweep(me).fold(swept -> new Answering(next).done(HERE, Message.of("page.retention.swept", count(swept, Kept.RAW_FILES),
                        count(swept, Kept.PAYROLL_COPIES), count(swept, Kept.SIGN_INS), count(swept, Kept.NAMES))), reason -> new Answering(next).refused(HERE, reason));
    }

    private static String count(Sweeping.Swept swept, Kept kept) {
        return String.valueOf(swept.counts().getOrDefault(kept.key(), 0));
    }
}
