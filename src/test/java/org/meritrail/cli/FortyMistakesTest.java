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
    private static final List<String> FORTY = List.of(
            "WB-401 Accelerators!A10", "WB-402 Accelerators!C10", "WB-410 Commission rates!E10", "WB-411 Commission rates!A14",
            "WB-417 Commission rates!D17", "WB-502 Examples!C9", "WB-311 Inputs!C11", "WB-113 Limits!E7",
            "WB-106 Limits!H9", "WB-109 Limits!D10", "WB-302 Lines!E6", "WB-305 Lines!D7",
            "WB-208 Lines!C9", "WB-303 Lines!F13", "WB-306 Lines!G16", "WB-307 Lines!L17",
            "WB-337 Lines!A18", "WB-213 Values!B5", "WB-214 Values!B6", "WB-215 Values!B7",
            "WB-216 Values!B8", "WB-217 Values!B9", "WB-218 Values!B10", "WB-219 Values!B11",
            "WB-202 Values!B12", "WB-225 Values!B13", "WB-226 Values!B15", "WB-314 Values!C16",
            "WB-209 Values!A17", "WB-203 Values!B18", "WB-201 Values!B19", "WB-230 Values!A20",
            "WB-238 Values!B21", "WB-237 Values!B22", "WB-236 Values!B23", "WB-105 Values!A24",
            "WB-112 Values!A25", "WB-233 Values!A26", "WB-212 Values!B27", "WB-414 Windfall thresholds!C11");

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

        assertThat(FORTY).hasSize(40);
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
        row(values, 14, "Gate ceiling", 0.6, "percent");
        cell(values, "B14").getCellStyle().setDataFormat((short) 9);
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
        row(values, 28, "Gate share", 0.5, "percent");
        cell(values, "B28").getCellStyle().setDataFormat((short) 9);
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
        row(lines, 18, "Gate used", null, "limit", "at most", "Gate share", "Gate ceiling");
    }

    private static void tables(XSSFWorkbook book) {
        Sheet rates = book.getSheet("Commission rates");
        cell(rates, "D11").setCellValue(0.85);
        cell(rates, "E13").setCellValue(0.85);
        cell(rates, "E16").setCellValue(0.7999);
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
