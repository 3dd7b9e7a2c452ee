package org.meritrail.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.meritrail.fixtures.SavedWorkbook;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.WorkbookBuilder.Broken;
import org.meritrail.fixtures.WorkbookBuilder.Formatted;
import org.meritrail.fixtures.WorkbookBuilder.Formula;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Place;

import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;
import static org.meritrail.policy.Seed.cell;
import static org.meritrail.policy.Seed.workbook;
import static org.meritrail.policy.findings.FindingCode.*;

/** Numbers, dates and words that are not what they look like, formulas, and what a sheet hides. */
final class TypingSeeds {

    private static final int DAYS_FROM_1900_TO_1904 = 1462;

    private TypingSeeds() {
    }

    static Stream<Seed> all() {
        return Stream.of(numbers(), formats(), dates(), words(), formulas(), sheets()).flatMap(seeds -> seeds);
    }

    private static Stream<Seed> numbers() {
        return Stream.of(
                cell(NUMBER_AS_TEXT, "Values", "B2", "a number stored as text", "100000"),
                cell(NUMBER_AS_TEXT, "Values", "B2", "a number in brackets, which accountants take for negative", "(500)"),
                cell(OTHER_SEPARATORS, "Values", "B2", "a number with points for thousands", "100.000"),
                cell(OTHER_SEPARATORS, "Examples", "E3", "an amount of an example with points for thousands", "125.000"),
                cell(OTHER_SEPARATORS, "Factors", "E5", "a factor with a comma", "1,2"),
                cell(OTHER_SEPARATORS, "Values", "B2", "a number with spaces for thousands", "100\u00A0000,50"),
                cell(CURRENCY_TYPED, "Values", "B2", "an amount with the euro sign", "€ 500"),
                cell(CURRENCY_TYPED, "Values", "B2", "an amount with the code of a currency", "500 USD"),
                cell(PERCENT_AS_TEXT, "NB", "D6", "a percentage stored as text", "7%"),
                cell(PERCENT_AS_TEXT, "NB", "D6", "a percentage stored as text, with a comma", "7,5 %"),
                cell(LEADING_ZEROS, "Values", "B2", "an amount with leading zeros", "007"),
                cell(LETTER_FOR_DIGIT, "Values", "B2", "an amount with the letter O for a zero", "1O0000"),
                cell(UNIT_TYPED, "Values", "B2", "an amount with its unit", "30 days"),
                cell(POWER_OF_TEN, "Values", "B2", "an amount as a power of ten", "1E5"),
                cell(DIGITS_LOST, "Values", "B2", "an amount with more digits than a number can have", 1234567890123456789L),
                cell(ANY_MISTYPED, "Factors", "B7", "a star where ANY is meant", "*"),
                cell(ANY_MISTYPED, "Factors", "B7", "ANY among other words", "East; ANY"),
                cell(PERCENT_FAR, "Values", "B4", "a percentage that is plainly too large", percent("1500")),
                workbook(PERCENT_FAR, "NB", "D7", "700 % among small percentages", book -> book.put("NB", "D7", percent("700"))),
                workbook(PERCENT_FAR, "NB", "D5", "0.07 % among larger percentages", book -> book.put("NB", "D5", percent("0.07"))));
    }

    private static Stream<Seed> formats() {
        return Stream.of(
                cell(CURRENCY_SHOWN, "Values", "B2", "euros shown as dollars", new Formatted(100000, "[$$-409]#,##0.00")),
                cell(CURRENCY_SHOWN, "Values", "B2", "euros shown as pounds", new Formatted(100000, "£#,##0")),
                cell(CURRENCY_SHOWN, "Values", "B2", "euros shown as Swiss francs", new Formatted(100000, "#,##0.00 \"CHF\"")),
                workbook(CURRENCY_OF_SOME, "Values", "B7", "an amount in each one's currency shown in euros", book -> book
                        .sheet("Values", row("Gift amount", new Formatted(500, "€#,##0"), "pay currency"))
                        .sheet("Lines", SoundPolicy.line("Gift", "take", "of", "Gift amount")).sheet("Payments", row("Gift", "Gift"))),
                cell(DIGITS_HIDDEN, "NB", "D6", "7.4 % shown as 7 %", new Formatted(0.074, "0%")),
                cell(DIGITS_HIDDEN, "Values", "B3", "an amount shown in thousands", new Formatted(6500, "#,##0,")),
                cell(ZEROS_SHOWN, "Factors", "B7", "a number shown with leading zeros", new Formatted(7, "000")),
                cell(ZEROS_SHOWN, "Factors", "A7", "an id that is a number with leading zeros", new Formatted(42, "00000")));
    }

    private static Stream<Seed> dates() {
        return Stream.of(
                cell(DATE_AS_TEXT, "Values", "B5", "a date typed as text", "01/02/2026"),
                cell(DATE_AS_TEXT, "Values", "D6", "a date typed with the name of the month", "1 de julio de 2026"),
                cell(DATE_AS_TEXT, "Values", "D6", "a date as one number", 20260701),
                cell(YEAR_OF_TWO_DIGITS, "Values", "D6", "a year of two digits", "1.7.26"),
                cell(TIME_OF_DAY, "Values", "D6", "a time of day besides a date", LocalDateTime.of(2026, 7, 1, 18, 30)),
                cell(NO_SUCH_DATE, "Values", "B5", "a date before 1900 as text", "1899-12-31"),
                cell(NO_SUCH_DATE, "Values", "B5", "a time of day without a date", new Formatted(0.75, "yyyy-mm-dd")),
                cell(NO_SUCH_DATE, "Values", "B5", "the 29 February 1900", new Formatted(60, "yyyy-mm-dd")),
                cell(NO_SUCH_DATE, "Values", "B5", "a date after the year 9999", new Formatted(2958466, "yyyy-mm-dd")),
                cell(DATE_BEYOND, "Values", "B5", "a year that Excel took for one of the last century", LocalDate.of(1930, 1, 1)),
                workbook(END_BEFORE_START, "About", "B4", "a workbook that ends before it starts",
                        book -> book.sheet("About", row("in force to", LocalDate.of(2025, 12, 31))).put("Values", "D6", null).put("Values", "A6", null)
                                .put("Values", "B6", null).put("Values", "C6", null)),
                inFile(DATES_FROM_1904, "", "", "days counted from 1904", book -> {
                    book.getCTWorkbook().getWorkbookPr().setDate1904(true);
                    Stream.of("About!B3", "Values!B5", "Values!D6").map(CellReference::new).map(at -> book.getSheet(at.getSheetName()).getRow(at.getRow())
                            .getCell(at.getCol())).forEach(cell -> cell.setCellValue(cell.getNumericCellValue() - DAYS_FROM_1900_TO_1904));
                }));
    }

    private static Stream<Seed> words() {
        return Stream.of(
                cell(LOOK_ALIKE, "Lines", "E4", "a Cyrillic letter in a name", "S\u0430les"),
                cell(LOOK_ALIKE, "Factors", "B7", "a Greek letter in a region", "\u0395ast"),
                cell(LOOK_ALIKE, "Factors", "B7", "letters of full width", "\uFF25ast"),
                cell(LOOK_ALIKE, "Factors", "B7", "an accent that is a character of its own", "Leo\u0301n"),
                cell(CURLY_QUOTES, "Factors", "B7", "a region with an apostrophe of a word processor", "L’Aquila"),
                cell(NAMED_OTHERWISE, "Lines", "F4", "a name in small letters", "quota"),
                cell(NAMED_OTHERWISE, "Lines", "G5", "a table in small letters", "factors"),
                cell(NAMED_OTHERWISE, "Lines", "I2", "a set in small letters", "deals"),
                cell(NAMED_OTHERWISE, "Lines", "K8", "a rule with another apostrophe", "Newcomer’s protected quarter"),
                workbook(CASE_TWICE, "Values", "A7", "two names that differ in capitals", book -> book.sheet("Values", row("QUOTA", 1, "EUR"))
                        .sheet("Parts", row("Total", "QUOTA", "adds"))),
                cell(CASE_TWICE, "Factors", "A6", "two row ids that differ in capitals", "f-1"),
                cell(WORDS_ALIKE, "Factors", "B7", "two regions that differ in capitals", "north"));
    }

    private static Stream<Seed> formulas() {
        return Stream.of(
                cell(FORMULA_DIFFERS, "Values", "B2", "a formula with another result than the workbook holds", new Formula("50000*2", 100001)),
                cell(FORMULA_EXTERNAL, "Values", "B2", "a value from another workbook", new Formula("[1]Sheet1!A1", 100000)),
                cell(FORMULA_VOLATILE, "Values", "B5", "today's date", new Formula("TODAY()", LocalDate.of(2026, 1, 1))),
                cell(FORMULA_NOT_CALCULATED, "Values", "B2", "a formula that was never calculated", new Formula("50000*2")),
                cell(ERROR_VALUE, "Values", "B2", "a formula that comes to an error", new Formula("1/0", new Broken(FormulaError.DIV0))));
    }

    private static Stream<Seed> sheets() {
        return Stream.of(
                inFile(MERGED, "Factors", "B5", "a region for two rows in merged cells", book -> {
                    book.getSheet("Factors").getRow(5).getCell(1).setBlank();
                    book.getSheet("Factors").addMergedRegion(CellRangeAddress.valueOf("B5:B6"));
                }),
                inFile(ROW_HIDDEN, "NB", "A6", "a hidden row", book -> book.getSheet("NB").getRow(5).setZeroHeight(true)),
                inFile(COLUMN_HIDDEN, "Factors", "E3", "a hidden column", book -> book.getSheet("Factors").setColumnHidden(4, true)),
                inFile(COLUMN_HIDDEN, "Lines", "O3", "a column of a closed group", book -> {
                    book.getSheet("Lines").groupColumn(14, 14);
                    book.getSheet("Lines").setColumnGroupCollapsed(14, true);
                }),
                inFile(SHEET_HIDDEN, "NB", "", "a hidden sheet", book -> book.setSheetVisibility(book.getSheetIndex("NB"), SheetVisibility.HIDDEN)),
                inFile(SHEET_HIDDEN, "NB", "", "a sheet that a macro hid", book -> book.setSheetVisibility(book.getSheetIndex("NB"), SheetVisibility.VERY_HIDDEN)),
                inFile(SHEET_TWICE, "nb", "", "two sheets whose names differ in capitals", book -> {
                    book.cloneSheet(book.getSheetIndex("NB"), "copy");
                    book.getCTWorkbook().getSheets().getSheetArray(book.getSheetIndex("copy")).setName("nb");
                }));
    }

    private static Seed inFile(FindingCode code, String sheet, String cell, String mistake, Consumer<XSSFWorkbook> change) {
        return new Seed(mistake, code, new Place(SoundPolicy.FILE, sheet, cell), workbook -> { },
                (Path folder) -> SavedWorkbook.changed(folder.resolve(SoundPolicy.FILE), change));
    }
}
