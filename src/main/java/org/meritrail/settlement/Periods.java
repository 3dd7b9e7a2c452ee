package org.meritrail.settlement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.meritrail.governance.Right;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.ledger.Details;
import org.meritrail.settlement.PeriodRecords.Step;

/** Closes periods, so that nothing more is started or released for them, and opens them again. */
public final class Periods {

    private final Journal journal;
    private final PeriodRecords records;

    public Periods(Journal journal, PeriodRecords records) {
        this.journal = journal;
        this.records = records;
    }

    public Decision<PeriodState> close(Actor who, Period period, String note) {
        return change(who, period.byUsualName(), PeriodRecords.CLOSED, note);
    }

    /** Refused without a note that says why. */
    public Decision<PeriodState> reopen(Actor who, Period period, String note) {
        return note.isBlank() ? Decision.refused("refused.note-missing") : change(who, period.byUsualName(), PeriodRecords.REOPENED, note);
    }

    private Decision<PeriodState> change(Actor who, Period period, String step, String note) {
        if (!who.may(Right.RUN)) {
            return Decision.refused("refused.not-allowed", who.name());
        }
        Optional<Message> unkept = Entry.reasonNotToNote(note);
        return unkept.isPresent() ? new Decision.Refused<>(unkept.get()) : journal.decide(() -> {
            PeriodState state = state(period);
            if (state.closed() == step.equals(PeriodRecords.CLOSED)) {
                return Decision.refused("refused.period-already-" + step, period.name());
            }
            Entry entry = journal.record(who, "period." + step, "period " + period.name(), note,
                    details(period));
            records.add(new Step(period.name(), step, entry));
            return Decision.granted(state(period));
        });
    }

    /** What closing and re-opening it bind. */
    public static Details details(Period period) {
        return Details.of("period", period.name()).with("from", period.from()).with("to", period.to());
    }

    /** All that was closed and re-opened, the oldest first. */
    public List<Step> steps() {
        return records.steps();
    }

    /** Open unless somebody closed it. */
    public PeriodState state(Period period) {
        Period usual = period.byUsualName();
        return state(usual, records.steps());
    }

    /** A closed period that shares a day with this one. */
    public Optional<PeriodState> closedWithin(Period period) {
        return all().stream().filter(state -> state.closed() && state.period().overlaps(period)).findFirst();
    }

    /** Those that have a run or were closed once, the latest first. */
    public List<PeriodState> all() {
        List<Step> steps = records.steps();
        Set<String> names = new TreeSet<>(records.withRuns());
        steps.forEach(step -> names.add(step.period()));
        return names.stream().map(name -> state(Period.parse(name), steps))
                .sorted(Comparator.<PeriodState, LocalDate>comparing(state -> state.period().from()).reversed()
                        .thenComparing(state -> state.period().name())).toList();
    }

    private static PeriodState state(Period period, List<Step> steps) {
        List<Step> own = steps.stream().filter(step -> step.period().equals(period.name())).toList();
        boolean closed = !own.isEmpty() && own.get(own.size() - 1).step().equals(PeriodRecords.CLOSED);
        return new PeriodState(period, closed, own.stream().map(Step::entry).toList());
    }
}
