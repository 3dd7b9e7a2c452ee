package org.meritrail.batch;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.excel.PlainText;
import org.meritrail.fixtures.Trial;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.intake.Intake;
import org.meritrail.kernel.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** Formulas that came in as names, ids, components and values that were refused go out as text, from every writer; amounts stay numbers. */
class ExportsTest {

    private static final List<String> HOSTILE = List.of("=1+1", "=HYPERLINK(\"\"http://x\"\";\"\"y\"\")", "+1+1", "-1+1", "@SUM(1)", "a;=1+1;", "'=1+1",
            "\"\"=1+1", "＝1+1", "=cmd|' /C calc'!A0", "-5", "x" + numbers(1_000));

    @TempDir
    static Path folder;
    private static Path out;

    @BeforeAll
    static void write() {
        String people = IntStream.range(0, HOSTILE.size()).mapToObj(at -> "\"%s\",\"%s\",EUR,2020-01-01,\n".formatted(HOSTILE.get(at), HOSTILE.get(at)))
                .collect(Collectors.joining("", "participant,name,currency,hired,left\n", "\"=9\",=9,\"=EUR\",2020-01-01,\n"));
        Trial trial = Trial.in(folder).data("participants.csv", people).workbook(new WorkbookBuilder()
                .sheet("Values", row("name", "value", "unit"), row("=Loss", -12.5, "EUR"), row("third", 3, "number"))
                .sheet("Lines", row("line", "operation", "of", "with"), row("-Line", "divide", "=Loss", "third"), row("+Pay", "add", "=Loss", "zero"))
                .sheet("Payments", row("component", "line"), row("=1+1", "+Pay"), row("@Alert", "+Pay"))
                .sheet("Alerts", row("line", "effect", "text"), row("-Yes", "note", "=HYPERLINK(\"http://x\")"), row("-Yes", "note", "-" + numbers(6_500)))
                .sheet("Lines", row("-Yes", "check", "=Loss", "zero", "at most")).put("Lines", "E1", "option"));
        Evaluation evaluation = trial.evaluate();
        out = folder.resolve("out");
        DryRun.write(out, evaluation, Intake.read(folder.resolve("data"), evaluation.policy().plan().data()), TakenOver.NOTHING, Texts.ENGLISH);
    }

    private static String numbers(int most) {
        return IntStream.range(0, most).mapToObj(String::valueOf).collect(Collectors.joining("."));
    }

    @ParameterizedTest
    @ValueSource(strings = {DryRun.PAYOUTS_CSV, DryRun.LINES, DryRun.REJECTS})
    void writesNoFormulaIntoCsv(String file) throws IOException {
        List<String> cells = CsvReader.builder().ofCsvRecord(out.resolve(file)).stream().flatMap(row -> row.getFields().stream()).toList();

        assertThat(cells).anyMatch(cell -> !cell.equals(PlainText.original(cell)));
        assertThat(cells).allSatisfy(cell -> assertThat(cell.matches("-?[0-9.]+") || PlainText.of(PlainText.original(cell)).equals(cell)).as(cell).isTrue());
    }

    @Test
    void keepsNegativeAmountsNumbersInCsv() throws IOException {
        assertThat(Files.readString(out.resolve(DryRun.PAYOUTS_CSV))).contains(",'=1+1,-12.50,,EUR,due,");
        assertThat(Files.readString(out.resolve(DryRun.LINES))).contains(",'+Pay,", ",-12.5,,EUR", ",-4.166666666667,'-25/6,EUR");
    }

    @Test
    void writesTextAsQuotedTextAndAmountsAsNumbersIntoXlsx() throws IOException {
        try (InputStream bytes = Files.newInputStream(out.resolve(DryRun.PAYOUTS_XLSX)); XSSFWorkbook workbook = new XSSFWorkbook(bytes)) {
            int numbers = 0;
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC);
                    numbers += cell.getCellType() == CellType.NUMERIC ? 1 : 0;
                    assertThat(row.getRowNum() == 0 || cell.getCellType() == CellType.NUMERIC || cell.getCellStyle().getQuotePrefixed()).isTrue();
                }
            }
            assertThat(numbers).isEqualTo(2 * HOSTILE.size());
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(5).getNumericCellValue()).isEqualTo(-12.5);
        }
    }
}
