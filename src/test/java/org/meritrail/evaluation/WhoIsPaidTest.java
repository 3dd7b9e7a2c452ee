package org.meritrail.evaluation;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.Trial;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.Result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** Whom a workbook pays, for what, and when a payout waits because something cannot be told. */
class WhoIsPaidTest {

    @TempDir
    Path folder;

    private Trial trial;

    @BeforeEach
    void begin() {
        trial = Trial.in(folder).data("participants.csv", """
                participant,name,currency,hired,left,complaints
                P-1,Ana Ruiz,EUR,2020-01-01,,
                P-2,Leo Weber,EUR,2020-01-01,2026-08-31,1
                """).data("assignments.csv", """
                participant,from,to,plan
                P-1,2020-01-01,,Sales
                P-2,2020-01-01,,Support
                """);
    }

    @Test
    void paysTheComponentsOfAWorkbookToThoseInItsPlanOnly() {
        new PolicyFolder(folder).with("trial/support.xlsx", new WorkbookBuilder()
                .sheet("About", row("about", "value"), row("who is in (plan)", "Support"))
                .sheet("Values", row("name", "value", "unit"), row("Support bonus", 70, "EUR"))
                .sheet("Payments", row("component", "line"), row("Support", "Support bonus")));
        Evaluation evaluation = trial.workbook(book()).evaluate();
        assertThat(components(evaluation, "P-1")).containsExactly("Bonus");
        assertThat(components(evaluation, "P-2")).containsExactly("Support");
    }

    @Test
    void tellsThoseWhomNoPlanConcernsSo() {
        Outcome outcome = Trial.outcome(trial.workbook(book()).evaluate(), "P-2");
        assertThat(outcome).isInstanceOfSatisfying(Outcome.NothingDue.class,
                nothing -> assertThat(nothing.reasons().get(0).key()).isEqualTo("nothing-due.not-assigned"));
    }

    @Test
    void holdsAPayoutWhoseAlertCannotBeAnswered() {
        Outcome outcome = Trial.outcome(trial.workbook(book()
                .sheet("Inputs", row("name", "set", "source", "type"), row("Complaints", "Participants", "participants.complaints", "number"))
                .sheet("Lines", row("line", "operation", "option", "of", "with"), row("Too many", "check", "more than", "Complaints", "one"))
                .sheet("Alerts", row("line", "effect", "text"), row("Too many", "hold", "Too many complaints"))).evaluate(), "P-1");
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Withheld.class,
                withheld -> assertThat(withheld.reasons().get(0).key()).isEqualTo("notice.unanswered"));
    }

    @Test
    void countsNoDealBeforeHiringOrAfterLeaving() {
        Evaluation evaluation = trial.data("transactions.csv", """
                source,id,line,date,participant,amount,currency
                CRM,D-1,1,2026-08-31,P-2,100,EUR
                CRM,D-2,1,2026-09-01,P-2,100,EUR
                """).data("assignments.csv", "participant,from,to,plan\nP-2,2020-01-01,,Sales\n").workbook(book()
                .sheet("Records", row("set", "belongs to", "source"), row("Deals", "Participants", "transactions"))
                .sheet("Lines", row("line", "operation", "option", "over"), row("Deal count", "collect", "count", "Deals"))).evaluate();
        assertThat(Trial.line(evaluation, "P-2", "Deal count").result()).hasToString("Amount[number=1, unit=Unit[kind=COUNT, currency=]]");
        assertThat(evaluation.unlinked()).singleElement().satisfies(one -> assertThat(one.record().id()).isEqualTo("CRM/D-2/1"));
    }

    @Test
    void withholdsThePayOfWhoChangedPlansWithinThePeriod() {
        new PolicyFolder(folder).with("trial/support.xlsx", new WorkbookBuilder()
                .sheet("About", row("about", "value"), row("who is in (plan)", "Support"))
                .sheet("Values", row("name", "value", "unit"), row("Support bonus", 70, "EUR"))
                .sheet("Payments", row("component", "line"), row("Support", "Support bonus")));
        Evaluation evaluation = trial.data("assignments.csv", """
                participant,from,to,plan
                P-1,2020-01-01,2026-07-31,Sales
                P-1,2026-08-01,,Support
                """).workbook(book()).evaluate();
        assertThat(Trial.outcome(evaluation, "P-1")).isInstanceOfSatisfying(Outcome.Withheld.class,
                withheld -> assertThat(withheld.reasons().get(0).key()).isEqualTo("withheld.plan-changed"));
    }

    @Test
    void paysEachPlanForItsDaysWhereBothSaySo() {
        Evaluation evaluation = changing("each for its days");
        Outcome outcome = Trial.outcome(evaluation, "P-1");
        assertThat(outcome.components().stream().map(one -> one.word().name() + " " + ((Amount) one.result()).number()))
                .containsExactlyInAnyOrder("Sales pay 31", "Support pay 61");
        assertThat(Trial.number(evaluation, "Sold")).isEqualTo(Exact.of(100));
        assertThat(Trial.number(evaluation, "Supported")).isEqualTo(Exact.of(30));
        assertThat(evaluation.unlinked()).isEmpty();
    }

    @Test
    void paysAPlanThatEndsForItsDaysOnly() {
        changing("each for its days");
        Evaluation evaluation = trial.data("assignments.csv", "participant,from,to,plan\nP-1,2020-01-01,2026-07-10,Sales\n").evaluate();
        assertThat(Trial.outcome(evaluation, "P-1").components().stream().map(one -> one.word().name() + " " + ((Amount) one.result()).number()))
                .containsExactly("Sales pay 10");
        assertThat(Trial.number(evaluation, "Sold")).isEqualTo(Exact.ZERO);
    }

    @Test
    void withholdsThePayOfWhoChangedPlansWhereOneOfThemDoesNotSayWhatThen() {
        assertThat(Trial.outcome(changing(null), "P-1")).isInstanceOf(Outcome.Withheld.class);
    }

    /** P-1 sells in July and supports from August; each plan pays one euro a day. */
    private Evaluation changing(String changeOfSales) {
        plan("sales.xlsx", "Sales", changeOfSales, "Sold", "Sales");
        plan("support.xlsx", "Support", "each for its days", "Supported", "Support");
        return trial.data("assignments.csv", """
                participant,from,to,plan
                P-1,2020-01-01,2026-07-31,Sales
                P-1,2026-08-01,,Support
                """).data("transactions.csv", """
                source,id,line,date,participant,amount,currency
                CRM,D-1,1,2026-07-31,P-1,100,EUR
                CRM,D-2,1,2026-08-01,P-1,30,EUR
                """).evaluate();
    }

    private void plan(String file, String plan, String change, String sum, String name) {
        new PolicyFolder(folder).with("trial/" + file, new WorkbookBuilder()
                .sheet("About", row("about", "value"), row("who is in (plan)", plan), row("change of plan", change))
                .sheet("Records", row("set", "source"), row(name + " deals", "transactions"))
                .sheet("Inputs", row("name", "set", "source", "type"), row(name + " amount", name + " deals", "transactions.amount", "money"))
                .sheet("Values", row("name", "value", "unit"), row(name + " a day", 1, "EUR"))
                .sheet("Lines", row("line", "operation", "option", "of", "with", "over"), row(sum, "collect", "sum", name + " amount", null, name + " deals"),
                        row(name + " days", "elapsed", "days, both ends counted", "in plan from", "in plan to"),
                        row(name + " pay", "multiply", null, name + " days", name + " a day"))
                .sheet("Payments", row("component", "line"), row(name + " pay", name + " pay")));
    }

    @Test
    void goesByWhatIsStatedWhileSomeoneIsEmployed() {
        Evaluation evaluation = trial.data("assignments.csv", """
                participant,from,to,plan,role
                P-1,2020-01-01,2026-07-31,Sales,Senior
                P-1,2026-08-01,,,
                P-2,2020-01-01,2026-08-31,Sales,Junior
                P-2,2026-09-01,,Support,Consultant
                """).workbook(book()
                .sheet("Inputs", row("name", "set", "source", "type"), row("Role", "Participants", "assignments.role", "text"))
                .sheet("Lines", row("line", "operation", "option", "of"), row("Has role", "check", "present", "Role"))).evaluate();
        assertThat(components(evaluation, "P-1")).containsExactly("Bonus");
        assertThat(components(evaluation, "P-2")).containsExactly("Bonus");
        assertThat(Trial.read(evaluation, "P-1", "Has role")).isEqualTo(new Label("Senior"));
        assertThat(Trial.read(evaluation, "P-2", "Has role")).isEqualTo(new Label("Junior"));
    }

    @Test
    void takesTheOneScoreThatIsStatedWhateverRowItStandsIn() {
        Evaluation evaluation = trial.data("scores.csv", """
                participant,from,to,service
                P-1,2026-07-01,2026-07-31,80
                P-1,2026-08-01,2026-09-30,
                """).workbook(book()
                .sheet("Inputs", row("name", "set", "source", "type"), row("Service", "Participants", "scores.service", "score"))
                .sheet("Lines", row("line", "operation", "of", "with"), row("Points", "add", "Service", "zero"))).evaluate();
        assertThat(Trial.number(evaluation, "Points")).isEqualTo(Exact.of(80));
    }

    @Test
    void losesNoHoldToARuleThatFails() {
        Evaluation evaluation = trial.data("assignments.csv", "participant,from,to,plan\nP-1,2020-01-01,,Sales\nP-2,2020-01-01,,Sales\n")
                .rule("fails.drl", """
                        package rules.trial
                        import org.meritrail.vocabulary.Question
                        rule "Always"
                        when $ask : Question( rule == "Always" )
                        then insert( $ask.yes() );
                        end
                        rule "Fails"
                        when $ask : Question( rule == "Fails", who == "P-1" )
                        then insert( $ask.answer( $ask.amount("no part of it") ) );
                        end
                        """).workbook(book()
                .sheet("Lines", row("line", "operation", "rule"), row("Windfall", "by rule", "Always"), row("Next", "by rule", "Fails"))
                .sheet("Parts", row("line", "part"), row("Windfall", "Bonus"), row("Next", "Windfall"))
                .sheet("Alerts", row("line", "effect", "text"), row("Windfall", "hold", "Wait"))).evaluate();
        assertThat(Trial.outcome(evaluation, "P-1")).isInstanceOfSatisfying(Outcome.Withheld.class,
                withheld -> assertThat(withheld.reasons().get(0).key()).isEqualTo("withheld.rule-failed"));
        assertThat(Trial.outcome(evaluation, "P-2")).isInstanceOfSatisfying(Outcome.Withheld.class,
                withheld -> assertThat(withheld.reasons().get(0).key()).isEqualTo("notice.text"));
    }

    @Test
    void listsTheDealsOfThoseWhoLeftBeforeThePeriod() {
        Evaluation evaluation = trial.data("participants.csv", "participant,name,currency,hired,left\nP-1,Ana Ruiz,EUR,2020-01-01,2026-06-30\n")
                .data("assignments.csv", "participant,from,to,plan\nP-1,2020-01-01,,Sales\n")
                .data("transactions.csv", "source,id,line,date,participant,amount,currency\nCRM,D-1,1,2026-07-01,P-1,100,EUR\n")
                .workbook(book()).evaluate();
        assertThat(evaluation.unlinked()).singleElement().satisfies(one -> assertThat(one.record().id()).isEqualTo("CRM/D-1/1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"50", "100"})
    void choosesNoneOfTwoQuotasOfOnePeriodBeTheyTheSame(String second) {
        Evaluation evaluation = trial.data("quotas.csv", """
                participant,from,to,amount,currency
                P-1,2026-07-01,2026-07-31,100,EUR
                P-1,2026-08-01,2026-09-30,%s,EUR
                """.formatted(second)).workbook(book()
                .sheet("Inputs", row("name", "set", "source", "type"), row("Quota", "Participants", "quotas.amount", "money"))
                .sheet("Lines", row("line", "operation", "of", "with"), row("Double", "add", "Quota", "Quota"))).evaluate();
        assertThat(Trial.line(evaluation, "P-1", "Double").result()).isInstanceOfSatisfying(Result.Missing.class,
                missing -> assertThat(missing.reason().key()).isEqualTo("missing.several-values"));
    }

    @Test
    void withholdsOnlyThoseForWhomAConditionOfARuleFails() {
        Evaluation evaluation = trial.data("assignments.csv", "participant,from,to,plan\nP-1,2020-01-01,,Sales\nP-2,2020-01-01,,Sales\n")
                .rule("failing.drl", """
                        package rules.trial
                        import org.meritrail.vocabulary.Question
                        rule "Few complaints"
                        when $ask : Question( rule == "Few complaints", number("Complaints") <= number("one") )
                        then insert( $ask.yes() );
                        end
                        """)
                .workbook(book()
                        .sheet("Inputs", row("name", "set", "source", "type"), row("Complaints", "Participants", "participants.complaints", "count"))
                        .sheet("Lines", row("line", "operation", "rule", "otherwise"), row("Few", "by rule", "Few complaints", "no"))
                        .sheet("Parts", row("line", "part"), row("Few", "Complaints"), row("Few", "one"))).evaluate();
        assertThat(Trial.outcome(evaluation, "P-1")).isInstanceOf(Outcome.Withheld.class);
        assertThat(Trial.outcome(evaluation, "P-2")).isInstanceOf(Outcome.Due.class);
    }

    private static List<String> components(Evaluation evaluation, String participant) {
        return Trial.outcome(evaluation, participant).components().stream().map(Figure::word).map(word -> word.name()).toList();
    }

    private static WorkbookBuilder book() {
        return new WorkbookBuilder()
                .sheet("About", row("about", "value"), row("who is in (plan)", "Sales"))
                .sheet("Values", row("name", "value", "unit"), row("Bonus", 50, "EUR"))
                .sheet("Payments", row("component", "line"), row("Bonus", "Bonus"));
    }
}
