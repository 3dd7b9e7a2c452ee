package org.meritrail.evaluation;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.TableRow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Trial.number;
import static org.meritrail.fixtures.Trial.result;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** Lists that take several rows together, curves, matrices, and what holds where there is no row. */
class TablesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"SUM, 5, 60", "LARGEST, 5, 30", "SMALLEST, 5, 10", "SUM, 15, 50"})
    void takesAllRowsThatHoldTogether(String hitPolicy, int reached, int expected) {
        Evaluation evaluation = bonuses(reached).sheet("Bonuses", row("hit policy", hitPolicy), row("id", "Reached", "Reached", "bonus"),
                row("compares", "from", "below", "result"), row("unit", "number", "number", "pay currency"),
                row("B-1", "no end", 10, 10), row("B-2", 0, "no end", 20), row("B-3", 0, "no end", 30), row("B-4", 100, "no end", 40)).evaluate(folder);
        assertThat(result(evaluation, "Bonus")).isEqualTo(Amount.money(String.valueOf(expected), "EUR"));
        assertThat(hits(evaluation, "Bonus")).isEqualTo(reached < 10 ? List.of("B-1", "B-2", "B-3") : List.of("B-2", "B-3"));
    }

    @Test
    void readsAValueOrMissingWhereNoRowHolds() {
        Object[][] rows = {row("id", "Reached", "bonus", "word"), row("compares", "from", "result", "result"),
                row("unit", "number", "pay currency", "text"), row("B-1", 100, 10, "some")};
        Evaluation evaluation = Sketch.of(row("Reached", 5, "number"), row("Instead", 3, "EUR"))
                .sheet("Stated", row("if no row", 7), row("id", "Reached", "bonus"), row("compares", "from", "result"),
                        row("unit", "number", "pay currency"), row("B-1", 100, 10))
                .sheet("Said", row("if no row", "none"), row("id", "Reached", "word"), row("compares", "from", "result"),
                        row("unit", "number", "text"), row("B-1", 100, "some"))
                .sheet("Absent", row("if no row", "missing")).sheet("Absent", rows)
                .line("Value", "look up", "table", "Stated").line("Word", "look up", "table", "Said")
                .line("Gone", "look up", "table", "Absent", "result column", "bonus")
                .line("Held", "look up", "table", "Absent", "result column", "bonus", "if missing", "Instead").evaluate(folder);
        assertThat(result(evaluation, "Value")).isEqualTo(Amount.money("7", "EUR"));
        assertThat(result(evaluation, "Word")).isEqualTo(new Label("none"));
        assertThat(((Result.Missing) result(evaluation, "Gone")).absent()).isTrue();
        assertThat(result(evaluation, "Held")).isEqualTo(Amount.money("3", "EUR"));
    }

    @ParameterizedTest
    @CsvSource({"80, 0.5, C-1", "90, 0.75, C-1;C-2", "100, 1, C-2", "120, 1.5, C-2;C-3", "140, 2, C-3", "200, 2, C-3", "70, 0.5, C-1"})
    void drawsStraightLinesBetweenThePointsOfACurveAndHoldsBeyondThem(int reached, String expected, String points) {
        Evaluation evaluation = curve(reached, new Object[0][]).evaluate(folder);
        assertThat(number(evaluation, "Bonus")).isEqualTo(Exact.of(expected));
        assertThat(hits(evaluation, "Bonus")).isEqualTo(List.of(points.split(";")));
    }

    @Test
    void endsACurveAsTheTableSays() {
        Object[][] settings = {row("below the first point", "nothing due"), row("above the last point", percent("300"))};
        assertThat(result(curve(79, settings).evaluate(folder), "Bonus")).isInstanceOf(Result.NothingDue.class);
        assertThat(number(curve(141, settings).evaluate(folder), "Bonus")).isEqualTo(Exact.of(3));
        assertThat(number(curve(140, settings).evaluate(folder), "Bonus")).isEqualTo(Exact.of(2));
    }

    @Test
    void choosesPointsByConditionsAndNeverBetweenTwoInOnePlace() {
        Evaluation evaluation = Sketch.of(row("Reached", 5, "number"), row("Role", "AE", "text"))
                .sheet("Curve", row("id", "Role", "point", "factor"), row("compares", "one of", "at", "result"), row("unit", "text", "number", "number"),
                        row("C-1", "AE", 0, 0), row("C-2", "AE", 10, 1), row("C-3", "SE", 0, 5))
                .sheet("Torn", row("id", "Role", "point", "factor"), row("compares", "one of", "at", "result"), row("unit", "text", "number", "number"),
                        row("T-1", "AE", 0, 0), row("T-2", "AE; SE", 0, 1))
                .line("Factor", "curve", "of", "Reached", "table", "Curve").line("Torn apart", "curve", "of", "Reached", "table", "Torn").evaluate(folder);
        assertThat(number(evaluation, "Factor")).isEqualTo(Exact.of("0.5"));
        assertThat(((Result.Missing) result(evaluation, "Torn apart")).reason().key()).isEqualTo("missing.points-in-one-place");
    }

    @ParameterizedTest
    @CsvSource({"Exceeds, 85, 6, MM-1/C, C6;C7;B8;C8", "Exceeds, 90, 3, MM-1/D, D6;D7;B8;D8", "Meets, 120, 2, MM-2/D, D6;D7;B9;D9"})
    void readsACellOfAMatrixAndNamesItWithItsHeadings(String rating, int ratio, String expected, String id, String cells) {
        Evaluation evaluation = Sketch.of(row("Rating", rating, "text"), row("Compa-ratio", percent(String.valueOf(ratio)), "percent"))
                .sheet("Merit", row("layout", "matrix"), row("across", "Compa-ratio"), row("id", "Rating", "increase", "increase"),
                        row("compares", "equals", "result", "result"), row("unit", "text", "percent", "percent"),
                        row("from", "percent", percent("0"), percent("90")), row("below", "percent", percent("90"), "no end"),
                        row("MM-1", "Exceeds", percent("6"), percent("3")), row("MM-2", "Meets", percent("4"), percent("2")))
                .line("Increase", "look up", "table", "Merit").evaluate(folder);
        assertThat(number(evaluation, "Increase")).isEqualTo(Exact.of(expected).dividedBy(Exact.of(100)));
        TableRow hit = rows(evaluation, "Increase").get(0);
        assertThat(hit.id()).isEqualTo(id);
        assertThat(hit.cells().cells()).containsExactly(cells.split(";"));
    }

    @ParameterizedTest
    @CsvSource({"100, 0, 10", "1000, 0, 100", "1500, 0, 200", "10000, 0, 500", "100, 95, 15", "-100, 0, -10", "-1500, 0, -200", "-50, 105, -7.5",
            "-1500, 100, -150", "100, 500, 0"})
    void measuresTheEdgesOfTiersInWhatTheLineHasPaid(int sales, int before, String expected) {
        Evaluation evaluation = Sketch.of(row("Sales", sales, "EUR"), row("Paid before", before, "EUR"))
                .sheet("Grid", row("edges in", "result"), row("id", "tier", "tier", "rate"), row("compares", "from", "below", "result"),
                        row("unit", "EUR", "EUR", "percent"), row("G-1", 0, 100, percent("10")), row("G-2", 100, 500, percent("20")),
                        row("G-3", 500, "no end", percent("0")))
                .line("Commission", "tiers", "option", "each slice", "of", "Sales", "with", "Paid before", "table", "Grid").evaluate(folder);
        assertThat(number(evaluation, "Commission")).isEqualTo(Exact.of(expected));
    }

    private static Sketch bonuses(int reached) {
        return Sketch.of(row("Reached", reached, "number")).line("Bonus", "look up", "table", "Bonuses");
    }

    private static Sketch curve(int reached, Object[][] settings) {
        return Sketch.of(row("Reached", percent(String.valueOf(reached)), "percent")).line("Bonus", "curve", "of", "Reached", "table", "Curve")
                .sheet("Curve", settings).sheet("Curve", row("id", "point", "factor"), row("compares", "at", "result"), row("unit", "percent", "percent"),
                        row("C-1", percent("80"), percent("50")), row("C-3", percent("140"), percent("200")), row("C-2", percent("100"), percent("100")));
    }

    private static List<String> hits(Evaluation evaluation, String line) {
        return rows(evaluation, line).stream().map(TableRow::id).toList();
    }

    private static List<TableRow> rows(Evaluation evaluation, String line) {
        return Trial.line(evaluation, "P-1", line).steps().get(0).evidence().stream()
                .filter(Evidence.RowHit.class::isInstance).map(hit -> ((Evidence.RowHit) hit).row()).toList();
    }
}
