package org.meritrail.vocabulary.arithmetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
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
    void takesTheMeanByTheWeightsRightBelowAtEveryDepth() {
        assertThat(weighted(Absence.STOPS, List.of("5", "3", "1", "1", "3"), "7", "7", "4", "2", "8")).containsExactly("5.75", "7", "4", "2", "8");
    }

    @Test
    void leavesOutWhatIsMissingWithItsWeight() {
        assertThat(weighted(Absence.STOPS, List.of("5", "3", "1", "1", "3"), "7", "7", null, "2", "8")).containsExactly("?", "?", "?", "2", "8");
        assertThat(weighted(Absence.LEFT_OUT, List.of("5", "3", "1", "1", "3"), "7", "7", null, "2", "8")).containsExactly("6.5", "8", "?", "2", "8");
        assertThat(weighted(Absence.COUNTS_AS_ZERO, List.of("5", "3", "1", "1", "3"), "7", "7", null, "2", "8")).containsExactly("5", "6", "?", "2", "8");
    }

    @Test
    void hasNoMeanWhereNothingWeighsAnything() {
        assertThat(weighted(Absence.STOPS, List.of("5", "3", "0", "1", "0"), "7", "7", "4", "2", "8")).containsExactly("?", "?", "4", "2", "8");
    }

    @Property(tries = 200)
    void weighsTheSameInAnyMeasure(@ForAll @Size(5) List<@IntRange(max = 100) Integer> scores, @ForAll @Size(5) List<@IntRange(min = 1, max = 100) Integer> weights,
                                   @ForAll @IntRange(min = 1, max = 50) int times) {
        String[] plain = scores.stream().map(String::valueOf).toArray(String[]::new);
        List<String> scaledBelowA = List.of(text(weights, 0, 1), text(weights, 1, 1), text(weights, 2, times), text(weights, 3, 1), text(weights, 4, times));
        assertThat(weighted(Absence.STOPS, scaledBelowA, plain)).isEqualTo(weighted(Absence.STOPS, weights.stream().map(String::valueOf).toList(), plain));
    }

    @Property(tries = 200)
    void swapsPlacesWithoutAChange(@ForAll @Size(5) List<@IntRange(max = 100) Integer> scores, @ForAll @Size(5) List<@IntRange(min = 1, max = 100) Integer> weights) {
        String[] plain = scores.stream().map(String::valueOf).toArray(String[]::new);
        String[] swapped = {plain[0], plain[1], plain[4], plain[3], plain[2]};
        List<String> straight = weights.stream().map(String::valueOf).toList();
        List<String> turned = List.of(straight.get(0), straight.get(1), straight.get(4), straight.get(3), straight.get(2));
        assertThat(weighted(Absence.STOPS, turned, swapped).subList(0, 2)).isEqualTo(weighted(Absence.STOPS, straight, plain).subList(0, 2));
    }

    @Property(tries = 200)
    void neverLosesByABetterScore(@ForAll @Size(5) List<@IntRange(max = 100) Integer> scores, @ForAll @Size(5) List<@IntRange(max = 100) Integer> weights,
                                  @ForAll @IntRange(max = 4) int better) {
        Assume.that(weights.get(2) + weights.get(4) > 0 && weights.get(1) + weights.get(3) > 0);
        List<Integer> raised = new ArrayList<>(scores);
        raised.set(better, scores.get(better) + 1);
        Exact before = top(scores, weights);
        assertThat(top(raised, weights)).isGreaterThanOrEqualTo(before);
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

    private static String text(List<Integer> weights, int at, int times) {
        return String.valueOf(weights.get(at) * times);
    }

    private static Exact top(List<Integer> scores, List<Integer> weights) {
        Quantity rolled = rolledBy(Option.WEIGHTED_MEAN, Absence.STOPS, PARENTS, nodes -> weights(nodes, weights.stream().map(String::valueOf).toList()),
                scores.stream().map(String::valueOf).toArray(String[]::new));
        return ((Amount) rolled.steps().get(0).result()).number();
    }

    private static List<String> weighted(Absence absence, List<String> weights, String... numbers) {
        return plain(rolledBy(Option.WEIGHTED_MEAN, absence, PARENTS, nodes -> weights(nodes, weights), numbers));
    }

    private static Quantity weights(Scope nodes, List<String> weights) {
        return quantity("I2", nodes, weights.stream().map(weight -> Step.of(Amount.number(Long.parseLong(weight)))).toList());
    }

    private static Quantity rolled(Option option, Absence absence, int[] parents, String share, String... numbers) {
        return rolledBy(option, absence, parents, share == null ? null
                : nodes -> quantity("I2", nodes.owners().get(0).scope(), List.of(Step.of(Amount.number(0).with(Exact.of(share))))), numbers);
    }

    private static Quantity rolledBy(Option option, Absence absence, int[] parents, Function<Scope, Quantity> shared, String... numbers) {
        Scope company = Scope.company(record("company"), LocalDate.of(2026, 9, 30), "EUR");
        List<Scope.Member> members = IDS.stream().map(id -> Scope.Member.always(record(id), null)).toList();
        Scope nodes = Scope.below("Nodes", members, List.of(new Scope.Owner(company, new int[members.size()])), parents);
        List<Step> own = new ArrayList<>();
        for (String number : numbers) {
            own.add(number == null ? Step.missing("missing.no-value", "X") : Step.of(Amount.number(Long.parseLong(number))));
        }
        Given shares = shared == null ? Given.of() : Given.of(shared.apply(nodes));
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
