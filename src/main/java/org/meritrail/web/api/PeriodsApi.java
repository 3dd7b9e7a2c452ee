package org.meritrail.web.api;

import java.time.LocalDate;
import java.util.List;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Texts;
import org.meritrail.settlement.PeriodState;
import org.meritrail.settlement.Periods;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Open and closed periods. */
@RestController
final class PeriodsApi {

    /** @param steps who closed and re-opened it, the oldest first */
    record PeriodJson(String period, LocalDate from, LocalDate to, boolean closed, List<StepJson> steps) {

        static PeriodJson of(PeriodState state, Texts texts) {
            return new PeriodJson(state.period().name(), state.period().from(), state.period().to(), state.closed(),
                    state.history().stream().map(entry -> StepJson.of(entry, texts)).toList());
        }
    }

    private final Periods periods;

    PeriodsApi(Periods periods) {
        this.periods = periods;
    }

    /** Those that have a run or were closed once, the latest first. */
    @GetMapping("/api/periods")
    List<PeriodJson> periods(Texts texts) {
        return periods.all().stream().map(state -> PeriodJson.of(state, texts)).toList();
    }

    /** From then on nothing can be started or released for it. */
    @PostMapping("/api/periods/{period}/close")
    PeriodJson close(@PathVariable String period, @RequestBody RunsApi.NoteJson note, Actor me, Texts texts) {
        return PeriodJson.of(Problems.granted(periods.close(me, Days.period(period), note.text())), texts);
    }

    /** Needs a note that says why. */
    @PostMapping("/api/periods/{period}/reopen")
    PeriodJson reopen(@PathVariable String period, @RequestBody RunsApi.NoteJson note, Actor me, Texts texts) {
        return PeriodJson.of(Problems.granted(periods.reopen(me, Days.period(period), note.text())), texts);
    }
}
