package org.meritrail.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.explanation.Explaining;
import org.meritrail.explanation.Node;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.intake.Intake;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Period;
import org.meritrail.policy.Policy;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Earlier;
import org.meritrail.vocabulary.Step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** What is taken over from earlier records and earlier periods. */
class CarryTest {

    private static final String DEALS = """
            source,id,line,date,participant,amount,currency,rank
            CRM,D-1,1,2026-01-10,P-1,30000,EUR,1
            CRM,D-2,1,2026-04-10,P-1,30000,EUR,1
            CRM,D-3,1,2026-07-10,P-1,1500,EUR,2
            CRM,D-4,1,2026-08-10,P-1,2300,EUR,3
            CRM,D-5,1,2026-09-10,P-1,3000,EUR,1
            """;

    @TempDir
    Path folder;

    @Test
    void lendsTheDrawMonthByMonthAndRecoversItFromWhatIsEarnedAboveIt() {
        Evaluation evaluation = Trial.in(folder).data("transactions.csv", DEALS).workbook(draw(sketch(), "Months").workbook()).evaluate();
        assertThat(numbers(evaluation, "Net")).containsExactly(Exact.of(2000), Exact.of(2000), Exact.of(2800));
        assertThat(numbers(evaluation, "Owed after")).containsExactly(Exact.of(500), Exact.of(200), Exact.ZERO);
        assertThat(Trial.number(evaluation, "Pay")).isEqualTo(Exact.of(6800));
    }

    @Test
    void startsFromWhatWasPaidInThePeriodBefore() {
        Trial trial = Trial.in(folder).data("transactions.csv", DEALS).workbook(Sketch.of(row("Draw", 8000, "EUR"))
                .sheet("Records", row("set", "source"), row("Deals", "transactions"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"))
                .line("Gross", "collect", "option", "sum", "of", "Amount", "over", "Deals")
                .line("Owed before", "carry", "option", "last", "of", "Owed after", "with", "zero", "window", "earlier periods")
                .line("Advance", "subtract", "option", "not below zero", "of", "Draw", "with", "Gross")
                .line("Owed after", "add", "of", "Owed before", "with", "Advance").workbook());
        assertThat(owedAfter(trial, List.of())).isEqualTo(Exact.of(1200));
        Earlier.Entry first = entry("2026-Q1", "150");
        Earlier.Entry second = entry("2026-Q2", "250");
        assertThat(owedAfter(trial, List.of(second, first))).isEqualTo(Exact.of(1450));
    }

    @Test
    void paysTheDifferenceBetweenTheYearSoFarAndWhatEarlierPeriodsCameTo() {
        Trial trial = Trial.in(folder).data("transactions.csv", DEALS).workbook(Sketch.of()
                .sheet("Records", row("set", "source", "window"), row("Deals", "transactions", "year to date"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"))
                .sheet("Rates", row("id", "tier", "tier", "rate"), row("compares", "from", "below", "result"), row("unit", "EUR", "EUR", "percent"),
                        row("R-1", 0, 50000, percent("3")), row("R-2", 50000, "no end", percent("5")))
                .line("Year", "collect", "option", "sum", "of", "Amount", "over", "Deals", "window", "year to date")
                .line("Quarter", "collect", "option", "sum", "of", "Amount", "over", "Deals")
                .line("Due", "tiers", "option", "whole amount", "of", "Year", "table", "Rates")
                .line("Paid before", "carry", "option", "sum", "of", "Pay", "with", "zero", "window", "earlier periods of the year", "earlier results", "as calculated now")
                .line("Pay", "subtract", "of", "Due", "with", "Paid before", "round", 0.01).workbook());
        assertThat(pay(trial, "2026-Q1")).isEqualTo(Exact.of(900));
        assertThat(pay(trial, "2026-Q2")).isEqualTo(Exact.of(2100));
        assertThat(pay(trial, "2026-Q3")).isEqualTo(Exact.of(340));
        assertThat(Trial.number(evaluate(trial, "2026-Q3", List.of()), "Quarter")).isEqualTo(Exact.of(6800));
    }

    @Test
    void countsAndAddsUpEarlierRecordsInTheOrderOfTheirSet() {
        Evaluation evaluation = Trial.in(folder).data("transactions.csv", DEALS).workbook(sketch()
                .line("Prior", "carry", "per", "Deals", "option", "sum", "of", "Amount", "with", "zero", "window", "earlier records")
                .line("Number", "carry", "per", "Deals", "option", "count", "of", "Amount", "with", "zero", "window", "earlier records")
                .line("So far", "collect", "per", "Deals", "option", "sum", "of", "Amount", "window", "up to this record").workbook()).evaluate();
        assertThat(numbers(evaluation, "Prior")).containsExactly(Exact.ZERO, Exact.of(3000), Exact.of(4500));
        assertThat(numbers(evaluation, "Number")).containsExactly(Exact.ZERO, Exact.ONE, Exact.of(2));
        assertThat(numbers(evaluation, "So far")).containsExactly(Exact.of(3000), Exact.of(4500), Exact.of(6800));
    }

    @Test
    void explainsALongBalanceAsFarDownAsAnybodyWouldRead() {
        StringBuilder deals = new StringBuilder("source,id,line,date,participant,amount,currency\n");
        IntStream.range(1000, 4000).forEach(at -> deals.append("CRM,D-").append(at).append(",1,2026-07-10,P-1,").append(at == 3999 ? 2 : 1).append(",EUR\n"));
        Evaluation evaluation = Trial.in(folder).data("transactions.csv", deals.toString()).workbook(Sketch.of(row("A euro", 1, "EUR"))
                .sheet("Records", row("set", "source", "order by"), row("Deals", "transactions", "id"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"))
                .line("Before", "carry", "per", "Deals", "option", "last", "of", "After", "with", "zero", "window", "earlier records")
                .line("After", "add", "per", "Deals", "of", "Before", "with", "Amount")
                .line("Is last", "check", "per", "Deals", "option", "more than", "of", "Amount", "with", "A euro")
                .line("Balance", "collect", "option", "sum", "of", "After", "over", "Deals", "which", "Is last").workbook()).evaluate();
        Explaining explaining = new Explaining(Map.of(), Trial.outcome(evaluation, "P-1").worked().all(), "P-1");
        Node balance = explaining.explain(Trial.line(evaluation, "P-1", "Balance").all().get(0));
        assertThat(Trial.number(evaluation, "Balance")).isEqualTo(Exact.of(3001));
        assertThat(balance.steps().get(0).record()).isEqualTo("CRM/D-3999/1");
    }

    /** Deals in an order of their own, neither that of the file nor of their dates. */
    private static Sketch sketch() {
        return Sketch.of(row("Draw", 2000, "EUR"))
                .sheet("Records", row("set", "source", "belongs to", "order by"), row("Months", "months", "Participants", null), row("Deals", "transactions", "Participants", "rank"),
                        row("Deals", "transactions", "Months", null))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"), row("Rank", "Deals", "transactions.rank", "number"));
    }

    private static Sketch draw(Sketch sketch, String per) {
        return sketch.line("Gross", "collect", "per", per, "option", "sum", "of", "Amount", "over", "Deals")
                .line("Owed before", "carry", "per", per, "option", "last", "of", "Owed after", "with", "zero", "window", "earlier records")
                .line("Advance", "subtract", "per", per, "option", "not below zero", "of", "Draw", "with", "Gross")
                .line("Excess", "subtract", "per", per, "option", "not below zero", "of", "Gross", "with", "Draw")
                .line("Recovered", "limit", "per", per, "option", "at most", "of", "Excess", "with", "Owed before")
                .line("Owed", "add", "per", per, "of", "Owed before", "with", "Advance")
                .line("Owed after", "subtract", "per", per, "of", "Owed", "with", "Recovered")
                .line("Paid out", "add", "per", per, "of", "Gross", "with", "Advance")
                .line("Net", "subtract", "per", per, "of", "Paid out", "with", "Recovered", "round", 0.01)
                .line("Pay", "collect", "option", "sum", "of", "Net", "over", per);
    }

    private static Earlier.Entry entry(String period, String amount) {
        return new Earlier.Entry(Period.parse(period), "Owed after", "participants", "P-1\nP-1", Amount.money(amount, "EUR"));
    }

    private Exact owedAfter(Trial trial, List<Earlier.Entry> paid) {
        return Trial.number(evaluate(trial, "2026-Q3", paid), "Owed after");
    }

    private Exact pay(Trial trial, String period) {
        return Trial.number(evaluate(trial, period, List.of()), "Pay");
    }

    private Evaluation evaluate(Trial trial, String period, List<Earlier.Entry> paid) {
        Policy policy = trial.policy();
        return Evaluating.evaluate(policy, Intake.read(folder.resolve("data"), policy.plan().data()), Period.parse(period), paid, 1, done -> { });
    }

    private static List<Exact> numbers(Evaluation evaluation, String line) {
        return Trial.line(evaluation, "P-1", line).steps().stream().map(Step::result).map(result -> ((Amount) result).number()).toList();
    }
}
