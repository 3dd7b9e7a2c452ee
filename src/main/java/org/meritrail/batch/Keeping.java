package org.meritrail.batch;

import java.util.List;
import org.meritrail.content.Contents;
import org.meritrail.explanation.Saying;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.ledger.Details;

/** Keeps what a run came to, all of it or nothing. */
final class Keeping {

    private final Journal journal;
    private final RunRecords records;
    private final PayoutRecords payouts;
    private final SignOffRecords signOffs;
    private final Contents contents;
    private final RunLeaves leaves;
    private final Keys keys;

    Keeping(Journal journal, Runs.Records records, Contents contents, RunLeaves leaves, Keys keys) {
        this.journal = journal;
        this.records = records.runs();
        this.payouts = records.payouts();
        this.signOffs = records.signOffs();
        this.contents = contents;
        this.leaves = leaves;
        this.keys = keys;
    }

    /** Does nothing if somebody else has calculated the run meanwhile. */
    void keep(Run.Order order, Results results) {
        Fingerprint totals = contents.put(Json.bytes(results.totals()));
        journal.decide(() -> {
            if (!isCalculating(order)) {
                return Decision.refused("refused.run-calculated", String.valueOf(order.number()));
            }
            Entry entry = journal.record(Actor.SERVICE, "run.calculated", "run " + order.number(), "",
                    leaves.calculated(order, results.totals(), totals, results.signOffs()));
            journal.bind(entry, RunLeaves.PAYOUT, leaves.payouts(results.payouts()));
            payouts.add(results.payouts());
            payouts.add(order.number(), results.rejects());
            signOffs.add(results.signOffs());
            reconcile(order.number(), results);
            records.add(order.number(), RunStep.CALCULATED, totals, entry);
            return Decision.granted(entry);
        });
    }

    /** @param reasons kept for readers of either language; the journal has them in English */
    void fail(Run.Order order, List<Message> reasons) {
        List<Saying> told = reasons.stream().map(Saying::of).toList();
        Fingerprint result = contents.put(Json.bytes(told, keys.concealing(told)));
        String why = String.join(" ", reasons.stream().map(reason -> reason.in(Texts.ENGLISH)).toList());
        String note = why.length() > Entry.LONGEST_NOTE ? why.substring(0, Entry.LONGEST_NOTE - 1) + "…" : why;
        journal.decide(() -> {
            if (!isCalculating(order)) {
                return Decision.refused("refused.run-calculated", String.valueOf(order.number()));
            }
            Entry entry = journal.record(Actor.SERVICE, "run.failed", "run " + order.number(), note,
                    Details.of("run", order.number()).with("reasons", result));
            records.add(order.number(), RunStep.FAILED, result, entry);
            return Decision.granted(entry);
        });
    }

    private boolean isCalculating(Run.Order order) {
        return records.history(order.number()).orElseThrow().steps().isEmpty();
    }

    /** Adds up what the database holds now, before anybody else can see it, and compares with what was worked out. */
    private void reconcile(int run, Results results) {
        ControlTotals totals = results.totals();
        compare("sign-offs", signOffs.of(run), results.signOffs());
        compare("participants", payouts.outcomes(run), totals.participants());
        compare("total", payouts.total(run), totals.total());
        compare("components", payouts.components(run), totals.components());
    }

    private static void compare(String what, Object kept, Object expected) {
        if (!kept.equals(expected)) {
            throw new UnableToCalculate(Message.of("batch.not-reconciled", what + ": " + kept + " ≠ " + expected));
        }
    }
}
