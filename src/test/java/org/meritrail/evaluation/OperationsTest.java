package org.meritrail.evaluation;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meritrail.fixtures.Trial;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.YesNo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Sketch.laterText;
import static org.meritrail.fixtures.Trial.number;
import static org.meritrail.fixtures.Trial.result;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** What each operation comes to, through a workbook and the shipped rules. */
class OperationsTest {

    private static final Object[] VALUE_HEADINGS = row("name", "value", "unit", "in force from");

    @TempDir
    Path folder;

    @Test
    void addsPartsAndTakesAwayThoseMarkedLess() {
        Evaluation evaluation = values(row("A", 10, "EUR"), row("B", 4, "EUR"), row("C", 1.5, "EUR"))
                .lines(row("Sum", "add"))
                .sheet("Parts", row("line", "part", "adds or less"), row("Sum", "A", "adds"), row("Sum", "B", "less"), row("Sum", "C", null))
                .evaluate();
        assertThat(number(evaluation, "Sum")).isEqualTo(Exact.of("7.5"));
    }

    @Test
    void neverAddsMoneyOfTwoCurrencies() {
        Evaluation evaluation = values(row("A", 10, "EUR"), row("B", 4, "USD"), laterText("B")).lines(row("Sum", "add", null, "A", "B")).evaluate();
        assertThat(missing(evaluation, "Sum")).isEqualTo("missing.units-differ");
    }

    @Test
    void neverMultipliesMoneyByMoney() {
        Evaluation evaluation = values(row("A", 10, "EUR"), row("B", 4, "EUR"), laterText("B")).lines(row("Product", "multiply", null, "A", "B")).evaluate();
        assertThat(missing(evaluation, "Product")).isEqualTo("missing.money-times-money");
    }

    @Test
    void multipliesExactly() {
        Evaluation evaluation = values(row("A", 1234.56, "EUR"), row("Rate", percent("4.5"), "percent"))
                .lines(row("Product", "multiply", null, "A", "Rate")).evaluate();
        assertThat(number(evaluation, "Product")).isEqualTo(Exact.of("55.5552"));
    }

    @Test
    void dividesWithoutLosingAnything() {
        Evaluation evaluation = values(row("A", 100, "EUR"), row("Three", 3, "number"))
                .lines(row("Third", "divide", null, "A", "Three"), row("Again", "multiply", null, "Third", "Three")).evaluate();
        assertThat(number(evaluation, "Third").plain()).isEqualTo("100/3");
        assertThat(number(evaluation, "Again")).isEqualTo(Exact.of(100));
    }

    @Test
    void namesAZeroDivisorInsteadOfDividing() {
        Evaluation evaluation = values(row("A", 100, "EUR"), row("Quota", 0, "EUR"))
                .lines(row("Attained", "divide", null, "A", "Quota"), row("Softly", "divide", "if zero: nothing due", "A", "Quota")).evaluate();
        assertThat(missing(evaluation, "Attained")).isEqualTo("missing.zero-divisor");
        assertThat(result(evaluation, "Softly")).isInstanceOf(Result.NothingDue.class);
    }

    @ParameterizedTest
    @CsvSource({"at least, 5, 8, 8", "at least, 9, 8, 9", "at most, 5, 8, 5", "at most, 9, 8, 8"})
    void limits(String option, int amount, int limit, int expected) {
        Evaluation evaluation = values(row("A", amount, "EUR"), row("B", limit, "EUR")).lines(row("Limited", "limit", option, "A", "B")).evaluate();
        assertThat(number(evaluation, "Limited")).isEqualTo(Exact.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"at least, 5, 5, true", "at least, 4, 5, false", "more than, 5, 5, false", "more than, 6, 5, true", "at most, 5, 5, true",
            "at most, 6, 5, false", "less than, 5, 5, false", "less than, 4, 5, true", "equal to, 5, 5, true", "equal to, 5, 6, false"})
    void checks(String option, int one, int other, boolean expected) {
        Evaluation evaluation = values(row("A", one, "EUR"), row("B", other, "EUR")).lines(row("Answer", "check", option, "A", "B")).evaluate();
        assertThat(result(evaluation, "Answer")).isEqualTo(YesNo.of(expected));
    }

    @Test
    void checksWhetherAValueIsThere() {
        Evaluation evaluation = values(row("A", 1, "number"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Score", "Participants", "scores.service", "score"))
                .lines(row("There", "check", "present", "Score"), row("Gone", "check", "missing", "Score"), row("Known", "check", "present", "A"))
                .evaluate();
        assertThat(result(evaluation, "There")).isEqualTo(YesNo.NO);
        assertThat(result(evaluation, "Gone")).isEqualTo(YesNo.YES);
        assertThat(result(evaluation, "Known")).isEqualTo(YesNo.YES);
    }

    @Test
    void leavesAMissingPartOutOfAMeanOnlyWhereTheLineSaysSo() {
        Evaluation evaluation = values(row("A", 80, "score"), row("B", 60, "score"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("C", "Participants", "scores.service", "score"))
                .lines(row("Strict", "mean"), row("Lenient", "mean", null, null, null, null, null, null, "left out"),
                        row("Harsh", "mean", null, null, null, null, null, null, "counts as 0"))
                .sheet("Parts", row("line", "part", "weight"),
                        row("Strict", "A", percent("50")), row("Strict", "B", percent("30")), row("Strict", "C", percent("20")),
                        row("Lenient", "A", percent("50")), row("Lenient", "B", percent("30")), row("Lenient", "C", percent("20")),
                        row("Harsh", "A", percent("50")), row("Harsh", "B", percent("30")), row("Harsh", "C", percent("20")))
                .evaluate();
        assertThat(missing(evaluation, "Strict")).isEqualTo("missing.no-value");
        assertThat(number(evaluation, "Lenient")).isEqualTo(Exact.of("72.5"));
        assertThat(number(evaluation, "Harsh")).isEqualTo(Exact.of(58));
    }

    @Test
    void holdsALineOnlyWhenItsGateIsOpen() {
        Evaluation evaluation = values(row("A", 10, "EUR"), row("B", 20, "EUR"))
                .lines(row("Open", "check", "less than", "A", "B"), row("Closed", "check", "more than", "A", "B"),
                        line("Paid", "A", "Open", null), line("Unpaid", "A", "Closed", null), line("Other", "A", "Closed", "B"))
                .evaluate();
        assertThat(number(evaluation, "Paid")).isEqualTo(Exact.of(10));
        assertThat(result(evaluation, "Unpaid")).isInstanceOf(Result.NothingDue.class);
        assertThat(number(evaluation, "Other")).isEqualTo(Exact.of(20));
    }

    @Test
    void leavesALineMissingWhenItsGateCannotBeAnswered() {
        Evaluation evaluation = values(row("A", 10, "EUR"), row("Goal", 20, "score"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Score", "Participants", "scores.service", "score"))
                .lines(row("Gate", "check", "at least", "Score", "Goal"), line("Paid", "A", "Gate", null)).evaluate();
        assertThat(missing(evaluation, "Paid")).isEqualTo("missing.no-value");
    }

    @Test
    void putsAnotherValueInPlaceOfAMissingOne() {
        Evaluation evaluation = values(row("Unrated", "not rated", "text"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Score", "Participants", "scores.service", "score"))
                .sheet("Ratings", row("id", "Score", "rating"), row("compares", "from", "result"), row("unit", "score", "text"), row("R-1", 0, "Good"))
                .lines(row("Rating", "look up", null, null, null, "Ratings", null, null, "Unrated")).evaluate();
        assertThat(result(evaluation, "Rating")).isEqualTo(new Label("not rated"));
    }

    @Test
    void roundsWhereTheLineSaysSo() {
        Evaluation evaluation = values(row("A", 10.005, "EUR"), row("Two", 2, "number"))
                .lines(new Object[] {"Rounded", "multiply", null, "A", "one", null, null, null, null, 0.01},
                        row("Exact", "multiply", null, "A", "Two")).evaluate();
        assertThat(number(evaluation, "Rounded")).isEqualTo(Exact.of("10.01"));
        assertThat(number(evaluation, "Exact")).isEqualTo(Exact.of("20.01"));
    }

    private static String missing(Evaluation evaluation, String line) {
        Result result = result(evaluation, line);
        assertThat(result).isInstanceOf(Result.Missing.class);
        return ((Result.Missing) result).reason().key();
    }

    private static Object[] line(String name, String of, String onlyWhen, String otherwise) {
        return new Object[] {name, "add", null, of, "zero", null, onlyWhen, otherwise};
    }

    private Plan values(Object[]... values) {
        return new Plan(new WorkbookBuilder().sheet("Values", VALUE_HEADINGS).sheet("Values", values));
    }

    /** A workbook under construction that pays zero, so that it is complete whatever a test looks at. */
    private final class Plan {

        private final WorkbookBuilder workbook;

        Plan(WorkbookBuilder workbook) {
            this.workbook = workbook;
        }

        Plan lines(Object[]... lines) {
            return sheet("Lines", row("line", "operation", "option", "of", "with", "table", "only when", "otherwise", "if missing", "round"))
                    .sheet("Lines", lines);
        }

        Plan sheet(String name, Object[]... rows) {
            workbook.sheet(name, rows);
            return this;
        }

        Evaluation evaluate() {
            workbook.sheet("Payments", row("component", "line"), row("Nothing", "zero"));
            return Trial.in(folder).workbook(workbook).evaluate();
        }
    }
}
