package org.meritrail.batch;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Texts;

/**
 * What a run means for a round of appraisals, as a file in one language: raises, sums and gaps in pay, or the sheet to calibrate ratings with.
 *
 * @param kind merit, appraisal or calibrations
 * @param name under which it is saved; another one for each run, whatever the language
 */
public record RunReport(String kind, String name, Fingerprint sha256) {

    /** None before the run is calculated, and of each kind only where the policy names what it needs. */
    static List<RunReport> of(Run run, Texts texts) {
        SortedMap<String, String> kept = run.calculation().map(done -> done.totals().sha256()).orElseGet(TreeMap::new);
        String of = "-" + run.order().period().name() + "-run-" + run.number();
        return Arrays.stream(AppraisalReport.values()).filter(report -> kept.containsKey(report.kept(texts)))
                .map(report -> new RunReport(report.subject(), report.file(of), new Fingerprint(kept.get(report.kept(texts))))).toList();
    }
}
