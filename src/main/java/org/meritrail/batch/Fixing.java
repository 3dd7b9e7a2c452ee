package org.meritrail.batch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.meritrail.content.Contents;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.meritrail.settlement.Adjusted;
import org.meritrail.settlement.PayrollLine;
import org.meritrail.settlement.Settlement;

/** Fixes the payroll lines of a run that is released, and binds them and its files in the ledger under a signed checkpoint. */
final class Fixing {

    private final Journal journal;
    private final Runs.Records records;
    private final Corrections corrections;
    private final Contents contents;
    private final RunLeaves leaves;

    Fixing(Journal journal, Runs.Records records, Corrections corrections, Contents contents, RunLeaves leaves) {
        this.journal = journal;
        this.records = records;
        this.corrections = corrections;
        this.contents = contents;
        this.leaves = leaves;
    }

    /** Only within the decision to release. @param history of a reviewed run */
    void fix(Actor who, RunHistory history, Settlement settlement, Adjusted adjusted, String note) {
        List<PayrollLine> lines = Stream.concat(settlement.lines().stream(), adjusted.lines().stream())
                .sorted(Comparator.comparing(PayrollLine::key)).toList();
        int number = history.order().number();
        Entry entry = journal.record(who, "run.released", "run " + number, note,
                RunLeaves.released(history.order(), history.result(), lines, files(history, lines, adjusted)));
        records.payroll().add(lines);
        journal.bind(entry, RunLeaves.PAYROLL_LINE, leaves.lines(lines));
        records.runs().add(number, RunStep.RELEASED, null, entry);
        records.checkpoints().make(entry.number());
    }

    private Map<String, byte[]> files(RunHistory history, List<PayrollLine> lines, Adjusted adjusted) {
        Run.Reviewed run = (Run.Reviewed) history.run(new Documents(contents, records.persons())::json);
        return PayrollFiles.of(run, records).byName(lines, corrections.of(history.order(), lines, true), adjusted.paid());
    }
}
