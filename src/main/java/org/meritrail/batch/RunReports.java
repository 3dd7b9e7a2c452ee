package org.meritrail.batch;

import java.util.List;
import org.meritrail.content.Contents;
import org.meritrail.explanation.Saying;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Texts;
import org.meritrail.ledger.Persons;

/** What runs mean for a round of appraisals, with codes and names as they are known now. */
public final class RunReports {

    private final Documents documents;

    public RunReports(Contents contents, Persons persons) {
        this.documents = new Documents(contents, persons);
    }

    /** Files in the reader's language; they are never made anew. None before the run is calculated. */
    public List<RunReport> of(Run run, Texts texts) {
        return RunReport.of(run, texts);
    }

    public byte[] bytes(RunReport report, Texts texts) {
        return documents.report(report, texts);
    }

    /** The merit round and equal pay in a few lines; empty where there are none, and before the run is calculated. */
    public List<Saying> inBrief(Run run) {
        return run.calculation().map(done -> done.totals().sha256().get(ControlTotals.SAID))
                .map(kept -> List.of(documents.json(new Fingerprint(kept), Saying[].class))).orElse(List.of());
    }
}
