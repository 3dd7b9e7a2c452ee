package org.meritrail.evaluation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** Years that start late in a month, and periods across a year's start. */
class YearStartsTest {

    private static final String DEALS = """
            source,id,line,date,participant,amount,currency
            CRM,D-1,1,2026-07-10,P-1,100,EUR
            CRM,D-2,1,2026-08-10,P-1,20,EUR
            CRM,D-3,1,2026-09-10,P-1,3,EUR
            """;

    @TempDir
    Path folder;

    @Test
    void paysAQuarterThatEndsInAMonthWithoutA31st() {
        Trial trial = quarterly(LocalDate.of(2026, 3, 31));
        assertThat(Trial.outcome(trial.evaluate("2026-06-01..2026-06-29"), "P-1")).isInstanceOf(Outcome.Due.class);
        assertThat(Trial.outcome(trial.evaluate("2026-06-30..2026-07-31"), "P-1")).isInstanceOf(Outcome.NothingDue.class);
    }

    @Test
    void paysAQuarterThatEndsWithinAPeriodInThatPeriod() {
        Trial trial = quarterly(LocalDate.of(2026, 4, 6));
        List<String> paid = Stream.of("2026-04-06..2026-04-30", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-12",
                "2027-01", "2027-02", "2027-03", "2027-04-01..2027-04-05").filter(period -> Trial.outcome(trial.evaluate(period), "P-1") instanceof Outcome.Due).toList();
        assertThat(paid).containsExactly("2026-07", "2026-10", "2027-01", "2027-04-01..2027-04-05");
    }

    @Test
    void paysWhoLeavesBeforeTheEndOfTheQuarterInThePeriodOfTheirLastDay() {
        Trial trial = quarterly(LocalDate.of(2026, 1, 1)).data("participants.csv", """
                participant,name,currency,hired,left
                P-1,Ana Ruiz,EUR,2020-01-01,2026-02-28
                P-2,Leo Weber,EUR,2020-01-01,2026-03-15
                """);
        assertThat(Stream.of("2026-01", "2026-02", "2026-03", "2026-04").map(trial::evaluate).flatMap(months -> Stream.of("P-1", "P-2")
                .filter(who -> Trial.outcome(months, who) instanceof Outcome.Due).map(who -> who + " " + months.period().name())))
                .containsExactly("P-1 2026-02", "P-2 2026-03");
    }

    @Test
    void countsTheYearUpToTheEndOfAPeriodThatStartsWithIt() {
        Evaluation evaluation = trial(LocalDate.of(2026, 7, 1), "year to date", "this period").evaluate();
        assertThat(Trial.number(evaluation, "Sales")).isEqualTo(Exact.of(123));
    }

    @ParameterizedTest
    @ValueSource(strings = {"year to date, year to date", "year to date, this period"})
    void refusesAPeriodAcrossTheStartOfTheYearThatSomethingCountsFrom(String windows) {
        Trial trial = trial(LocalDate.of(2026, 8, 1), windows.split(", ")[0], windows.split(", ")[1]);
        assertThatThrownBy(trial::evaluate).isInstanceOfSatisfying(Evaluating.UnableToEvaluate.class, refusal -> assertThat(refusal.reason().in(Texts.ENGLISH))
                .contains("trial.xlsx", "starts on 2026-08-01, within 2026-Q3", "up to 2026-07-31"));
        assertThat(Trial.number(trial.evaluate("2026-08-01..2026-09-30"), "Sales")).isEqualTo(Exact.of(23));
        assertThat(Trial.number(trial.evaluate("2026-07"), "Sales")).isEqualTo(Exact.of(100));
    }

    @Test
    void worksOutAPeriodAcrossTheStartOfAYearThatNothingCountsFrom() {
        assertThat(Trial.number(trial(LocalDate.of(2026, 8, 1), "this period", "this period").evaluate(), "Sales")).isEqualTo(Exact.of(123));
        assertThat(Trial.number(trial(LocalDate.of(2026, 8, 1), "to date", "to date").evaluate(), "Sales")).isEqualTo(Exact.of(123));
    }

    @ParameterizedTest
    @ValueSource(strings = {"earlier periods of the year, as paid", "earlier periods, as calculated now"})
    void refusesToTakeOverEarlierPeriodsOfAYearThatStartsWithin(String windows) {
        Sketch sketch = sketch(LocalDate.of(2026, 8, 1), "this period").line("Before", "carry", "option", "last", "of", "Sum", "with", "zero",
                "window", windows.split(", ")[0], "earlier results", windows.split(", ")[1]).line("Sum", "add", "of", "Before", "with", "one");
        assertThatThrownBy(Trial.in(folder).workbook(sketch.workbook())::evaluate).isInstanceOf(Evaluating.UnableToEvaluate.class);
    }

    private Trial quarterly(LocalDate yearStarts) {
        return Trial.in(folder).workbook(new WorkbookBuilder().sheet("About", row("about", "value"), row("year starts", yearStarts))
                .sheet("Values", row("name", "value", "unit"), row("Bonus", 50, "EUR")).sheet("Lines", row("line", "operation", "of"), row("Quarterly", "take", "Bonus"))
                .sheet("Payments", row("component", "line", "when"), row("Bonus", "Quarterly", "end of the quarter")));
    }

    private Trial trial(LocalDate yearStarts, String ofSet, String ofLine) {
        return Trial.in(folder).data("transactions.csv", DEALS)
                .workbook(sketch(yearStarts, ofSet).line("Sales", "collect", "option", "sum", "of", "Amount", "over", "Deals", "window", ofLine).workbook());
    }

    private static Sketch sketch(LocalDate yearStarts, String window) {
        return Sketch.of().sheet("About", row("about", "value"), row("year starts", yearStarts))
                .sheet("Records", row("set", "source", "window"), row("Deals", "transactions", window))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"));
    }
}
