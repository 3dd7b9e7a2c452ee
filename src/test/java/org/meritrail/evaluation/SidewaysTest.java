package org.meritrail.evaluation;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** Operations that look at the other records of a group, and conversion at the rate of a table. */
class SidewaysTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"100, 0.01, 1;1;1, 33.34;33.33;33.33", "-100, 0.01, 1;1;1, -33.34;-33.33;-33.33", "100, 1, 3;2;1, 50;33;17", "100, , 1;1;2, 25;25;50",
            "10, 1, 0;1;1, 0;5;5", "0.05, 0.01, 1;1;2, 0.01;0.01;0.03", "100, 7, 1;1;1, 35;35;28"})
    void dividesATotalInProportionSoThatThePartsAddUp(String total, String step, String weights, String expected) {
        Evaluation evaluation = evaluate(divided("in proportion to", total, step), weights);
        assertThat(numbers(evaluation, "Part")).containsExactly(expected.split(";"));
    }

    @Test
    void tellsWhichPartsAreRoundedSoThatAllAddUp() {
        Evaluation evaluation = evaluate(divided("in proportion to", "100", "0.01"), "1;1;1");
        assertThat(steps(evaluation, "Part").stream().map(step -> ((Evidence.Noted) step.evidence().get(0)).note().key()))
                .containsExactly("note.rounded-to-add-up", "note.rounded", "note.rounded");
    }

    @Test
    void dividesNothingInProportionToNothing() {
        assertThat(steps(evaluate(divided("in proportion to", "100", "0.01"), "0;0;0"), "Part"))
                .allMatch(step -> step.result() instanceof Result.NothingDue);
    }

    @ParameterizedTest
    @CsvSource({"0.5;0.3;0.2, 50;30;20, 0", "0.5;0.3;0.1, 50;30;10, 1"})
    void dividesByTheShareAndTellsWhatIsLeftOver(String shares, String expected, int notes) {
        Evaluation evaluation = evaluate(divided("by the share", "100", "0.01"), shares);
        assertThat(numbers(evaluation, "Part")).containsExactly(expected.split(";"));
        assertThat(steps(evaluation, "Part").get(0).evidence()).hasSize(notes).allMatch(
                evidence -> evidence.equals(new Evidence.Noted(Message.of("note.left-over", Amount.money("10", "EUR")))));
    }

    @ParameterizedTest
    @CsvSource({"by the share, 0.5;0.6;0.2, missing.shares-above-whole", "in proportion to, 5;-6;2, missing.negative-weight",
            "in proportion to, 5;;2, missing.no-value"})
    void dividesNothingForAnyoneWhereOneWeightIsWrongOrMissing(String option, String weights, String reason) {
        assertThat(steps(evaluate(divided(option, "100", "0.01"), weights), "Part")).hasSize(3)
                .allMatch(step -> step.result() instanceof Result.Missing missing && missing.reason().key().equals(reason));
    }

    @ParameterizedTest
    @CsvSource({"largest first, 5;9;5, 2;1;2", "smallest first, 5;9;5, 1;3;1", "'largest first, ties have no rank', 5;9;5, ?;1;?",
            "'smallest first, ties have no rank', 3;1;2, 3;1;2", "largest first, 5;;5, ?;?;?"})
    void ranksTheRecordsOfAGroup(String option, String weights, String places) {
        Evaluation evaluation = evaluate(Sketch.of(row("A", 1, "number")).line("Place", "rank", "per", "Deals", "option", option, "of", "Weight"), weights);
        assertThat(numbers(evaluation, "Place")).containsExactly(places.split(";"));
        assertThat(steps(evaluation, "Place").get(0).members().get(0).positions()).containsExactly(0, 1, 2);
    }

    @Test
    void ranksRecordsOfOneParticipantApartFromThoseOfAnother() {
        Evaluation evaluation = trial(Sketch.of(row("A", 1, "number")).line("Place", "rank", "per", "Deals", "option", "largest first", "of", "Weight")
                .line("Overall", "rank", "per", "Deals", "option", "largest first", "of", "Weight", "over", "Company"))
                .data("participants.csv", "participant,name,currency,hired,left\nP-1,Ana Ruiz,EUR,2020-01-01,\nP-2,Ben Roe,EUR,2020-01-01,\n")
                .data("transactions.csv", "source,id,line,date,participant,amount,currency,weight\nCRM,D-1,1,2026-07-10,P-1,1,EUR,5\n"
                        + "CRM,D-2,1,2026-07-10,P-2,1,EUR,9\nCRM,D-3,1,2026-07-10,P-2,1,EUR,4\n").evaluate();
        assertThat(numbers(evaluation, "Place")).containsExactly("1");
        assertThat(numbers(evaluation, "Overall")).containsExactly("2");
    }

    @ParameterizedTest
    @CsvSource({"USD, 90", "GBP, 120", "EUR, 100"})
    void convertsAtTheRateOfATable(String currency, String expected) {
        assertThat(Trial.result(rates(currency).evaluate(folder), "In euros")).isEqualTo(Amount.money(expected, "EUR"));
    }

    @Test
    void convertsNothingWithoutARateInTheTable() {
        assertThat(((Result.Missing) Trial.result(rates("CHF").evaluate(folder), "In euros")).reason().key()).isEqualTo("missing.no-row");
    }

    private static Sketch rates(String currency) {
        return Sketch.of(row("Money", 100, currency), row("Kind", "plan", "text")).line("In euros", "convert", "of", "Money", "table", "Rates")
                .sheet("Rates", row("id", "from currency", "to currency", "Kind", "rate"), row("compares", "equals", "equals", "one of", "result"),
                        row("unit", "text", "text", "text", "number"), row("R-1", "USD", "EUR", "plan", 0.9), row("R-2", "USD", "EUR", "spot", 0.8),
                        row("R-3", "GBP", "EUR", "ANY", 1.2));
    }

    private static Sketch divided(String option, String total, String step) {
        return Sketch.of(row("Total", Double.valueOf(total), "EUR")).line("Part", "allocate", "per", "Deals", "option", option, "of", "Total",
                "with", "Weight", "round", step == null ? null : Double.valueOf(step));
    }

    private Trial trial(Sketch sketch) {
        sketch.sheet("Records", row("set", "belongs to", "source"), row("Deals", "Participants", "transactions"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Weight", "Deals", "transactions.weight", "number"));
        return Trial.in(folder).workbook(sketch.workbook());
    }

    /** @param weights of three deals, a semicolon between them */
    private Evaluation evaluate(Sketch sketch, String weights) {
        StringBuilder deals = new StringBuilder("source,id,line,date,participant,amount,currency,weight\n");
        String[] each = weights.split(";", -1);
        for (int at = 0; at < each.length; at++) {
            deals.append("CRM,D-").append(at + 1).append(",1,2026-07-10,P-1,1,EUR,").append(each[at]).append('\n');
        }
        return trial(sketch).data("transactions.csv", deals.toString()).evaluate();
    }

    private static List<Step> steps(Evaluation evaluation, String line) {
        return Trial.line(evaluation, "P-1", line).steps();
    }

    private static List<String> numbers(Evaluation evaluation, String line) {
        return steps(evaluation, line).stream().map(step -> step.result() instanceof Amount amount ? amount.number().plain() : "?").toList();
    }
}
