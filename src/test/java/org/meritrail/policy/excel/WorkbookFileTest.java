package org.meritrail.policy.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.row;

class WorkbookFileTest {

    @TempDir
    Path folder;

    @Test
    void findsThatAFileIsNoWorkbook() throws IOException {
        byte[] encrypted = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0, 0, 0};
        for (byte[] bytes : List.of(encrypted, "not a workbook".getBytes(StandardCharsets.UTF_8), new byte[0])) {
            Findings findings = new Findings();

            assertThat(read(Files.write(folder.resolve("any.xlsx"), bytes), findings)).isEmpty();
            assertThat(findings.list()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isIn(FindingCode.OTHER_FORMAT, FindingCode.FILE_EMPTY);
                assertThat(finding.place().file()).isEqualTo("decision-tables/any.xlsx");
            });
        }
    }

    @Test
    void readsADamagedWorkbookOrFindsThatItIsNone() throws IOException {
        byte[] good = Files.readAllBytes(Path.of("src/test/resources/adventureworks/total/decision-tables/adventureworks/adventureworks.xlsx"));
        for (int at = 0; at < good.length; at += good.length / 60) {
            byte[] damaged = good.clone();
            damaged[at] ^= 0x55;
            damaged[Math.min(at + 7, good.length - 1)] ^= 0x2A;
            Findings findings = new Findings();

            boolean unread = read(Files.write(folder.resolve("damaged.xlsx"), damaged), findings).isEmpty();

            assertThat(findings.list().isEmpty()).isNotEqualTo(unread);
        }
    }

    @Test
    void showsAnErrorThatNoOneKnowsAndANumberThatIsNone() {
        Path path = Stored.workbook(folder.resolve("any.xlsx"), book -> {
            XSSFRow row = book.createSheet("Odd").createRow(0);
            CTCell spill = row.createCell(0).getCTCell();
            spill.setT(STCellType.E);
            spill.setV("#SPILL!");
            Stored.number(row, "twelve", "General");
        });

        assertThat(read(path, new Findings()).get(0).cells(1)).extracting(Cell::content)
                .containsExactly(new Cell.Broken("#SPILL!"), new Cell.Broken("twelve"));
    }

    @Test
    void takesANumberAfterTheLastDayForANumber() {
        Path path = Stored.workbook(folder.resolve("any.xlsx"), book -> Stored.number(book.createSheet("Late").createRow(0), "2958466", "yyyy-mm-dd"));

        assertThat(read(path, new Findings()).get(0).cells(1)).extracting(Cell::content).singleElement()
                .isInstanceOfSatisfying(Cell.Number.class, number -> assertThat(number.value()).isEqualTo(new BigDecimal("2958466")));
    }

    @Test
    void findsAWorkbookWithMoreCellsThanAnyPolicy() throws IOException {
        Path path = folder.resolve("vast.xlsx");
        try (SXSSFWorkbook book = new SXSSFWorkbook(10); OutputStream bytes = Files.newOutputStream(path)) {
            SXSSFSheet sheet = book.createSheet("Vast");
            for (int row = 0; row <= 1_000; row++) {
                SXSSFRow cells = sheet.createRow(row);
                for (int column = 0; column < 1_000; column++) {
                    cells.createCell(column).setCellValue(column);
                }
            }
            book.write(bytes);
        }
        Findings findings = new Findings();

        assertThat(read(path, findings)).isEmpty();
        assertThat(findings.list().get(0).reason().in(Texts.ENGLISH)).contains("more than 1,000,000 filled cells");
    }

    private static List<Grid> read(Path path, Findings findings) {
        return WorkbookFile.read(path, "decision-tables/any.xlsx", "any.xlsx", findings);
    }
}
