package org.meritrail.policy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.meritrail.fixtures.SavedWorkbook;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Place;

import static org.meritrail.policy.StructureSeeds.writes;
import static org.meritrail.policy.findings.FindingCode.*;

/** Files that are no workbook, or none that may be opened. */
final class FileSeeds {

    private static final String RELATIONSHIP = "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String SHEETS = "xl/_rels/workbook.xml.rels";
    /** The sheet Parts. */
    private static final String PARTS = "xl/worksheets/sheet8.xml";

    private FileSeeds() {
    }

    static Stream<Seed> all() {
        return Stream.of(kinds(), dangers(), sizes()).flatMap(seeds -> seeds);
    }

    private static Stream<Seed> kinds() {
        return Stream.of(
                file(FILE_EMPTY, "a save that failed", writes(SoundPolicy.FILE, "")),
                file(FILE_ENCRYPTED, "a password", writes(SoundPolicy.FILE,
                        "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1" + new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1))),
                file(OTHER_FORMAT, "a text file named like a workbook", writes(SoundPolicy.FILE, "Quota;100000")),
                file(OTHER_FORMAT, "a web page named like a workbook", writes(SoundPolicy.FILE, "<html><table><tr><td>Quota</td></tr></table></html>")),
                Seed.folder(WRONG_ENDING, "decision-tables/old.xls", "", "a workbook of another format", writes("decision-tables/old.xls", "x")),
                Seed.folder(WRONG_ENDING, "decision-tables/quotas.csv", "", "a text file of values", writes("decision-tables/quotas.csv", "Quota;100000")),
                Seed.folder(WRONG_ENDING, "decision-tables/own.ods", "", "a workbook of LibreOffice", copies("decision-tables/own.ods")),
                Seed.folder(WRONG_ENDING, "decision-tables/own.xlsm", "", "a workbook made for macros", copies("decision-tables/own.xlsm")),
                file(CUT_SHORT, "a copy that broke off", changes(file -> {
                    byte[] whole = Files.readAllBytes(file);
                    Files.write(file, Arrays.copyOf(whole, whole.length - 100));
                })),
                Seed.folder(NAMES_CLASH, SoundPolicy.FILE, "", "two files whose names differ in capitals", copies("decision-tables/commission/Commission.xlsx")));
    }

    private static Stream<Seed> dangers() {
        return Stream.of(
                file(MACROS, "macros", changes(file -> SavedWorkbook.with(file, "xl/vbaProject.bin", new byte[] {1, 2, 3}))),
                file(EXTERNAL_LINK, "a picture that lies on a server", changes(file -> SavedWorkbook.replaced(file, SHEETS, "</Relationships>",
                        RELATIONSHIP + "image\" Target=\"http://example.com/logo.png\" TargetMode=\"External\"/></Relationships>"))),
                file(EMBEDDED_OBJECT, "an embedded document", changes(file -> SavedWorkbook.with(file, "xl/embeddings/oleObject1.bin", new byte[] {1}))),
                cell(PROGRAM_CALL, "B30", "a formula that starts a program", "<row r=\"30\"><c r=\"B30\"><f>cmd|'/c calc'!A0</f><v>1</v></c></row>"),
                file(DATA_CONNECTION, "a connection to a database", changes(file -> SavedWorkbook.with(file, "xl/connections.xml",
                        "<connections xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><connection id=\"1\" name=\"CRM\"/></connections>"))),
                file(DOCTYPE, "a document type of its own", changes(file -> SavedWorkbook.replaced(file, "xl/sharedStrings.xml", "<sst",
                        "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst"))));
    }

    private static Stream<Seed> sizes() {
        return Stream.of(
                file(FILE_TOO_LARGE, "a file larger than any policy", changes(file -> {
                    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                        bytes.setLength(51L << 20);
                    }
                })),
                file(TOO_MANY_PARTS, "more parts than any workbook", changes(file -> SavedWorkbook.withEmptyParts(file, 1_001))),
                file(UNPACKS_TOO_LARGE, "a part larger than any sheet", changes(file -> SavedWorkbook.with(file, "xl/media/image1.png", vast()))),
                file(SWELLS, "a file made to fill a computer", changes(file -> SavedWorkbook.with(file, "xl/media/image1.png", new byte[30 << 20]))),
                file(PARTS_CONTRADICT, "two parts of one name", changes(file -> SavedWorkbook.with(file, "xl/Styles.xml", "<styleSheet/>"))),
                cell(ROW_TOO_FAR, "C1048576", "a stray cell in the last row", "<row r=\"1048576\"><c r=\"C1048576\"><v>1</v></c></row>"),
                file(TOO_MANY_CELLS, "more cells than any policy", changes(file -> SavedWorkbook.replaced(file, PARTS, "</sheetData>", cells() + "</sheetData>"))));
    }

    /** Not so much larger than packed that this alone would tell. */
    private static byte[] vast() {
        byte[] bytes = new byte[101 << 20];
        byte[] noise = new byte[1 << 20];
        new Random(1).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, 0, noise.length);
        return bytes;
    }

    private static String cells() {
        return ("<row>" + "<c><v>1</v></c>".repeat(16_000) + "</row>").repeat(63);
    }

    private static Seed file(FindingCode code, String mistake, Consumer<Path> change) {
        return Seed.folder(code, SoundPolicy.FILE, "", mistake, change);
    }

    /** @param rows what follows the rows of the sheet Parts */
    private static Seed cell(FindingCode code, String cell, String mistake, String rows) {
        return new Seed(mistake, code, new Place(SoundPolicy.FILE, "Parts", cell), workbook -> { },
                changes(file -> SavedWorkbook.replaced(file, PARTS, "</sheetData>", rows + "</sheetData>")));
    }

    private static Consumer<Path> changes(SavedFile change) {
        return SavedFile.of(change);
    }

    private static Consumer<Path> copies(String file) {
        return folder -> {
            try {
                Files.copy(folder.resolve(SoundPolicy.FILE), folder.resolve(file));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        };
    }

    /** What is done to the workbook's file. */
    private interface SavedFile {

        void change(Path file) throws IOException;

        static Consumer<Path> of(SavedFile change) {
            return folder -> {
                try {
                    change.change(folder.resolve(SoundPolicy.FILE));
                } catch (IOException unwritable) {
                    throw new UncheckedIOException(unwritable);
                }
            };
        }
    }
}
