package org.meritrail.web.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.meritrail.batch.Inquiries;
import org.meritrail.batch.Known;
import org.meritrail.batch.Runs;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.web.Moments;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was known at a time about somebody's pay for a period; participants look back at their own. */
@Controller
class KnownPage {

    private final Runs runs;
    private final Inquiries inquiries;
    private final Clock clock;

    KnownPage(Runs runs, Inquiries inquiries, Clock clock) {
        this.runs = runs;
        this.inquiries = inquiries;
        this.clock = clock;
    }

    @GetMapping("/known")
    String known(@RequestParam(defaultValue = "") String participant, @RequestParam(defaultValue = "") String period,
                 @RequestParam(defaultValue = "") String on, Actor me, Model model) {
        model.addAttribute("own", false);
        return known(participant.strip(), period, on.strip(), UnaryOperator.identity(), me, model);
    }

    @GetMapping("/my/known")
    String own(@RequestParam(defaultValue = "") String period, @RequestParam(defaultValue = "") String on, Actor me, Model model) {
        if (me.participant().isEmpty()) {
            throw new Nothing();
        }
        model.addAttribute("own", true);
        return known(me.participant(), period, on.strip(), Known::own, me, model);
    }

    private String known(String participant, String period, String on, UnaryOperator<Known> as, Actor me, Model model) {
        model.addAttribute("participant", participant);
        model.addAttribute("period", period);
        model.addAttribute("on", on);
        if (!on.isEmpty()) {
            inquiries.history(me, participant);
            known(participant, period, on, as).fold(known -> model.addAttribute("known", known), reason -> model.addAttribute("refusal", reason));
        }
        return "known";
    }

    private Decision<Known> known(String participant, String period, String on, UnaryOperator<Known> as) {
        return Moments.read(on, clock.instant()).fold(time -> Typed.period(period).fold(typed -> known(participant, typed, time, as), Decision.Refused::new),
                Decision.Refused::new);
    }

    private Decision<Known> known(String participant, Period period, Instant time, UnaryOperator<Known> as) {
        Known known = as.apply(runs.known(participant, period, time));
        return known.isNothing() ? new Decision.Refused<>(Message.of("problem.nothing-known", participant, period.name(), time)) : Decision.granted(known);
    }
}
