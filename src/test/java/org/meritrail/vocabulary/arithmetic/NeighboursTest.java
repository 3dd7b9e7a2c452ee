package org.meritrail.vocabulary.arithmetic;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Figures;
import org.meritrail.vocabulary.Label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** What another number would have given: exact, at the table's own edges. */
class NeighboursTest {

    private static final Object[] FROM_BELOW = row("compares", "from", "below", "result");
    private static final Object[] ABOVE_UP_TO = row("compares", "above", "up to", "result");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            84.8 | up at 85 by 0.2: 4, down beyond 75 by 9.8: 2
            85   | down beyond 85 by 0: 3
            120  | down beyond 85 by 35: 3
            75   | up at 85 by 10: 4, down beyond 75 by 0: 2
            0    | up at 75 by 75: 3
            """)
    void tellsTheNextRowUpAndDownAtItsEdge(double score, String expected) {
        assertThat(neighbours(rating(score, FROM_BELOW))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            85   | up beyond 85 by 0: 4, down at 75 by 10: 2
            75   | up beyond 75 by 0: 3
            85.5 | down at 85 by 0.5: 3
            """)
    void tellsEdgesThatBelongToTheRowBelow(double score, String expected) {
        assertThat(neighbours(rating(score, ABOVE_UP_TO))).isEqualTo(expected);
    }

    @Test
    void passesOverRowsThatSayTheSameAndOverGaps() {
        assertThat(neighbours(rating(50, null, row("id", "Score", "Score", "rating"), row("compares", "from", "up to", "result"), row("unit", "score", "score", "text"),
                row("R-1", 0, 59, "2"), row("R-2", 60, 69, "2"), row("R-3", 70, 100, "3")))).isEqualTo("up at 70 by 20: 3");
    }

    @Test
    void leavesTheOtherConditionsAsTheyAre() {
        Sketch plan = Sketch.of(row("Score", 80, "score"), row("Role", "sales", "text")).line("Rating", "look up", "table", "Ratings")
                .sheet("Ratings", row("id", "Role", "Score", "Score", "rating"), row("compares", "equals", "from", "below", "result"), row("unit", "text", "score", "score", "text"),
                        row("S-1", "sales", 0, 82, "2"), row("S-2", "sales", 82, "no end", "3"), row("P-1", "support", 0, 81, "2"), row("P-2", "support", 81, "no end", "3"));
        assertThat(neighbours(plan)).isEqualTo("up at 82 by 2: 3");
    }

    @Test
    void seesARowOnlyWhereNoneBeforeItHoldsFirst() {
        Sketch plan = Sketch.of(row("Score", 50, "score")).line("Rating", "look up", "table", "Ratings")
                .sheet("Ratings", row("hit policy", "FIRST"), row("id", "Score", "Score", "rating"), row("compares", "above", "below", "result"), row("unit", "score", "score", "text"),
                        row("R-1", 60, "no end", "3"), row("R-2", 40, 70, "2"), row("R-3", "no end", "no end", "1"));
        assertThat(neighbours(plan)).isEqualTo("up beyond 60 by 10: 3, down at 40 by 10: 1");
    }

    @Test
    void findsPointsAmongRanges() {
        Sketch plan = Sketch.of(row("Score", 3, "number")).line("Rating", "look up", "table", "Ratings")
                .sheet("Ratings", row("id", "Score", "rating"), row("compares", "equals", "result"), row("unit", "number", "text"),
                        row("R-1", 1, "low"), row("R-2", 3, "middle"), row("R-3", 5, "high"));
        assertThat(neighbours(plan)).isEqualTo("up at 5 by 2: high, down at 1 by 2: low");
    }

    @Test
    void tellsNothingWhereMoreThanOneNumberDecides() {
        Sketch plan = Sketch.of(row("Score", 50, "score"), row("Years", 3, "number")).line("Rating", "look up", "table", "Ratings")
                .sheet("Ratings", row("id", "Score", "Score", "Years", "Years", "rating"), row("compares", "from", "below", "from", "below", "result"), row("unit", "score", "score", "number", "number", "text"),
                        row("R-1", 0, 60, 0, 5, "1"), row("R-2", 60, "no end", 0, 5, "2"), row("R-3", 0, "no end", 5, "no end", "3"));
        assertThat(neighbours(plan)).isEmpty();
    }

    @Test
    void tellsNothingWhereRowsCountTogetherOrNoneHolds() {
        Object[][] rows = {row("id", "Score", "points"), row("compares", "from", "result"), row("unit", "score", "number"), row("R-1", 60, 1), row("R-2", 80, 2)};
        assertThat(neighbours(rating(90, row("hit policy", "SUM"), rows))).isEmpty();
        assertThat(neighbours(rating(50, row("if no row", 0), row("id", "Score", "Score", "points"), row("compares", "from", "below", "result"), row("unit", "score", "score", "number"),
                row("R-1", 60, 80, 1), row("R-2", 80, "no end", 2)))).isEmpty();
    }

    @Test
    void showsMoneyInTheCurrencyOfPay() {
        Sketch plan = Sketch.of(row("Sales", 900, "EUR")).line("Rating", "look up", "table", "Bonuses").sheet("Bonuses", row("id", "Sales", "Sales", "bonus"), FROM_BELOW,
                row("unit", "pay currency", "pay currency", "pay currency"), row("B-1", 0, 1000, 50), row("B-2", 1000, "no end", 80));
        Neighbour above = found(plan).get(0);
        assertThat(List.of(above.number().in(Texts.ENGLISH), above.edge().in(Texts.ENGLISH), ((Amount) above.gives()).in(Texts.ENGLISH)))
                .containsExactly("900.00 EUR", "1,000.00 EUR", "80.00 EUR");
    }

    @Test
    void tellsAMeritRowForAStatedRating() {
        Sketch plan = Sketch.of(row("Rated", "high", "text"), row("Compa", percent("99"), "percent")).line("Rating", "look up", "table", "Merit")
                .sheet("Merit", row("id", "Rated", "Compa", "Compa", "rise"), row("compares", "equals", "from", "below", "result"), row("unit", "text", "percent", "percent", "percent"),
                        row("M-1", "high", percent("0"), percent("100"), percent("6")), row("M-2", "high", percent("100"), "no end", percent("3")),
                        row("M-3", "low", percent("0"), "no end", percent("0")));
        assertThat(neighbours(plan)).isEqualTo("up at 1 by 0.01: 0.03");
    }

    private static Sketch rating(double score, Object[] compares) {
        return rating(score, null, row("id", "Score", "Score", "rating"), compares, row("unit", "score", "score", "text"),
                row("R-1", "no end", 75, "2"), row("R-2", 75, 85, "3"), row("R-3", 85, "no end", "4"));
    }

    private static Sketch rating(double score, Object[] setting, Object[]... rows) {
        Sketch plan = Sketch.of(row("Score", score, "score")).line("Rating", "look up", "table", "Ratings");
        return (setting == null ? plan : plan.sheet("Ratings", setting)).sheet("Ratings", rows);
    }

    private String neighbours(Sketch plan) {
        return String.join(", ", found(plan).stream().map(one -> (one.above() ? "up" : "down") + (one.included() ? " at " : " beyond ") + one.edge().number().plain()
                + " by " + one.by().plain() + ": " + said(one)).toList());
    }

    private static String said(Neighbour one) {
        return one.gives() instanceof Amount amount ? amount.number().plain() : ((Label) one.gives()).text();
    }

    private List<Neighbour> found(Sketch plan) {
        Evaluation evaluation = plan.evaluate(folder);
        Figures rating = Trial.line(evaluation, "P-1", "Rating");
        return Neighbours.of(rating.all().get(0), Trial.outcome(evaluation, "P-1").worked().all());
    }
}
