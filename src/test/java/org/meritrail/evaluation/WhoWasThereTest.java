package org.meritrail.evaluation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import static org.meritrail.fixtures.PlanWorkbooks.deals;
import static org.meritrail.fixtures.PlanWorkbooks.lines;
import static org.meritrail.fixtures.PlanWorkbooks.plan;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** What those came to who left or changed plans within the year, however it is told when. */
class WhoWasThereTest {

    @TempDir
    Path folder;
    private Trial trial;

    @BeforeEach
    void begin() {
        trial = Trial.in(folder);
    }

    @Test
    void keepsAllThatSomeoneCameToBeforeChangingPlans() {
        Sketch sketch = Sketch.of().sheet("About", row("about", "value"), row("who is in (plan)", "Sales"))
                .sheet("Records", row("set", "source", "belongs to", "by", "window"), row("Deals", "transactions", "Participants", null, "year to date"), row("Splits", "splits", "Deals", "deal", "year to date"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"), row("Units", "Splits", "splits.units", "number"))
                .line("Own", "collect", "option", "sum", "of", "Amount", "over", "Deals", "window", "year to date")
                .line("Deals team", "collect", "option", "sum", "of", "Amount", "over", "direct reports", "window", "year to date")
                .line("Splits team", "collect", "option", "sum", "of", "Units", "over", "direct reports", "window", "year to date")
                .line("Own team", "collect", "option", "sum", "of", "Own", "over", "direct reports", "window", "year to date");
        Evaluation evaluation = trial.workbook(sketch.workbook()).data("participants.csv", "participant,name,currency,hired,left\nP-1,A,EUR,2020-01-01,\nP-3,B,EUR,2020-01-01,\n")
                .data("assignments.csv", "participant,from,to,manager,plan\nP-1,2020-01-01,,,Sales\nP-3,2020-01-01,2026-02-28,P-1,Sales\nP-3,2026-03-01,,P-1,Support\n")
                .data("transactions.csv", "source,id,line,date,participant,amount,currency\nCRM,D-1,1,2026-02-10,P-3,70,EUR\nCRM,D-2,1,2026-03-10,P-3,8000,EUR\n")
                .data("splits.csv", "id,deal,units\nS-1,CRM/D-1/1,3\nS-2,CRM/D-2/1,4\n").evaluate();
        assertThat(List.of("Deals team", "Splits team", "Own team").stream().map(line -> line + " " + num(evaluation, "P-1", line))).containsExactly("Deals team 70", "Splits team 3", "Own team 70");
    }

    @Test
    void keepsWhatALeaverCameToWhosePlanEndedBeforeTheLastDay() {
        Sketch sketch = Sketch.of().sheet("About", row("about", "value"), row("who is in (plan)", "Sales"))
                .sheet("Records", row("set", "source", "window"), row("Deals", "transactions", "year to date"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"))
                .line("Own", "collect", "option", "sum", "of", "Amount", "over", "Deals", "window", "year to date")
                .line("Deals team", "collect", "option", "sum", "of", "Amount", "over", "direct reports", "window", "year to date")
                .line("Own team", "collect", "option", "sum", "of", "Own", "over", "direct reports", "window", "year to date");
        Evaluation evaluation = trial.workbook(sketch.workbook()).data("participants.csv", "participant,name,currency,hired,left\nP-1,A,EUR,2020-01-01,\nP-3,B,EUR,2020-01-01,2026-05-31\n")
                .data("assignments.csv", "participant,from,to,manager,plan\nP-1,2020-01-01,,,Sales\nP-3,2020-01-01,2026-02-28,P-1,Sales\n")
                .data("transactions.csv", "source,id,line,date,participant,amount,currency\nCRM,D-1,1,2026-02-10,P-3,70,EUR\n").evaluate();
        assertThat(List.of("Deals team", "Own team").stream().map(line -> line + " " + num(evaluation, "P-1", line))).containsExactly("Deals team 70", "Own team 70");
    }

    @Test
    void countsThePeopleOfTheYearWhoLeftOrChangedPlans() {
        Sketch sketch = Sketch.of().sheet("About", row("about", "value"), row("who is in (plan)", "Sales"))
                .line("People", "collect", "per", "Company", "option", "count", "over", "Participants", "window", "year to date").line("Seen", "take", "of", "People");
        Evaluation evaluation = trial.workbook(sketch.workbook()).data("participants.csv", "participant,name,currency,hired,left\nP-1,A,EUR,2020-01-01,\nP-2,B,EUR,2020-01-01,2026-05-31\nP-3,B,EUR,2020-01-01,\nP-4,B,EUR,2020-01-01,2025-05-31\n")
                .data("assignments.csv", "participant,from,to,plan\nP-1,2020-01-01,,Sales\nP-2,2020-01-01,,Sales\nP-3,2020-01-01,2026-02-28,Sales\nP-3,2026-03-01,,Other\nP-4,2020-01-01,,Sales\n").evaluate();
        assertThat(num(evaluation, "P-1", "Seen")).isEqualTo(Exact.of(3));
    }

    @Test
    void takesInNothingOfTheDaysAfterSomeoneChangedPlansByAFurtherOwner() {
        assertThat(num(goneToAnotherPlan(), "P-1", "Team now")).isEqualTo(Exact.ZERO);
    }

    @Test
    void takesInNoQuotaThatStartsAfterALeaversLastDay() {
        Sketch sketch = Sketch.of().sheet("Records", row("set", "source", "window"), row("Quotas", "quotas", "year to date"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Target", "Quotas", "quotas.amount", "money"))
                .line("Team target", "collect", "option", "sum", "of", "Target", "over", "direct reports", "window", "year to date");
        Evaluation evaluation = trial.workbook(sketch.workbook()).data("participants.csv", "participant,name,currency,hired,left\nP-1,A,EUR,2020-01-01,\nP-2,B,EUR,2020-01-01,2026-05-31\n")
                .data("assignments.csv", "participant,from,to,manager\nP-1,2020-01-01,,\nP-2,2020-01-01,,P-1\n")
                .data("quotas.csv", "participant,from,to,amount,currency\nP-2,2026-01-01,2026-03-31,10,EUR\nP-2,2026-04-01,2026-06-30,200,EUR\nP-2,2026-07-01,2026-09-30,3000,EUR\n").evaluate();
        assertThat(num(evaluation, "P-1", "Team target")).isEqualTo(Exact.of(210));
    }

    @Test
    void keepsWhatSomeoneSoldWithTheTeamOfTheirLastDay() {
        Sketch sketch = Sketch.of().sheet("About", row("about", "value"), row("who is in (plan)", "Sales"))
                .sheet("Records", row("set", "source", "belongs to", "by", "window"), row("Teams", "teams", "Company", null, null),
                        row("Participants", null, "Company", null, null), row("Participants", null, "Teams", "assignments.team", null),
                        row("Deals", "transactions", "Participants", null, "year to date"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"), row("Team", "Participants", "assignments.team", "text"))
                .line("Sold by team", "collect", "per", "Teams", "option", "sum", "of", "Amount", "over", "Deals", "window", "year to date");
        Evaluation evaluation = trial.workbook(sketch.workbook()).data("teams.csv", "id\nNorth\nSouth\n")
                .data("participants.csv", "participant,name,currency,hired,left\nP-1,A,EUR,2020-01-01,\nP-3,B,EUR,2020-01-01,\n")
                .data("assignments.csv", "participant,from,to,team,plan\nP-1,2020-01-01,,North,Sales\nP-3,2020-01-01,2026-03-31,North,Sales\nP-3,2026-04-01,,South,Support\n")
                .data("transactions.csv", "source,id,line,date,participant,amount,currency\nCRM,D-1,1,2026-02-10,P-3,70,EUR\nCRM,D-2,1,2026-07-10,P-1,5,EUR\n").evaluate();
        assertThat(perRecord(evaluation, "P-1", "Sold by team")).isEqualTo("{North=75, South=0}");
    }

    @Test
    void countsPeopleFromTheStartOfTheLinesOwnYear() {
        new PolicyFolder(folder).with("trial/a.xlsx", new WorkbookBuilder().sheet("About", row("about", "value"), row("year starts", LocalDate.of(2026, 1, 1)))
                .sheet("Values", row("name", "value", "unit"), row("A bonus", 5, "EUR")).sheet("Payments", row("component", "line"), row("A", "A bonus")));
        new PolicyFolder(folder).with("trial/b.xlsx", new WorkbookBuilder().sheet("About", row("about", "value"), row("year starts", LocalDate.of(2026, 7, 1)))
                .sheet("Values", row("name", "value", "unit"), row("B bonus", 5, "EUR")).sheet("Payments", row("component", "line"), row("B", "B bonus"))
                .sheet("Lines", lines(), row("B head", "collect", "count", null, null, "Company", "Participants", "year to date"), row("B seen", "take", null, "B head")));
        Evaluation evaluation = trial.data("participants.csv", "participant,name,currency,hired,left\nP-1,A,EUR,2020-01-01,\nP-2,B,EUR,2020-01-01,2026-05-31\n").evaluate();
        assertThat(num(evaluation, "P-1", "B seen")).isEqualTo(Exact.of(1));
    }

    @Test
    void countsFromTheStartOfTheLinesOwnYear() {
        new PolicyFolder(folder).with("trial/records.xlsx", deals("year to date"));
        new PolicyFolder(folder).with("trial/sales.xlsx", new WorkbookBuilder().sheet("About", row("about", "value"), row("year starts", LocalDate.of(2026, 4, 1)))
                .sheet("Values", row("name", "value", "unit"), row("Bonus", 1, "EUR")).sheet("Payments", row("component", "line"), row("Bonus", "Bonus"))
                .sheet("Lines", lines(), row("Sold", "collect", "sum", "Amount", null, null, "Deals", "year to date")));
        Evaluation evaluation = trial.data("transactions.csv", "source,id,line,date,participant,amount,currency\nCRM,D-1,1,2026-02-10,P-1,70,EUR\nCRM,D-2,1,2026-04-10,P-1,8000,EUR\n").evaluate();
        assertThat(num(evaluation, "P-1", "Sold")).isEqualTo(Exact.of(8000));
    }

    private Evaluation goneToAnotherPlan() {
        WorkbookBuilder book = new WorkbookBuilder()
                .sheet("Records", row("set", "source", "belongs to", "by", "window"), row("Deals", "transactions", "Company", null, "year to date"), row("Deals", "transactions", "Participants", "participant", null))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"))
                .sheet("Lines", lines(), row("Team now", "collect", "sum", "Amount", null, null, "direct reports"));
        new PolicyFolder(folder).with("trial/records.xlsx", book);
        new PolicyFolder(folder).with("trial/sales.xlsx", plan("Sales", true));
        return trial.data("participants.csv", "participant,name,currency,hired,left\nP-1,A,EUR,2020-01-01,\nP-3,B,EUR,2020-01-01,\nP-4,B,EUR,2020-01-01,\n")
                .data("assignments.csv", "participant,from,to,manager,plan\nP-1,2020-01-01,,,Sales\nP-3,2020-01-01,2026-02-28,P-1,Sales\nP-3,2026-03-01,,P-1,Support\nP-4,2020-01-01,,P-1,Support\n")
                .data("transactions.csv", "source,id,line,date,participant,amount,currency\nCRM,D-1,1,2026-02-10,P-3,70,EUR\nCRM,D-2,1,2026-08-10,P-3,8000,EUR\nCRM,D-3,1,2026-08-10,P-4,500,EUR\n").evaluate();
    }

    private static Object num(Evaluation evaluation, String who, String line) {
        Result result = Trial.line(evaluation, who, line).result();
        return result instanceof Amount amount ? amount.number() : result;
    }

    private static String perRecord(Evaluation evaluation, String who, String line) {
        var quantity = Trial.outcome(evaluation, who).worked().all().all().stream().filter(q -> q.word().name().equals(line)).reduce((a, b) -> b).orElseThrow();
        Map<String, String> all = new java.util.TreeMap<>();
        for (int at = 0; at < quantity.scope().size(); at++) {
            Result r = quantity.steps().get(at).result();
            all.put(quantity.scope().record(at).id(), r instanceof Amount a ? a.number() + "" : r.toString());
        }
        return all.toString();
    }
}
