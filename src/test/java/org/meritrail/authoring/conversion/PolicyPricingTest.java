package org.meritrail.authoring.conversion;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.fixtures.Trial;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.vocabulary.Amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The pricing example that comes with Drools: taken over, it gives what Drools' own run of it prints. */
class PolicyPricingTest {

    @TempDir
    Path folder;

    private Conversion conversion;

    @BeforeEach
    void convert() {
        conversion = Conversion.of(NativeFiles.pricing(folder.resolve("files")));
    }

    @Test
    void takesBothTablesWithAllTheirRows() {
        assertThat(conversion.taken()).extracting(Conversion.Taken::sheet, Conversion.Taken::columns, Conversion.Taken::rows, Conversion.Taken::anything)
                .containsExactly(tuple("Pricing bracket", 5, 12, 7), tuple("Discounts", 4, 5, 0));
        assertThat(conversion.refused()).isEmpty();
        assertThat(conversion.findings()).extracting(finding -> finding.code(), finding -> finding.place().cell()).containsExactly(
                tuple(FindingCode.NATIVE_JOIN, "F7"), tuple(FindingCode.NATIVE_JOIN, "E27"), tuple(FindingCode.NATIVE_EFFECT, "F28"),
                tuple(FindingCode.NATIVE_LOG, "H8"));
    }

    @Test
    void givesTheDefaultDriverABasePriceOf120AndADiscountOf20() throws IOException {
        Evaluation evaluation = evaluate(30, "LOW", 0, "COMPREHENSIVE");

        assertThat(Trial.number(evaluation, "Base price")).isEqualTo(Exact.of(120));
        assertThat(Trial.number(evaluation, "Apply discount")).isEqualTo(Exact.of(20));
    }

    @ParameterizedTest
    @CsvSource({"18, LOW, 1, COMPREHENSIVE, 450", "24, MED, 7, FIRE_THEFT, 200", "20, HIGH, 0, COMPREHENSIVE, 700", "35, MED, 3, THIRD_PARTY, 800"})
    void pricesAtTheEdgesOfAgesAsTheTableSays(int age, String risk, int claims, String type, int price) throws IOException {
        assertThat(Trial.number(evaluate(age, risk, claims, type), "Base price")).isEqualTo(Exact.of(price));
    }

    /** Drools says nothing in these cases and leaves the price at zero. */
    @ParameterizedTest
    @CsvSource({"17, LOW, 0, COMPREHENSIVE", "24.5, LOW, 0, COMPREHENSIVE", "31, LOW, 0, COMPREHENSIVE", "20, LOW, 2, COMPREHENSIVE", "20, LOW, 0, THIRD_PARTY",
            "30, LOW, 0, FIRE_THEFT"})
    void stopsWhereTheTableHasAGap(String age, String risk, int claims, String type) throws IOException {
        assertThat(Trial.result(evaluate(age, risk, claims, type), "Base price")).isNotInstanceOf(Amount.class);
    }

    @Test
    void listsTheRealGaps() throws IOException {
        assertThat(ToDecide.in(written(), "pricing/pricing.xlsx"))
                .extracting(finding -> finding.code(), finding -> finding.place().sheet(), finding -> finding.place().cell()).containsExactlyInAnyOrder(
                        tuple(FindingCode.NOTHING_PAID, "", ""), tuple(FindingCode.TABLE_GAP, "Discounts", "D7"),
                        tuple(FindingCode.TABLE_GAP, "Discounts", "C8"), tuple(FindingCode.EDGES_APART, "Discounts", "B11"),
                        tuple(FindingCode.TABLE_ENDS, "Discounts", "C9"), tuple(FindingCode.TABLE_GAP, "Pricing bracket", "D7"),
                        tuple(FindingCode.TABLE_GAP, "Pricing bracket", "E7"), tuple(FindingCode.TABLE_GAP, "Pricing bracket", "F7"),
                        tuple(FindingCode.TABLE_GAP, "Pricing bracket", "C8"), tuple(FindingCode.EDGES_APART, "Pricing bracket", "B15"),
                        tuple(FindingCode.EDGES_APART, "Pricing bracket", "B15"), tuple(FindingCode.TABLE_GAP, "Pricing bracket", "C15"),
                        tuple(FindingCode.TABLE_GAP, "Pricing bracket", "E15"), tuple(FindingCode.TABLE_GAP, "Pricing bracket", "F15"),
                        tuple(FindingCode.TABLE_ENDS, "Pricing bracket", "C18"));
    }

    private Evaluation evaluate(Object age, String risk, int claims, String type) throws IOException {
        pay(written());
        return Trial.in(folder.resolve("policy"))
                .data("driver.csv", "id,participant,age,location-risk-profile,prior-claims\nD-1,P-1,%s,%s,%s%n".formatted(age, risk, claims))
                .data("policy.csv", "id,driver-id,type\nC-1,D-1,%s%n".formatted(type)).evaluate();
    }

    private Path written() throws IOException {
        Path workbook = folder.resolve("policy/decision-tables/pricing/pricing.xlsx");
        Files.createDirectories(workbook.getParent());
        try (OutputStream bytes = Files.newOutputStream(workbook)) {
            conversion.write(bytes, Texts.ENGLISH);
        }
        return workbook;
    }

    /** What the analyst decides afterwards. */
    private static void pay(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file); Workbook workbook = new XSSFWorkbook(bytes)) {
            Row row = workbook.getSheet("Payments").createRow(1);
            List.of("Nothing", "zero").forEach(cell -> row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell));
            try (OutputStream changed = Files.newOutputStream(file)) {
                workbook.write(changed);
            }
        }
    }
}
