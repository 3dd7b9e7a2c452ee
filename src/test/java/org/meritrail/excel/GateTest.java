package org.meritrail.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.excel.Refusal.Reason;
import org.meritrail.fixtures.RawZip;
import org.meritrail.fixtures.SavedWorkbook;
import org.meritrail.kernel.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing dangerous gets in, and everything people save does. */
class GateTest {

    private static final Limits LIMITS = new Limits(1 << 20, 50, 1 << 20, 2 << 20, 1_000, 5_000);
    private static final Path SOUND = Path.of("src/test/resources/adventureworks/total/decision-tables/adventureworks/adventureworks.xlsx");
    private static final String RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String RELATIONSHIPS = "xl/_rels/workbook.xml.rels";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void beginWithASoundWorkbook() throws IOException {
        file = Files.copy(SOUND, folder.resolve("any.xlsx"));
    }

    static Stream<Path> savedByPeople() throws IOException {
        try (Stream<Path> shipped = Files.walk(Path.of("decision-tables")); Stream<Path> fixtures = Files.walk(Path.of("src/test/resources"))) {
            return Stream.concat(shipped, fixtures).filter(path -> path.toString().endsWith(".xlsx")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("savedByPeople")
    void admitsWhatExcelLibreOfficeAndPoiSave(Path saved) {
        Limits ofAnyPolicy = new Limits(1 << 20, 50, 5 << 20, 5 << 20, 1_000, 50_000);

        assertThat(Gate.look(saved, ofAnyPolicy).<Path>fold(Admission.Admitted::workbook, refused -> null)).isEqualTo(saved);
    }

    @Test
    void admitsLinksToClickOn() {
        relates("hyperlink", "https://example.com/handbook\" TargetMode=\"External");
        assertRefused();
    }

    @ParameterizedTest
    @CsvSource({"vbaProject, MACROS", "xlMacrosheet, MACROS", "oleObject, EMBEDDED_OBJECT", "control, EMBEDDED_OBJECT", "externalLink, EXTERNAL_LINK",
            "connections, DATA_CONNECTION", "queryTable, DATA_CONNECTION", "volatileDependencies, PROGRAM_CALL"})
    void findsADangerousPartByItsRelationshipWhereverItLies(String type, Reason reason) {
        relates(type, "pictures/harmless.png");
        assertRefused(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/vbaProject.bin", "XL/VBAPROJECT.BIN", "xl/macrosheets/sheet1.xml", "customUI/customUI.xml"})
    void findsMacrosByTheirPlace(String part) {
        SavedWorkbook.with(file, part, "x");
        assertRefused(Reason.MACROS);
    }

    @Test
    void findsMacrosByTheirContentTypeAndByNamesThatRunByThemselves() {
        SavedWorkbook.replaced(file, "[Content_Types].xml", "spreadsheetml.sheet.main+xml", "spreadsheetml.sheet.macroEnabled.main+xml");
        assertRefused(Reason.MACROS);
        SavedWorkbook.replaced(file, "[Content_Types].xml", "spreadsheetml.sheet.macroEnabled.main+xml", "spreadsheetml.sheet.main+xml");
        SavedWorkbook.replaced(file, "xl/workbook.xml", "</sheets>", "</sheets><definedNames><definedName name=\"_xlnm.Auto_Open\">A!$A$1</definedName></definedNames>");
        assertRefused(Reason.MACROS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///C:/Quotas.xlsx\" TargetMode=\"External", "http://example.com/a.png\" TargetMode=\"external", "\\\\server\\share\\a.xlsx",
            "file:///C:/Quotas.xlsx"})
    void findsLinksToOtherFilesWhateverTheyAreFor(String target) {
        relates("image", target);
        assertRefused(Reason.EXTERNAL_LINK);
        assertThat(refusals().get(0).why().in(Texts.ENGLISH)).contains(target.split("\"")[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmd|'/c calc'!A0", "1+cmd|'/c calc.exe'!A1", "DDE(\"soffice\";\"a\";\"b\")", "_xlfn.WEBSERVICE(\"http://example.com\")",
            "RTD(\"x\",,\"y\")", "IF(TRUE,CALL(\"Kernel32\",\"WinExec\",\"JCJ\",\"calc\",0),0)", "EXEC (\"calc\")", "msexcel|'..\\..\\cmd'!'x'"})
    void findsFormulasThatStartAProgramAtTheirCell(String formula) {
        formula(formula);
        assertThat(refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.PROGRAM_CALL);
            assertThat(refusal.sheet()).isNotEmpty();
            assertThat(refusal.cell()).isEqualTo("B900");
            assertThat(refusal.text()).isEqualTo(formula);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUM(A1:A3)", "CONCATENATE(\"a|b\",A1)", "'Sales|DACH'!A1*2", "RECALL_RATE+MYCALL(1)", "HYPERLINK(\"http://example.com\")"})
    void leavesOtherFormulasToTheirReaders(String formula) {
        formula(formula);
        assertRefused();
    }

    @Test
    void findsProgramsInNamesAndValidationsAndLinks() {
        SavedWorkbook.replaced(file, "xl/workbook.xml", "</sheets>", "</sheets><definedNames><definedName name=\"x\">cmd|'/c calc'!A0</definedName></definedNames>");
        assertRefused(Reason.PROGRAM_CALL);
        SavedWorkbook.with(file, "xl/other/link.xml", "<externalLink><ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/></externalLink>");
        assertThat(refusals()).extracting(Refusal::reason).containsExactlyInAnyOrder(Reason.EXTERNAL_LINK, Reason.PROGRAM_CALL, Reason.PROGRAM_CALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "ISO-8859-1"})
    void findsADoctypeInAnyEncodingAndAnyPart(String encoding) {
        Charset charset = Charset.forName(encoding);
        String declaration = "<?xml version=\"1.0\" encoding=\"" + (encoding.startsWith("UTF-16") ? "UTF-16" : encoding) + "\"?>";
        byte[] part = (declaration + "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>").getBytes(charset);
        SavedWorkbook.with(file, "docProps/custom.dat", part);

        assertThat(refusals()).extracting(Refusal::reason).containsAnyOf(Reason.DOCTYPE, Reason.DAMAGED).isSubsetOf(Reason.DOCTYPE, Reason.DAMAGED);
    }

    @Test
    void neverExpandsEntities() {
        SavedWorkbook.replaced(file, "xl/sharedStrings.xml", "<sst", "<!DOCTYPE sst [<!ENTITY a \"" + "x".repeat(1_000) + "\"><!ENTITY b \"" + "&a;".repeat(1_000)
                + "\"><!ENTITY c \"" + "&b;".repeat(1_000) + "\">]><sst");
        SavedWorkbook.replaced(file, "xl/sharedStrings.xml", "</sst>", "<si><t>&c;</t></si></sst>");
        assertThat(refusals()).extracting(Refusal::reason).contains(Reason.DOCTYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row r=\"2\"/><row r=\"2\"/>", "<row r=\"900\"/><row r=\"899\"/>", "<row r=\"1048577\"/>", "<row r=\"-1\"/>", "<row r=\"9e9\"/>",
            "<row r=\"900\"><c r=\"ZZZZ900\"/></row>", "<row r=\"900\"><c r=\"XFE900\"/></row>", "<row r=\"900\"><c r=\"B900\"/><c r=\"A900\"/></row>",
            "<row r=\"900\"><c r=\"A901\"/></row>", "<row r=\"900\"><c r=\"A\"/></row>"})
    void findsRowsAndCellsWhereNoneCanBe(String rows) {
        rows(rows);
        assertRefused(Reason.DAMAGED);
    }

    @Test
    void findsNumbersAndTextsAndElementsBeyondAnyProgram() {
        for (String cell : List.of("<v>" + "1".repeat(100) + "</v>", "<v>1E999999999</v>", "<v>-1e-999999999</v>", "<f>" + "1+".repeat(200_000) + "1</f>", "<a>".repeat(200) + "</a>".repeat(200))) {
            rows("<row r=\"900\"><c r=\"A900\">" + cell + "</c></row>");
            assertRefused(Reason.DAMAGED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999999", "99999999999", "-1", "x", ""})
    void findsTextsThatAreNotThere(String index) {
        rows("<row r=\"900\"><c r=\"A900\" t=\"s\"><v>" + index + "</v></c></row>");
        assertRefused(Reason.DAMAGED);
    }

    @Test
    void findsASheetThatIsListedTwiceOrHasTheNameOfAnother() {
        for (String sheet : List.of("<sheet name=\"Other\" r:id=\"rId3\" sheetId=\"98\"/>", "<sheet name=\"About\" r:id=\"rId98\" sheetId=\"98\"/>")) {
            beginAgain();
            SavedWorkbook.replaced(file, "xl/workbook.xml", "</sheets>", sheet + "</sheets>");
            assertRefused(Reason.DAMAGED);
        }
    }

    @Test
    void passesOverEmptyCellsHoweverFarDown() {
        rows("<row r=\"1048576\"><c r=\"A1048576\" s=\"1\"/></row>");
        assertRefused();
    }

    @Test
    void countsPartsBytesAndCells() throws IOException {
        SavedWorkbook.withEmptyParts(file, 60);
        assertRefused(Reason.TOO_MANY_PARTS);
        beginAgain();
        SavedWorkbook.with(file, "xl/media/a.png", new byte[3 << 19]);
        assertRefused(Reason.UNPACKS_TOO_LARGE);
        beginAgain();
        rows("<row>" + "<c><v>1</v></c>".repeat(5_001) + "</row>");
        assertRefused(Reason.TOO_MANY_CELLS);
        Files.write(file, new byte[(1 << 20) + 1]);
        assertRefused(Reason.FILE_TOO_LARGE);
    }

    @Test
    void countsWhatIsUnpackedAndNotWhatTheFileSaysOfIt() {
        assertContradicts(zip -> zip.part(SHEET).size = 1, Reason.DAMAGED);
        assertContradicts(zip -> zip.part(SHEET).checksum ^= 1, Reason.DAMAGED);
        RawZip zip = zip();
        zip.add("xl/media/a.png", new byte[3 << 20], 9).size = 10;
        write(zip);
        assertRefused(Reason.UNPACKS_TOO_LARGE);
    }

    @Test
    void findsFilesThatAreNotTheSameToEveryReader() {
        assertContradicts(zip -> zip.part(SHEET).listedName = "xl/styles.xml", Reason.PARTS_CONTRADICT);
        assertContradicts(zip -> zip.part(SHEET).storedName = "xl/worksheets/sheet9.xml", Reason.PARTS_CONTRADICT);
        assertContradicts(zip -> zip.part(SHEET).pointsTo = zip.part("xl/worksheets/sheet2.xml"), Reason.PARTS_CONTRADICT);
        assertContradicts(zip -> zip.add(SHEET, new byte[0], 0).listed = true, Reason.PARTS_CONTRADICT);
        assertContradicts(zip -> zip.part(SHEET).listed = false, Reason.PARTS_CONTRADICT);
        assertContradicts(zip -> zip.part(SHEET).behind = new byte[100], Reason.PARTS_CONTRADICT);
        assertContradicts(zip -> zip.add("xl/media/a.png", new byte[100], 0).listed = false, Reason.PARTS_CONTRADICT);
        assertContradicts(zip -> zip.part(SHEET).method = 12, Reason.PARTS_CONTRADICT);
        for (String name : List.of("../outside.xml", "/etc/passwd", "xl\\styles2.xml", "c:/a.xml", "xl/../a.xml")) {
            assertContradicts(zip -> zip.add(name, new byte[0], 0), Reason.PARTS_CONTRADICT);
        }
        assertContradicts(zip -> zip.part(SHEET).flags = 1, Reason.ENCRYPTED);
    }

    @ParameterizedTest
    @CsvSource({"%PDF-1.7, a PDF", "a;b, 'plain text, such as CSV'", "<html>, a web page", "'<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">', an XML spreadsheet of 2003"})
    void saysWhatAFileIsInstead(String content, String said) throws IOException {
        Files.writeString(file, content);
        assertThat(refusals().get(0).why().in(Texts.ENGLISH)).isEqualTo("Despite its name this is no .xlsx workbook, but " + said + ".");
    }

    @ParameterizedTest
    @CsvSource({"content.xml, an OpenDocument spreadsheet (.ods)", "xl/workbook.bin, a binary workbook (.xlsb)", "word/document.xml, a document or presentation"})
    void saysWhatAZipIsInstead(String part, String said) {
        SavedWorkbook.with(file, part, "x");
        assertThat(refusals().get(0).why().in(Texts.ENGLISH)).endsWith("but " + said + ".");
    }

    @Test
    void tellsAFileThatIsNotWrittenYetFromOneThatIsDamaged() throws IOException {
        for (byte[] bytes : List.of(new byte[1_000], "PK".getBytes(StandardCharsets.US_ASCII), new byte[] {'P', 'K', 3, 4, 20, 0})) {
            Files.write(file, bytes);
            assertRefused(Reason.CUT_SHORT);
        }
    }

    private void formula(String formula) {
        rows("<row r=\"900\"><c r=\"B900\"><f>" + formula.replace("<", "&lt;") + "</f><v>1</v></c></row>");
    }

    private void rows(String rows) {
        beginAgain();
        SavedWorkbook.replaced(file, SHEET, "</sheetData>", rows + "</sheetData>");
    }

    private void beginAgain() {
        try {
            Files.write(file, Files.readAllBytes(SOUND));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void relates(String type, String target) {
        SavedWorkbook.replaced(file, RELATIONSHIPS, "</Relationships>", "<Relationship Id=\"rId99\" Type=\"" + RELATIONSHIP + type + "\" Target=\"" + target
                + "\"/></Relationships>");
    }

    private static RawZip zip() {
        try {
            return RawZip.of(Files.readAllBytes(SOUND), 6);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write(RawZip zip) {
        try {
            Files.write(file, zip.bytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void assertContradicts(Consumer<RawZip> lie, Reason reason) {
        RawZip zip = zip();
        write(zip);
        assertRefused();
        lie.accept(zip);
        write(zip);
        assertRefused(reason);
    }

    private void assertRefused(Reason... reasons) {
        assertThat(refusals()).extracting(Refusal::reason).containsExactly(reasons);
    }

    private List<Refusal> refusals() {
        return Gate.look(file, LIMITS).fold(admitted -> List.of(), Admission.Refused::refusals);
    }
}
