package org.meritrail.batch;

import java.util.List;
import java.util.function.UnaryOperator;
import org.meritrail.appraisal.calibration.Calibration;
import org.meritrail.appraisal.calibration.Distribution;
import org.meritrail.appraisal.calibration.Proposal;
import org.meritrail.appraisal.calibration.Reviewer;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.kernel.Exact;

/** Writes for programs what the calibration workbook shows people: units beside the guideline, whom to talk about, and reviewers. */
final class CalibrationFile {

    private static final String SCHEMA = "meritrail/calibration/1";

    private CalibrationFile() {
    }

    /**
     * Published as {@code docs/schemas/calibration-1.json}; it names those to talk about, and reviewers.
     *
     * @param ratings   in the order of the policy's guideline or table
     * @param everybody all units together, whose unit is empty
     */
    record Document(String schema, String status, String period, String policy, List<String> ratings, Distribution everybody, List<Distribution> units,
                    List<Proposed> proposals, List<Reviewer> reviewers) {
    }

    /** @param number what decided the rating; the edge and the distance are in its unit */
    record Proposed(String unit, String participant, String name, String from, String to, Exact number, Exact edge, Exact by) {

        private static Proposed of(Proposal one) {
            return new Proposed(one.unit(), one.participant(), one.name(), one.from(), one.to(), one.number().number(), one.edge().number(), one.by());
        }
    }

    /** @param status as of the other files @param written says how a text is written */
    static byte[] bytes(Calibration calibration, Evaluation evaluation, String status, UnaryOperator<String> written) {
        return Json.pretty(new Document(SCHEMA, status, evaluation.period().name(), evaluation.policy().fingerprint().hex(), calibration.ratings(),
                calibration.everybody(), calibration.units(), calibration.proposals().stream().map(Proposed::of).toList(), calibration.reviewers()), written);
    }
}
