package org.meritrail.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.policy.sheets.About;
import org.meritrail.policy.sheets.RecordSource;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Line;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheetProtection;

import static org.assertj.core.api.Assertions.assertThat;

class ShippedPolicyTest {

    private static final List<String> WORKBOOKS = List.of("appraisal/appraisal.xlsx", "commission/commission.xlsx", "merit/merit.xlsx");

    @Test
    void readsWithoutFindings(@TempDir Path folder) {
        assertThat(PolicyFolder.withShippedPolicy(folder).findings()).isEmpty();
    }

    @Test
    void paysACommissionAndWhatTheAppraisalMakesOfItAndAMeritLumpSum(@TempDir Path folder) {
        Policy policy = PolicyFolder.withShippedPolicy(folder).policy();
        assertThat(policy.plan().payments()).extracting(payment -> payment.line().name()).containsExactly("Appraisal", "Commission", "Merit lump sum");
        assertThat(policy.plan().abouts()).extracting(About::workbook).containsExactlyElementsOf(WORKBOOKS);
        assertThat(policy.plan().abouts()).extracting(About::plan).containsOnly("Sales");
        assertThat(policy.plan().reasons()).extracting(reason -> reason.code()).containsExactly("GOODWILL", "LATE-DEAL", "CORRECTION");
    }

    @Test
    void usesEveryTable(@TempDir Path folder) {
        Policy policy = PolicyFolder.withShippedPolicy(folder).policy();
        List<Line> lines = policy.plan().lines().stream().map(wired -> wired.line()).toList();
        assertThat(policy.plan().tables()).filteredOn(table -> !isRecords(policy, table)).isNotEmpty()
                .allSatisfy(table -> assertThat(lines).extracting(Line::table).contains(table));
    }

    @Test
    void keepsItsFingerprintWhenAWorkbookIsSavedAgainWithOtherFormats(@TempDir Path folder) throws IOException {
        PolicyFolder copy = PolicyFolder.withShippedPolicy(folder);
        Policy before = copy.policy();
        for (String workbook : WORKBOOKS) {
            Path file = folder.resolve("decision-tables").resolve(workbook);
            byte[] bytes = Files.readAllBytes(file);
            saveAgain(file);
            assertThat(Files.readAllBytes(file)).isNotEqualTo(bytes);
        }
        assertThat(copy.policy().fingerprint()).isEqualTo(before.fingerprint());
    }

    @Test
    void locksHeadingsWithoutAPasswordAndLeavesRowsOpen() throws IOException {
        for (String workbook : WORKBOOKS) {
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(PolicyFolder.SHIPPED.resolve("decision-tables").resolve(workbook)))) {
                assertThat(book).allSatisfy(sheet -> {
                    int headings = sheet.getPaneInformation().getHorizontalSplitPosition() - 1;
                    assertThat(sheet.getProtect()).isTrue();
                    CTSheetProtection protection = ((XSSFSheet) sheet).getCTWorksheet().getSheetProtection();
                    assertThat(protection.isSetPassword() || protection.isSetHashValue()).isFalse();
                    assertThat(sheet.getRow(headings).getCell(0).getCellStyle().getLocked()).isTrue();
                    assertThat(sheet.getRow(headings + 1).getCell(1).getCellStyle().getLocked()).isEqualTo(sheet.getSheetName().startsWith("Le"));
                });
            }
        }
    }

    private static boolean isRecords(Policy policy, DecisionTable table) {
        return policy.plan().sets().stream().anyMatch(set -> set.source().equals(new RecordSource.Rows(table.name())));
    }

    private static void saveAgain(Path file) throws IOException {
        XSSFWorkbook workbook;
        try (InputStream bytes = Files.newInputStream(file)) {
            workbook = new XSSFWorkbook(bytes);
        }
        try (workbook) {
            workbook.getProperties().getCoreProperties().setTitle("Saved again");
            workbook.sheetIterator().forEachRemaining(sheet -> sheet.forEach(row -> restyle(workbook, row)));
            try (OutputStream bytes = Files.newOutputStream(file)) {
                workbook.write(bytes);
            }
        }
    }

    /** Another alignment for the first cell, whatever else its style says. */
    private static void restyle(XSSFWorkbook workbook, Row row) {
        if (row.getCell(0) != null) {
            CellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(row.getCell(0).getCellStyle());
            style.setIndention((short) 1);
            row.getCell(0).setCellStyle(style);
            row.setHeightInPoints(20);
        }
    }
}
