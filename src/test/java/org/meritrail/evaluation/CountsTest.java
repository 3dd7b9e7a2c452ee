package org.meritrail.evaluation;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meritrail.fixtures.Sketch;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.YesNo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Trial.result;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** A count and a plain number go together, whichever comes first, and nothing else does that did not. */
class CountsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"add, , Deals, one, 4", "add, , one, Deals, 4", "subtract, plain, Deals, one, 2", "subtract, plain, one, Deals, -2",
            "subtract, not below zero, one, Deals, 0", "limit, at most, Deals, Five, 3", "limit, at least, Five, Deals, 5", "limit, at least, Deals, Five, 5"})
    void makesACountOfACountAndAPlainNumber(String operation, String option, String of, String with, int expected) {
        assertThat(result(counted(operation, option, of, with).evaluate(folder), "Together")).isEqualTo(count(expected));
    }

    @ParameterizedTest
    @CsvSource({"Deals, one, no", "Five, Deals, no", "Deals, Five, yes", "one, Deals, yes"})
    void comparesACountWithAPlainNumber(String of, String with, String expected) {
        assertThat(result(counted("check", "less than", of, with).evaluate(folder), "Together")).isEqualTo(YesNo.of(expected.equals("yes")));
    }

    @ParameterizedTest
    @CsvSource({"Deals, Deals, percent", "Deals, Five, count", "Five, Deals, number"})
    void dividesThemAsEver(String of, String with, String unit) {
        Amount quotient = (Amount) result(counted("divide", "if zero: missing", of, with).evaluate(folder), "Together");
        assertThat(quotient.unit().kind().name().toLowerCase(Locale.ROOT)).isEqualTo(unit);
    }

    @Test
    void addsPartsAndMeansOfBoth() {
        Sketch sketch = counted("add", null, "Deals", "one").line("Sum", "add").line("Mean", "mean")
                .sheet("Parts", row("line", "part", "adds or less"), row("Sum", "Five", null), row("Sum", "Deals", "less"), row("Sum", "Five", null),
                        row("Mean", "Five", null), row("Mean", "Deals", null));
        Evaluation evaluation = sketch.evaluate(folder);
        assertThat(result(evaluation, "Sum")).isEqualTo(count(7));
        assertThat(result(evaluation, "Mean")).isEqualTo(count(4));
    }

    @ParameterizedTest
    @CsvSource({"number, equals", "number, from", "count, equals", "count, from"})
    void findsTheRowOfATableWrittenInEither(String unit, String compares) {
        Sketch sketch = counted("look up", null, null, null, "Bonuses").line("Plain", "look up", "table", "Plain bonuses");
        bonuses(sketch, "Bonuses", "Deals", unit, compares, 3);
        bonuses(sketch, "Plain bonuses", "Five", unit, compares, 5);
        Evaluation evaluation = sketch.evaluate(folder);
        assertThat(result(evaluation, "Together")).isEqualTo(Amount.money("20", "EUR"));
        assertThat(result(evaluation, "Plain")).isEqualTo(Amount.money("20", "EUR"));
    }

    @Test
    void findsTheRowOfNothingOfAnyUnit() {
        Sketch sketch = counted("look up", null, null, null, "Bonuses");
        bonuses(sketch, "Bonuses", "zero", "EUR", "equals", 0);
        assertThat(result(sketch.evaluate(folder), "Together")).isEqualTo(Amount.money("20", "EUR"));
    }

    @Test
    void standsInForTheOther() {
        Sketch sketch = counted("take", null, "Deals", null).line("Held", "take", "of", "Deals", "only when", "Never", "otherwise", "Five")
                .line("Never", "check", "option", "missing", "of", "Five").line("More", "add", "of", "Held", "with", "Deals");
        Evaluation evaluation = sketch.evaluate(folder);
        assertThat(result(evaluation, "Held")).isEqualTo(Amount.number(5));
        assertThat(result(evaluation, "More")).isEqualTo(count(8));
    }

    private static void bonuses(Sketch sketch, String table, String word, String unit, String compares, int at) {
        sketch.sheet(table, row("hit policy", "FIRST"), row("id", word, "bonus"), row("compares", compares, "result"), row("unit", unit, "pay currency"),
                row("B-1", at + 1, 10), row("B-2", at, 20));
    }

    private static Sketch counted(String operation, String option, String of, String with) {
        return counted(operation, option, of, with, null);
    }

    private static Sketch counted(String operation, String option, String of, String with, String table) {
        return Sketch.of(row("Deals", 3, "count"), row("Five", 5, "number"))
                .line("Together", operation, "option", option, "of", of, "with", with, "table", table);
    }

    private static Amount count(int number) {
        return new Amount(Exact.of(number), Unit.COUNT);
    }
}
