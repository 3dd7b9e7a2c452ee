package org.meritrail.appraisal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Role;
import org.meritrail.vocabulary.Unit;

import static org.assertj.core.api.Assertions.assertThat;

/** Raises against budgets: everyone is counted or says why not, and the sums add up. */
class MeritRoundTest {

    private static final Result.Missing NO_SALARY = new Result.Missing(Message.of("missing.no-value", "Salary"), true);
    private static final Result.NothingDue NOT_YET = new Result.NothingDue(Message.of("nothing-due.only-told"));

    /** @param cents salary, increase, lump sum; the salary is not known if it is zero */
    record Person(String unit, String currency, boolean ofUnit, List<Integer> cents) {

        private Map<Role, Result> results() {
            Map<Role, Result> results = new EnumMap<>(Role.class);
            results.put(Role.UNIT, new Label(unit));
            results.put(Role.SALARY, cents.get(0) == 0 ? NO_SALARY : money(cents.get(0)));
            results.put(Role.INCREASE, money(cents.get(1)));
            results.put(Role.LUMP_SUM, money(cents.get(2)));
            results.put(Role.NEW_SALARY, money(cents.get(0) + cents.get(1)));
            results.put(Role.BUDGET, Staff.euros("500"));
            return results;
        }

        private Amount money(int amount) {
            return new Amount(Exact.of(BigDecimal.valueOf(amount, 2)), Unit.money(currency));
        }
    }

    @Test
    void hasNoRoundWhereNoIncreaseIsDueToAnybody() {
        Map<Role, Result> results = euro(100, 0, 0).results();
        results.put(Role.INCREASE, NOT_YET);

        assertThat(MeritRound.of(new Staff().with("P-1", "", results).with("P-2", "", Map.of()).evaluation())).isEmpty();
    }

    @Test
    void neverCountsAMissingFigureAsZero() {
        Map<Role, Result> results = euro(100, 1, 0).results();
        results.put(Role.INCREASE, NOT_YET);
        MeritRound round = MeritRound.of(new Staff().with("P-1", "", euro(100_00, 3_00, 1_00).results()).with("P-2", "", results).with("P-3", "", Map.of())
                .evaluation()).orElseThrow();

        assertThat(round.budgets()).singleElement().satisfies(budget -> {
            assertThat(budget.totals()).containsExactly(new Budget.Sum(null, "EUR", 1, Exact.of(100), Exact.of(3), Exact.of(103), Exact.ONE, Exact.of(4)));
            assertThat(budget.left()).isEqualTo(Exact.of(496));
        });
        assertThat(round.notCounted()).extracting(Raise::participant).containsExactly("P-2", "P-3");
        assertThat(round.notCounted()).allSatisfy(raise -> assertThat(raise.reasons()).isNotEmpty());
        assertThat(round.notCounted().get(0).reasons().get(0).in(Texts.ENGLISH)).startsWith("increase: ");
    }

    @Test
    void tellsThatABudgetIsExceededByACent() {
        Function<Integer, Budget> budget = cents -> of(List.of(euro(100_00, cents, 0))).budgets().get(0);

        assertThat(budget.apply(500_00).exceeded()).isFalse();
        assertThat(budget.apply(500_01).exceeded()).isTrue();
        assertThat(budget.apply(500_01).left()).isEqualTo(Exact.of("-0.01"));
    }

    @Test
    void tellsWhoseSalaryWouldFall() {
        Map<Role, Result> results = euro(61_000_00, 1_000_00, 2_000_00).results();
        results.put(Role.NEW_SALARY, Staff.euros("60000"));
        Staff staff = new Staff().with("P-1", "", euro(61_000_00, 0, 0).results()).with("P-2", "", results);

        assertThat(MeritRound.of(staff.evaluation()).orElseThrow().lowered()).singleElement().satisfies(raise -> {
            assertThat(raise.participant()).isEqualTo("P-2");
            assertThat(raise.reasons()).extracting(reason -> reason.in(Texts.ENGLISH)).containsExactly("the new salary is LOWER than the salary");
        });
        assertThat(told(staff.evaluation(), Texts.ENGLISH)).contains("merit round, SALARIES LOWERED: 1; the merit file names whose");
    }

    @Test
    void doesNotTellWhatIsLeftOfCostsInAnotherCurrency() {
        Staff staff = new Staff().with("P-1", "", euro(100_00, 1_00, 0).results()).with("P-2", "", new Person("A", "USD", false, List.of(100, 1, 0)).results());
        Budget budget = MeritRound.of(staff.evaluation()).orElseThrow().budgets().get(0);

        assertThat(budget.left()).isNull();
        assertThat(budget.exceeded()).isFalse();
        assertThat(AppraisalText.of(staff.evaluation()).get(0).in(Texts.ENGLISH))
                .isEqualTo("merit round: Company: 1.00 EUR, 0.01 USD; what is left of 500.00 EUR cannot be told, since there are costs in USD and the budget is in EUR (people 2)");
    }

    @Test
    void countsALumpSumOnceThatIsPartOfTheIncrease() {
        Map<Role, Result> results = euro(60_000_00, 1_000_00, 500_00).results();
        results.put(Role.NEW_SALARY, Staff.euros("60500"));

        assertThat(MeritRound.of(new Staff().with("P-1", "", results).evaluation()).orElseThrow().budgets().get(0).totals().get(0).cost()).isEqualTo(Exact.of(1000));
    }

    @Test
    void losesNoLumpSumOfSomebodyWithoutAnIncrease() {
        Map<Role, Result> results = euro(60_000_00, 0, 500_00).results();
        results.put(Role.INCREASE, NOT_YET);
        MeritRound round = MeritRound.of(new Staff().with("P-1", "", results).evaluation()).orElseThrow();

        assertThat(round.budgets().get(0).totals().get(0).cost()).isEqualTo(Exact.of(500));
        assertThat(round.raises().get(0).reasons()).extracting(reason -> reason.in(Texts.ENGLISH)).singleElement().asString().startsWith("increase: ");
    }

    @Test
    void takesRaisesInWholeCents() {
        Map<Role, Result> results = euro(100, 1, 0).results();
        results.put(Role.INCREASE, new Amount(Exact.of(10).dividedBy(Exact.of(3)), Unit.money("EUR")));

        assertThat(MeritRound.of(new Staff().with("P-1", "", results).evaluation()).orElseThrow().raises().get(0).money().increase()).isEqualTo(Exact.of("3.33"));
    }

    @Test
    void hidesTheSumsOfFewPeopleAndOneMoreSoThatTheyCannotBeWorkedOut() {
        Budget shown = shown(3, "A 1", "B 3", "C 4", "D 9").shown().get(0);

        assertThat(shown.units()).extracting(Budget.Sum::unit).containsExactly("C", "D");
        assertThat(shown.notShown()).containsExactly(new Budget.Unshown("A", "EUR"), new Budget.Unshown("B", "EUR"));
        assertThat(shown.totals()).singleElement().extracting(Budget.Sum::people).isEqualTo(17);
        assertThat(shown(3, "A 1", "B 1", "C 4", "D 9").shown().get(0).units()).extracting(Budget.Sum::unit).containsExactly("D");
        assertThat(shown(3, "A 3", "B 4").shown()).isEqualTo(shown(3, "A 3", "B 4").budgets());
    }

    @Test
    void hidesATotalOfFewPeopleButNotThatTheBudgetIsExceeded() {
        MeritRound round = shown(3, "A 2");

        assertThat(round.shown().get(0).totals()).isEmpty();
        assertThat(round.shown().get(0).left()).isNull();
        assertThat(round.shown().get(0).notShown()).containsExactly(new Budget.Unshown("A", "EUR"), new Budget.Unshown(null, "EUR"));
        assertThat(round.budgets().get(0).totals().get(0).cost()).isEqualTo(Exact.of(1000));
        assertThat(told(sized(3, List.of("A 2")).evaluation(), Texts.ENGLISH)).first().asString()
                .isEqualTo("merit round: Company: MORE THAN THE BUDGET of 500.00 EUR; what so few people cost is not shown");
        assertThat(told(sized(3, List.of("A 2")).evaluation(), Texts.SPANISH)).first().asString().contains("MÁS QUE EL PRESUPUESTO de 500,00 EUR");
    }

    /** Whatever is not shown, nobody can subtract their way to the figures of a few. */
    @Property(tries = 200)
    void leavesNoSumOfFewPeopleToBeWorkedOut(@ForAll("sizes") List<Integer> sizes, @ForAll @IntRange(min = 1, max = 6) int smallest) {
        String[] units = IntStream.range(0, sizes.size()).mapToObj(at -> "U" + at + " " + sizes.get(at)).toArray(String[]::new);
        Budget shown = shown(smallest, units).shown().get(0);
        int hidden = sizes.stream().mapToInt(size -> size).sum() - shown.units().stream().mapToInt(Budget.Sum::people).sum();

        assertThat(shown.units()).allSatisfy(unit -> assertThat(unit.people()).isGreaterThanOrEqualTo(smallest));
        assertThat(shown.totals()).allSatisfy(total -> assertThat(total.people()).isGreaterThanOrEqualTo(smallest));
        assertThat(shown.totals().isEmpty() || hidden == 0 || hidden >= smallest && shown.notShown().size() > 1).isTrue();
        assertThat(shown.units().size() + shown.notShown().size()).isEqualTo(sizes.size() + 1 - shown.totals().size());
    }

    /** @param units each as name and number of people, all raised by 500 */
    private static MeritRound shown(int smallest, String... units) {
        return MeritRound.of(sized(smallest, List.of(units)).evaluation()).orElseThrow();
    }

    private static Staff sized(int smallest, List<String> units) {
        Staff staff = new Staff();
        for (String unit : units) {
            String[] parts = unit.split(" ");
            for (int at = 0; at < Integer.parseInt(parts[1]); at++) {
                Map<Role, Result> results = new Person(parts[0], "EUR", false, List.of(60_000_00, 500_00, 0)).results();
                results.put(Role.SMALLEST_SHOWN, new Amount(Exact.of(smallest), Unit.COUNT));
                staff.with(parts[0] + "-" + at, "", results);
            }
        }
        return staff;
    }

    @Provide
    Arbitrary<List<Integer>> sizes() {
        return Arbitraries.integers().between(1, 8).list().ofMinSize(1).ofMaxSize(7);
    }

    @Property(tries = 50)
    void doesNotDependOnTheOrderOfPeople(@ForAll("people") List<Person> people, @ForAll int seed) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, people.size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        Staff shuffled = new Staff();
        order.forEach(at -> add(shuffled, at, people.get(at)));

        assertThat(MeritRound.of(shuffled.evaluation()).orElseThrow()).isEqualTo(of(people));
    }

    @Property(tries = 100)
    void addsUpToTheCentAndLosesNobody(@ForAll("people") List<Person> people) {
        MeritRound round = of(people);
        List<Budget.Sum> totals = round.budgets().stream().flatMap(budget -> budget.totals().stream()).toList();
        List<Budget.Sum> units = round.budgets().stream().flatMap(budget -> budget.units().stream()).toList();

        assertThat(round.raises()).hasSameSizeAs(people);
        assertThat(totals.stream().mapToInt(Budget.Sum::people).sum() + round.notCounted().size()).isEqualTo(people.size());
        for (String currency : List.of("EUR", "USD")) {
            List<Person> counted = people.stream().filter(one -> one.currency().equals(currency) && one.cents().get(0) != 0).toList();
            for (List<Budget.Sum> sums : List.of(totals, units)) {
                assertThat(sum(sums, currency, Budget.Sum::salaries)).isEqualTo(cents(counted, 0));
                assertThat(sum(sums, currency, Budget.Sum::increases)).isEqualTo(cents(counted, 1));
                assertThat(sum(sums, currency, Budget.Sum::lumpSums)).isEqualTo(cents(counted, 2));
                assertThat(sum(sums, currency, Budget.Sum::cost)).isEqualTo(cents(counted, 1).plus(cents(counted, 2)));
            }
        }
        assertThat(round.budgets()).filteredOn(budget -> budget.left() != null)
                .allSatisfy(budget -> assertThat(budget.left().plus(budget.totals().get(0).cost())).isEqualTo(budget.amount()));
    }

    private static Exact sum(List<Budget.Sum> sums, String currency, Function<Budget.Sum, Exact> part) {
        return sums.stream().filter(sum -> sum.currency().equals(currency)).map(part).reduce(Exact.ZERO, Exact::plus);
    }

    private static Exact cents(List<Person> people, int part) {
        return Exact.of(BigDecimal.valueOf(people.stream().mapToLong(one -> one.cents().get(part)).sum(), 2));
    }

    private static MeritRound of(List<Person> people) {
        Staff staff = new Staff();
        IntStream.range(0, people.size()).forEach(at -> add(staff, at, people.get(at)));
        return MeritRound.of(staff.evaluation()).orElseThrow();
    }

    private static void add(Staff staff, int at, Person person) {
        staff.with("P-" + at, person.ofUnit() ? person.unit() : "", person.results());
    }

    private static Person euro(int salary, int increase, int lumpSum) {
        return new Person("A", "EUR", false, List.of(salary, increase, lumpSum));
    }

    @Provide
    Arbitrary<List<Person>> people() {
        return Combinators.combine(Arbitraries.of("A", "B", "C"), Arbitraries.of("EUR", "EUR", "USD"), Arbitraries.of(true, false),
                Arbitraries.integers().between(0, 20_000).list().ofSize(3)).as(Person::new).list().ofMinSize(1).ofMaxSize(25);
    }

    private static List<String> told(Evaluation evaluation, Texts texts) {
        return AppraisalText.of(evaluation).stream().map(line -> line.in(texts)).toList();
    }
}
