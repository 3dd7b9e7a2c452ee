package org.meritrail.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.evaluation.Outcome;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class SampleQuarterTest {

    private static final Set<String> TOLD_ELSEWHERE = Set.of(Team.JOINER, Deals.WINDFALL_SELLER);

    private static SampleQuarter quarter;

    @BeforeAll
    static void evaluate() {
        quarter = SampleQuarter.underTheShippedPolicy();
    }

    @Test
    void hasAnOutcomeForEachOfTheSixty() {
        assertThat(quarter.evaluation().outcomes()).hasSize(60).extracting(outcome -> outcome.participant().id())
                .containsExactlyElementsOf(ByHand.everyone());
        assertThat(quarter.evaluation().unlinked()).isEmpty();
    }

    @Test
    void agreesWithPlainArithmeticForEveryone() {
        List<String> checked = ByHand.everyone().stream().filter(person -> !TOLD_ELSEWHERE.contains(person)).toList();
        assertThat(checked).hasSize(58).allSatisfy(person -> {
            ByHand byHand = ByHand.of(person);
            BigDecimal commission = byHand.reaches(50) ? byHand.commission() : BigDecimal.ZERO;
            assertThat(quarter.component(person, "Commission")).isEqualByComparingTo(commission);
            assertThat(quarter.total(person)).isEqualByComparingTo(byHand.appraised(commission));
        });
    }

    @Test
    void paysAPlainQuarterByItsSlices() {
        ByHand byHand = ByHand.of("P-010");
        assertThat(byHand.reaches(80)).isTrue();
        assertThat(byHand.reaches(100)).isFalse();
        assertThat(quarter.component("P-010", "Commission")).isEqualByComparingTo(byHand.earned("4", "6", "9")).isEqualByComparingTo("10435.98");
    }

    @Test
    void capsWhatTheAcceleratorMakesOfAVeryGoodQuarter() {
        ByHand byHand = ByHand.of("P-009");
        assertThat(byHand.reaches(150)).isTrue();
        assertThat(byHand.accelerated()).isGreaterThan(byHand.cap());
        assertThat(quarter.component("P-009", "Commission")).isEqualByComparingTo("24000.00");
    }

    @Test
    void countsRefundsAndDealsInAnotherCurrency() {
        ByHand byHand = ByHand.of("P-015");
        assertThat(byHand.deals()).anySatisfy(deal -> assertThat(deal.get("amount")).startsWith("-"))
                .anySatisfy(deal -> assertThat(deal.get("currency")).isEqualTo("USD"))
                .anySatisfy(deal -> assertThat(deal.get("currency")).isEqualTo("EUR"));
        assertThat(quarter.component("P-015", "Commission")).isEqualByComparingTo(byHand.commission()).isEqualByComparingTo("22261.63");
    }

    @Test
    void guaranteesTheNewcomerTheFirstQuarter() {
        assertThat(ByHand.of(Team.JOINER).reaches(50)).isFalse();
        assertThat(quarter.component(Team.JOINER, "Commission")).isEqualByComparingTo("3000.00");
    }

    @Test
    void paysTheLeaverWhatWasSoldUntilTheLastDay() {
        ByHand byHand = ByHand.of(Team.LEAVER);
        assertThat(byHand.deals()).isNotEmpty().allSatisfy(deal -> assertThat(deal.get("date")).isLessThanOrEqualTo("2026-08-31"));
        assertThat(quarter.outcome(Team.LEAVER)).isInstanceOf(Outcome.Due.class);
        assertThat(quarter.component(Team.LEAVER, "Commission")).isEqualByComparingTo(byHand.commission());
    }

    @Test
    void countsTheMoverInTheRegionOfTheQuartersEnd() {
        assertThat(ByHand.of(Team.MOVER).is(Person.EXECUTIVE, "DACH")).isTrue();
        assertThat(quarter.outcome(Team.MOVER)).isInstanceOf(Outcome.Due.class);
    }

    @Test
    void owesNothingBelowTheGateAndSaysWhy() {
        Outcome.NothingDue nothing = (Outcome.NothingDue) quarter.outcome("P-028");
        assertThat(nothing.reasons()).extracting(reason -> reason.in(Texts.ENGLISH)).contains("Commission: not met: Gate open");
    }

    @Test
    void withholdsTheWindfallUntilItIsReviewed() {
        Outcome.Withheld withheld = (Outcome.Withheld) quarter.outcome(Deals.WINDFALL_SELLER);
        assertThat(withheld.reasons()).singleElement().extracting(Message::key).isEqualTo("notice.records");
        assertThat(withheld.notices()).singleElement().satisfies(notice -> assertThat(notice.records()).hasSize(1));
        assertThat(quarter.evaluation().outcomes().stream().filter(Outcome.Withheld.class::isInstance)).hasSize(1);
    }

    @Test
    void leavesTheCommissionOfThoseNotRatedAsItIs() {
        for (String person : List.of("P-020", "P-036")) {
            assertThat(quarter.outcome(person)).isInstanceOf(Outcome.Due.class);
            assertThat(quarter.component(person, "Appraisal")).isEqualByComparingTo(BigDecimal.ZERO);
            assertThat(quarter.outcome(person).notices()).singleElement()
                    .satisfies(notice -> assertThat(notice.alert().text()).startsWith("Sin calificar"));
        }
    }

    @Test
    void setsAsideEachKindOfBadRow() {
        assertThat(quarter.received().rejects()).extracting(reject -> reject.reason().key()).containsExactlyInAnyOrder("intake.value.date",
                "intake.participant.unknown", "intake.value.number", "intake.key.conflict", "intake.key.conflict", "intake.value.currency");
        assertThat(quarter.received().counts().stream().mapToLong(count -> count.duplicates()).sum()).isEqualTo(1);
    }

    @Test
    void changesExactlyThoseWhomAChangedRateConcerns(@TempDir Path folder) throws IOException {
        PolicyFolder changed = PolicyFolder.withShippedPolicy(folder);
        setRate(folder.resolve("decision-tables/commission/commission.xlsx"), "SR-EU-3", 9);
        Map<String, String> before = quarter.figures();
        Map<String, String> after = SampleQuarter.under(changed.policy()).figures();

        Set<String> concerned = ByHand.everyone().stream().filter(person -> isAboveQuotaAndUncapped(ByHand.of(person)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> different = before.keySet().stream().filter(person -> !before.get(person).equals(after.get(person)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(different).isEqualTo(concerned).hasSizeBetween(3, 9);
    }

    private static boolean isAboveQuotaAndUncapped(ByHand byHand) {
        boolean inBand = byHand.is(Person.SENIOR, "Iberia") || byHand.is(Person.SENIOR, "DACH");
        return inBand && byHand.reaches(100) && byHand.accelerated().compareTo(byHand.cap()) < 0;
    }

    private static void setRate(Path file, String id, int percent) throws IOException {
        XSSFWorkbook workbook;
        try (InputStream bytes = Files.newInputStream(file)) {
            workbook = new XSSFWorkbook(bytes);
        }
        try (workbook) {
            for (Row row : workbook.getSheet("Commission rates")) {
                if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(id)) {
                    row.getCell(5).setCellValue(percent / 100d);
                }
            }
            try (OutputStream bytes = Files.newOutputStream(file)) {
                workbook.write(bytes);
            }
        }
    }
}
