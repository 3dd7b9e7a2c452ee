package org.meritrail.policy.excel;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.policy.findings.Findings;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

class ReadLikePoiTest {

    private static final Path SHIPPED = Path.of("src/test/resources/adventureworks");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"total", "each-order"})
    void readsWorkbooksOfAnotherProgramLikePoi(String policy) {
        assertReadLikePoi(SHIPPED.resolve(policy).resolve("decision-tables/adventureworks/adventureworks.xlsx"));
    }

    @Test
    void readsWhatAnAnalystTypesLikePoi() {
        assertReadLikePoi(new WorkbookBuilder()
                .sheet("About", row("plan", "Ñandú & <Söhne>"), row("in force from", LocalDate.of(2026, 1, 1)), row(), row("end", LocalDate.of(1900, 1, 1)))
                .sheet("Values", row("name", "value"), row(null, 0.1 + 0.2), row("Rate", percent("4.5")), row("  spaces ", -12, null, true),
                        row("twice", new WorkbookBuilder.Formula("B2*2"), new WorkbookBuilder.Formula("UPPER(\"a\")"), ""))
                .sheet("Nothing")
                .write(folder.resolve("typed.xlsx")));
    }

    @Test
    void tellsDatesPercentagesAndPlainNumbersByTheirFormatLikePoi() {
        assertReadLikePoi(Stored.workbook(folder.resolve("any.xlsx"), book -> {
            XSSFRow row = book.createSheet("Formats").createRow(4);
            for (String format : List.of("General", "0%", "0.00%", "#,##0.0%;[Red]-0.0%", "yyyy-mm-dd", "m/d/yy", "d-mmm-yy", "[$-C0A]d mmmm yyyy;@",
                    "h:mm", "[h]:mm:ss", "0.00 \"days\"", "0.00E+00", "#,##0.00 [$€-C0A]", "#,##0_d", "@", "[Red]0.00", "yyyy\\-mm\\-dd hh:mm")) {
                Stored.number(row, "46217.25", format);
            }
        }));
    }

    @Test
    void roundsWhatIsStoredToTheDigitsOfExcelLikePoi() {
        assertReadLikePoi(Stored.workbook(folder.resolve("any.xlsx"), book -> {
            XSSFRow row = book.createSheet("Numbers").createRow(0);
            for (String stored : List.of("0.30000000000000004", "100000000000000.5", "100000000000001.5", "-7.0000000000000007E-2", "1.2E3", "1E300", "0",
                    "-0", "12345678901234567")) {
                Stored.number(row, stored, "General");
            }
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "false", "0"})
    void countsDaysFromWhereTheWorkbookDoesLikePoi(String from1904) {
        Path path = Stored.workbook(folder.resolve("any.xlsx"), book -> {
            book.getCTWorkbook().getWorkbookPr().xgetDate1904().setStringValue(from1904);
            XSSFRow row = book.createSheet("Dates").createRow(0);
            for (String stored : List.of("0", "1", "59", "60", "61", "44755", "46217.999", "2958465", "-1")) {
                Stored.number(row, stored, "yyyy-mm-dd");
            }
        });

        assertReadLikePoi(path);
    }

    @Test
    void readsTextHoweverItIsStoredLikePoi() {
        assertReadLikePoi(Stored.workbook(folder.resolve("any.xlsx"), book -> {
            XSSFRow row = book.createSheet("Texts").createRow(0);
            XSSFRichTextString rich = new XSSFRichTextString("two fonts");
            XSSFFont bold = book.createFont();
            bold.setBold(true);
            rich.applyFont(0, 3, bold);
            row.createCell(0).setCellValue(rich);
            row.createCell(1).setCellValue("line\nbreak");
            CTCell inline = row.createCell(2).getCTCell();
            inline.setT(STCellType.INLINE_STR);
            inline.addNewIs().setT("in the cell");
            CTCell result = row.createCell(3).getCTCell();
            result.setT(STCellType.STR);
            result.setV("D-1");
            CTCell escaped = row.createCell(4).getCTCell();
            escaped.setT(STCellType.STR);
            escaped.setV("return_x000D_, _x005F_x000D_ and _x00e9_");
            row.createCell(5).setCellValue("");
            row.createCell(6).setBlank();
        }));
    }

    @Test
    void readsFormulasAndErrorsWithoutWorkingThemOutLikePoi() {
        assertReadLikePoi(Stored.workbook(folder.resolve("any.xlsx"), book -> {
            XSSFSheet sheet = book.createSheet("Formulas");
            for (int at = 0; at < 3; at++) {
                sheet.createRow(at).createCell(0).setCellErrorValue(FormulaError.values()[at + 1].getCode());
                CTCell shared = sheet.getRow(at).createCell(1).getCTCell();
                shared.setV("2");
                shared.addNewF().setT(STCellFormulaType.SHARED);
                shared.getF().setSi(0);
            }
            sheet.getRow(0).getCell(1).getCTCell().getF().setStringValue("A1*$C$2");
            sheet.getRow(0).getCell(1).getCTCell().getF().setRef("B1:B3");
            sheet.setArrayFormula("A1:A2*2", CellRangeAddress.valueOf("D1:D2"));
            XSSFCell text = sheet.getRow(2).createCell(4);
            text.setCellFormula("\"a\"&\"b\"");
            text.setCellValue("not what it comes to");
        }));
    }

    @Test
    void readsHiddenSheetsInTheirOrderLikePoi() {
        Path path = Stored.workbook(folder.resolve("any.xlsx"), book -> {
            for (String name : List.of("first", "hidden", "very hidden", "last")) {
                book.createSheet(name).createRow(0).createCell(2).setCellValue(name);
            }
            book.setSheetVisibility(1, SheetVisibility.HIDDEN);
            book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        });

        assertReadLikePoi(path);
        assertThat(read(path, new Findings())).extracting(Grid::sheet).containsExactly("first", "hidden", "very hidden", "last");
    }

    private static void assertReadLikePoi(Path path) {
        Findings findings = new Findings();
        List<Grid> expected = new ReadByPoi("decision-tables/any.xlsx", "any.xlsx").grids(path);

        assertThat(shown(read(path, findings))).isEqualTo(shown(expected));
        assertThat(findings.hasErrors()).isFalse();
    }

    /** What kind of content each cell has, and how it is shown; a formula is not recomputed here. */
    private static List<String> shown(List<Grid> grids) {
        return grids.stream().flatMap(grid -> grid.rows().values().stream()).flatMap(row -> row.values().stream())
                .map(cell -> cell.place() + " " + (cell.shown().startsWith("=") ? "formula" : cell.content().getClass().getSimpleName()) + " " + cell.shown()).toList();
    }

    private static List<Grid> read(Path path, Findings findings) {
        return WorkbookFile.read(path, "decision-tables/any.xlsx", "any.xlsx", findings);
    }
}
