package org.meritrail.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.batch.Explanations;
import org.meritrail.evaluation.Outcome;
import org.meritrail.explanation.ExplanationText;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
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
            assertThat(quarter.reported(person.id(), Role.SCORE)).isEqualTo(person.isAppraised() ? plain(person.score()) : "none");
            assertThat(quarter.reported(person.id(), Role.ORIGINAL_RATING)).isEqualTo(person.originalRating());
            assertThat(quarter.reported(person.id(), Role.RATING)).isEqualTo(person.rating());
        });
        assertThat(MeritByHand.everyone()).filteredOn(person -> !person.rating().equals(person.originalRating())).hasSize(4);
        assertThat(MeritByHand.everyone()).extracting(MeritByHand::rating).contains("1 – below", "2 – developing", "3 – meets", "4 – exceeds", "not rated");
    }

    private static String plain(BigDecimal score) {
        return score.setScale(12, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
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

    /** Before: what the year would come to without this quarter's appraisal. Lump sums are added by the report itself. */
    @Test
    void comparesVariablePayWithAndWithoutWhatTheAppraisalOfTheQuarterMakesOfIt() {
        assertThat(MeritByHand.everyone()).allSatisfy(person -> assertThat(number(person.id(), Role.VARIABLE_AFTER).subtract(number(person.id(), Role.VARIABLE_BEFORE)))
                .isEqualByComparingTo(quarter.component(person.id(), "Appraisal")));
        assertThat(MeritByHand.everyone()).anySatisfy(person -> assertThat(quarter.component(person.id(), "Appraisal")).isNegative());
    }

    @Test
    void withholdsThePayOfWhoseWeightsDoNotComeToAll() {
        assertThat(quarter.evaluation().outcomes().stream().filter(Outcome.Withheld.class::isInstance)).singleElement().satisfies(withheld -> {
            assertThat(withheld.participant().id()).isEqualTo(Goals.FORGETFUL);
            assertThat(((Outcome.Withheld) withheld).reasons()).extracting(Message::toString).anyMatch(reason -> reason.contains("weights"));
        });
    }

    /** Somebody entered a rating that the guide does not know: nobody else waits for the correction. */
    @Test
    void withholdsOnlyThePayOfWhomAnUnknownRatingWasEnteredFor(@TempDir Path folder) throws IOException {
        Path data = SampleData.unpack(folder);
        Files.writeString(data.resolve("calibrations.csv"), "K-005,P-002,5 – superb,Why not,Carmen Ortega,2027-01-14\n", StandardOpenOption.APPEND);
        SampleQuarter wrong = SampleQuarter.of(data, "2026-Q4");

        Outcome held = wrong.outcome("P-002");
        assertThat(held).isInstanceOfSatisfying(Outcome.Withheld.class,
                withheld -> assertThat(withheld.reasons()).singleElement().asString().contains("moderated rating is none of the guide"));
        assertThat(ExplanationText.of(new Explanations(wrong.evaluation()).of(held), Texts.ENGLISH))
                .contains("Javier Molina (P-002)", "= 5 – superb   calibrations.csv, row 6, rating");
        assertThat(wrong.reported("P-002", Role.RATING)).isEqualTo(quarter.reported("P-002", Role.ORIGINAL_RATING));
        assertThat(wrong.evaluation().outcomes()).filteredOn(outcome -> outcome != held).hasSize(59)
                .allSatisfy(outcome -> assertThat(wrong.total(outcome.participant().id())).isEqualTo(quarter.total(outcome.participant().id())));
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
