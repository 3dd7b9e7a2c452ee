package org.meritrail.evaluation;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.Trial;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.PlanWorkbooks.deals;
import static org.meritrail.fixtures.PlanWorkbooks.dealsAndSplits;
import static org.meritrail.fixtures.PlanWorkbooks.plan;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** Records count on the days on which their participant is in a plan, whether they have a date, a span of days or none. */
class DaysInPlanTest {

    private static final String CHANGE = """
            participant,from,to,plan
            P-1,2020-01-01,2026-07-31,Sales
            P-1,2026-08-01,,Support
            """;
    private static final String DEALS = """
            source,id,line,date,participant,amount,currency
            CRM,D-1,1,2026-07-10,P-1,100,EUR
            CRM,D-2,1,2026-08-10,P-1,30,EUR
            """;

    @TempDir
    Path folder;
    private Trial trial;

    @BeforeEach
    void begin() {
        trial = Trial.in(folder);
    }

    @Test
    void countsWhatHasNoDateForThePlanOfTheDayOfTheRecordAbove() {
        new PolicyFolder(folder).with("trial/records.xlsx", dealsAndSplits(null));
        new PolicyFolder(folder).with("trial/sales.xlsx", plan("Sales", true).sheet("Lines", row("Sales units", "collect", "sum", "Units", null, null, "Splits"),
                row("Sales sold", "collect", "sum", "Amount", null, null, "Deals")));
        new PolicyFolder(folder).with("trial/support.xlsx", plan("Support", true).sheet("Lines", row("Support units", "collect", "sum", "Units", null, null, "Splits"),
                row("Support sold", "collect", "sum", "Amount", null, null, "Deals")));
        Evaluation evaluation = trial.data("assignments.csv", CHANGE).data("transactions.csv", DEALS).data("splits.csv", "id,deal,units\nS-1,CRM/D-1/1,3\nS-2,CRM/D-2/1,4\n").evaluate();
        assertThat(List.of("Sales sold", "Support sold", "Sales units", "Support units").stream().map(line -> line + " " + num(evaluation, "P-1", line)))
                .containsExactly("Sales sold 100", "Support sold 30", "Sales units 3", "Support units 4");
    }

    @Test
    void collectsUpToARecordOnlyThoseOfDaysInThePlan() {
        new PolicyFolder(folder).with("trial/records.xlsx", deals(null));
        new PolicyFolder(folder).with("trial/sales.xlsx", plan("Sales", true).sheet("Lines", row("Sales running", "collect", "sum", "Amount", null, "Deals", "Deals", "up to this record"),
                row("Sales top", "collect", "largest", "Sales running", null, null, "Deals")));
        new PolicyFolder(folder).with("trial/support.xlsx", plan("Support", true).sheet("Lines", row("Support running", "collect", "sum", "Amount", null, "Deals", "Deals", "up to this record"),
                row("Support top", "collect", "largest", "Support running", null, null, "Deals")));
        Evaluation evaluation = trial.data("assignments.csv", CHANGE).data("transactions.csv", DEALS).evaluate();
        assertThat(List.of("Sales top", "Support top").stream().map(line -> line + " " + num(evaluation, "P-1", line))).containsExactly("Sales top 100", "Support top 30");
    }

    @Test
    void carriesOverOnlyRecordsOfDaysInThePlan() {
        new PolicyFolder(folder).with("trial/records.xlsx", deals(null));
        new PolicyFolder(folder).with("trial/sales.xlsx", plan("Sales", true));
        new PolicyFolder(folder).with("trial/support.xlsx", plan("Support", true).sheet("Lines", row("Support before", "carry", "sum", "Amount", "zero", "Deals", null, "earlier records"),
                row("Support top", "collect", "last", "Support before", null, null, "Deals")));
        Evaluation evaluation = trial.data("assignments.csv", CHANGE).data("transactions.csv", DEALS).evaluate();
        assertThat(List.of("Support top").stream().map(line -> line + " " + num(evaluation, "P-1", line))).containsExactly("Support top 0");
    }

    @Test
    void countsASplitForThePlanItsOwnerWasInOnTheDayOfTheDeal() {
        for (String plan : List.of("Sales", "Support")) {
            new PolicyFolder(folder).with("trial/" + plan + ".xlsx", plan(plan, true)
                    .sheet("Records", row("set", "source", "belongs to", "by"), row(plan + " deals", "transactions", "Company", null),
                            row(plan + " splits", "splits", plan + " deals", "deal"), row(plan + " splits", "splits", "Participants", "who"))
                    .sheet("Inputs", row("name", "set", "source", "type"), row(plan + " units", plan + " splits", "splits.units", "number"))
                    .sheet("Lines", row(plan + " credit", "collect", "sum", plan + " units", null, null, plan + " splits")));
        }
        Evaluation evaluation = trial.data("assignments.csv", CHANGE).data("transactions.csv", DEALS).data("splits.csv", "id,deal,who,units\nS-1,CRM/D-1/1,P-1,3\nS-2,CRM/D-2/1,P-1,4\n").evaluate();
        assertThat(List.of("Sales credit", "Support credit").stream().map(line -> line + " " + num(evaluation, "P-1", line))).containsExactly("Sales credit 3", "Support credit 4");
    }

    @Test
    void countsMonthsForThePlanOfTheirDays() {
        for (String plan : List.of("Sales", "Support")) {
            new PolicyFolder(folder).with("trial/" + plan + ".xlsx", plan(plan, true).sheet("Records", row("set", "source"), row(plan + " months", "months"))
                    .sheet("Lines", row(plan + " draw", "take", null, plan + " bonus", null, plan + " months"), row(plan + " draws", "collect", "sum", plan + " draw", null, null, plan + " months")));
        }
        Evaluation evaluation = trial.data("assignments.csv", CHANGE).evaluate();
        assertThat(List.of("Sales draws", "Support draws").stream().map(line -> line + " " + num(evaluation, "P-1", line))).containsExactly("Sales draws 1", "Support draws 2");
    }

    @Test
    void countsQuotasForThePlanOfTheirDays() {
        for (String plan : List.of("Sales", "Support")) {
            new PolicyFolder(folder).with("trial/" + plan + ".xlsx", plan(plan, true).sheet("Records", row("set", "source"), row(plan + " quotas", "quotas"))
                    .sheet("Inputs", row("name", "set", "source", "type"), row(plan + " target", plan + " quotas", "quotas.amount", "money"))
                    .sheet("Lines", row(plan + " quota", "collect", "sum", plan + " target", null, null, plan + " quotas")));
        }
        Evaluation evaluation = trial.data("assignments.csv", CHANGE).data("quotas.csv", "participant,from,to,amount,currency\nP-1,2026-07-01,2026-07-31,100,EUR\nP-1,2026-08-01,2026-09-30,4000,EUR\n").evaluate();
        assertThat(List.of("Sales quota", "Support quota").stream().map(line -> line + " " + num(evaluation, "P-1", line))).containsExactly("Sales quota 100", "Support quota 4000");
    }

    @Test
    void countsWhatHasNoDateInTheYearByTheDayOfTheRecordAbove() {
        new PolicyFolder(folder).with("trial/records.xlsx", dealsAndSplits("year to date"));
        new PolicyFolder(folder).with("trial/sales.xlsx", plan("Sales", true).sheet("Lines", row("Sales units", "collect", "sum", "Units", null, null, "Splits", "year to date"),
                row("Sales sold", "collect", "sum", "Amount", null, null, "Deals", "year to date")));
        new PolicyFolder(folder).with("trial/support.xlsx", plan("Support", true));
        Evaluation evaluation = trial.data("assignments.csv", "participant,from,to,plan\nP-1,2020-01-01,2026-02-28,Support\nP-1,2026-03-01,,Sales\n")
                .data("transactions.csv", "source,id,line,date,participant,amount,currency\nCRM,D-1,1,2026-02-10,P-1,70,EUR\nCRM,D-2,1,2026-03-10,P-1,8000,EUR\n")
                .data("splits.csv", "id,deal,units\nS-1,CRM/D-1/1,3\nS-2,CRM/D-2/1,4\n").evaluate();
        assertThat(List.of("Sales sold", "Sales units").stream().map(line -> line + " " + num(evaluation, "P-1", line))).containsExactly("Sales sold 8000", "Sales units 4");
    }

    @Test
    void countsForTheCompanyOnlyDaysInThePlanThoughThePayIsWithheld() {
        new PolicyFolder(folder).with("trial/sales.xlsx", plan("Sales", false).sheet("Records", row("set", "source"), row("Sales deals", "transactions"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Sales amount", "Sales deals", "transactions.amount", "money"))
                .sheet("Lines", row("Sales company", "collect", "sum", "Sales amount", null, "Company", "Sales deals"), row("Seen", "take", null, "Sales company")));
        Evaluation evaluation = trial.data("participants.csv", "participant,name,currency,hired,left\nP-1,A,EUR,2020-01-01,\nP-3,B,EUR,2020-01-01,\n")
                .data("assignments.csv", "participant,from,to,manager,plan\nP-1,2020-01-01,,,Sales\nP-3,2020-01-01,2026-07-31,P-1,Sales\nP-3,2026-08-01,,P-1,Support\n")
                .data("transactions.csv", "source,id,line,date,participant,amount,currency\nCRM,D-1,1,2026-07-10,P-3,70,EUR\nCRM,D-2,1,2026-08-10,P-3,8000,EUR\n").evaluate();
        assertThat(num(evaluation, "P-1", "Seen")).isEqualTo(Exact.of(70));
    }

    @Test
    void countsForAManagerTheSameYearInEachQuarter() {
        new PolicyFolder(folder).with("trial/sales.xlsx", plan("Sales", false).sheet("Records", row("set", "source", "window"), row("Sales deals", "transactions", "year to date"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Sales amount", "Sales deals", "transactions.amount", "money"))
                .sheet("Lines", row("Sales team", "collect", "sum", "Sales amount", null, null, "direct reports", "year to date")));
        trial.data("participants.csv", "participant,name,currency,hired,left\nP-1,A,EUR,2020-01-01,\nP-3,B,EUR,2020-01-01,\n")
                .data("assignments.csv", "participant,from,to,manager,plan\nP-1,2020-01-01,,,Sales\nP-3,2020-01-01,2026-07-31,P-1,Sales\nP-3,2026-08-01,,P-1,Support\n")
                .data("transactions.csv", "source,id,line,date,participant,amount,currency\nCRM,D-1,1,2026-07-10,P-3,70,EUR\nCRM,D-2,1,2026-08-10,P-3,8000,EUR\n");
        assertThat(num(trial.evaluate("2026-Q4"), "P-1", "Sales team")).as("Q4").isEqualTo(Exact.of(70));
        assertThat(num(trial.evaluate("2026-Q3"), "P-1", "Sales team")).as("Q3").isEqualTo(Exact.of(70));
    }

    private static Object num(Evaluation evaluation, String who, String line) {
        Result result = Trial.line(evaluation, who, line).result();
        return result instanceof Amount amount ? amount.number() : result;
    }
}
