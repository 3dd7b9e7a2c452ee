package org.meritrail.web.pages;

import org.meritrail.governance.Actor;
import org.meritrail.settlement.Periods;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Open and closed periods. */
@Controller
class PeriodPages {

    private final Periods periods;

    PeriodPages(Periods periods) {
        this.periods = periods;
    }

    @GetMapping("/periods")
    String list(Model model) {
        model.addAttribute("periods", periods.all());
        return "periods";
    }

    @PostMapping("/periods/close")
    String close(Actor me, @RequestParam String period, @RequestParam(defaultValue = "") String note, RedirectAttributes next) {
        Answering answering = new Answering(next);
        return Typed.period(period).fold(typed -> answering.decided(periods.close(me, typed, note), "/periods", "page.period.closed"),
                reason -> answering.refused("/periods", reason));
    }

    @PostMapping("/periods/reopen")
    String reopen(Actor me, @RequestParam String period, @RequestParam(defaultValue = "") String note, RedirectAttributes next) {
        Answering answering = new Answering(next);
        return Typed.period(period).fold(typed -> answering.decided(periods.reopen(me, typed, note), "/periods", "page.period.reopened"),
                reason -> answering.refused("/periods", reason));
    }
}
