package org.meritrail.batch;

import java.util.List;
import java.util.Map;
import org.meritrail.content.Contents;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.meritrail.settlement.PayrollLine;

/** Fixes the payroll lines of a run that is released, and binds them and its files in the ledger under a signed checkpoint. */
final class Fixing {

    private final Journal journal;
    private final Runs.Records records;
    private final Contents contents;
    private final RunLeaves leaves;

    Fixing(Journal journal, Runs.Records records, Contents contents, RunLeaves leaves) {
        this.journal = journal;
        this.records = records;
        this.contents = contents;
        this.leaves = leaves;
    }

    /** Only within the decision to release. @param history of a reviewed run */
    void fix(Actor who, RunHistory history, List<PayrollLine> lines, String note) {
        int number = history.order().number();
        Entry entry = journal.record(who, "run.released", "run " + number, note,
                RunLeaves.released(history.order(), history.result(), lines, files(history, lines)));
        records.payroll().add(lines);
        journal.bind(entry, RunLeaves.PAYROLL_LINE, leaves.lines(lines));
        records.runs().add(number, RunStep.RELEASED, null, entry);
        records.checkpoints().make(entry.number());
    }

    private Map<String, byte[]> files(RunHistory history, List<PayrollLine> lines) {
        int number = history.order().number();
        return new PayrollFiles((Run.Reviewed) history.run(contents::bytes)).of(lines, records.payouts().payouts(number),
                records.signOffs().of(number), records.payouts().rejects(number, 0, Integer.MAX_VALUE).items());
    }
}
