package org.meritrail.cli;

import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Forty mistakes to be made in the shipped commission workbook, and where each must be told. */
final class FortyMistakes {

    private static final List<String> SHEETS = List.of("WB-105 Values!A19", "WB-106 Limits!H9", "WB-109 Limits!D10", "WB-112 Values!A20", "WB-113 Limits!E7");
    private static final List<String> VALUES = List.of("WB-213 Values!B5", "WB-215 Values!B6", "WB-202 Values!B7", "WB-225 Values!B8", "WB-212 Values!B9",
            "WB-203 Values!B13", "WB-201 Values!B14", "WB-236 Values!B18");
    private static final List<String> OUTSIDE = List.of("WB-238 Values!B16", "WB-237 Values!B17");
    private static final List<String> NAMES = List.of("WB-302 Lines!E6", "WB-209 Values!A12", "WB-230 Values!A15", "WB-233 Values!A21", "WB-401 Accelerators!A10");
    private static final List<String> UNITS = List.of("WB-314 Values!C11", "WB-320 Lines!F19", "WB-321 Lines!H20");
    private static final List<String> TABLES = List.of("WB-402 Accelerators!C10", "WB-410 Commission rates!E10", "WB-411 Commission rates!A14",
            "WB-417 Commission rates!D17", "WB-414 Windfall thresholds!C11");
    private static final List<String> LINES = List.of("WB-305 Lines!D7", "WB-208 Lines!C9", "WB-303 Lines!F13", "WB-306 Lines!G16", "WB-307 Lines!L17",
            "WB-337 Lines!A18", "WB-311 Inputs!C11");
    private static final List<String> EXAMPLES = List.of("WB-502 Examples!C9", "WB-208 Examples!D15", "WB-213 Examples!E6", "WB-508 Examples!A214",
            "WB-509 Examples!A215");

    static final List<String> ALL = Stream.of(SHEETS, VALUES, OUTSIDE, NAMES, UNITS, TABLES, LINES, EXAMPLES).flatMap(List::stream).toList();

    private FortyMistakes() {
    }

    static void make(XSSFWorkbook book) {
        values(book.getSheet("Values"));
        words(book.getSheet("Values"));
        lines(book);
        tables(book);
        examples(book.getSheet("Examples"));
    }

    private static void values(Sheet values) {
        row(values, 5, "Stated A", "100.000", "number");
        row(values, 6, "Stated B", "7 %", "percent");
        row(values, 7, "Stated C", "many", "number");
        row(values, 8, "Stated D", "01/02/2026", "date");
        row(values, 9, "Stated E", "12", "number");
        row(values, 10, "Gate ceiling", 0.6, "percent");
        cell(values, "B10").getCellStyle().setDataFormat((short) 9);
        row(values, 11, "Stated F", 5, "EUX");
        row(values, 13, "Stated H", 7, "percent");
        row(values, 14, "Stated I", null, "number");
        row(values, 16, "Stated J", 1, "number");
        cell(values, "B16").setCellFormula("RAND()");
        row(values, 17, "Stated K", 1, "number");
        cell(values, "B17").setCellFormula("[1]Sheet1!A1");
        row(values, 18, "Stated L", 1, "number");
        cell(values, "B18").setCellFormula("1+1");
        row(values, 20, "Stated M", 1, "number");
        values.getRow(19).setZeroHeight(true);
        row(values, 22, "Gate share", 0.5, "percent");
        cell(values, "B22").getCellStyle().setDataFormat((short) 9);
    }

    private static void words(Sheet values) {
        row(values, 12, "Stated G ", 5, "number");
        row(values, 15, "Attainment g\u0430te", 5, "number");
        row(values, 21, "attainment gate", 1, "number");
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
        row(lines, 19, "Quota left", null, "subtract", "plain", "Quota", "Gate share");
        row(lines, 20, "Hired about", null, "take", null, "Hired", null, null, 1);
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

    private static void examples(Sheet examples) {
        cell(examples, "E6").setCellValue("240.000");
        cell(examples, "C9").setCellValue("Atainment");
        cell(examples, "D15").setCellValue("awaited");
        row(examples, 214, "Only a quota", null, "Quota", "given", 240000);
        row(examples, 215, cell(examples, "A4").getStringCellValue(), null, "Commission", "expected", 17556);
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
