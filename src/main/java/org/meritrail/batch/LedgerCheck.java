package org.meritrail.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meritrail.content.Contents;
import org.meritrail.delivery.Deliveries;
import org.meritrail.delivery.Delivery;
import org.meritrail.delivery.RefusedDelivery;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.ledger.Checkpoint;
import org.meritrail.ledger.Checkpoints;
import org.meritrail.ledger.Details;
import org.meritrail.ledger.Ledger;
import org.meritrail.ledger.SignedNote;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;
import org.meritrail.plan.Signature;
import org.meritrail.settlement.Adjustment;
import org.meritrail.settlement.PeriodRecords;
import org.meritrail.settlement.Periods;

/**
 * Compares what the database holds with the ledger: the tree with its leaves, and entries, versions, deliveries, runs, payouts, payroll lines,
 * sign-offs, adjustments, periods and keys with the leaves that were made of them, both ways; and contents with their hashes. For whoever suspects
 * that somebody changed the database behind the program's back. Leaves and checkpoints that were taken away at the end, or replaced altogether,
 * only a kept checkpoint can show.
 */
public final class LedgerCheck {

    /** Acts that a checkpoint is made with. */
    private static final Set<String> WITH_CHECKPOINT = Set.of("run.released", "run.exported", "payout.exported");

    private final Journal journal;
    private final Ledger ledger;
    private final Runs.Records records;
    private final Contents contents;
    private final PlanVersions plans;
    private final Deliveries deliveries;
    private final Periods periods;

    public LedgerCheck(Journal journal, Ledger ledger, Runs.Records records, Contents contents, PlanVersions plans, Deliveries deliveries, Periods periods) {
        this.journal = journal;
        this.ledger = ledger;
        this.records = records;
        this.contents = contents;
        this.plans = plans;
        this.deliveries = deliveries;
        this.periods = periods;
    }

    /** What is not as it was recorded, the first entry first; empty if everything is. What was said is compared unless it was erased. */
    public List<Message> damages() {
        long size = ledger.size();
        List<Message> damages = compared();
        boolean grown = ledger.size() > size;
        // what was decided while the rows were read looks like damage: they are read again, and decisions wait for it
        return damages.isEmpty() || !grown ? damages : journal.decide(() -> Decision.granted(compared())).fold(Function.identity(), refused -> damages);
    }

    private List<Message> compared() {
        OptionalLong damaged = ledger.damaged();
        if (damaged.isPresent()) {
            return List.of(Message.of("ledger.damaged-leaf", String.valueOf(damaged.getAsLong())));
        }
        BoundLeaves bound = BoundLeaves.read(ledger);
        Contents.Inspected inspected = contents.inspect();
        StatedRows rows = new StatedRows(bound);
        rows.read(() -> stateEntries(bound, rows));
        rows.read(() -> stateCheckpoints(bound, rows));
        rows.read(() -> records.checkpoints().keys().forEach((entry, vkey) -> rows.state(entry, bound.subject(entry), "ledger.key", () -> bound.binds(entry, Details.of("vkey", vkey)))));
        rows.read(() -> plans.all().forEach(version -> stateVersion(version, inspected, bound, rows)));
        rows.read(() -> deliveries.asKnownOn(Instant.MAX).forEach(one -> stateDelivery(one, inspected, bound, rows)));
        rows.read(() -> deliveries.refused().forEach(one -> stateRefused(one, bound, rows)));
        RunRows runs = new RunRows(records, plans, contents, inspected, bound);
        rows.read(() -> records.runs().histories().forEach(history -> runs.state(history, rows)));
        rows.read(() -> records.adjustments().all().forEach(one -> stateAdjustment(one, rows)));
        rows.read(() -> periods.steps().forEach(step -> statePeriod(step, bound, rows)));
        inspected.erased().forEach((sha256, entry) -> rows.look(entry, bound.subject(entry), () -> bound.erases(entry, sha256)));
        List<Message> damages = damages(rows, inspected);
        Set<String> gone = bound.persons();
        gone.removeAll(records.persons().identities(gone).keySet());
        gone.forEach(key -> damages.add(Message.of("ledger.person-gone", key)));
        return damages;
    }

    private static List<Message> damages(StatedRows rows, Contents.Inspected inspected) {
        List<Message> damages = new ArrayList<>();
        rows.differing().forEach((entry, subject) -> damages.add(Message.of("ledger.differs", subject, String.valueOf(entry))));
        damages.addAll(rows.damaged());
        rows.unread().forEach(why -> damages.add(Message.of("ledger.unreadable", why)));
        inspected.damaged().forEach(content -> damages.add(Message.of("ledger.damaged-content", content)));
        return damages;
    }

    private void stateEntries(BoundLeaves bound, StatedRows rows) {
        Set<Long> there = new HashSet<>();
        for (Entry entry : journal.entries(Long.MAX_VALUE, Integer.MAX_VALUE)) {
            there.add(entry.number());
            Map<String, Object> leaf = bound.entry(entry.number());
            rows.look(entry.number(), entry.subject(), () -> entry.at().toString().equals(leaf.get("at")) && entry.who().equals(leaf.get("who"))
                    && entry.what().equals(leaf.get("what")) && entry.subject().equals(leaf.get("subject"))
                    && (journal.noteHash(entry).isEmpty() || journal.noteHash(entry).equals(leaf.get("note"))));
        }
        bound.numbers().forEach(number -> rows.look(number, bound.subject(number), () -> there.contains(number)));
    }

    /** Each with the root of the leaves up to those of its entry and a signature by the key that the ledger names last before it, and one for each act that makes one. */
    private void stateCheckpoints(BoundLeaves bound, StatedRows rows) {
        SortedMap<Long, String> keys = bound.members("ledger.key", "vkey");
        Set<Long> made = new HashSet<>();
        for (Checkpoints.Made one : records.checkpoints().all()) {
            made.add(one.entry());
            rows.look(one.entry(), bound.subject(one.entry()), () -> one.size() == bound.end(one.entry())
                    && SignedNote.text(one.note()).equals(new Checkpoint(SignedNote.text(one.note()).lines().findFirst().orElse(""), one.size(),
                            ledger.tree().root(one.size())).text())
                    && isSigned(one, keys.headMap(one.entry())));
        }
        bound.numbersOf(WITH_CHECKPOINT).forEach(number -> rows.look(number, bound.subject(number), () -> made.remove(number)));
        made.forEach(number -> rows.look(number, bound.subject(number), () -> false));
    }

    /** @param before the keys that were named before it; none in a ledger that tells of none */
    private static boolean isSigned(Checkpoints.Made one, SortedMap<Long, String> before) {
        return before.isEmpty() || SignedNote.isSigned(one.note(), before.get(before.lastKey()));
    }

    private void stateVersion(PlanVersion version, Contents.Inspected inspected, BoundLeaves bound, StatedRows rows) {
        Details details = version.bytes().details();
        rows.state(version.bytes().made(), "version.drafted", () -> inspected.areWhole(version.bytes().files().values())
                && bound.binds(version.bytes().made().number(), plans.proposed(version).addedInForce(details)));
        stateSteps(version, details, rows);
        Map<Entry, Set<String>> signed = plans.signatures(version.number()).stream().collect(Collectors.groupingBy(Signature::entry,
                Collectors.mapping(Signature::finding, Collectors.toCollection(TreeSet::new))));
        signed.forEach((entry, findings) -> rows.state(entry, "version.signed", details.with("findings", findings)));
    }

    private static Void stateSteps(PlanVersion version, Details details, StatedRows rows) {
        return version.fold(draft -> null, submitted -> {
            rows.state(submitted.submission(), "version.submitted", submitted.effective().added(details));
            return null;
        }, approved -> {
            rows.state(approved.submission(), "version.submitted", approved.effective().added(details));
            rows.state(approved.approval(), "version.approved", approved.effective().added(details));
            return null;
        }, retired -> {
            rows.state(retired.retirement(), "version.retired", details);
            return stateSteps(retired.before(), details, rows);
        });
    }

    private static void stateDelivery(Delivery one, Contents.Inspected inspected, BoundLeaves bound, StatedRows rows) {
        rows.state(one.received(), "delivery.taken", () -> bound.binds(one.received().number(), one.details())
                && (one.received().note().isEmpty() || one.received().note().equals(one.name()))
                && inspected.areWhole(one.files().stream().map(Delivery.File::sha256).toList()));
    }

    private static void stateRefused(RefusedDelivery one, BoundLeaves bound, StatedRows rows) {
        rows.state(one.entry(), "delivery.refused", () -> bound.binds(one.entry().number(), Details.of("sha256", one.sha256()))
                && one.name().equals(one.entry().subject()) && (one.entry().note().isEmpty() || one.entry().note().equals(one.note())));
    }

    private void stateAdjustment(Adjustment adjustment, StatedRows rows) {
        String participant = adjustment.terms().participant();
        rows.state(adjustment.requested(), "adjustment.requested", adjustment.terms().details(records.persons().of(List.of(participant)).get(participant)));
        adjustment.history().stream().skip(1).forEach(entry -> rows.state(entry, "adjustment." + adjustment.state(),
                Details.of("adjustment", adjustment.number())));
    }

    private static void statePeriod(PeriodRecords.Step step, BoundLeaves bound, StatedRows rows) {
        rows.state(step.entry(), "period." + step.step(), () -> bound.binds(step.entry().number(), Periods.details(Period.parse(step.period()))));
    }
}
