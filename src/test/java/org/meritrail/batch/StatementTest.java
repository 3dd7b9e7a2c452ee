package org.meritrail.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.explanation.Explanation;
import org.meritrail.explanation.ExplanationText;
import org.meritrail.explanation.Node;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Texts;
import org.meritrail.statement.Statement;
import org.meritrail.statement.StatementPage;
import org.meritrail.statement.StatementText;
import org.meritrail.vocabulary.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** What people are told besides their pay. */
class StatementTest {

    @TempDir
    Path folder;

    private Trial trial;

    @BeforeEach
    void threePeopleTwoOfThemWithGoals() {
        trial = Trial.in(folder).data("participants.csv", """
                participant,name,currency,hired,left
                P-1,Ana Ruiz,EUR,2020-01-01,
                P-2,Leo Weber,EUR,2020-01-01,
                P-3,Mia Rossi,EUR,2020-01-01,
                """).data("goals.csv", """
                id,participant,reached
                G-1,P-1,80
                G-2,P-1,100
                G-3,P-2,50
                """);
    }

    @Test
    void tellsOwnResultsThoseOfRecordsBelowAndWhatHoldsForEverybody() {
        Evaluation evaluation = evaluate(appraisal());

        assertThat(told(evaluation, "P-1")).containsExactly(tuple("Goal", "G-1", "80"), tuple("Goal", "G-2", "100"), tuple("Score", null, "90"),
                tuple("Wanted", null, "0.7"));
        assertThat(told(evaluation, "P-2")).containsExactly(tuple("Goal", "G-3", "50"), tuple("Score", null, "50"), tuple("Wanted", null, "0.7"));
    }

    @Test
    void saysWhyAResultIsMissingWithoutWithholdingWhatDoesNotNeedIt() {
        Explanation mia = explanation(evaluate(appraisal()), "P-3");

        assertThat(mia.outcome()).isEqualTo("nothing-due");
        assertThat(mia.statement()).filteredOn(item -> item.name().equals("Score")).flatExtracting(Explanation.Item::values)
                .extracting(node -> node.result().kind()).containsExactly("missing");
        assertThat(mia.statement()).filteredOn(item -> item.name().equals("Goal")).flatExtracting(Explanation.Item::values).isEmpty();
    }

    @Test
    void leadsFromWhatIsToldDownToTheRecords() {
        String text = ExplanationText.of(explanation(evaluate(appraisal()), "P-1"), Texts.ENGLISH);

        assertThat(text).contains("Score = 90", "goals.csv, row 2, reached");
    }

    @Test
    void callsARecordOfOnesOwnByItsDay() {
        trial.data("scores.csv", "participant,from,to,marked\nP-1,2026-07-01,2026-09-30,80\n");
        Statement ana = Statement.of(explanation(evaluate(Sketch.of().sheet("Records", row("set", "source"), row("Quarters", "scores"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Marked", "Quarters", "scores.marked", "score"))
                .line("Seen", "take", "per", "Quarters", "of", "Marked")
                .sheet("Statement", row("item", "name"), row("Marked", "Seen")).workbook()), "P-1"));

        assertThat(StatementText.of(ana, Texts.ENGLISH)).contains("\n2026-07-01\n  Marked: 80\n");
        assertThat(StatementPage.of(ana, Texts.ENGLISH)).contains(">2026-07-01</th>");
    }

    @Test
    void leadsDownATreeOfGoalsLevelByLevel() {
        trial.data("goals.csv", "id,participant,reached,above\nG-1,P-1,,\nG-2,P-1,,G-1\nG-3,P-1,80,G-2\nG-4,P-1,90,G-2\nG-5,P-1,71,G-1\n");
        Evaluation evaluation = evaluate(Sketch.of().sheet("Records", row("set", "source", "tree parent"), row("Goals", "goals", "above"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Reached", "Goals", "goals.reached", "score"))
                .line("Goal", "roll up", "per", "Goals", "option", "mean", "of", "Reached")
                .sheet("Statement", row("item", "name"), row("Goal", "Goal")).workbook());
        List<Node> below = explanation(evaluation, "P-1").statement().get(0).values().get(0).steps();

        assertThat(below).extracting(Node::name, Node::record, node -> node.result().value())
                .containsExactly(tuple("Reached", "G-5", "71"), tuple("Goal", "G-2", "85"));
        assertThat(below.get(1).steps()).extracting(Node::name, Node::record, node -> node.result().value())
                .containsExactly(tuple("Reached", "G-3", "80"), tuple("Reached", "G-4", "90"));
    }

    @Test
    void concernsOnlyThoseInThePlanOfItsWorkbook() {
        trial.data("assignments.csv", "participant,from,to,plan\nP-1,2020-01-01,,Sales\nP-2,2020-01-01,,Service\n");
        Evaluation evaluation = evaluate(appraisal().sheet("About", row("about", "value"), row("who is in (plan)", "Sales")));

        assertThat(told(evaluation, "P-1")).isNotEmpty();
        assertThat(told(evaluation, "P-2")).isEmpty();
    }

    @Test
    void reportsOnNobodyInAnotherPlan() {
        trial.data("assignments.csv", "participant,from,to,plan\nP-1,2020-01-01,,Sales\nP-2,2020-01-01,,Service\n");
        Evaluation evaluation = evaluate(appraisal().sheet("About", row("about", "value"), row("who is in (plan)", "Sales"))
                .sheet("Reports", row("role", "name"), row("score", "Score")));

        assertThat(Trial.outcome(evaluation, "P-1").reported()).containsOnlyKeys(Role.SCORE);
        assertThat(Trial.outcome(evaluation, "P-2").reported()).isEmpty();
    }

    /** The rule for collecting never holds. */
    @Test
    void tellsWhatARuleDidNotWorkOutAsMissingAndSendsNobodyToOthers() throws IOException {
        Path collect = folder.resolve("rules/operations/collect.drl");
        Files.writeString(collect, Files.readString(collect).replace("line == \"@{line}\"", "line == \"@{line}\", stage == -1"));

        Explanation leo = explanation(evaluate(appraisal()), "P-2");

        assertThat(leo.statement()).filteredOn(item -> item.name().equals("Score")).flatExtracting(Explanation.Item::values).singleElement()
                .satisfies(node -> assertThat(node.result().in(Texts.ENGLISH)).isEqualTo("missing (no rule worked out Score)"))
                .satisfies(node -> assertThat(node.elsewhere()).isNull());
    }

    @Test
    void isEnoughForAPolicyThatPaysNothing() {
        Explanation leo = explanation(evaluate(appraisal().without("Payments")), "P-2");

        assertThat(leo.outcome()).isEqualTo("nothing-due");
        assertThat(leo.reasons()).extracting(reason -> reason.in(Texts.ENGLISH)).containsExactly("the policy tells results and pays nothing");
        assertThat(leo.statement()).hasSize(3);
    }

    private static WorkbookBuilder appraisal() {
        return Sketch.of(row("Wanted share", percent("70"), "percent")).sheet("Records", row("set", "source"), row("Goals", "goals"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Reached", "Goals", "goals.reached", "score"))
                .line("Score", "collect", "option", "mean", "of", "Reached", "over", "Goals")
                .sheet("Statement", row("item", "name"), row("Goal", "Reached"), row("Score", "Score"), row("Wanted", "Wanted share")).workbook();
    }

    private Evaluation evaluate(WorkbookBuilder workbook) {
        return trial.workbook(workbook).evaluate();
    }

    private static Explanation explanation(Evaluation evaluation, String participant) {
        return new Explanations(evaluation).of(Trial.outcome(evaluation, participant));
    }

    private static List<Tuple> told(Evaluation evaluation, String participant) {
        return explanation(evaluation, participant).statement().stream()
                .flatMap(item -> item.values().stream().map(node -> tuple(item.name(), node.record(), node.result().value()))).toList();
    }
}
