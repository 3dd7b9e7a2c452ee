package org.meritrail.verifier;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.fixtures.Store;

import static org.assertj.core.api.Assertions.assertThat;

/** What cannot be looked at is no flaw, and ends in a sentence; so does what was asked for wrongly. */
class UnreadableExportTest {

    private static final Path KEPT = Path.of("src/test/resources/kept-runs");
    private static final Path RUN = KEPT.resolve("0.1.0-2026-Q3.zip");

    @TempDir
    private Path folder;

    /** Too deep for any name that the system takes, so that nobody may read it, whoever they are. */
    @Test
    void saysThatAFolderWithinItCannotBeRead() throws IOException {
        Path export = deep(folder.resolve("export"));
        Path other = deep(folder.resolve("other"));
        Path moved = Files.move(other, deepest(export).resolve("more"));
        try {
            assertThat(notLookedAt(export)).startsWith("It could not be looked at: " + moved).contains(" cannot be read; the system says: ").doesNotContain("\tat ");
        } finally {
            Files.move(moved, other);
        }
    }

    private static Path deep(Path within) throws IOException {
        Files.createDirectories(deepest(within));
        return within;
    }

    private static Path deepest(Path within) {
        return within.resolve(("d".repeat(200) + "/").repeat(11));
    }

    @Test
    void saysThatSomethingIsNotThere() {
        Path none = folder.resolve("none");

        assertThat(notLookedAt(none)).isEqualTo("It could not be looked at: " + none + " is not there.\n");
        assertThat(notLookedAt(none, "--lang", "es")).isEqualTo("No se ha podido mirar: " + none + " no está.\n");
        assertThat(notLookedAt(RUN, "--since", none.toString())).endsWith(none + " is not there.\n");
        assertThat(notLookedAt(RUN, "--vkey", none.toString())).endsWith(none + " is not there.\n");
        assertThat(notLookedAt(RUN, "--since", "a\0b", "--lang", "es")).startsWith("Aquí no puede haber ningún archivo con el nombre «a\0b».");
    }

    /** As Windows writes what a command prints. */
    @Test
    void saysThatAKeyOrACheckpointIsNoTextInUtf8() throws IOException {
        Path other = Files.write(folder.resolve("vkey"), ("\uFEFF" + Store.KEY.vkey()).getBytes(StandardCharsets.UTF_16LE));

        assertThat(notLookedAt(RUN, "--vkey", other.toString())).endsWith(other + " is no text in UTF-8. Save it as such, or fetch it again.\n");
        assertThat(notLookedAt(RUN, "--since", other.toString(), "--lang", "es")).endsWith(other + " no es texto en UTF-8. Guárdelo como tal, o vuelva a pedirlo.\n");
    }

    @Test
    void readsAKeyAndACheckpointBehindAByteOrderMark() throws IOException {
        Path keys = Files.writeString(folder.resolve("vkeys"), "\uFEFF" + Files.readString(KEPT.resolve("0.1.0-2026-Q3.vkey")).strip() + "\r\n");
        Path since = Files.writeString(folder.resolve("since"), "\uFEFF" + Files.readString(kept()));

        assertThat(Exports.told("--vkey", keys.toString(), "--since", since.toString(), RUN.toString()).code()).isZero();
    }

    @Test
    void looksAtNothingButZipFilesAndFolders() throws IOException {
        for (String text : List.of("", "nothing")) {
            Path file = Files.writeString(folder.resolve("export.zip"), text);

            assertThat(notLookedAt(file)).isEqualTo("It could not be looked at: " + file + " is no export: it is neither a folder nor a ZIP file.\n");
            assertThat(notLookedAt(file, "--lang", "es")).isEqualTo("No se ha podido mirar: " + file + " no es una exportación: no es una carpeta ni un archivo ZIP.\n");
        }
    }

    /** It was a ZIP file, so that somebody damaged it. */
    @Test
    void saysNoToAZipFileWithoutItsEnd() throws IOException {
        byte[] bytes = Files.readAllBytes(RUN);
        for (int left : new int[] {bytes.length - 1, bytes.length / 2, 2}) {
            Path file = Files.write(folder.resolve("export.zip"), Arrays.copyOf(bytes, left));

            assertThat(saysNo(file)).isEqualTo(file + ": the ZIP file is damaged, or its end is missing, so that it cannot be opened. Fetch the export anew\n");
            assertThat(saysNo(file, "--lang", "es")).startsWith(file + ": el archivo ZIP está dañado, o le falta el final");
        }
    }

    /** The line of a file with keys is named. */
    @Test
    void saysThatAKeyACheckpointOrAProofIsNone() throws IOException {
        String wrong = Store.KEY.vkey().replaceFirst("[+][0-9a-f]{8}[+]", "+00000000+");
        Path keys = Files.writeString(folder.resolve("vkeys"), Store.KEY.vkey() + "\n\n" + wrong + "\n");
        Path other = Files.writeString(folder.resolve("other"), "other\n");

        assertThat(notLookedAt(RUN, "--vkey", wrong)).isEqualTo("It could not be looked at: --vkey: this is no Ed25519 verifier key: " + wrong + "\n");
        assertThat(notLookedAt(RUN, "--vkey", keys.toString())).isEqualTo("It could not be looked at: " + keys + ":3: this is no Ed25519 verifier key: " + wrong + "\n");
        assertThat(notLookedAt(RUN, "--vkey", other.toString(), "--lang", "es")).isEqualTo("No se ha podido mirar: " + other + ":1: esto no es una clave de verificación Ed25519: other\n");
        assertThat(notLookedAt(RUN, "--since", other.toString())).isEqualTo("It could not be looked at: " + other + ": this is no signed note\n");
        assertThat(notLookedAt(RUN, "--since", kept().toString(), "--consistency", other.toString()))
                .isEqualTo("It could not be looked at: " + other + ": this is no proof that one checkpoint goes on from another\n");
    }

    /** It stands in one file with the key that verifies, so that somebody may name that file. */
    @Test
    void neverShowsTheKeyThatSigns() throws IOException {
        Path both = Files.writeString(folder.resolve("ledger.key"), Store.KEY.written());
        String secret = Store.KEY.written().lines().findFirst().orElseThrow();
        String said = "this is the key that signs, which nobody but the service may have; give the verifier key (GET /api/ledger/vkeys), and change the key if others saw this one\n";

        assertThat(notLookedAt(RUN, "--vkey", both.toString())).isEqualTo("It could not be looked at: " + both + ":1: " + said);
        assertThat(notLookedAt(RUN, "--vkey", secret)).isEqualTo("It could not be looked at: --vkey: " + said);
    }

    private Path kept() throws IOException {
        return Exports.unpacked(RUN, folder.resolve("unpacked")).resolve("checkpoint");
    }

    @Test
    void takesWhatCanBeMeantOnceOnlyOnce() {
        for (String option : List.of("--since", "--consistency", "--payout", "--lang")) {
            assertThat(notLookedAt(RUN, option, "en", option, "en")).startsWith(option + " is given twice, and can be meant once only.\nUsage: ");
        }
        assertThat(notLookedAt(RUN, "--lang", "es", "--payout", "P-001", "--payout", "P-002")).startsWith("--payout se ha indicado dos veces, y solo puede valer una.\nUso: ");
    }

    /** As a variable of a script that is not set. */
    @ParameterizedTest
    @ValueSource(strings = {"--vkey", "--since", "--consistency", "--payout", "--lang"})
    void takesNoEmptyValue(String option) {
        for (String empty : List.of("", " ")) {
            assertThat(notLookedAt(RUN, option, empty)).startsWith(option + " needs a value that is not empty.\nUsage: ");
        }
        assertThat(notLookedAt(RUN, option)).startsWith(option + " needs a value that is not empty.\nUsage: ");
    }

    @Test
    void takesNoEmptyExport() {
        assertThat(notLookedAt(Path.of(""))).startsWith("EXPORT needs a value that is not empty.\nUsage: ");
        assertThat(notLookedAt(Path.of(""), "--lang", "es")).startsWith("A EXPORTACIÓN le falta un valor, o está vacío.\nUso: ");
    }

    @Test
    void saysWhatAZipFileWithoutAnyFileLacks() throws IOException {
        Path empty = folder.resolve("empty.zip");
        try (OutputStream out = Files.newOutputStream(empty); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.finish();
        }

        assertThat(saysNo(empty)).contains("manifest.json: the file is missing").doesNotContain("more than a ZIP file");
    }

    /** In any of its files. */
    @Test
    void saysWhichFileOfADamagedZipFileCannotBeUnpacked() throws IOException {
        byte[] bytes = Files.readAllBytes(RUN);
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String name : List.of("ledger.jsonl", "checkpoint", "basis.json")) {
            byte[] damaged = bytes.clone();
            int data = all.indexOf(name) + name.length();
            Arrays.fill(damaged, data, data + 40, (byte) -1);
            Path zip = Files.write(folder.resolve("damaged.zip"), damaged);

            assertThat(saysNo(zip)).contains(name + ": the ZIP file is damaged here, so that this cannot be unpacked");
            assertThat(saysNo(zip, "--lang", "es")).contains(name + ": el archivo ZIP está dañado aquí, y esto no se puede descomprimir");
        }
    }

    @Test
    void saysThatAnExportHasNoPayout() throws IOException {
        Path export = Files.copy(RUN, folder.resolve("export.zip"));
        try (FileSystem zip = FileSystems.newFileSystem(export, Map.of())) {
            Files.delete(zip.getPath("ledger.jsonl"));
            Path manifest = zip.getPath("manifest.json");
            Files.writeString(manifest, Files.readString(manifest).replace("export/run/1", "export/payout/1"));
        }

        assertThat(saysNo(export)).contains("FAILS   leaves/: no leaf of a payout is here\n");
        assertThat(saysNo(export, "--payout", "P-001")).contains("SKIPPED There is no payout of P-001 here: say", "FAILS   leaves/: no leaf of a payout is here\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"run\":1,,} | at character 10 there is something else than can stand there | en el carácter 10 hay otra cosa de la que puede haber",
            "{\"run\":1 | at character 9 there is | en el carácter 9 hay", "[] | it is no object | no es un objeto"})
    void saysWhereAFileIsNoJson(String manifest, String english, String spanish) throws IOException {
        Path export = Exports.unpacked(RUN, folder.resolve("export"));
        Files.writeString(export.resolve("manifest.json"), manifest);

        assertThat(saysNo(export)).contains("manifest.json: this is no JSON as the format has it: " + english);
        assertThat(saysNo(export, "--lang", "es")).contains("manifest.json: esto no es JSON como pide el formato: " + spanish);
    }

    @Test
    void saysThatAFileIsNotInUtf8() throws IOException {
        Path export = Exports.unpacked(RUN, folder.resolve("export"));
        Files.write(export.resolve("manifest.json"), new byte[] {'{', (byte) 0xe9, '}'});

        assertThat(saysNo(export)).contains("manifest.json: this is no JSON as the format has it: it is not in UTF-8");
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(Exports.told("--help")).satisfies(told -> assertThat(told.code()).isZero()).satisfies(told -> assertThat(told.text()).isEqualTo(
                "Usage: java -cp meritrail.jar org.meritrail.verifier.Verify --vkey KEY|FILE [--since CHECKPOINT [--consistency FILE]] [--payout PERSON] [--lang en|es] EXPORT\n"));
        assertThat(Exports.told("--lang", "es", "--help").text()).startsWith("Uso: ");
    }

    @Test
    void refusesALanguageWithoutTexts() {
        for (String language : List.of("xx", "english", "spanish")) {
            assertThat(notLookedAt(RUN, "--lang", language)).contains("There are texts in English (en) and Spanish (es), and none in “" + language + "”.", "Usage: ");
        }
        assertThat(notLookedAt(folder.resolve("none"), "--lang", "es-MX")).contains("no está");
    }

    private static String notLookedAt(Path export, String... more) {
        return told(export, 2, more);
    }

    private static String saysNo(Path export, String... more) {
        return told(export, 1, more);
    }

    private static String told(Path export, int code, String... more) {
        Exports.Told told = Exports.verified(export, more);
        assertThat(told.code()).as(told.text()).isEqualTo(code);
        return told.text();
    }
}
