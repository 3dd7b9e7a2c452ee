package org.meritrail.evaluation;

import java.util.List;
import java.util.stream.Stream;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Population;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Turn;

/** The turns of all lines of a plan in one calculation. */
final class Turns {

    private Turns() {
    }

    static List<Turn> of(Plan plan, Population population) {
        return Stream.concat(plan.lines().stream(), plan.payments().stream()).map(WiredLine::line).map(line -> turn(line, population)).toList();
    }

    private static Turn turn(Line line, Population population) {
        Scope over = line.over().set().isEmpty() ? null : population.scope(line.over().set());
        return Turn.of(line, population.scope(line.per()), over);
    }
}
