package org.meritrail.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.SavedWorkbook;
import org.meritrail.fixtures.Shell;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Forty mistakes made by hand in the shipped commission workbook are told at once, each at its cell and nothing besides. */
class FortyMistakesTest {

    private static final Path SHIPPED = PolicyFolder.SHIPPED.resolve("decision-tables/commission/commission.xlsx");
    private static final List<String> FORTY = List.of();

    @TempDir
    Path folder;

    @Test
    void findsNothingInTheWorkbookWithoutThem() throws IOException {
        workbook();

        assertThat(Shell.run("validate", folder.toString(), "--json").out().strip()).isEqualTo("[]");
    }

    @Test
    void findsAllFortyAtTheirCellsAndNothingElse() throws IOException {
        SavedWorkbook.changed(workbook(), FortyMistakesTest::make);

        assertThat(found("en")).containsExactlyInAnyOrderElementsOf(FORTY);
        assertThat(found("es")).containsExactlyInAnyOrderElementsOf(FORTY);
    }

    private List<String> found(String language) {
        Shell ran = Shell.run("validate", folder.toString(), "--json", "--lang", language);
        return StreamSupport.stream(JsonMapper.shared().readTree(ran.out()).spliterator(), false)
                .map(finding -> finding.get("code").asString() + " " + finding.get("sheet").asString() + "!" + finding.get("cell").asString()).toList();
    }

    private Path workbook() throws IOException {
        PolicyFolder.withShippedRules(folder);
        Path file = folder.resolve("decision-tables/commission/commission.xlsx");
        Files.createDirectories(file.getParent());
        return Files.copy(SHIPPED, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void make(XSSFWorkbook book) {
        values(book);
        lines(book);
        tables(book);
        examples(book);
    }

    private static void values(XSSFWorkbook book) {
        Sheet values = book.getSheet("Values");
        row(values, 5, "Stated A", "100.000", "number");
        row(values, 6, "Stated B", "€ 500", "EUR");
        row(values, 7, "Stated C", "7 %", "percent");
        row(values, 8, "Stated D", "007", "number");
        row(values, 9, "Stated E", "1O0", "number");
        row(values, 10, "Stated F", "30 days", "number");
        row(values, 11, "Stated G", "1E5", "number");
        row(values, 12, "Stated H", "many", "number");
        row(values, 13, "Stated I", "01/02/2026", "date");
        row(values, 14, "Stated J", "31/02/2026", "date");
        row(values, 15, "Stated K", "01/02/26", "date");
        row(values, 16, "Stated L", 5, "EUX");
        row(values, 17, "Stated M ", 5, "number");
        row(values, 18, "Stated N", 7, "percent");
        row(values, 19, "Stated O", null, "number");
        row(values, 20, "Attainment gаte", 5, "number");
        row(values, 21, "Stated Q", 1, "number");
        cell(values, "B21").setCellFormula("RAND()");
        row(values, 22, "Stated R", 1, "number");
        cell(values, "B22").setCellFormula("[1]Sheet1!A1");
        row(values, 23, "Stated S", 1, "number");
        cell(values, "B23").setCellFormula("1+1");
        row(values, 25, "Stated T", 1, "number");
        values.getRow(24).setZeroHeight(true);
        row(values, 26, "attainment gate", 1, "number");
        row(values, 27, "Stated V", "12", "number");
    }

    private static void lines(XSSFWorkbook book) {
        Sheet lines = book.getSheet("Lines");
        cell(lines, "E6").setCellValue("Bookngs");
        cell(lines, "C9").setCellValue("look upp");
        cell(lines, "D7").setCellValue("atleast");
        cell(lines, "G16").setCellValue("Windfal thresholds");
        cell(lines, "F13").setBlank();
        cell(lines, "L17").setCellValue("Windfall deal goes to revew");
        row(book.getSheet("Inputs"), 11, "Started", "Participants", "participant.hired", "date");
        row(book.getSheet("Inputs"), 12, "Ended", "Deels", "transactions.date", "date");
    }

    private static void tables(XSSFWorkbook book) {
        Sheet rates = book.getSheet("Commission rates");
        cell(rates, "D11").setCellValue(0.85);
        cell(rates, "E13").setCellValue(0.85);
        cell(rates, "E16").setCellValue(0.7999);
        cell(rates, "E24").setCellValue(1.5);
        row(book.getSheet("Windfall thresholds"), 11, "W-EUR-2", "EUR", 240000);
        Sheet factors = book.getSheet("Accelerators");
        cell(factors, "A10").setCellValue("AC-1");
        cell(factors, "C10").setCellValue(1.3);
        cell(factors, "D10").setCellValue(1.1);
        Sheet limits = book.getSheet("Limits");
        cell(limits, "H9").setCellValue("check");
        limits.addMergedRegion(CellRangeAddress.valueOf("D10:D11"));
        limits.setColumnHidden(4, true);
    }

    private static void examples(XSSFWorkbook book) {
        cell(book.getSheet("Examples"), "C9").setCellValue("Atainment");
    }

    private static void row(Sheet sheet, int number, Object... contents) {
        for (int column = 0; column < contents.length; column++) {
            Cell cell = cell(sheet, CellReference.convertNumToColString(column) + number);
            if (contents[column] instanceof String text) {
                cell.setCellValue(text);
            } else if (contents[column] instanceof Number value) {
                cell.setCellStyle(sheet.getWorkbook().createCellStyle());
                cell.setCellValue(value.doubleValue());
            }
        }
    }

    private static Cell cell(Sheet sheet, String address) {
        CellReference at = new CellReference(address);
        Row row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        return row.getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
