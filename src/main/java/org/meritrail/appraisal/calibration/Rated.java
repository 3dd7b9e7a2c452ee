package org.meritrail.appraisal.calibration;

import java.util.List;
import java.util.Map;
import org.meritrail.evaluation.Outcome;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Role;
import org.meritrail.vocabulary.arithmetic.Neighbour;
import org.meritrail.vocabulary.arithmetic.Neighbours;

/**
 * A participant as calibration sees them.
 *
 * @param unit     empty if not known
 * @param reviewer empty if not known
 * @param score    null if there is none
 * @param rating   the one that counts; empty for who is not rated
 * @param original the one before calibration; empty for who had none
 * @param next     the ratings next to the original by the number that decided it; empty if none did by itself
 */
public record Rated(String participant, String name, String unit, String reviewer, Exact score, String rating, String original, List<Neighbour> next) {

    static Rated of(Outcome outcome) {
        Map<Role, Figure> reported = outcome.reported();
        Figure original = reported.get(Role.ORIGINAL_RATING);
        Figure score = reported.get(Role.SCORE);
        return new Rated(outcome.participant().id(), outcome.participant().field("name").map(name -> ((Label) name).text()).orElse(""),
                text(reported.get(Role.UNIT)), text(reported.get(Role.REVIEWER)), score != null && score.result() instanceof Amount amount ? amount.number() : null,
                text(reported.get(Role.RATING)), text(original), original == null ? List.of() : Neighbours.of(original, outcome.worked().all()));
    }

    static String text(Figure figure) {
        return figure != null && figure.result() instanceof Label label ? label.text() : "";
    }

    public boolean isRated() {
        return !rating.isEmpty();
    }

    public boolean isModerated() {
        return isRated() && !rating.equals(original);
    }
}
