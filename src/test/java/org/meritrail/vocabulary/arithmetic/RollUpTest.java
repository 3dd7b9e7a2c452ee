package org.meritrail.vocabulary.arithmetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Absence;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.Given;
import org.meritrail.vocabulary.Input;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Origin;
import org.meritrail.vocabulary.Over;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;

import static org.assertj.core.api.Assertions.assertThat;

/** A small tree: R above A and B, A above C and D, which are listed in no helpful order. */
class RollUpTest {

    private static final List<String> IDS = List.of("R", "A", "C", "B", "D");
    private static final int[] PARENTS = {Scope.NOBODY, 0, 1, 0, 1};

    @Test
    void takesTheMeanOrSumOfWhatLiesBelowAndNothingOfItsOwn() {
        assertThat(plain(rolled(Option.MEAN, Absence.STOPS, PARENTS, null, "7", "7", "4", "1", "2"))).containsExactly("2", "3", "4", "1", "2");
        assertThat(plain(rolled(Option.SUM, Absence.STOPS, PARENTS, null, "7", "7", "4", "1", "2"))).containsExactly("7", "6", "4", "1", "2");
    }

    @Test
    void passesAShareOfWhatLiesBelowOnToWhatStandsAbove() {
        assertThat(plain(rolled(Option.SUM, Absence.STOPS, PARENTS, "0.5", "100", "10", "4", "1", "2"))).containsExactly("107", "13", "4", "1", "2");
    }

    @Test
    void isMissingUpToTheTopUnlessTheLineLeavesOutWhatIsMissing() {
        assertThat(plain(rolled(Option.SUM, Absence.STOPS, PARENTS, null, "7", "7", null, "1", "2"))).containsExactly("?", "?", "?", "1", "2");
        assertThat(plain(rolled(Option.SUM, Absence.LEFT_OUT, PARENTS, null, "7", "7", null, "1", "2"))).containsExactly("3", "2", "?", "1", "2");
        assertThat(plain(rolled(Option.MEAN, Absence.COUNTS_AS_ZERO, PARENTS, null, "7", "7", null, "1", "2"))).containsExactly("1", "1", "?", "1", "2");
    }

    @Test
    void tellsWhichRecordsWereRead() {
        Quantity rolled = rolled(Option.SUM, Absence.STOPS, PARENTS, null, "7", "7", "4", "1", "2");
        assertThat(rolled.steps().get(1).members().get(0).positions()).containsExactlyInAnyOrder(2, 4);
    }

    @Test
    void namesTheCircleThatRecordsAreIn() {
        int[] circle = {1, 3, Scope.NOBODY, 0, 0};
        List<Step> steps = rolled(Option.SUM, Absence.STOPS, circle, null, "7", "7", "4", "1", "2").steps();
        assertThat(steps.get(0).result()).isInstanceOfSatisfying(Result.Missing.class, missing -> {
            assertThat(missing.absent()).isFalse();
            assertThat(missing.reason().arguments()).containsExactly(List.of("R", "A", "B", "R"));
        });
        assertThat(steps.get(2).result()).isEqualTo(Amount.number(4));
        assertThat(steps.get(4).result()).isEqualTo(Amount.number(2));
    }

    @Test
    void needsATree() {
        assertThat(rolled(Option.SUM, Absence.STOPS, null, null, "7", "7", "4", "1", "2").steps())
                .allMatch(step -> step.result() instanceof Result.Missing missing && missing.reason().key().equals("missing.no-tree"));
    }

    private static Quantity rolled(Option option, Absence absence, int[] parents, String share, String... numbers) {
        Scope company = Scope.company(record("company"), LocalDate.of(2026, 9, 30), "EUR");
        List<Scope.Member> members = IDS.stream().map(id -> Scope.Member.always(record(id), null)).toList();
        Scope nodes = Scope.below("Nodes", members, List.of(new Scope.Owner(company, new int[members.size()])), parents);
        List<Step> own = new ArrayList<>();
        for (String number : numbers) {
            own.add(number == null ? Step.missing("missing.no-value", "X") : Step.of(Amount.number(Long.parseLong(number))));
        }
        Given shares = share == null ? Given.of() : Given.of(quantity("I2", company, List.of(Step.of(Amount.number(0).with(Exact.of(share))))));
        Line line = new Line("L1", "Rolled", "Nodes", Operation.ROLL_UP, option, Over.NOTHING, null, 0, null, absence, List.of(), "", null);
        return RollUp.step(new Turn("L1", 0, 0, line, nodes, null, null, null, null, null, (source, participant, day) -> true), quantity("I1", nodes, own), shares);
    }

    private static Quantity quantity(String id, Scope scope, List<Step> steps) {
        return Quantity.of(new Input(id, "X", scope.set(), "nodes", "x", ColumnType.NUMBER, "", null), scope, steps, List.of());
    }

    private static InputRecord record(String id) {
        return new InputRecord(id, new Origin("nodes.csv", 2), Map.of());
    }

    private static List<String> plain(Quantity quantity) {
        return quantity.steps().stream().map(step -> step.result() instanceof Amount amount ? amount.number().plain() : "?").toList();
    }
}
