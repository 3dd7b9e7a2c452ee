package org.meritrail.evaluation;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Trial;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Figures;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Trial.line;
import static org.meritrail.fixtures.Trial.number;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** Records of lower sets: conversion at the deal's date, dated words, tables per record, collection and one-off rules. */
class RecordsTest {

    private static final String RULE = """
            package rules.trial
            import org.meritrail.vocabulary.Question
            rule "Large deal"
            when
                $deal : Question( rule == "Large deal", complete, number("Value") >= number("Large from") )
            then
                insert( $deal.yes() );
            end
            """;

    @TempDir
    Path folder;

    private Trial trial;

    @BeforeEach
    void begin() {
        trial = Trial.in(folder).rule("large.drl", RULE)
                .data("assignments.csv", """
                        participant,from,to,region
                        P-1,2020-01-01,2026-08-14,North
                        P-1,2026-08-15,,South
                        """)
                .data("rates.csv", """
                        date,from,to,rate
                        2026-07-01,USD,EUR,0.9
                        2026-08-01,USD,EUR,0.8
                        """)
                .data("transactions.csv", """
                        source,id,line,date,participant,amount,currency,won
                        CRM,D-1,1,2026-07-10,P-1,1000,EUR,yes
                        CRM,D-2,1,2026-07-31,P-1,1000,USD,yes
                        CRM,D-3,1,2026-08-20,P-1,1000,USD,yes
                        CRM,D-4,1,2026-08-21,P-1,500,EUR,no
                        CRM,D-5,1,2026-06-30,P-1,9999,EUR,yes
                        """);
    }

    @Test
    void convertsEachDealAtTheRateOfItsDateAndCollectsThePeriodsWonDeals() {
        Evaluation evaluation = trial.workbook(workbook()).evaluate();
        assertThat(results(evaluation, "Value")).containsExactly(eur("1000"), eur("900"), eur("800"), eur("500"));
        assertThat(number(evaluation, "Bookings")).isEqualTo(Exact.of(2700));
        assertThat(number(evaluation, "Deals won")).isEqualTo(Exact.of(3));
        assertThat(line(evaluation, "P-1", "Bookings").steps().get(0).evidence())
                .containsExactly(new Evidence.LeftOut("Deals", List.of("CRM/D-4/1")));
    }

    @Test
    void readsTheRegionInForceOnEachDealsDateAndTheRowOfItsTable() {
        Evaluation evaluation = trial.workbook(workbook()).evaluate();
        assertThat(results(evaluation, "Region")).containsExactly(new Label("North"), new Label("North"), new Label("South"), new Label("South"));
        Figures rates = line(evaluation, "P-1", "Rate");
        Evidence.RowHit hit = (Evidence.RowHit) rates.steps().get(2).evidence().get(0);
        assertThat(hit.row().id()).isEqualTo("RT-2");
        assertThat(hit.row().cells()).hasToString("trial/trial.xlsx!Rates!B5,C5");
    }

    @Test
    void asksTheOneOffRuleForEachDealAndTakesTheOtherwiseWhereItKeepsSilent() {
        Evaluation evaluation = trial.workbook(workbook()).evaluate();
        assertThat(results(evaluation, "Large").toString()).contains("YesNo[yes=true]", "YesNo[yes=false]");
        assertThat(line(evaluation, "P-1", "Large").steps().get(0).evidence()).containsExactly(new Evidence.Ruled("Large deal"));
        assertThat(line(evaluation, "P-1", "Large").steps().get(1).evidence())
                .containsExactly(new Evidence.Noted(Message.of("note.not-answered", "Large deal", "no")));
    }

    @Test
    void withholdsPayForAnAlertThatHoldsAndNamesTheDeal() {
        Outcome outcome = Trial.outcome(trial.workbook(workbook()).evaluate(), "P-1");
        assertThat(outcome).isInstanceOf(Outcome.Withheld.class);
        assertThat(outcome.notices()).singleElement().satisfies(notice -> assertThat(notice.records()).containsExactly("CRM/D-1/1"));
    }

    @Test
    void leavesADealWithoutARateMissingInsteadOfGuessingOne() {
        Evaluation evaluation = trial.data("rates.csv", "date,from,to,rate\n2026-08-01,USD,EUR,0.8\n").workbook(workbook()).evaluate();
        assertThat(((Result.Missing) line(evaluation, "P-1", "Bookings").result()).reason().key()).isEqualTo("missing.no-rate");
        assertThat(Trial.outcome(evaluation, "P-1")).isInstanceOf(Outcome.Withheld.class);
    }

    @Test
    void namesARowThatIsNotThereInsteadOfPayingZero() {
        Evaluation evaluation = trial.data("assignments.csv", "participant,from,to,region\nP-1,2020-01-01,,East\n").workbook(workbook()).evaluate();
        Step step = line(evaluation, "P-1", "Rate").steps().get(0);
        assertThat(((Result.Missing) step.result()).reason().key()).isEqualTo("missing.no-row");
    }

    @Test
    void withholdsOnlyThoseForWhomARuleFails() {
        String failing = RULE.replace("insert( $deal.yes() );", "insert( $deal.answer( $deal.amount(\"No such part\") ) );");
        trial.rule("large.drl", failing).data("participants.csv", """
                participant,name,currency,hired,left
                P-1,Ana Ruiz,EUR,2020-01-01,
                P-2,Leo Weber,EUR,2020-01-01,
                """);
        Evaluation evaluation = trial.workbook(workbook()).evaluate();
        assertThat(Trial.outcome(evaluation, "P-1")).isInstanceOf(Outcome.Withheld.class);
        assertThat(Trial.outcome(evaluation, "P-2")).isInstanceOf(Outcome.NothingDue.class);
    }

    @Test
    void takesTheWordThatHoldsWhereTheDataIsAbsent(@TempDir Path folder) {
        WorkbookBuilder book = new WorkbookBuilder()
                .sheet("Inputs", row("name", "set", "source", "type", "if missing"),
                        row("Bonus", "Participants", "participants.bonus", "money", "Least"), row("Extra", "Participants", "participants.extra", "money", "Bonus"))
                .sheet("Values", row("name", "value", "unit"), row("Least", 50, "EUR"))
                .sheet("Lines", row("line", "operation", "of", "with"), row("Both", "add", "Bonus", "Extra"))
                .sheet("Payments", row("component", "line"), row("Both", "Both"));
        Evaluation evaluation = Trial.in(folder).workbook(book).data("participants.csv", """
                participant,name,currency,hired,bonus,extra
                P-1,Ana Ruiz,EUR,2020-01-01,,
                P-2,Leo Weber,EUR,2020-01-01,20,1
                """).evaluate();

        assertThat(line(evaluation, "P-1", "Both").result()).isEqualTo(eur("100"));
        assertThat(line(evaluation, "P-2", "Both").result()).isEqualTo(eur("21"));
    }

    private static List<Result> results(Evaluation evaluation, String line) {
        if (line.equals("Region")) {
            String region = line(evaluation, "P-1", "Rate").quantity().reads().get(0);
            return Trial.outcome(evaluation, "P-1").worked().all().get(region).steps().stream().map(Step::result).toList();
        }
        return line(evaluation, "P-1", line).steps().stream().map(Step::result).toList();
    }

    private static Amount eur(String amount) {
        return Amount.money(amount, "EUR");
    }

    private static WorkbookBuilder workbook() {
        return new WorkbookBuilder()
                .sheet("Records", row("set", "belongs to", "source", "link in force on"), row("Deals", "Participants", "transactions", "date"))
                .sheet("Inputs", row("name", "set", "source", "type"),
                        row("Amount", "Deals", "transactions.amount", "money"),
                        row("Date", "Deals", "transactions.date", "date"),
                        row("Won", "Deals", "transactions.won", "yes/no"),
                        row("Region", "Deals", "assignments.region", "text"))
                .sheet("Values", row("name", "value", "unit"), row("Large from", 950, "EUR"))
                .sheet("Rates", row("id", "Region", "rate"), row("compares", "one of", "result"), row("unit", "text", "percent"),
                        row("RT-1", "North", percent("5")), row("RT-2", "South; West", percent("6")))
                .sheet("Lines", row("line", "per", "operation", "option", "of", "with", "table", "over", "which", "rule", "otherwise", "round"),
                        row("Value", "Deals", "convert", null, "Amount", "Date", null, null, null, null, null, 0.01),
                        row("Bookings", null, "collect", "sum", "Value", null, null, "Deals", "Won"),
                        row("Deals won", null, "collect", "count", null, null, null, "Deals", "Won"),
                        row("Rate", "Deals", "look up", null, null, null, "Rates"),
                        row("Large", "Deals", "by rule", null, null, null, null, null, null, "Large deal", "no"))
                .sheet("Parts", row("line", "part"), row("Large", "Value"), row("Large", "Large from"))
                .sheet("Alerts", row("line", "effect", "text"), row("Large", "hold", "A large deal waits for review"))
                .sheet("Payments", row("component", "line"), row("Bookings", "Bookings"));
    }
}
