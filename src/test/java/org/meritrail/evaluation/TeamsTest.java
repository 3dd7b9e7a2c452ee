package org.meritrail.evaluation;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Trial.number;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** What a team comes to while people change plans and leave. */
class TeamsTest {

    @TempDir
    Path folder;

    @Test
    void keepsWhatSomeoneWhosePayIsWithheldSold() {
        new PolicyFolder(folder).with("trial/support.xlsx", new WorkbookBuilder()
                .sheet("About", row("about", "value"), row("who is in (plan)", "Support"))
                .sheet("Values", row("name", "value", "unit"), row("Support bonus", 70, "EUR"))
                .sheet("Payments", row("component", "line"), row("Support", "Support bonus")));
        Evaluation evaluation = Trial.in(folder).data("participants.csv", """
                participant,name,currency,hired,left
                P-1,Ana Ruiz,EUR,2020-01-01,
                P-2,Leo Weber,EUR,2020-01-01,
                """).data("assignments.csv", """
                participant,from,to,manager,plan
                P-1,2020-01-01,,,Sales
                P-2,2020-01-01,2026-07-31,P-1,Sales
                P-2,2026-08-01,,P-1,Support
                """).data("transactions.csv", """
                source,id,line,date,participant,amount,currency
                CRM,D-1,1,2026-07-10,P-2,1000,EUR
                """).workbook(team().sheet("About", row("about", "value"), row("who is in (plan)", "Sales")).workbook()).evaluate();
        assertThat(number(evaluation, "P-1", "Team")).isEqualTo(Exact.of(1000));
    }

    @Test
    void rollsUpNothingOfThoseInOtherPlans() {
        new PolicyFolder(folder).with("trial/support.xlsx", new WorkbookBuilder()
                .sheet("About", row("about", "value"), row("who is in (plan)", "Support"))
                .sheet("Values", row("name", "value", "unit"), row("Support bonus", 70, "EUR"))
                .sheet("Payments", row("component", "line"), row("Support", "Support bonus")));
        Evaluation evaluation = Trial.in(folder).data("participants.csv", "participant,name,currency,hired,left,points\nP-01,A,EUR,2020-01-01,,1\nP-02,B,EUR,2020-01-01,,10\n").data("assignments.csv", """
                participant,from,to,manager,plan
                P-01,2020-01-01,,,Sales
                P-02,2020-01-01,,P-01,Support
                """).workbook(Sketch.of(row("Share", percent("10"), "percent")).sheet("About", row("about", "value"), row("who is in (plan)", "Sales"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Points", "Participants", "participants.points", "number"))
                .line("Override", "roll up", "option", "sum", "of", "Points", "with", "Share").workbook()).evaluate();
        assertThat(number(evaluation, "P-01", "Override")).isEqualTo(Exact.of(1));
    }

    @Test
    void keepsWhatALeaverSoldWithTheManagerOfTheirLastDay() {
        Evaluation evaluation = Trial.in(folder).data("participants.csv", """
                participant,name,currency,hired,left
                P-1,Ana Ruiz,EUR,2020-01-01,
                P-2,Leo Weber,EUR,2020-01-01,2026-08-31
                """).data("assignments.csv", "participant,from,to,manager\nP-2,2020-01-01,2026-08-31,P-1\n").data("transactions.csv", """
                source,id,line,date,participant,amount,currency
                CRM,D-1,1,2026-07-10,P-2,1000,EUR
                """).workbook(Sketch.of(row("Share", percent("10"), "percent")).sheet("Records", row("set", "source"), row("Deals", "transactions"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"))
                .line("Sold", "collect", "option", "sum", "of", "Amount", "over", "Deals")
                .line("Team", "collect", "option", "sum", "of", "Sold", "over", "direct reports")
                .line("Override", "roll up", "option", "sum", "of", "Sold", "with", "Share").workbook()).evaluate();
        assertThat(number(evaluation, "P-1", "Team")).isEqualTo(Exact.of(1000));
        assertThat(number(evaluation, "P-1", "Override")).isEqualTo(Exact.of(100));
    }

    private Sketch team() {
        return Sketch.of().sheet("Records", row("set", "source", "window"), row("Deals", "transactions", "year to date"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"))
                .line("Team", "collect", "option", "sum", "of", "Amount", "over", "direct reports", "window", "year to date")
                .line("All", "collect", "per", "Company", "option", "sum", "of", "Amount", "over", "Deals", "window", "year to date")
                .line("Seen", "take", "of", "All");
    }
}
