package org.meritrail.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meritrail.evaluation.Outcome;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** The fourth quarter of the sample company: appraisals of the year, and the merit round reconciled with its budgets. */
class SampleMeritRoundTest {

    private static final String MERIT = "Merit lump sum";

    private static SampleQuarter quarter;

    @BeforeAll
    static void evaluate() {
        quarter = SampleQuarter.underTheShippedPolicy("2026-Q4");
    }

    @Test
    void ratesEveryoneAsPlainArithmeticDoes() {
        assertThat(MeritByHand.everyone()).hasSize(59).allSatisfy(person -> {
            assertThat(new BigDecimal(quarter.reported(person.id(), Role.SCORE))).isEqualByComparingTo(person.score().setScale(12, RoundingMode.HALF_UP));
            assertThat(quarter.reported(person.id(), Role.ORIGINAL_RATING)).isEqualTo(person.originalRating());
            assertThat(quarter.reported(person.id(), Role.RATING)).isEqualTo(person.rating());
        });
        assertThat(MeritByHand.everyone()).filteredOn(person -> !person.rating().equals(person.originalRating())).hasSize(4);
    }

    @Test
    void raisesEveryoneAsPlainArithmeticDoes() {
        MeritByHand.byRegion().forEach((region, people) -> {
            Map<String, BigDecimal> increases = MeritByHand.increases(region);
            assertThat(people).allSatisfy(person -> {
                BigDecimal increase = increases.get(person.id());
                assertThat(number(person.id(), Role.INCREASE)).isEqualByComparingTo(increase);
                assertThat(number(person.id(), Role.NEW_SALARY)).isEqualByComparingTo(person.newSalary(increase));
                assertThat(number(person.id(), Role.LUMP_SUM)).isEqualByComparingTo(person.lumpSum(increase));
                assertThat(quarter.component(person.id(), MERIT)).isEqualByComparingTo(person.lumpSum(increase));
            });
        });
        assertThat(MeritByHand.everyone()).filteredOn(person -> !person.takesPart()).extracting(MeritByHand::id)
                .containsExactly(Team.JOINER, "P-037", "P-052").allSatisfy(id -> assertThat(quarter.reported(id, Role.INCREASE)).isEqualTo("none"));
    }

    @Test
    void spendsNoMoreThanTheBudgetOfEachRegion() {
        MeritByHand.byRegion().forEach((region, people) -> {
            BigDecimal spent = people.stream().map(person -> number(person.id(), Role.INCREASE)).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal budget = MeritByHand.budget(region);
            assertThat(people).allSatisfy(person -> assertThat(number(person.id(), Role.BUDGET)).isEqualByComparingTo(budget));
            assertThat(spent).isLessThanOrEqualTo(budget)
                    .isEqualByComparingTo(MeritByHand.needed(region).min(budget).setScale(2, RoundingMode.HALF_UP));
        });
        assertThat(MeritByHand.byRegion().keySet()).filteredOn(region -> MeritByHand.needed(region).compareTo(MeritByHand.budget(region)) > 0)
                .as("regions whose proposals are cut").isNotEmpty();
    }

    @Test
    void paysWhatWouldLiftASalaryAboveItsRangeOnce() {
        assertThat(List.of("P-005", "P-034")).allSatisfy(person -> {
            assertThat(quarter.reported(person, Role.NEW_SALARY)).isEqualTo(quarter.reported(person, Role.SALARY));
            assertThat(quarter.component(person, MERIT)).isPositive();
        });
    }

    @Test
    void withholdsThePayOfWhoseWeightsDoNotComeToAll() {
        assertThat(quarter.evaluation().outcomes().stream().filter(Outcome.Withheld.class::isInstance)).singleElement().satisfies(withheld -> {
            assertThat(withheld.participant().id()).isEqualTo(Goals.FORGETFUL);
            assertThat(((Outcome.Withheld) withheld).reasons()).extracting(Message::toString).anyMatch(reason -> reason.contains("weights"));
        });
    }

    @Test
    void raisesNobodyBeforeTheYearCloses() {
        SampleQuarter third = SampleQuarter.underTheShippedPolicy();
        assertThat(third.evaluation().outcomes()).filteredOn(outcome -> !outcome.reported().isEmpty()).hasSizeGreaterThan(50).allSatisfy(outcome -> {
            assertThat(third.reported(outcome.participant().id(), Role.INCREASE)).isEqualTo("none");
            assertThat(third.component(outcome.participant().id(), MERIT)).isZero();
        });
    }

    private static BigDecimal number(String person, Role role) {
        String reported = quarter.reported(person, role);
        return reported.equals("none") ? BigDecimal.ZERO : new BigDecimal(reported);
    }
}
