package org.meritrail.vocabulary.arithmetic;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.kernel.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** What a table was asked, which rows held, and which of the others came nearest. */
class ConsultedTest {

    @TempDir
    Path folder;

    @Test
    void measuresTiersInPercentOfTheirBasis() {
        Consulted tiers = consulted(Sketch.of(row("Sales", 900, "EUR"), row("Goal", 1000, "EUR")).line("Paid", "tiers", "option", "whole amount", "of", "Sales", "table", "NB")
                .sheet("NB", row("edges in percent of", "Goal"), row("id", "tier", "tier", "rate"), row("compares", "from", "below", "result"), row("unit", "percent", "percent", "percent"),
                        row("NB-1", percent("0"), percent("80"), percent("4")), row("NB-2", percent("80"), percent("100"), percent("7")), row("NB-3", percent("100"), "no end", percent("9"))));
        assertThat(tiers.asked().stream().map(one -> one.word() + " " + one.value().in(Texts.ENGLISH))).containsExactly("Sales ÷ Goal 90 %");
        assertThat(tiers.decisive().stream().map(tier -> tier.id())).containsExactly("NB-2");
        assertThat(lost(tiers)).containsExactly("NB-3 above 1", "NB-1 below 0.8");
    }

    @Test
    void findsTheNearestWhereNoRowHolds() {
        Consulted none = consulted(Sketch.of(row("Score", 50, "score"), row("Role", "sales", "text")).line("Paid", "look up", "table", "Points")
                .sheet("Points", row("if no row", 0), row("id", "Role", "Score", "Score", "points"), row("compares", "equals", "from", "below", "result"), row("unit", "text", "score", "score", "number"),
                        row("P-1", "support", 0, 90, 1), row("P-2", "sales", 60, 80, 2), row("P-3", "sales", 80, "no end", 3), row("P-4", "support", 60, 70, 4)));
        assertThat(none.held()).isEmpty();
        assertThat(lost(none)).containsExactly("P-2 above 60", "P-3 above 80", "P-1 word");
    }

    @Test
    void countsARowBelowTheOneThatHeldFirstAsLost() {
        Consulted first = consulted(Sketch.of(row("Score", 65, "score")).line("Paid", "look up", "table", "Points")
                .sheet("Points", row("hit policy", "FIRST"), row("id", "Score", "Score", "points"), row("compares", "from", "below", "result"), row("unit", "score", "score", "number"),
                        row("P-1", 60, "no end", 3), row("P-2", 40, 70, 2), row("P-3", "no end", "no end", 1)));
        assertThat(first.lost(3).stream().map(lost -> lost.row().id() + lost.unmet())).containsExactly("P-2[]", "P-3[]");
    }

    private static List<String> lost(Consulted consulted) {
        return consulted.lost(3).stream().map(lost -> lost.row().id() + " " + (lost.unmet().get(0).edge() == null ? "word"
                : (lost.unmet().get(0).isBelow() ? "above " : "below ") + lost.unmet().get(0).edge().plain())).toList();
    }

    private Consulted consulted(Sketch plan) {
        Evaluation evaluation = plan.evaluate(folder);
        return Consulted.of(Trial.line(evaluation, "P-1", "Paid").all().get(0), Trial.outcome(evaluation, "P-1").worked().all()).orElseThrow();
    }
}
