package org.meritrail.appraisal.calibration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meritrail.evaluation.Outcome;
import org.meritrail.kernel.Exact;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Role;

/** Reads the guideline from the rows of the policy's table, which are records of the company. */
final class Guidelines {

    private Guidelines() {
    }

    /** By rating, in the order of the table. They are the same for everybody, so that whoever comes first tells them. */
    static Map<String, Guideline> of(Plan plan, List<Outcome> worked) {
        Map<String, Guideline> guidelines = new LinkedHashMap<>();
        worked.stream().limit(1).forEach(outcome -> quantity(plan, outcome, Role.RATING_LEVEL).ifPresent(level -> {
            for (int at = 0; at < level.steps().size(); at++) {
                if (level.steps().get(at).result() instanceof Label rating) {
                    guidelines.put(rating.text(), new Guideline(rating.text(), level.scope().record(at).id(),
                            share(quantity(plan, outcome, Role.GUIDELINE_AT_LEAST), at), share(quantity(plan, outcome, Role.GUIDELINE_AT_MOST), at)));
                }
            }
        }));
        return guidelines;
    }

    private static Optional<Quantity> quantity(Plan plan, Outcome outcome, Role role) {
        return plan.reported().stream().filter(one -> one.role() == role).findFirst().flatMap(one -> outcome.worked().all().find(one.word()));
    }

    private static Exact share(Optional<Quantity> shares, int at) {
        return shares.map(quantity -> quantity.steps().get(at).result()).filter(Amount.class::isInstance).map(share -> ((Amount) share).number()).orElse(null);
    }

    /** All words that the table gives which a figure was looked up in; none for what was not looked up. */
    static List<String> results(Figure figure) {
        return figure.word() instanceof Line line && line.table() != null ? line.table().rows().stream().map(row -> row.results().get(line.column()))
                .filter(Label.class::isInstance).map(label -> ((Label) label).text()).distinct().toList() : List.of();
    }
}
