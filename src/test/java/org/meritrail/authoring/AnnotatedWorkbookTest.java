package org.meritrail.authoring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.SavedWorkbook;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;
import org.w3c.dom.Document;

import static org.assertj.core.api.Assertions.assertThat;

/** An annotated copy shows each mistake at its cell, and is the analyst's own workbook otherwise. */
class AnnotatedWorkbookTest {

    @TempDir
    Path folder;

    @Test
    void coloursAndCommentsFaultyCellsAndListsThemWithLinks() throws IOException {
        PolicyFolder policy = faulty();
        Path copy = annotated(policy);

        try (XSSFWorkbook book = open(copy)) {
            XSSFCell rate = book.getSheet("NB").getRow(5).getCell(3);
            assertThat(colour(rate)).isEqualTo(new byte[] {(byte) 0xFF, (byte) 0xA8, (byte) 0xA8});
            assertThat(rate.getCellComment().getString().getString()).contains("WB-203 · error", "7 would mean 700 %", "→ Type it with the percent sign");
            XSSFSheet list = book.getSheet("Meritrail findings");
            assertThat(book.getActiveSheetIndex()).isEqualTo(book.getSheetIndex(list));
            assertThat(texts(list.getRow(0))).containsExactly("Findings in commission.xlsx: 3");
            assertThat(texts(list.getRow(2))).containsExactly("code", "where", "severity", "what stands there", "what is wrong", "what to do", "why it matters for pay");
            assertThat(list.getRow(3).getCell(1).getHyperlink().getLocation()).isEqualTo("NB!D6");
            assertThat(list.getCTWorksheet().isSetAutoFilter()).isTrue();
            assertThat(list.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
        }
    }

    @Test
    void hasTheFindingsOfTheOriginalAndNotMore() throws IOException {
        PolicyFolder policy = faulty();
        List<Finding> before = policy.findings();
        Path copy = annotated(policy);

        Files.copy(copy, folder.resolve(SoundPolicy.FILE), StandardCopyOption.REPLACE_EXISTING);

        assertThat(policy.findings()).isEqualTo(before).hasSize(3);
    }

    @Test
    void meansWhatTheOriginalMeans() throws IOException {
        PolicyFolder policy = SoundPolicy.in(folder, SoundPolicy.workbook());
        RichWorkbook.enrich(folder.resolve(SoundPolicy.FILE));
        String fingerprint = policy.policy().fingerprint().hex();

        Files.copy(annotated(policy, finding("Values", "B2"), finding("NB", "H20")), folder.resolve(SoundPolicy.FILE), StandardCopyOption.REPLACE_EXISTING);

        assertThat(policy.policy().fingerprint().hex()).isEqualTo(fingerprint);
    }

    @Test
    void leavesSheetsWithoutFindingsAsTheyWere() throws Exception {
        PolicyFolder policy = SoundPolicy.in(folder, SoundPolicy.workbook());
        RichWorkbook.enrich(folder.resolve(SoundPolicy.FILE));

        Path copy = annotated(policy, finding("NB", "D6"));

        Map<String, byte[]> before = parts(folder.resolve(SoundPolicy.FILE));
        Map<String, byte[]> after = parts(copy);
        assertThat(after.keySet()).containsAll(before.keySet());
        String touched = "xl/worksheets/sheet5.xml";
        for (String part : before.keySet()) {
            if (part.matches("xl/(worksheets|charts|drawings|tables)/.*|xl/comments.*") && !part.equals(touched) && !part.contains("sheet5.xml.rels")) {
                assertThat(isSameXml(before.get(part), after.get(part))).as(part).isTrue();
            }
        }
        assertThat(isSameXml(before.get(touched), after.get(touched))).isFalse();
    }

    @Test
    void changesOnlyTheFillAndTheCommentOfAFaultyCell() throws IOException {
        PolicyFolder policy = SoundPolicy.in(folder, SoundPolicy.workbook());
        RichWorkbook.enrich(folder.resolve(SoundPolicy.FILE));

        Path copy = annotated(policy, finding("Values", "B2"), finding("Values", "D4"));

        try (XSSFWorkbook before = open(folder.resolve(SoundPolicy.FILE)); XSSFWorkbook after = open(copy)) {
            XSSFSheet old = before.getSheet("Values");
            XSSFSheet now = after.getSheet("Values");
            for (Row row : old) {
                for (Cell cell : row) {
                    assertSameBesidesFill((XSSFCell) cell, now.getRow(cell.getRowIndex()).getCell(cell.getColumnIndex()));
                }
            }
            assertThat(now.getRow(1).getCell(1).getCellComment().getString().getString()).startsWith("Agreed with the works council\n\nWB-202");
            assertThat(now.getRow(3).getCell(3).getCellComment().getString().getString()).startsWith("WB-202");
            assertThat(now.getProtect()).isTrue();
            assertThat(now.getDataValidations()).hasSize(1);
            assertThat(now.getSheetConditionalFormatting().getNumConditionalFormattings()).isEqualTo(1);
            assertThat(now.getColumnWidth(0)).isEqualTo(33 * 256);
            assertThat(now.getHeader().getCenter()).isEqualTo("Values of the plan");
            assertThat(after.getSheet("Legend").getRow(4).getCell(0).getCellFormula()).isEqualTo("SUM(A1:A4)");
            assertThat(after.getSheet("Legend").getDrawingPatriarch().getCharts()).hasSize(1);
        }
    }

    private static void assertSameBesidesFill(XSSFCell before, XSSFCell after) {
        XSSFCellStyle old = before.getCellStyle();
        XSSFCellStyle now = after.getCellStyle();
        assertThat(after.toString()).isEqualTo(before.toString());
        assertThat(List.of(now.getDataFormatString(), now.getFont(), now.getBorderBottom(), now.getAlignment(), now.getWrapText(), now.getLocked()))
                .isEqualTo(List.of(old.getDataFormatString(), old.getFont(), old.getBorderBottom(), old.getAlignment(), old.getWrapText(), old.getLocked()));
    }

    @Test
    void marksHiddenAndMergedCellsWholeSheetsAndTheWorkbook() throws IOException {
        PolicyFolder policy = SoundPolicy.in(folder, SoundPolicy.workbook());
        RichWorkbook.enrich(folder.resolve(SoundPolicy.FILE));

        Path copy = annotated(policy, finding("Legend", "C2"), finding("Legend", "B8"), finding("Factors", ""), finding("", ""));

        try (XSSFWorkbook book = open(copy)) {
            assertThat(book.getSheet("Legend").getRow(6).getCell(0).getCellComment()).isNotNull();
            assertThat(book.getSheet("Factors").getRow(0).getCell(0).getCellComment()).isNotNull();
            XSSFSheet list = book.getSheet("Meritrail findings");
            List<String> where = new ArrayList<>();
            list.rowIterator().forEachRemaining(row -> where.add(row.getCell(1) == null ? "" : row.getCell(1).getStringCellValue()));
            assertThat(where).contains("Legend!C2 (hidden)", "Factors", "the whole workbook");
        }
    }

    @Test
    void doesNotCommentTwiceNorListTwiceWhatAnEarlierCopyHas() throws IOException {
        PolicyFolder policy = faulty();
        List<Finding> findings = policy.findings();
        Path again = folder.resolve("again.xlsx");
        AnnotatedWorkbook.write(annotated(policy), findings, Texts.ENGLISH, again);

        try (XSSFWorkbook book = open(again)) {
            assertThat(book.getSheet("NB").getRow(5).getCell(3).getCellComment().getString().getString()).containsOnlyOnce("WB-203");
            List<String> names = new ArrayList<>();
            book.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names).containsOnlyOnce("Meritrail findings");
        }
    }

    @Test
    void marksWhatLibreOfficeSaved() throws IOException {
        Path saved = Path.of("src/test/resources/saved-by-libreoffice/adventureworks.xlsx");
        Path copy = folder.resolve("copy.xlsx");
        String sheet;
        try (XSSFWorkbook before = open(saved)) {
            sheet = before.getSheetName(0);
        }

        assertThat(AnnotatedWorkbook.write(saved, List.of(finding(sheet, "B2")), Texts.SPANISH, copy)).isEmpty();

        try (XSSFWorkbook before = open(saved); XSSFWorkbook after = open(copy)) {
            assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets() + 1);
            assertThat(after.getSheet("Hallazgos de Meritrail")).isNotNull();
            before.forEach(old -> old.forEach(row -> row.forEach(cell -> assertSameBesidesFill((XSSFCell) cell,
                    after.getSheet(old.getSheetName()).getRow(cell.getRowIndex()).getCell(cell.getColumnIndex())))));
        }
    }

    @Test
    void makesNoCopyOfWhatCannotBeOpened() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.xlsx"), "not a workbook");

        assertThat(AnnotatedWorkbook.write(broken, List.of(finding("", "")), Texts.ENGLISH, folder.resolve("copy.xlsx"))).contains(Message.of("copy.unopened"));
        assertThat(folder.resolve("copy.xlsx")).doesNotExist();
    }

    @Test
    void makesNoCopyOfWhatWouldFillTheMemory() throws IOException {
        Path large = SoundPolicy.workbook().write(folder.resolve("large.xlsx"));
        byte[] noise = new byte[9 << 20];
        new Random(1).nextBytes(noise);
        for (String picture : List.of("one", "other")) {
            SavedWorkbook.with(large, "xl/media/" + picture + ".png", noise);
        }

        Optional<Message> reason = AnnotatedWorkbook.write(large, List.of(finding("NB", "D6")), Texts.ENGLISH, folder.resolve("copy.xlsx"));

        assertThat(reason.orElseThrow().in(Texts.ENGLISH)).isEqualTo("it is too large for that, at more than 16 MB unpacked or more than 200,000 filled cells; it is checked all the same");
        assertThat(folder.resolve("copy.xlsx")).doesNotExist();
    }

    @Test
    void keepsTextThatLooksLikeAFormulaAsText() throws IOException {
        PolicyFolder policy = SoundPolicy.in(folder, SoundPolicy.workbook().put("Payments", "B2", "=HYPERLINK(1)"));

        try (XSSFWorkbook book = open(annotated(policy))) {
            XSSFCell shown = book.getSheet("Meritrail findings").getRow(3).getCell(3);
            assertThat(shown.getStringCellValue()).isEqualTo("=HYPERLINK(1)");
            assertThat(shown.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    private PolicyFolder faulty() {
        WorkbookBuilder workbook = SoundPolicy.workbook().put("NB", "D6", 7).put("Payments", "B2", "Comission");
        return SoundPolicy.in(folder, workbook.put("Values", "B2", "100.000"));
    }

    private Path annotated(PolicyFolder policy, Finding... findings) throws IOException {
        List<Finding> all = findings.length == 0 ? policy.findings() : List.of(findings);
        Path copy = folder.resolve("copies/commission.xlsx");
        assertThat(AnnotatedWorkbook.write(policy.path().resolve(SoundPolicy.FILE), all, Texts.ENGLISH, copy)).isEmpty();
        return copy;
    }

    private static Finding finding(String sheet, String cell) {
        Findings findings = new Findings();
        findings.add(FindingCode.NOT_A_NUMBER, new Place(SoundPolicy.FILE, sheet, cell), "x");
        return findings.list().get(0);
    }

    private static byte[] colour(XSSFCell cell) {
        XSSFColor colour = cell.getCellStyle().getFillForegroundColorColor();
        return colour.getRGB();
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new XSSFWorkbook(bytes);
        }
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    /** Which tab shows is not part of a sheet's look. */
    private static boolean isSameXml(byte[] one, byte[] other) throws Exception {
        return xml(one).isEqualNode(xml(other));
    }

    private static Document xml(byte[] part) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        String text = new String(part, StandardCharsets.UTF_8).replaceAll(" tabSelected=\"[^\"]*\"", "");
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        document.normalizeDocument();
        return document;
    }
}
