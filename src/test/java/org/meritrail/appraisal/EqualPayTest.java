package org.meritrail.appraisal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.meritrail.batch.Json;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Role;
import org.meritrail.vocabulary.Unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Gaps between women and men: right, told from the stated share on, and of no group that is too small. */
class EqualPayTest {

    private static final int SMALLEST = 2;

    /** @param gender F, M, or what the policy does not compare. @param pay in cents: salary, new salary, variable before and after, lump sum */
    record Person(String gender, String work, String currency, List<Integer> pay) {

        private Person times(int factor) {
            return new Person(gender, work, currency, pay.stream().map(cents -> cents * factor).toList());
        }

        private Map<Role, Result> results() {
            Map<Role, Result> results = new EnumMap<>(Role.class);
            List<Role> roles = List.of(Role.SALARY, Role.NEW_SALARY, Role.VARIABLE_BEFORE, Role.VARIABLE_AFTER, Role.LUMP_SUM);
            IntStream.range(0, roles.size()).forEach(at -> results.put(roles.get(at), new Amount(Exact.of(BigDecimal.valueOf(pay.get(at), 2)), Unit.money(currency))));
            results.put(Role.GENDER, new Label(gender));
            results.put(Role.WOMAN, new Label("F"));
            results.put(Role.MAN, new Label("M"));
            results.put(Role.COMPARABLE_WORK, new Label(work));
            results.put(Role.NOTABLE_GAP, new Amount(Exact.of("0.05"), Unit.PERCENT));
            results.put(Role.SMALLEST_GROUP, new Amount(Exact.of(SMALLEST), Unit.COUNT));
            return results;
        }
    }

    @Test
    void asksForAReasonFromFivePercentOnInEitherDirection() {
        PayGroup group = compare(person("F", 9500), person("F", 9500), person("M", 10000), person("M", 10000)).groups().get(0);

        assertThat(group.before().base().mean().gap()).isEqualTo(Exact.of("0.05"));
        assertThat(group.observations()).extracting(one -> one.what().in(Texts.ENGLISH)).contains("base pay before, mean", "total pay after, median");
        assertThat(compare(person("F", 9501), person("F", 9500), person("M", 10000), person("M", 10000)).groups().get(0).observations())
                .noneMatch(one -> one.what().in(Texts.ENGLISH).endsWith("mean"));
        assertThat(compare(person("F", 10500), person("F", 10500), person("M", 10000), person("M", 10000)).groups().get(0).after().total().median().notable()).isTrue();
    }

    @Test
    void countsALumpSumAsVariablePayAfter() {
        PayGroup group = compare(new Person("F", "A", "EUR", List.of(100, 110, 10, 20, 7)), new Person("F", "A", "EUR", List.of(100, 110, 10, 20, 7)),
                person("M", 100), person("M", 100)).groups().get(0);

        assertThat(group.before().variable().mean().women()).isEqualTo(Exact.of("0.1"));
        assertThat(group.after().variable().mean().women()).isEqualTo(Exact.of("0.27"));
        assertThat(group.after().base().mean().women()).isEqualTo(Exact.of("1.1"));
        assertThat(group.after().total().mean().women()).isEqualTo(Exact.of("1.37"));
    }

    @Test
    void givesNoGapWhereMenHaveNothing() {
        Gap gap = compare(person("F", 100), person("F", 100), person("M", 100), person("M", 100)).groups().get(0).before().variable().mean();

        assertThat(gap.gap()).isNull();
        assertThat(gap.notable()).isFalse();
        assertThat(gap.reason().in(Texts.SPANISH)).contains("no es mayor que cero");
    }

    @Test
    void namesAGroupWithFewerThanTheSmallest() {
        EqualPay pay = compare(person("F", 90), person("M", 100), person("M", 100), person("M", 100));

        assertThat(pay.groups()).isEmpty();
        assertThat(pay.notShown()).containsExactly(new EqualPay.NotShown("A", "EUR"));
    }

    @Test
    void countsThoseWhoCannotBeComparedByReason() {
        Staff staff = new Staff();
        Map<Role, Result> noVariable = person("F", 100).results();
        noVariable.put(Role.VARIABLE_AFTER, new Result.Missing(Message.of("missing.no-value", "Bonus of Ana"), true));
        Map<Role, Result> dollars = person("M", 100).results();
        dollars.put(Role.NEW_SALARY, Amount.money("1", "USD"));
        staff.with("1", "", noVariable).with("2", "", dollars).with("3", "", person("divers", 100).results()).with("4", "", person("", 100).results()).with("5", "", Map.of());

        assertThat(EqualPay.of(staff.evaluation()).orElseThrow().notCompared()).extracting(one -> one.reason().in(Texts.ENGLISH), EqualPay.NotCompared::people)
                .containsExactlyInAnyOrder(tuple("no figure for variable pay after", 1), tuple("no figure for new salary", 1),
                        tuple("the gender is missing or is neither of the two words that are compared", 2), tuple("the policy worked nothing out", 1));
    }

    @Test
    void countsVariablePayThatIsNotDueAsNothingPaid() {
        Staff staff = new Staff();
        for (int at = 0; at < 4; at++) {
            Map<Role, Result> results = person(at < 2 ? "F" : "M", 100).results();
            results.put(Role.VARIABLE_AFTER, at < 2 ? new Result.NothingDue(Message.of("nothing-due.only-told")) : Staff.euros("5"));
            staff.with("P-" + at, "", results);
        }

        assertThat(EqualPay.of(staff.evaluation()).orElseThrow().groups().get(0).after().variable().mean().gap()).isEqualTo(Exact.ONE);
    }

    @Test
    void comparesNobodyInAPeriodThatProposesNoSalaries() {
        Map<Role, Result> results = person("F", 100).results();
        results.put(Role.NEW_SALARY, new Result.NothingDue(Message.of("nothing-due.only-told")));

        assertThat(EqualPay.of(new Staff().with("P-1", "", results).evaluation())).isEmpty();
    }

    @Property(tries = 50)
    void doesNotDependOnTheOrderOfPeople(@ForAll("people") List<Person> people, @ForAll int seed) {
        List<Person> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(compare(shuffled)).isEqualTo(compare(people));
    }

    @Property(tries = 50)
    void hasTheSameGapsForPayInAnyMultiple(@ForAll("people") List<Person> people, @ForAll @IntRange(min = 2, max = 1000) int factor) {
        Function<EqualPay, List<Object>> gaps = pay -> pay.groups().stream().flatMap(group -> Stream.of(group.before(), group.after()))
                .flatMap(levels -> Stream.of(levels.base(), levels.variable(), levels.total())).flatMap(both -> Stream.of(both.mean(), both.median()))
                .map(gap -> (Object) List.of(String.valueOf(gap.gap()), gap.notable())).toList();

        assertThat(gaps.apply(compare(people.stream().map(person -> person.times(factor)).toList()))).isEqualTo(gaps.apply(compare(people)));
    }

    @Property(tries = 50)
    void agreesWithFractionsOnMeansMediansAndGaps(@ForAll("people") List<Person> people) {
        for (PayGroup group : compare(people).groups()) {
            List<Person> own = people.stream().filter(one -> one.work().equals(group.work()) && one.currency().equals(group.currency())).toList();
            expect(group.before().base(), own, pay -> pay.get(0));
            expect(group.before().variable(), own, pay -> pay.get(2));
            expect(group.after().base(), own, pay -> pay.get(1));
            expect(group.after().variable(), own, pay -> pay.get(3) + pay.get(4));
            expect(group.after().total(), own, pay -> pay.get(1) + pay.get(3) + pay.get(4));
        }
    }

    /** Whatever people in small groups earn and however many they are, the document is the same. */
    @Property(tries = 100)
    void leaksNothingOfSmallGroups(@ForAll("people") List<Person> people, @ForAll @IntRange(min = 1, max = 900) int change) {
        EqualPay pay = compare(people);
        UnaryOperator<Person> otherwise = one -> isShown(people, one) ? one : one.times(change + 1);
        List<Person> others = people.stream().map(otherwise).collect(Collectors.toCollection(ArrayList::new));
        people.stream().filter(one -> one.gender().equals("M") && !isShown(people, one) && women(people, one) < SMALLEST).findFirst().ifPresent(others::add);

        assertThat(Json.of(compare(others))).isEqualTo(Json.of(pay));
        assertThat(pay.groups()).allSatisfy(group -> assertThat(Math.min(group.women(), group.men())).isGreaterThanOrEqualTo(SMALLEST));
    }

    private static boolean isShown(List<Person> people, Person one) {
        return women(people, one) >= SMALLEST && people.stream().filter(other -> other.gender().equals("M") && together(one, other)).count() >= SMALLEST;
    }

    private static long women(List<Person> people, Person one) {
        return people.stream().filter(other -> other.gender().equals("F") && together(one, other)).count();
    }

    private static boolean together(Person one, Person other) {
        return one.work().equals(other.work()) && one.currency().equals(other.currency());
    }

    private static void expect(Gap.Both gaps, List<Person> own, Function<List<Integer>, Integer> part) {
        List<Integer> women = own.stream().filter(one -> one.gender().equals("F")).map(Person::pay).map(part).sorted().toList();
        List<Integer> men = own.stream().filter(one -> one.gender().equals("M")).map(Person::pay).map(part).sorted().toList();
        expect(gaps.mean(), mean(women), mean(men));
        expect(gaps.median(), median(women), median(men));
    }

    private static void expect(Gap gap, BigFraction women, BigFraction men) {
        assertThat(gap.women()).isEqualTo(exact(women));
        assertThat(gap.men()).isEqualTo(exact(men));
        if (men.signum() > 0) {
            assertThat(gap.gap()).isEqualTo(exact(BigFraction.ONE.subtract(women.divide(men))));
        }
        assertThat(gap.gap() == null).isEqualTo(men.signum() <= 0);
    }

    private static BigFraction mean(List<Integer> cents) {
        return BigFraction.of(cents.stream().mapToLong(Integer::longValue).sum(), cents.size() * 100L);
    }

    private static BigFraction median(List<Integer> sorted) {
        return BigFraction.of(sorted.get((sorted.size() - 1) / 2) + (long) sorted.get(sorted.size() / 2), 200);
    }

    private static Exact exact(BigFraction fraction) {
        return Exact.parse(fraction.getNumerator() + "/" + fraction.getDenominator());
    }

    private static EqualPay compare(Person... people) {
        return compare(List.of(people));
    }

    private static EqualPay compare(List<Person> people) {
        Staff staff = new Staff();
        IntStream.range(0, people.size()).forEach(at -> staff.with("P-" + at, "", people.get(at).results()));
        return EqualPay.of(staff.evaluation()).orElseThrow();
    }

    /** Of group A, paid this many cents before and after and nothing else. */
    private static Person person(String gender, int salary) {
        return new Person(gender, "A", "EUR", List.of(salary, salary, 0, 0, 0));
    }

    @Provide
    Arbitrary<List<Person>> people() {
        Arbitrary<List<Integer>> pay = Arbitraries.integers().between(0, 100_000).list().ofSize(5);
        return Combinators.combine(Arbitraries.of("F", "F", "M", "M", "X"), Arbitraries.of("A", "B", "C"), Arbitraries.of("EUR", "EUR", "USD"), pay).as(Person::new)
                .list().ofMinSize(1).ofMaxSize(30);
    }
}
