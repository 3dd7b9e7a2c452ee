package org.meritrail.policy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.SavedWorkbook;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.meritrail.policy.findings.FindingCode.*;

/** A file that cannot be read is a finding at that file; the others are still read, and nothing fails. */
class BadFilesTest {

    private static final String BAD = "decision-tables/bad.xlsx";

    @TempDir
    Path folder;

    private PolicyFolder policy;
    private Path bad;

    @BeforeEach
    void beginWithASoundPolicy() {
        policy = SoundPolicy.in(folder, SoundPolicy.workbook());
        bad = folder.resolve(BAD);
    }

    @Test
    void findsAFileThatIsNoZip() throws IOException {
        Files.writeString(bad, "Quota;100000\n");
        assertFinds(OTHER_FORMAT, BAD);
    }

    @Test
    void findsAnEmptyFile() throws IOException {
        Files.createFile(bad);
        assertFinds(FILE_EMPTY, BAD);
    }

    @Test
    void findsAWorkbookThatWasCutShort() throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve(SoundPolicy.FILE));
        for (int length = 1; length < whole.length; length += 101) {
            Files.write(bad, Arrays.copyOf(whole, length));
            assertFinds(CUT_SHORT, BAD);
        }
    }

    @Test
    void findsAZipThatIsNoWorkbook() throws IOException {
        new WorkbookBuilder().sheet("Lines", WorkbookBuilder.row("line", "operation")).write(bad);
        SavedWorkbook.without(bad, "xl/workbook.xml");
        assertFinds(NOT_A_WORKBOOK, BAD);
    }

    @Test
    void findsAnOldWorkbookWhateverItsName() throws IOException {
        writeOldFormat(folder.resolve("decision-tables/old.XLS"));
        writeOldFormat(bad);
        assertThat(policy.findings()).extracting(Finding::code, Finding::place).containsExactly(
                tuple(OTHER_FORMAT, Place.file(BAD)), tuple(WRONG_ENDING, Place.file("decision-tables/old.XLS")));
        assertThat(policy.findings()).extracting(finding -> finding.reason().in(Texts.SPANISH)).containsExactly(
                "Pese a su nombre, no es un libro .xlsx, sino un libro del antiguo formato .xls.",
                "«old.XLS» está con los libros de la política, pero su nombre no acaba en .xlsx, así que no se lee.");
    }

    @Test
    void findsAWorkbookWithAPassword() throws IOException, GeneralSecurityException {
        try (POIFSFileSystem container = new POIFSFileSystem(); XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("Values");
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream encrypted = encryptor.getDataStream(container)) {
                workbook.write(encrypted);
            }
            try (OutputStream bytes = Files.newOutputStream(bad)) {
                container.writeFilesystem(bytes);
            }
        }
        assertFinds(FILE_ENCRYPTED, BAD);
    }

    @Test
    void findsAWorkbookThatUnpacksToMoreThanAnyPolicyWithoutUnpackingItAll() throws IOException {
        SavedWorkbook.padded(folder.resolve(SoundPolicy.FILE), bad, 300 << 20);

        assertThat(Files.size(bad)).isLessThan(1 << 20);
        assertFinds(SWELLS, BAD);
        assertThat(policy.findings().get(0).reason().in(Texts.ENGLISH)).startsWith("Unpacked, the file swells to more than 200 times its size");
    }

    @Test
    void findsThatASheetHoldsNothing() {
        new WorkbookBuilder().sheet("Sheet1").write(bad);
        assertThat(policy.findings()).extracting(Finding::code, Finding::place).containsExactly(tuple(NO_HEADINGS, Place.sheet(BAD, "Sheet1")));
    }

    @Test
    void findsAFolderNamedLikeAFile() throws IOException {
        Files.createDirectories(bad);
        assertFinds(NOT_A_WORKBOOK, BAD);
        Files.delete(bad);
        Files.createDirectories(folder.resolve("rules/commission/folder.drl"));
        assertFinds(RULE_BROKEN, "rules/commission/folder.drl");
    }

    @Test
    void findsARuleFileThatIsNotUtf8() throws IOException {
        Files.write(folder.resolve("rules/commission/own.drl"), "package rules.commission // año".getBytes(StandardCharsets.UTF_16));
        assertFinds(RULE_BROKEN, "rules/commission/own.drl");
        assertThat(policy.findings().get(0).reason().in(Texts.ENGLISH)).isEqualTo("The rule file cannot be compiled: its text is not UTF-8");
    }

    @Test
    void passesOverLockFilesAndHiddenFiles() throws IOException {
        Files.writeString(folder.resolve("decision-tables/commission/~$commission.xlsx"), "Ana");
        Files.writeString(folder.resolve("decision-tables/.commission.xlsx"), "Ana");
        assertThat(policy.findings()).isEmpty();
    }

    @Test
    void readsEndingsInCapitalLetters() throws IOException {
        Files.move(folder.resolve(SoundPolicy.FILE), folder.resolve("decision-tables/COMMISSION.XLSX"));
        Files.move(folder.resolve("rules/commission/newcomer.drl"), folder.resolve("rules/commission/NEWCOMER.DRL"));
        assertThat(policy.findings()).isEmpty();
    }

    @Property(tries = 100)
    void readsAnyBytesWithoutAFault(@ForAll byte[] bytes) throws IOException {
        Path anywhere = Files.createTempDirectory("policy");
        Files.createDirectories(anywhere.resolve("decision-tables"));
        Files.write(anywhere.resolve(BAD), bytes);
        Files.createDirectories(anywhere.resolve("rules"));
        Files.write(anywhere.resolve("rules/any.drl"), bytes);

        assertThat(Policies.read(anywhere)).isInstanceOf(PolicyReading.Unreadable.class);
    }

    private void assertFinds(FindingCode code, String file) {
        assertThat(policy.findings()).extracting(Finding::code, Finding::place).containsExactly(tuple(code, Place.file(file)));
    }

    private static void writeOldFormat(Path file) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook(); OutputStream bytes = Files.newOutputStream(file)) {
            workbook.createSheet("Values");
            workbook.write(bytes);
        }
    }
}
