package org.meritrail.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.excel.Refusal.Reason;
import org.meritrail.fixtures.SavedWorkbook;

import static org.assertj.core.api.Assertions.assertThat;

/** What people see in Excel is what is read: files that programs understand differently do not get in. */
class SameToEveryReaderTest {

    private static final Limits LIMITS = new Limits(1 << 20, 50, 5 << 20, 5 << 20, 1_000, 50_000);
    private static final Path SOUND = Path.of("src/test/resources/adventureworks/total/decision-tables/adventureworks/adventureworks.xlsx");
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TYPES = "[Content_Types].xml";
    private static final String OF_WORKBOOK = "xl/_rels/workbook.xml.rels";
    private static final String RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void beginWithASoundWorkbook() throws IOException {
        file = Files.copy(SOUND, folder.resolve("any.xlsx"));
    }

    @ParameterizedTest
    @CsvSource({"sheet.main+xml, /xl/other.xml", "sharedStrings+xml, /xl/other.xml", "styles+xml, /xl/other.xml"})
    void hasOnePartOfAKind(String type, String part) {
        SavedWorkbook.with(file, part.substring(1), "<other/>");
        assertRefused();
        SavedWorkbook.replaced(file, TYPES, "</Types>", "<Override ContentType=\"" + TYPE + type + "\" PartName=\"" + part + "\"/></Types>");
        assertRefused(Reason.PARTS_CONTRADICT);
    }

    @ParameterizedTest
    @CsvSource({"/xl/workbook.xml, /xl/other.xml", "/xl/sharedStrings.xml, /xl/other.xml", "/xl/styles.xml, /xl/other.xml"})
    void findsItByItsTypeAndByItsRelationshipInTheSamePlace(String part, String other) {
        SavedWorkbook.replaced(file, TYPES, part, other);
        assertThat(reasons()).contains(Reason.PARTS_CONTRADICT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"officeDocument", "sharedStrings", "styles"})
    void relatesToOnePartOfAKind(String kind) {
        String relationships = kind.equals("officeDocument") ? "_rels/.rels" : OF_WORKBOOK;
        SavedWorkbook.replaced(file, relationships, "</Relationships>", "<Relationship Id=\"rId99\" Type=\"" + RELATIONSHIP + kind
                + "\" Target=\"docProps/app.xml\"/></Relationships>");
        assertRefused(Reason.PARTS_CONTRADICT);
    }

    @Test
    void namesASheetsPartInOneWay() {
        for (String other : List.of("worksheets/../worksheets/sheet1.xml", "./worksheets/sheet1.xml", "worksheets//sheet1.xml")) {
            beginAgain();
            SavedWorkbook.replaced(file, OF_WORKBOOK, "\"worksheets/sheet1.xml\"", "\"" + other + "\"");
            assertRefused(Reason.PARTS_CONTRADICT);
        }
        beginAgain();
        SavedWorkbook.replaced(file, OF_WORKBOOK, "\"rId4\"", "\"rId3\"");
        assertThat(reasons()).contains(Reason.PARTS_CONTRADICT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c r=\"A900\"><o:v>9</o:v></c>", "<o:c r=\"A900\"><o:v>9</o:v></o:c>", "<c r=\"A900\"><o:is><o:t>x</o:t></o:is></c>"})
    void ignoresNoCellThatExcelWouldIgnore(String cell) {
        SavedWorkbook.replaced(file, SHEET, "</sheetData>", "<row r=\"900\" xmlns:o=\"urn:other\">" + cell + "</row></sheetData>");
        assertRefused(Reason.PARTS_CONTRADICT);
    }

    @Test
    void ignoresNoSheetAndNoTextThatExcelWouldIgnore() {
        SavedWorkbook.replaced(file, "xl/workbook.xml", "</sheets>", "<o:sheet xmlns:o=\"urn:other\" name=\"Lines\"/></sheets>");
        assertRefused(Reason.PARTS_CONTRADICT);
        beginAgain();
        SavedWorkbook.replaced(file, "xl/sharedStrings.xml", "</t></si>", "</t><o:t xmlns:o=\"urn:other\">, and more</o:t></si>");
        assertRefused(Reason.PARTS_CONTRADICT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c r=\"A900\"><v>7</v><v>9</v></c>", "<c r=\"A900\" t=\"inlineStr\"><is><t>Sales</t><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c>"})
    void holdsOneValueInACell(String cell) {
        SavedWorkbook.replaced(file, SHEET, "</sheetData>", "<row r=\"900\">" + cell + "</row></sheetData>");
        assertRefused(Reason.DAMAGED);
    }

    @Test
    void admitsWhatExcelAddsOfItsOwn() {
        SavedWorkbook.replaced(file, "xl/workbook.xml", "</workbook>", "<extLst><ext uri=\"{140A7094-0E35-4892-8432-C4D2E57EDEB5}\" xmlns:x15=\"urn:x15\">"
                + "<x15:workbookPr chartTrackingRefBase=\"1\"/></ext></extLst></workbook>");
        SavedWorkbook.replaced(file, SHEET, "</worksheet>", "<extLst><ext><o:f xmlns:o=\"urn:xm\">A1</o:f></ext></extLst></worksheet>");
        assertRefused();
    }

    @Test
    void seesEveryMergedCellHoweverManyThereAre() throws IOException {
        String merged = IntStream.range(100, 700).mapToObj(row -> "<mergeCell ref=\"A" + row + ":B" + row + "\"/>").collect(Collectors.joining());
        SavedWorkbook.replaced(file, SHEET, "</sheetData>", "</sheetData><mergeCells>" + merged + "</mergeCells>");

        List<SheetOutline.Area> areas = Outline.of(file).sheets().get(0).merged();
        assertThat(IntStream.range(100, 700)).allMatch(row -> areas.stream().anyMatch(area -> area.holds(row, 1)));
    }

    /** Excel writes the element of that name among its extensions, and it says nothing of dates. */
    @Test
    void countsDaysAsTheWorkbookItselfSays() throws IOException {
        SavedWorkbook.changed(file, workbook -> workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true));
        SavedWorkbook.replaced(file, "xl/workbook.xml", "</workbook>", "<extLst><ext xmlns:x15=\"urn:x15\"><x15:workbookPr chartTrackingRefBase=\"1\"/></ext></extLst></workbook>");

        assertThat(Outline.of(file).dates()).isEqualTo(DateSystem.FROM_1904);
    }

    /** Some programs take the name that is added to an entry, others the one that all entries have. */
    @Test
    void callsAPartByOneName() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(SOUND)); ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            out.setUseLanguageEncodingFlag(false);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                ZipArchiveEntry copy = new ZipArchiveEntry(entry.getName());
                if (entry.getName().equals("docProps/app.xml")) {
                    copy.addExtraField(new UnicodePathExtraField("docProps/other.xml", entry.getName().getBytes(StandardCharsets.UTF_8)));
                }
                out.putArchiveEntry(copy);
                zip.transferTo(out);
                out.closeArchiveEntry();
            }
        }
        Files.write(file, bytes.toByteArray());
        assertRefused(Reason.PARTS_CONTRADICT);
    }

    @Test
    void endsOnce() throws IOException {
        byte[] whole = Files.readAllBytes(SOUND);
        byte[] end = Arrays.copyOfRange(whole, whole.length - 22, whole.length);
        write(whole, end);
        assertRefused(Reason.PARTS_CONTRADICT);
        write(Arrays.copyOf(whole, whole.length - 22), remarked(end, end.length), end);
        assertRefused(Reason.PARTS_CONTRADICT);
        write(whole, "anything".getBytes(StandardCharsets.UTF_8));
        assertRefused(Reason.PARTS_CONTRADICT);
        write(Arrays.copyOf(whole, whole.length - 22), remarked(end, 8), "anything".getBytes(StandardCharsets.UTF_8));
        assertRefused();
    }

    /** POI writes large workbooks with the longer form of the end as well. */
    @Test
    void admitsTheLongerFormOfTheEndWhereBothAgree() throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("Deals").createRow(0).createCell(0).setCellValue("id");
            workbook.write(out);
        }
        assertRefused();
    }

    @Test
    void listsAllPartsInTheListThatItsEndPointsTo() throws IOException {
        byte[] whole = Files.readAllBytes(SOUND);
        ByteBuffer end = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        int at = whole.length - 22;
        end.putShort(at + 8, (short) 1).putShort(at + 10, (short) 1);
        Files.write(file, whole);
        assertThat(reasons()).containsAnyOf(Reason.PARTS_CONTRADICT, Reason.DAMAGED);
    }

    private static byte[] remarked(byte[] end, int length) {
        byte[] other = end.clone();
        ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN).putShort(20, (short) length);
        return other;
    }

    private void write(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List.of(pieces).forEach(all::writeBytes);
        try {
            Files.write(file, all.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void beginAgain() {
        try {
            write(Files.readAllBytes(SOUND));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void assertRefused(Reason... reasons) {
        assertThat(reasons()).containsExactly(reasons);
    }

    private List<Reason> reasons() {
        return Gate.look(file, LIMITS).fold(admitted -> List.of(), refused -> refused.refusals().stream().map(Refusal::reason).toList());
    }
}
