package org.meritrail.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.meritrail.content.Contents;
import org.meritrail.content.Workspace;
import org.meritrail.delivery.Deliveries;
import org.meritrail.explanation.Explanation;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.ledger.Checkpoints;
import org.meritrail.ledger.Ledger;
import org.meritrail.ledger.Persons;
import org.meritrail.plan.PlanVersions;
import org.meritrail.settlement.Adjusted;
import org.meritrail.settlement.Adjustment;
import org.meritrail.settlement.AdjustmentRecords;
import org.meritrail.settlement.PayrollLine;
import org.meritrail.settlement.PayrollRecords;
import org.meritrail.settlement.Periods;

/** Starts, calculates, reviews and releases runs. */
public final class Runs implements AutoCloseable {

    private final RunRecords records;
    private final PayoutRecords payouts;
    private final PayrollRecords payroll;
    private final SignOffRecords signOffs;
    private final Claims claims;
    private final Documents documents;
    private final Told told;
    private final Starting starting;
    private final Deciding deciding;
    private final SigningOff signingOff;
    private final Releasing releasing;
    private final Reviewing reviewing;
    private final LateChanges late;
    private final Corrections corrections;
    private final Knowing knowing;
    private final RunQueue queue;

    /** How many participants of a run are done. */
    public record Progress(int done, int of) {
    }

    /** Where runs, payouts, sign-offs, payroll lines, adjustments, the keys of persons and signed checkpoints are kept. */
    public record Records(RunRecords runs, PayoutRecords payouts, SignOffRecords signOffs, PayrollRecords payroll, AdjustmentRecords adjustments,
                          Persons persons, Checkpoints checkpoints) {
    }

    /** @param threads how many to calculate with */
    public Runs(Journal journal, Ledger ledger, Records records, Contents contents, Workspace workspace, PlanVersions plans, Deliveries deliveries, Periods periods,
                int threads) {
        this.records = records.runs();
        this.payouts = records.payouts();
        this.payroll = records.payroll();
        this.signOffs = records.signOffs();
        this.documents = new Documents(contents, records.persons());
        this.told = Told.now(records.persons());
        this.claims = new Claims(records);
        TakingOver taking = new TakingOver(this.records, payouts, documents);
        RunLeaves leaves = new RunLeaves(records.persons());
        Keys keys = new Keys(journal, records.persons());
        this.starting = new Starting(journal, this.records, periods, plans, deliveries, taking, claims, leaves);
        this.knowing = new Knowing(records, told);
        this.corrections = new Corrections(records);
        this.late = new LateChanges(this.records, periods, plans, deliveries, taking);
        this.deciding = new Deciding(journal, this.records);
        this.signingOff = new SigningOff(journal, this.records, signOffs, told);
        this.releasing = new Releasing(journal, records, claims, taking, periods, plans,
                new CalculatedRows(ledger, records, plans, leaves), new Fixing(journal, records, corrections, contents, leaves));
        this.reviewing = new Reviewing(this, records, claims, corrections, taking);
        this.queue = new RunQueue(new Calculating(plans, deliveries, taking, keys, contents, workspace, threads),
                new Keeping(journal, records, contents, leaves, keys));
    }

    /**
     * Starts a run over the data of the latest delivery, under the approved version that pays for the period. It is calculated in
     * the background; a run of the same period, population, pay date, version and data is never started again unless it failed or was
     * discarded.
     */
    public Decision<Run> start(Actor who, Period period, LocalDate payDate, Population population) {
        return started(starting.start(who, period, period, payDate, population));
    }

    /**
     * Starts a run that works a closed period out again with the data and the policy that are in force for it now, and whose differences to
     * what was paid for it an open period pays. The closed period stays as it is.
     *
     * @param paidIn a later period that is open
     */
    public Decision<Run> takeUp(Actor who, Period closed, Period paidIn, LocalDate payDate, Population population) {
        return started(starting.start(who, closed, paidIn, payDate, population));
    }

    /**
     * Takes several closed periods up, each by a run of its own: all that are named, or none.
     *
     * @param closed none for those of the year before the open period for which something has changed, as far as they can be
     * @return those that were started; refused with the first reason if none could be
     */
    public Decision<List<Run>> takeUp(Actor who, List<Period> closed, Period paidIn, LocalDate payDate, Population population) {
        if (!closed.isEmpty()) {
            Decision<List<Run>> decision = starting.start(who, closed, paidIn, payDate, population);
            decision.fold(started -> started, reason -> List.<Run>of()).forEach(run -> queue.add(run.order()));
            return decision;
        }
        List<Run> runs = new ArrayList<>();
        List<Message> reasons = new ArrayList<>();
        late.before(paidIn.byUsualName()).forEach(change -> takeUp(who, change.period(), paidIn, payDate, population).fold(runs::add, reasons::add));
        return !runs.isEmpty() ? Decision.granted(runs) : reasons.isEmpty() ? Decision.refused("refused.nothing-to-take-up", paidIn.name())
                : new Decision.Refused<>(reasons.get(0));
    }

    /** Closed periods of the same year before a run's, for which something has changed since they were paid. The earliest first. */
    public List<LateChange> lateChanges(Run run) {
        return late.before(run.order().paidIn());
    }

    private Decision<Run> started(Decision<Run> decision) {
        if (decision instanceof Decision.Granted<Run> granted) {
            queue.add(granted.value().order());
        }
        return decision;
    }

    public Decision<Run> review(Actor who, int number, String note) {
        return noted(note, () -> deciding.review(who, number, note));
    }

    public Decision<Run> discard(Actor who, int number, String note) {
        return noted(note, () -> deciding.discard(who, number, note));
    }

    /**
     * Signs some of what alerts want to be signed before release.
     *
     * @param numbers of sign-offs of the run; at least one
     * @param note    why; never empty
     */
    public Decision<Run> sign(Actor who, int number, SortedSet<Integer> numbers, String note) {
        return noted(note, () -> signingOff.sign(who, number, numbers, note));
    }

    /**
     * Fixes the payroll lines. Refused to those who started or reviewed the run, signed something of it, or wrote, submitted or approved its
     * policy; while something is not signed; if the period is closed, the version retired, or a newer run of the period or another run of one
     * that it takes over from released; and where somebody was paid for a period that overlaps this one.
     */
    public Decision<Run> release(Actor who, int number, String note) {
        return noted(note, () -> releasing.release(who, number, note));
    }

    private Decision<Run> noted(String note, Supplier<Decision<RunHistory>> decision) {
        Optional<Message> unkept = Entry.reasonNotToNote(note);
        return unkept.isPresent() ? new Decision.Refused<>(unkept.get()) : decision.get().fold(history -> Decision.granted(run(history)), Decision.Refused::new);
    }

    /** Goes on with the runs that were being calculated when the service stopped. */
    public void resume() {
        records.histories().stream().filter(history -> history.steps().isEmpty())
                .sorted((one, other) -> one.order().number() - other.order().number())
                .forEach(history -> queue.add(history.order()));
    }

    /** Stops calculating; what is not finished goes on with {@link #resume} after the next start. */
    @Override
    public void close() {
        queue.close();
    }

    public Optional<Run> run(int number) {
        return records.history(number).map(this::run);
    }

    /** The newest first. */
    public List<Run> asKnownOn(Instant time) {
        return records.histories().stream().filter(history -> history.isKnownOn(time)).map(history -> run(history.knownOn(time))).toList();
    }

    public List<Run> all() {
        return records.histories().stream().map(this::run).toList();
    }

    private Run run(RunHistory history) {
        return history.run(documents::json);
    }

    /** Of a run that is being calculated here. */
    public Optional<Progress> progress(int number) {
        return queue.progress(number);
    }

    /** Of a run that is calculated, reviewed or released. */
    public Optional<Review> review(int number) {
        return records.history(number).filter(history -> history.has(RunStep.CALCULATED))
                .map(history -> reviewing.review(history, documents.json(history.result(), ControlTotals.class)));
    }

    /** @param page 0, 1, 2 ... */
    public record Page<T>(List<T> items, int page, int size, long total) {
    }

    /**
     * The payouts of a run.
     *
     * @param search  part of a code or a name, capitals aside; empty for all
     * @param outcome due, nothing-due or withheld; empty for all
     * @param sort    participant, name, outcome or total, with a minus in front for the other way round; anything else is participant.
     *                Totals are ordered within each currency, since amounts of two currencies have no order
     */
    public Page<Payout> payouts(int run, String search, String outcome, String sort, int page, int size) {
        Page<Payout> kept = payouts.page(run, search, outcome, sort, page, size);
        return new Page<>(told.payouts(kept.items()), kept.page(), kept.size(), kept.total());
    }

    public Optional<Payout> payout(int run, String participant) {
        return payouts.payout(run, participant).map(kept -> told.payouts(List.of(kept)).get(0));
    }

    public Explanation explanation(Payout payout) {
        return Json.explanation(documents.json(payout.explanation())).calling(payout.name());
    }

    /** What has to be signed before a run is released, by number. */
    public List<SignOff> signOffs(int run) {
        return told.signOffs(signOffs.of(run));
    }

    public Page<RunReject> rejects(int run, int page, int size) {
        Page<RunReject> kept = payouts.rejects(run, page, size);
        return new Page<>(told.rejects(kept.items()), kept.page(), kept.size(), kept.total());
    }

    /** Of a released run, by key. */
    public List<PayrollLine> payroll(int run) {
        return payroll.ofRun(run);
    }

    /** What the lines of a released run correct. */
    public List<Correction> corrections(int run) {
        return corrections.of(records.history(run).orElseThrow(() -> new NoSuchRun(run)).order(), payroll(run), true);
    }

    /** The adjustments that a run pays, or would pay if it were released now, and those that wait for a later one. */
    public Adjusted adjusted(int run) {
        return claims.adjusted(records.history(run).orElseThrow(() -> new NoSuchRun(run)));
    }

    /** The adjustments of a participant that a run pays or would pay, by number. */
    public List<Adjustment.Approved> adjustments(Payout payout) {
        return adjusted(payout.run()).paid().stream().filter(one -> one.terms().participant().equals(payout.participant())).toList();
    }

    /** The payouts of a participant in every released run, the newest first. */
    public List<Payout> payoutsOf(String participant) {
        return released(participant, history -> true);
    }

    /** The payouts of a participant in the runs that were released by then, the newest first. */
    public List<Payout> payoutsOf(String participant, Instant knownOn) {
        return released(participant, history -> history.knownOn(knownOn).has(RunStep.RELEASED));
    }

    /** What was known at a time about somebody's pay for a period. */
    public Known known(String participant, Period period, Instant on) {
        return knowing.known(participant, period, on, this::run);
    }

    private List<Payout> released(String participant, Predicate<RunHistory> known) {
        List<Integer> numbers = records.histories().stream().filter(history -> history.has(RunStep.RELEASED)).filter(known)
                .map(history -> history.order().number()).toList();
        return told.payouts(payouts.of(participant).stream().filter(payout -> numbers.contains(payout.run())).toList());
    }

    /** There is no run of the number. */
    public static final class NoSuchRun extends RuntimeException {
        NoSuchRun(int number) {
            super(String.valueOf(number));
        }
    }
}
