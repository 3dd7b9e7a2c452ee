package org.meritrail.evaluation;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.vocabulary.Result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Sketch.laterText;
import static org.meritrail.fixtures.Trial.result;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** Mistakes of a policy that only show on data withhold the payout; If missing and lenient means never cover them. */
class MistakesTest {

    @TempDir
    Path folder;

    @Test
    void rowsThatHoldTogetherAreNamedAndNotCovered() {
        Evaluation evaluation = evaluate(book().sheet("Ratings", row("id", "Points", "Points", "rating"), row("compares", "from", "up to", "result"),
                row("unit", "score", "score", "text"), row("R-1", 0, 60, "low"), row("R-2", 60, 100, "high"))
                .sheet("Lines", row("Rating", "look up", null, null, null, "Ratings", "Unrated")));
        assertMistake(evaluation, "Rating", "missing.rows-overlap");
    }

    @Test
    void aTableWithoutARowForTheCaseIsNotCovered() {
        Evaluation evaluation = evaluate(book().sheet("Ratings", row("id", "Points", "rating"), row("compares", "above", "result"),
                row("unit", "score", "text"), row("R-1", 60, "high"))
                .sheet("Lines", row("Rating", "look up", null, null, null, "Ratings", "Unrated")));
        assertMistake(evaluation, "Rating", "missing.no-row");
    }

    @Test
    void clashingUnitsAreNeitherLeftOutOfAMeanNorAbsent() {
        Evaluation evaluation = evaluate(book()
                .sheet("Lines", row("Clash", "add", null, "Points", "Euros"), row("Rating", "mean", null, null, null, null, "left out"),
                        row("Gone", "check", "missing", "Clash"))
                .sheet("Parts", row("line", "part"), row("Rating", "Clash"), row("Rating", "Points")));
        assertMistake(evaluation, "Rating", "missing.units-differ");
        assertMistake(evaluation, "Gone", "missing.units-differ");
    }

    @Test
    void twoAnswersToOneQuestionContradictEachOther() {
        Evaluation evaluation = trial().rule("twice.drl", """
                package rules.trial
                import org.meritrail.vocabulary.Question
                rule "Twice"
                when $ask : Question( rule == "Twice" )
                then insert( $ask.yes() );
                end
                rule "Once more"
                when $ask : Question( rule == "Twice" )
                then insert( $ask.answer( $ask.amount("Points") ) );
                end
                """).workbook(book().sheet("Lines", new Object[] {"Rating", "by rule", null, null, null, null, null, "Twice"})
                .sheet("Parts", row("line", "part"), row("Rating", "Points"))).evaluate();
        assertMistake(evaluation, "Rating", "missing.two-answers");
    }

    @Test
    void payInAnotherCurrencyThanTheParticipantsIsWithheld() {
        Evaluation evaluation = trial().workbook(new WorkbookBuilder()
                .sheet("Values", row("name", "value", "unit"), row("Dollars", 5, "USD"))
                .sheet("Payments", row("component", "line"), row("Bonus", "Dollars"))).evaluate();
        assertThat(Trial.outcome(evaluation, "P-1")).isInstanceOfSatisfying(Outcome.Withheld.class,
                withheld -> assertThat(withheld.reasons().toString()).contains("missing.not-pay-currency"));
    }

    private void assertMistake(Evaluation evaluation, String line, String reason) {
        assertThat(result(evaluation, line)).isInstanceOfSatisfying(Result.Missing.class, missing -> {
            assertThat(missing.reason().key()).isEqualTo(reason);
            assertThat(missing.absent()).isFalse();
        });
    }

    private Evaluation evaluate(WorkbookBuilder workbook) {
        return trial().workbook(workbook).evaluate();
    }

    private Trial trial() {
        return Trial.in(folder);
    }

    private static WorkbookBuilder book() {
        return new WorkbookBuilder()
                .sheet("Values", row("name", "value", "unit", "in force from"), row("Points", 60, "score"), row("Euros", 5, "EUR"),
                        laterText("Euros"), row("Unrated", "not rated", "text"))
                .sheet("Payments", row("component", "line"), row("Nothing", "zero"))
                .sheet("Lines", row("line", "operation", "option", "of", "with", "table", "if missing", "rule"));
    }

    @Test
    void putsAMistakeBeforeADateThatIsAbsent() {
        Evaluation evaluation = Trial.in(folder).data("participants.csv", "participant,name,currency,hired,left,started\nP-1,A B,EUR,2020-01-01,,\n").workbook(Sketch.of(row("Kind", "K", "text"), row("Two", 2, "count"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Started", "Participants", "participants.started", "date"))
                .sheet("Days", row("id", "Kind", "day"), row("compares", "one of", "result"), row("unit", "text", "date"), row("D-1", "K", LocalDate.of(2026, 1, 1)), row("D-2", "ANY", LocalDate.of(2026, 2, 1)))
                .line("Day", "look up", "table", "Days")
                .line("Time", "elapsed", "option", "days", "of", "Started", "with", "Day", "if missing", "Two").workbook()).evaluate();
        assertThat(Trial.result(evaluation, "Time").isMissing()).as("" + Trial.result(evaluation, "Time")).isTrue();
    }
}
