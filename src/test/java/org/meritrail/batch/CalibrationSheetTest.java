package org.meritrail.batch;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Calibrated;
import org.meritrail.fixtures.SavedWorkbook;
import org.meritrail.fixtures.Shell;

import static org.assertj.core.api.Assertions.assertThat;

/** The calibration sheet goes out, is filled in, and comes back as data. */
class CalibrationSheetTest {

    private static final int RATING = 7;
    private static final int REASON = 8;
    private static final int AUTHOR = 9;
    private static final int RECORDED = 10;
    private static final int ID = 11;

    @TempDir
    Path folder;

    @BeforeEach
    void evaluateBefore() {
        Calibrated.trial(folder, 0, "P-1 North M-1 50", "P-2 North M-1 84.5", "P-3 South M-2 95");
        Shell out = evaluate("out");
        assertThat(out.code()).as(out.err()).isZero();
    }

    @Test
    void changesNothingWhileNothingIsFilledIn() throws IOException {
        returned(workbook -> { });

        assertThat(evaluate("again").out()).contains("rejected rows: 0", "withheld 0");
        assertThat(explained("again", "P-2")).contains("Rating = middle");
        assertThat(Files.readString(folder.resolve("again").resolve(DryRun.CONTROL_TOTALS))).contains("calibrations.dry-run.xlsx");
    }

    @Test
    void moderatesTheRatingWithReasonAndAuthorAndKeepsTheOriginal() {
        returned(workbook -> enter(workbook, 4, "high", "Won back the account", "M-1", "2026-10-02"));

        assertThat(evaluate("again").out()).contains("rejected rows: 0", "withheld 0");
        assertThat(statement("again", "P-2")).contains("Rating: high", "Original rating: middle", "Reason: Won back the account", "Entered by: M-1",
                "; calibrations.dry-run.xlsx, row 5, rating");
        assertThat(statement("again", "P-1")).contains("Rating: low", "Reason: –");
    }

    @Test
    void setsAsideWhatNoDataMayBeAndNamesTheCell() throws IOException {
        returned(workbook -> {
            workbook.getRow(3).getCell(RATING).setCellFormula("\"hi\"&\"gh\"");
            workbook.getRow(4).getCell(0).setCellValue("P-99");
            workbook.getRow(5).getCell(RECORDED).setCellValue("some day");
        });

        assertThat(evaluate("again").out()).contains("rejected rows: 3");
        assertThat(Files.readString(folder.resolve("again").resolve(DryRun.REJECTS))).contains("calibrations.dry-run.xlsx,4,rating,", "formula",
                "calibrations.dry-run.xlsx,5,participant,P-99,", "calibrations.dry-run.xlsx,6,recorded,some day,");
    }

    @Test
    void setsRowsOfOneKeyAsideThatContradictEachOther() throws IOException {
        returned(sheet -> {
            enter(sheet, 4, "high", "Won back the account", "M-1", "2026-10-02");
            enter(sheet, 5, "low", "It was lost again", "M-2", "2026-10-02");
            sheet.getRow(5).getCell(0).setCellValue("P-2");
            sheet.getRow(5).getCell(ID).setCellValue(sheet.getRow(4).getCell(ID).getStringCellValue());
        });

        assertThat(evaluate("again").out()).contains("rejected rows: 2");
        assertThat(Files.readString(folder.resolve("again").resolve(DryRun.REJECTS))).contains("calibrations.dry-run.xlsx,5,", "calibrations.dry-run.xlsx,6,");
        assertThat(statement("again", "P-2")).contains("Rating: middle");
    }

    @Test
    void holdsWhomARatingThatDoesNotExistOrHasNoReasonWasEnteredForAndNamesTheCell() {
        returned(sheet -> {
            enter(sheet, 3, "superb", "Why not", "M-1", "2026-10-02");
            enter(sheet, 4, "high", "", "M-1", "2026-10-02");
        });

        assertThat(evaluate("again").out()).contains("rejected rows: 0", "withheld 2");
        assertThat(explained("again", "P-1")).contains("The entered rating is none of the policy", "= superb   calibrations.dry-run.xlsx, row 4, rating");
        assertThat(explained("again", "P-2")).contains("A moderated rating needs its reason", "= high   calibrations.dry-run.xlsx, row 5, rating");
    }

    @Test
    void givesALaterSheetOtherIdsOnceTheRatingIsAnother() throws IOException {
        returned(sheet -> enter(sheet, 4, "high", "Won back the account", "M-1", "2026-10-02"));
        evaluate("again");
        Files.copy(folder.resolve("again").resolve(DryRun.CALIBRATIONS), folder.resolve("data/calibrations-later.xlsx"));
        SavedWorkbook.changed(folder.resolve("data/calibrations-later.xlsx"), workbook -> enter(workbook.getSheet("calibrations"), 4, "low", "It was lost again", "M-2", "2026-10-09"));

        assertThat(evaluate("third").out()).contains("rejected rows: 0", "withheld 0");
        assertThat(statement("third", "P-2")).contains("Rating: low", "Original rating: middle", "Reason: It was lost again");
    }

    @Test
    void goesBackToAnEarlierRatingWithoutACorrection() throws IOException {
        returned(sheet -> enter(sheet, 4, "high", "Won back the account", "M-1", "2026-10-02"));
        later("again", "calibrations-second.xlsx", "middle", "It was lost again", "2026-10-05");
        later("third", "calibrations-third.xlsx", "high", "It was not lost at all", "2026-10-05");
        assertThat(evaluate("fourth").out()).contains("rejected rows: 0", "withheld 0");
        assertThat(statement("fourth", "P-2")).contains("Rating: high", "Original rating: middle", "Reason: It was not lost at all");
    }

    @Test
    void takesTheCopiesThatTwoManagersFilledInEachForTheirOwnPeople() throws IOException {
        returned(sheet -> enter(sheet, 4, "high", "Won back the account", "M-1", "2026-10-02"));
        Files.copy(folder.resolve("out").resolve(DryRun.CALIBRATIONS), folder.resolve("data/calibrations-south.xlsx"));
        SavedWorkbook.changed(folder.resolve("data/calibrations-south.xlsx"), workbook -> enter(workbook.getSheet("calibrations"), 5, "middle", "Goals were too low", "M-2", "2026-10-02"));

        assertThat(evaluate("again").out()).contains("rejected rows: 0", "withheld 0");
        assertThat(statement("again", "P-2")).contains("Rating: high");
        assertThat(statement("again", "P-3")).contains("Rating: middle", "Original rating: high");
    }

    @Test
    void readsASheetThatWasFilledInAndSavedByLibreOffice() throws IOException {
        Files.copy(Path.of("src/test/resources/saved-by-libreoffice/calibrations.xlsx"), folder.resolve("data/calibrations.xlsx"));

        assertThat(evaluate("again").out()).contains("rejected rows: 0", "withheld 0");
        assertThat(statement("again", "P-1")).contains("Rating: middle", "Original rating: low", "Reason: Took over half of the region", "Entered by: M-1");
        assertThat(statement("again", "P-2")).contains("Rating: high", "Reason: Recuperó la cuenta que se había perdido", "; calibrations.xlsx, row 5, rating");
        assertThat(statement("again", "P-3")).contains("Rating: high", "Original rating: high");
    }

    private void later(String out, String name, String rating, String reason, String recorded) throws IOException {
        assertThat(evaluate(out).out()).contains("rejected rows: 0", "withheld 0");
        Files.copy(folder.resolve(out).resolve(DryRun.CALIBRATIONS), folder.resolve("data").resolve(name));
        SavedWorkbook.changed(folder.resolve("data").resolve(name), workbook -> enter(workbook.getSheet("calibrations"), 4, rating, reason, "M-1", recorded));
    }

    @Test
    void letsOnlyEntriesBeTypedAndRatingsBeChosen() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve("out").resolve(DryRun.CALIBRATIONS)))) {
            Sheet sheet = workbook.getSheetAt(0);

            assertThat(sheet.getSheetName()).isEqualTo("calibrations");
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            for (Cell cell : sheet.getRow(4)) {
                assertThat(cell.getCellStyle().getLocked()).isEqualTo(cell.getColumnIndex() < RATING || cell.getColumnIndex() > RECORDED);
            }
            assertThat(sheet.getDataValidations()).extracting(one -> one.getValidationConstraint().getFormula1()).contains("'How to fill in'!$A$8:$A$10");
            assertThat(List.of(8, 9, 10)).extracting(row -> workbook.getSheetAt(1).getRow(row - 1).getCell(0).getStringCellValue()).containsExactly("low", "middle", "high");
        }
    }

    @Test
    void tellsProgramsTheSameInADocumentOfItsSchema() throws IOException {
        Calibrated.trial(folder, 0, "P-1 North M-1 50", "P-2 North M-1 86", "P-3 North M-1 85.5", "P-4 North M-1 95", "P-5 South M-2 70", "P-6 South M-2");
        evaluate("out");
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs/schemas/calibration-1.json")), InputFormat.JSON);
        String json = Files.readString(folder.resolve("out").resolve(DryRun.CALIBRATION));

        assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
        assertThat(json.replaceAll("\\s+", "")).contains("\"ratings\":[\"low\",\"middle\",\"high\"]", "\"participant\":\"P-3\"",
                "\"from\":\"high\",\"to\":\"middle\",\"number\":\"85.5\",\"edge\":\"85\",\"by\":\"0.5\"",
                "\"row\":\"G-3\",\"atLeast\":\"0\",\"atMost\":\"0.3\"},\"tooMany\":2",
                "{\"id\":\"M-2\",\"people\":1,\"mean\":\"70\",\"others\":\"79.125\",\"difference\":\"-9.125\"}");
        assertThat(Files.readString(folder.resolve("out").resolve(DryRun.CONTROL_TOTALS))).contains(DryRun.CALIBRATION);
    }

    @Test
    void isWrittenOnlyWhereThePolicySaysWhatItsRatingsAre() throws IOException {
        SavedWorkbook.changed(folder.resolve("decision-tables/trial/trial.xlsx"), workbook -> workbook.removeSheetAt(workbook.getSheetIndex("Reports")));
        evaluate("out");

        assertThat(folder.resolve("out").resolve(DryRun.CALIBRATIONS)).doesNotExist();
        assertThat(folder.resolve("out").resolve(DryRun.CALIBRATION)).doesNotExist();
    }

    private void returned(Consumer<Sheet> manager) {
        Path sheet = folder.resolve("data").resolve(DryRun.CALIBRATIONS);
        try {
            Files.copy(folder.resolve("out").resolve(DryRun.CALIBRATIONS), sheet);
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
        SavedWorkbook.changed(sheet, workbook -> manager.accept(((XSSFWorkbook) workbook).getSheet("calibrations")));
    }

    private static void enter(Sheet sheet, int row, String rating, String reason, String author, String recorded) {
        sheet.getRow(row).getCell(RATING).setCellValue(rating);
        sheet.getRow(row).getCell(REASON).setCellValue(reason);
        sheet.getRow(row).getCell(AUTHOR).setCellValue(author);
        sheet.getRow(row).getCell(RECORDED).setCellValue(recorded);
    }

    private Shell evaluate(String out) {
        return Shell.run("evaluate", "--policy", folder.toString(), "--data", folder.resolve("data").toString(), "--period", "2026-Q3", "--out", folder.resolve(out).toString());
    }

    private String explained(String out, String participant) {
        return Shell.run("explain", "--out", folder.resolve(out).toString(), "--participant", participant).out();
    }

    private String statement(String out, String participant) {
        return Shell.run("statement", "--out", folder.resolve(out).toString(), "--participant", participant).out();
    }
}
