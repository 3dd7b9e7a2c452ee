package org.meritrail.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.explanation.Explaining;
import org.meritrail.explanation.Explanation;
import org.meritrail.explanation.ExplanationText;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** What the year comes to by 2026-Q3 for those who come, go and change plans within it, and for those above them. */
class YearToDateTest {

    private static final String PEOPLE = """
            participant,name,currency,hired,left
            P-1,Ana Ruiz,EUR,2020-01-01,
            P-2,Leo Weber,EUR,2020-01-01,2026-05-31
            P-3,Mia Sole,EUR,2020-01-01,
            """;
    private static final String LEAVER = """
            participant,from,to,manager,plan
            P-1,2020-01-01,,,Sales
            P-2,2020-01-01,,P-1,Sales
            P-3,2020-01-01,,P-1,Sales
            """;
    private static final String MOVER = """
            participant,from,to,manager,plan
            P-1,2020-01-01,,,Sales
            P-2,2020-01-01,,P-1,Support
            P-3,2020-01-01,2026-02-28,P-1,Sales
            P-3,2026-03-01,,P-1,Support
            """;
    private static final String DEALS = """
            source,id,line,date,participant,amount,currency
            CRM,D-0,1,2025-11-10,P-2,5,EUR
            CRM,D-1,1,2026-02-10,P-2,1000,EUR
            CRM,D-2,1,2026-08-10,P-2,400,EUR
            CRM,D-3,1,2026-02-11,P-3,70,EUR
            CRM,D-4,1,2026-03-11,P-3,8000,EUR
            CRM,D-5,1,2026-08-11,P-3,2,EUR
            """;

    @TempDir
    Path folder;
    private Trial trial;

    @BeforeEach
    void deliver() {
        trial = Trial.in(folder).data("participants.csv", PEOPLE).data("assignments.csv", LEAVER).data("transactions.csv", DEALS);
    }

    private static Sketch sales(String window) {
        return Sketch.of(row("Pot", 100, "EUR"), row("Share", percent("10"), "percent"))
                .sheet("About", row("about", "value"), row("who is in (plan)", "Sales"))
                .sheet("Records", row("set", "source", "window"), row("Deals", "transactions", window))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"))
                .line("Sold", "collect", "option", "sum", "of", "Amount", "over", "Deals", "window", window)
                .line("Team", "collect", "option", "sum", "of", "Amount", "over", "direct reports", "window", window)
                .line("Team of sums", "collect", "option", "sum", "of", "Sold", "over", "direct reports", "window", window)
                .line("Team now", "collect", "option", "sum", "of", "Sold", "over", "direct reports")
                .line("Company", "collect", "per", "Company", "option", "sum", "of", "Amount", "over", "Deals", "window", window)
                .line("Seen", "take", "of", "Company")
                .line("Rolled", "roll up", "option", "sum", "of", "Sold", "with", "Share")
                .line("Part", "allocate", "option", "in proportion to", "of", "Pot", "with", "Sold", "over", "Company", "round", 0.01);
    }

    /** Adds a workbook that pays those in the plan Support. */
    private void support() {
        WorkbookBuilder workbook = new WorkbookBuilder()
                .sheet("About", row("about", "value"), row("who is in (plan)", "Support"))
                .sheet("Values", row("name", "value", "unit"), row("Support bonus", 70, "EUR"))
                .sheet("Payments", row("component", "line"), row("Support", "Support bonus"));
        new PolicyFolder(folder).with("trial/support.xlsx", workbook);
    }

    @Test
    void keepsWhatSomeoneSoldWhoHasLeftSince() {
        Evaluation evaluation = trial.workbook(sales("year to date").workbook()).evaluate();
        assertThat(number(evaluation, "Team")).isEqualTo(Exact.of(1000 + 70 + 8000 + 2));
        assertThat(number(evaluation, "Team of sums")).isEqualTo(Exact.of(9072));
        assertThat(number(evaluation, "Seen")).isEqualTo(Exact.of(9072));
        assertThat(evaluation.outcomes()).extracting(outcome -> outcome.participant().id()).containsExactly("P-1", "P-2", "P-3");
        assertThat(Trial.outcome(evaluation, "P-2").lines()).isEmpty();
    }

    @Test
    void goesBackToEarlierYearsOnlyWhereTheWindowDoes() {
        Evaluation evaluation = trial.workbook(sales("to date").workbook()).evaluate();
        assertThat(number(evaluation, "Team")).isEqualTo(Exact.of(9077));
    }

    @Test
    void ranksSharesAndRollsUpAmongThoseWhoAreThere() {
        Evaluation evaluation = trial.workbook(sales("year to date").workbook()).evaluate();
        assertThat(number(evaluation, "Team now")).isEqualTo(Exact.of(8072));
        assertThat(number(evaluation, "Rolled")).isEqualTo(Exact.parse("807.2"));
        assertThat(((Amount) Trial.line(evaluation, "P-3", "Part").result()).number()).isEqualTo(Exact.of(100));
    }

    @Test
    void tellsOnceWhatIsDatedAfterTheLastDay() {
        Evaluation evaluation = trial.workbook(sales("year to date").workbook()).evaluate();
        assertThat(evaluation.unlinked()).extracting(one -> one.record().id() + " " + one.reason().key()).containsExactly("CRM/D-2/1 batch.outside-employment");
    }

    @Test
    void explainsWhatALeaverCameToButNotToOtherParticipants() {
        Evaluation evaluation = trial.workbook(sales("year to date").workbook()).evaluate();
        Explaining explaining = new Explaining(Map.of(), Trial.outcome(evaluation, "P-1").worked().all(), "P-1");
        Explanation explanation = Explanation.of("P-1", "Ana Ruiz", "2026-Q3", "", Explanation.Standing.DRY_RUN, "due", List.of(), List.of(), List.of(), null,
                Trial.line(evaluation, "P-1", "Team of sums").all().stream().map(explaining::explain).toList(), List.of());
        assertThat(ExplanationText.of(explanation, Texts.ENGLISH)).contains("Sold [P-2] = 1,000.00 EUR", "of P-2, who is not paid any more", "transactions.csv, row 3", "see the explanation of P-3");
        assertThat(ExplanationText.of(explanation.withoutOthers(), Texts.ENGLISH)).doesNotContain("P-2").doesNotContain("P-3").doesNotContain("1,000");
    }

    @Test
    void keepsWhatSomeoneSoldBeforeChangingToAnotherPlanOfThePolicy() {
        support();
        Evaluation evaluation = trial.data("assignments.csv", MOVER).workbook(sales("year to date").workbook()).evaluate();
        assertThat(number(evaluation, "Team")).isEqualTo(Exact.of(70));
        assertThat(number(evaluation, "Seen")).isEqualTo(Exact.of(70));
        assertThat(evaluation.unlinked()).extracting(one -> one.record().id()).containsExactly("CRM/D-2/1");
    }

    @Test
    void keepsWhatSomeoneSoldBeforeChangingToAPlanThatIsNotOfThePolicy() {
        Evaluation evaluation = trial.data("assignments.csv", MOVER).workbook(sales("year to date").workbook()).evaluate();
        assertThat(number(evaluation, "Team")).isEqualTo(Exact.of(70));
        assertThat(number(evaluation, "Seen")).isEqualTo(Exact.of(70));
    }

    @Test
    void countsOnlyTheDaysInThePlanForThoseWhoCameFromAnother() {
        support();
        Evaluation evaluation = trial.data("assignments.csv", """
                participant,from,to,plan
                P-3,2020-01-01,2026-02-28,Sales
                P-3,2026-03-01,2026-06-30,Support
                P-3,2026-07-01,,Sales
                """).workbook(sales("year to date").workbook()).evaluate();
        assertThat(((Amount) Trial.line(evaluation, "P-3", "Sold").result()).number()).isEqualTo(Exact.of(72));
    }

    @Test
    void countsEarlierDaysOnWhichNoPlanIsStated() {
        Evaluation evaluation = trial.data("assignments.csv", "participant,from,to,plan\nP-3,2026-07-01,,Sales\n").workbook(sales("year to date").workbook()).evaluate();
        assertThat(((Amount) Trial.line(evaluation, "P-3", "Sold").result()).number()).isEqualTo(Exact.of(8072));
    }

    @Test
    void takesInOfAWorkbookForOnePlanOnlyThoseInItAndOfACommonOneEverybody() {
        support();
        new PolicyFolder(folder).with("trial/records.xlsx", new WorkbookBuilder()
                .sheet("Records", row("set", "source", "window"), row("Deals", "transactions", "year to date"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money")));
        Evaluation evaluation = trial.data("assignments.csv", MOVER).workbook(Sketch.of().sheet("About", row("about", "value"), row("who is in (plan)", "Sales"))
                .line("Credited", "take", "per", "Deals", "of", "Amount")
                .line("Team", "collect", "option", "sum", "of", "Amount", "over", "direct reports", "window", "year to date")
                .line("Sales team", "collect", "option", "sum", "of", "Credited", "over", "direct reports", "window", "year to date").workbook()).evaluate();
        assertThat(number(evaluation, "Team")).isEqualTo(Exact.of(1000 + 70 + 8000 + 2));
        assertThat(number(evaluation, "Sales team")).isEqualTo(Exact.of(70));
        assertThat(Trial.line(evaluation, "P-1", "Sales team").steps().get(0).evidence())
                .contains(new Evidence.Noted(Message.of("note.of-other-plans", Exact.of(3))));
    }

    @Test
    void paysALeadOnWhatThoseInThePlanOfTheirRepsCameTo() {
        new PolicyFolder(folder).with("trial/lead.xlsx", new WorkbookBuilder().sheet("About", row("about", "value"), row("who is in (plan)", "Lead"))
                .sheet("Values", row("name", "value", "unit"), row("Override", percent("10"), "percent"))
                .sheet("Lines", row("line", "operation", "option", "of", "with", "over", "which"), row("Bookings", "collect", "sum", "Sold", null, "direct reports", null),
                        row("Reps", "collect", "count", null, null, "direct reports", null), row("Lead pay", "multiply", null, "Bookings", "Override", null, null))
                .sheet("Payments", row("component", "line"), row("Lead override", "Lead pay")));
        Evaluation evaluation = trial.data("assignments.csv", """
                participant,from,to,manager,plan
                P-1,2020-01-01,,,Lead
                P-3,2020-01-01,,P-1,Sales
                """).workbook(sales("this period").workbook()).evaluate();
        assertThat(number(evaluation, "Bookings")).isEqualTo(Exact.of(2));
        assertThat(number(evaluation, "Reps")).isEqualTo(Exact.ONE);
        assertThat(number(evaluation, "Lead pay")).isEqualTo(Exact.parse("0.2"));
    }

    @Test
    void takesOverNothingThatAPlanNeverPaid() {
        support();
        Evaluation before = trial.data("assignments.csv", MOVER).workbook(Sketch.of(row("Draw", 2000, "EUR"))
                .sheet("About", row("about", "value"), row("who is in (plan)", "Sales"))
                .sheet("Records", row("set", "source", "window"), row("Deals", "transactions", "year to date"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"))
                .line("Company", "collect", "per", "Company", "option", "sum", "of", "Amount", "over", "Deals", "window", "year to date")
                .line("Owed before", "carry", "option", "last", "of", "Owed after", "with", "zero", "window", "earlier periods")
                .line("Owed after", "add", "of", "Owed before", "with", "Draw").workbook()).evaluate("2026-Q2");
        assertThat(before.carried()).extracting(entry -> entry.record()).containsExactly("P-1\nP-1");
    }

    @Test
    void countsDifferentValuesOnlyOfRecordsThatCount() {
        Sketch sketch = Sketch.of().sheet("Records", row("set", "source", "window"), row("Customers", "transactions.customer", "year to date"), row("Deals", "transactions", null))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Customer", "Deals", "transactions.customer", "text"))
                .line("Customers now", "collect", "option", "count", "over", "Customers")
                .line("Customers of the year", "collect", "option", "count", "over", "Customers", "window", "year to date");
        Evaluation evaluation = trial.data("participants.csv", "participant,name,currency,hired,left\nP-1,Ana Ruiz,EUR,2026-03-01,\n").data("assignments.csv", "participant,from,to\n")
                .data("transactions.csv", """
                        source,id,line,date,participant,amount,currency,customer
                        CRM,D-1,1,2026-02-10,P-1,1,EUR,Before hiring
                        CRM,D-2,1,2026-03-10,P-1,1,EUR,Again
                        CRM,D-3,1,2026-07-10,P-1,1,EUR,Again
                        CRM,D-4,1,2026-04-10,P-1,1,EUR,Earlier
                        CRM,D-5,1,2026-10-10,P-1,1,EUR,Later
                        """).workbook(sketch.workbook()).evaluate();
        assertThat(number(evaluation, "Customers now")).isEqualTo(Exact.ONE);
        assertThat(number(evaluation, "Customers of the year")).isEqualTo(Exact.of(2));
    }

    @Test
    void countsWhatHasNoDateWhenTheRecordAboveCounts() {
        Sketch sketch = Sketch.of().sheet("Records", row("set", "source", "belongs to", "by", "window"), row("Deals", "transactions", "Participants", null, "year to date"),
                        row("Splits", "splits", "Deals", "deal", "year to date"), row("Splits now", "splits", "Deals", "deal", null))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Units", "Splits", "splits.units", "count"), row("Units now", "Splits now", "splits.units", "count"))
                .line("Of the quarter", "collect", "option", "sum", "of", "Units", "over", "Splits")
                .line("Of the year", "collect", "option", "sum", "of", "Units", "over", "Splits", "window", "year to date")
                .line("Only of the quarter", "collect", "option", "sum", "of", "Units now", "over", "Splits now");
        Evaluation evaluation = trial.data("splits.csv", "id,deal,units\nS-1,CRM/D-3/1,3\nS-2,CRM/D-5/1,4\nS-3,CRM/D-9/1,5\n").workbook(sketch.workbook()).evaluate();
        assertThat(((Amount) Trial.line(evaluation, "P-3", "Of the quarter").result()).number()).isEqualTo(Exact.of(4));
        assertThat(((Amount) Trial.line(evaluation, "P-3", "Only of the quarter").result()).number()).isEqualTo(Exact.of(4));
        assertThat(((Amount) Trial.line(evaluation, "P-3", "Of the year").result()).number()).isEqualTo(Exact.of(7));
        assertThat(evaluation.unlinked()).extracting(one -> one.set() + " " + one.record().id())
                .containsExactlyInAnyOrder("Splits S-3", "transactions CRM/D-2/1");
    }

    private static Exact number(Evaluation evaluation, String line) {
        Result result = Trial.result(evaluation, line);
        if (result instanceof Amount amount) {
            return amount.number();
        }
        throw new AssertionError(line + " is " + result);
    }
}
