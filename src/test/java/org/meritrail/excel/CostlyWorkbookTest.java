package org.meritrail.excel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.excel.Refusal.Reason;
import org.meritrail.fixtures.SavedWorkbook;

import static org.assertj.core.api.Assertions.assertThat;

/** Small files that would cost their readers minutes or all memory do not get in. */
@Timeout(60)
class CostlyWorkbookTest {

    private static final Limits LIMITS = new Limits(10 << 20, 50, 50 << 20, 50 << 20, 1_000_000, 500_000);
    private static final Path SOUND = Path.of("src/test/resources/adventureworks/total/decision-tables/adventureworks/adventureworks.xlsx");
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void beginWithASoundWorkbook() throws IOException {
        file = Files.copy(SOUND, folder.resolve("any.xlsx"));
    }

    /** fastexcel writes a shared formula out for each cell, name by name. */
    @Test
    void sharesNoLongFormulaWithManyCells() {
        String formula = "A1+".repeat(2_700) + "1";
        rows("<row r=\"900\"><c r=\"A900\"><f t=\"shared\" si=\"0\" ref=\"A900:A9999\">" + formula + "</f></c></row>"
                + column(1_000, 2_000, row -> "<f t=\"shared\" si=\"0\"/>"));
        assertThat(reasons()).containsExactly(Reason.DAMAGED);
    }

    @Test
    void sharesAShortOneWithManyCells() {
        rows("<row r=\"900\"><c r=\"A900\"><f t=\"shared\" si=\"0\" ref=\"A900:A9999\">B900*$C$1+D900</f></c></row>"
                + column(1_000, 20_000, row -> "<f t=\"shared\" si=\"0\"/>"));
        assertThat(reasons()).isEmpty();
    }

    /** fastexcel asks each of them about each cell. */
    @Test
    void hasNoHostOfFormulasOfSeveralCells() {
        rows(column(900, 40_000, row -> "<f t=\"array\" ref=\"A" + row + "\">1</f><v>1</v>"));
        assertThat(reasons()).containsExactly(Reason.DAMAGED);
    }

    /** Readers make room for all cells before the last one of a row. */
    @Test
    void hasNoHostOfCellsFarToTheRight() {
        rows(IntStream.range(900, 40_000).mapToObj(row -> "<row r=\"" + row + "\"><c r=\"XFD" + row + "\"/></row>").collect(Collectors.joining()));
        assertThat(reasons()).containsExactly(Reason.DAMAGED);
    }

    @Test
    void hasNoNumberFormatLongerThanAny() {
        SavedWorkbook.replaced(file, "xl/styles.xml", "<numFmts", "<numFmts><numFmt numFmtId=\"999\" formatCode=\"" + "[".repeat(100_000) + "\"/></numFmts><numFmts");
        assertThat(reasons()).containsExactly(Reason.DAMAGED);
    }

    private interface Content {
        String of(int row);
    }

    private static String column(int first, int last, Content content) {
        return IntStream.range(first, last).mapToObj(row -> "<row r=\"" + row + "\"><c r=\"A" + row + "\">" + content.of(row) + "</c></row>").collect(Collectors.joining());
    }

    private void rows(String rows) {
        SavedWorkbook.replaced(file, SHEET, "</sheetData>", rows + "</sheetData>");
    }

    private List<Reason> reasons() {
        return Gate.look(file, LIMITS).fold(admitted -> List.of(), refused -> refused.refusals().stream().map(Refusal::reason).toList());
    }
}
