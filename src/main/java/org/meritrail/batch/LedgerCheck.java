package org.meritrail.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.meritrail.content.Contents;
import org.meritrail.delivery.Deliveries;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Message;
import org.meritrail.ledger.Checkpoint;
import org.meritrail.ledger.Checkpoints;
import org.meritrail.ledger.Details;
import org.meritrail.ledger.Ledger;
import org.meritrail.plan.PlanVersions;
import org.meritrail.settlement.Adjustment;

/**
 * Compares what the database holds with the ledger: the tree with its leaves, and entries, versions, deliveries, runs, payouts and payroll lines
 * with the leaves that were made of them, and contents with their hashes. For whoever suspects that somebody changed the database behind the
 * program's back. Leaves and checkpoints that were taken away at the end, or replaced altogether, only a kept checkpoint can show.
 */
public final class LedgerCheck {

    private final Journal journal;
    private final Ledger ledger;
    private final Runs.Records records;
    private final Contents contents;
    private final PlanVersions plans;
    private final Deliveries deliveries;
    private final RunLeaves leaves;

    public LedgerCheck(Journal journal, Ledger ledger, Runs.Records records, Contents contents, PlanVersions plans, Deliveries deliveries) {
        this.journal = journal;
        this.ledger = ledger;
        this.records = records;
        this.contents = contents;
        this.plans = plans;
        this.deliveries = deliveries;
        this.leaves = new RunLeaves(records.persons());
    }

    /** What is not as it was recorded; empty if everything is. What was said is compared unless it was erased. */
    public List<Message> damages() {
        OptionalLong damaged = ledger.damaged();
        if (damaged.isPresent()) {
            return List.of(Message.of("ledger.damaged-leaf", String.valueOf(damaged.getAsLong())));
        }
        BoundLeaves bound = BoundLeaves.read(ledger);
        List<Message> damages = new ArrayList<>();
        checkCheckpoints(damages);
        checkEntries(bound, damages);
        plans.all().forEach(version -> check(damages, "version " + version.number(), version.bytes().made(),
                bound.binds(version.bytes().made().number(), version.bytes().details()) && areWhole(version.bytes().files().values())));
        deliveries.asKnownOn(Instant.MAX).forEach(one -> check(damages, "delivery " + one.number(), one.received(),
                bound.binds(one.received().number(), one.details()) && areWhole(one.files().stream().map(file -> file.sha256()).toList())));
        records.runs().histories().forEach(history -> checkRun(history, bound, damages));
        records.adjustments().all().forEach(one -> checkAdjustment(one, bound, damages));
        return damages;
    }

    private void checkCheckpoints(List<Message> damages) {
        for (Checkpoints.Made made : records.checkpoints().all()) {
            boolean right = made.size() <= ledger.size()
                    && made.note().startsWith(new Checkpoint(made.note().lines().findFirst().orElse(""), made.size(), ledger.tree().root(made.size())).text());
            if (!right) {
                damages.add(Message.of("ledger.damaged-checkpoint", String.valueOf(made.size())));
            }
        }
    }

    private void checkEntries(BoundLeaves bound, List<Message> damages) {
        List<Entry> entries = journal.entries(Long.MAX_VALUE, Integer.MAX_VALUE);
        if (entries.size() != bound.count()) {
            damages.add(Message.of("ledger.damaged-entries", String.valueOf(entries.size()), String.valueOf(bound.count())));
        }
        for (Entry entry : entries) {
            Map<String, Object> leaf = bound.entry(entry.number());
            boolean same = entry.at().toString().equals(leaf.get("at")) && entry.who().equals(leaf.get("who")) && entry.what().equals(leaf.get("what"))
                    && entry.subject().equals(leaf.get("subject")) && (entry.note().isEmpty() || journal.noteHash(entry).equals(leaf.get("note")));
            check(damages, entry.subject(), entry, same);
        }
    }

    private void checkRun(RunHistory history, BoundLeaves bound, List<Message> damages) {
        Run.Order order = history.order();
        String run = "run " + order.number();
        Fingerprint policy = plans.version(order.version()).orElseThrow().bytes().policy();
        check(damages, run, order.started(), bound.binds(order.started().number(), leaves.started(order, policy)));
        history.steps().forEach((step, entry) -> check(damages, run, entry, bound.entry(entry.number()).get("what").equals("run." + step.key())));
        Entry calculated = history.steps().get(RunStep.CALCULATED);
        if (calculated != null) {
            List<Payout> payouts = records.payouts().payouts(order.number());
            boolean same = bound.bindsAmongOthers(calculated.number(), Details.of("totals", history.result()))
                    && bound.has(calculated.number(), leaves.payouts(payouts));
            check(damages, run, calculated, same && isWhole(history.result()) && areWhole(payouts.stream().map(Payout::explanation).toList()));
        }
        Entry released = history.steps().get(RunStep.RELEASED);
        if (released != null) {
            check(damages, run, released, bound.has(released.number(), leaves.lines(records.payroll().ofRun(order.number()))));
        }
    }

    private void checkAdjustment(Adjustment adjustment, BoundLeaves bound, List<Message> damages) {
        String what = "adjustment " + adjustment.number();
        String participant = adjustment.terms().participant();
        Details terms = adjustment.terms().details(records.persons().of(List.of(participant)).get(participant));
        check(damages, what, adjustment.requested(), bound.binds(adjustment.requested().number(), terms));
        Entry last = adjustment.history().get(adjustment.history().size() - 1);
        check(damages, what, last, bound.entry(last.number()).get("what").equals("adjustment." + adjustment.state()));
    }

    /** The control totals and every document that they name. */
    private boolean isWhole(Fingerprint totals) {
        return areWhole(() -> Json.read(contents.bytes(totals), ControlTotals.class).documents(contents::bytes));
    }

    private boolean areWhole(Collection<Fingerprint> named) {
        return areWhole(() -> named);
    }

    private boolean areWhole(Supplier<Collection<Fingerprint>> named) {
        try {
            named.get().forEach(contents::bytes);
            return true;
        } catch (Contents.DamagedContent | Contents.NoSuchContent changed) {
            return false;
        }
    }

    private static void check(List<Message> damages, String what, Entry entry, boolean same) {
        if (!same) {
            damages.add(Message.of("ledger.differs", what, String.valueOf(entry.number())));
        }
    }
}
