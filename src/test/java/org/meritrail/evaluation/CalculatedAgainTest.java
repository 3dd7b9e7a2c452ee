package org.meritrail.evaluation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.PlanWorkbooks.lines;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** What earlier periods come to when they are calculated again, from the start of the plan's year. */
class CalculatedAgainTest {

    @TempDir
    Path folder;
    private Trial trial;

    @BeforeEach
    void begin() {
        trial = Trial.in(folder);
    }

    @Test
    void countsForEachWorkbookFromItsOwnYear() {
        new PolicyFolder(folder).with("trial/a.xlsx", year("A", "01-01"));
        new PolicyFolder(folder).with("trial/b.xlsx", year("B", "04-01"));
        Evaluation evaluation = trial.evaluate("2026-Q3");
        assertThat(List.of("A before", "B before").stream().map(line -> line + " " + num(evaluation, "P-1", line))).containsExactly("A before 10", "B before 5");
    }

    @Test
    void countsFromTheDayAWorkbookComesIntoForce() {
        new PolicyFolder(folder).with("trial/a.xlsx", year("A", "01-01"));
        new PolicyFolder(folder).with("trial/b.xlsx", new WorkbookBuilder().sheet("About", row("about", "value"), row("in force from", LocalDate.of(2026, 4, 1)))
                .sheet("Values", row("name", "value", "unit"), row("B bonus", 5, "EUR")).sheet("Payments", row("component", "line"), row("B", "B bonus"))
                .sheet("Lines", lines(), row("B pay", "take", null, "B bonus"), row("B before", "carry", "sum", "B pay", "zero", null, null, "earlier periods of the year", "as calculated now")));
        assertThat(num(trial.evaluate("2026-Q3"), "P-1", "B before")).isEqualTo(Exact.of(5));
    }

    @Test
    void takesInThePlansOwnQuartersWhateverDayTheyStartOn() {
        new PolicyFolder(folder).with("trial/b.xlsx", year("B", "01-26"));
        assertThat(num(trial.evaluate("2026-04-26..2026-07-25"), "P-1", "B before")).isEqualTo(Exact.of(5));
    }

    @Test
    void takesInAQuarterThatStartsOnTheLastDayOfAMonth() {
        new PolicyFolder(folder).with("trial/b.xlsx", year("B", "01-31"));
        assertThat(num(trial.evaluate("2026-04-30..2026-07-30"), "P-1", "B before")).isEqualTo(Exact.of(5));
    }

    @Test
    void takesInWhatIsLeftOfAPeriodAtTheStartOfTheYear() {
        new PolicyFolder(folder).with("trial/b.xlsx", year("B", "02-01"));
        assertThat(num(trial.evaluate("2026-Q2"), "P-1", "B before")).isEqualTo(Exact.of(5));
    }

    @Test
    void paysNothingTwiceAfterAShortPeriod() {
        trial.data("transactions.csv", "source,id,line,date,participant,amount,currency\nCRM,D-1,1,2026-02-10,P-1,30000,EUR\nCRM,D-2,1,2026-04-10,P-1,30000,EUR\n").workbook(Sketch.of(row("Rate", percent("3"), "percent"))
                .sheet("About", row("about", "value"), row("year starts", LocalDate.of(2026, 2, 1)))
                .sheet("Records", row("set", "source", "window"), row("Deals", "transactions", "year to date"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"))
                .line("Year", "collect", "option", "sum", "of", "Amount", "over", "Deals", "window", "year to date")
                .line("Due", "multiply", "of", "Year", "with", "Rate")
                .line("Paid before", "carry", "option", "sum", "of", "Pay", "with", "zero", "window", "earlier periods of the year", "earlier results", "as calculated now")
                .line("Pay", "subtract", "of", "Due", "with", "Paid before").workbook());
        assertThat(num(trial.evaluate("2026-02-01..2026-03-31"), "P-1", "Pay")).isEqualTo(Exact.of(900));
        assertThat(num(trial.evaluate("2026-Q2"), "P-1", "Pay")).isEqualTo(Exact.of(900));
    }

    private WorkbookBuilder year(String name, String starts) {
        return new WorkbookBuilder().sheet("About", row("about", "value"), row("year starts", LocalDate.of(2026, Integer.parseInt(starts.substring(0, 2)), Integer.parseInt(starts.substring(3)))))
                .sheet("Values", row("name", "value", "unit"), row(name + " bonus", 5, "EUR")).sheet("Payments", row("component", "line"), row(name, name + " bonus"))
                .sheet("Lines", lines(), row(name + " pay", "take", null, name + " bonus"),
                        row(name + " before", "carry", "sum", name + " pay", "zero", null, null, "earlier periods", "as calculated now"));
    }

    private static Object num(Evaluation evaluation, String who, String line) {
        Result result = Trial.line(evaluation, who, line).result();
        return result instanceof Amount amount ? amount.number() : result;
    }
}
