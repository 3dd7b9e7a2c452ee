package org.meritrail.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.Shell;

import static org.assertj.core.api.Assertions.assertThat;

class NewTest {

    @TempDir
    Path folder;

    @Test
    void writesAWorkbookOnceAndNeverOverIt() throws IOException {
        Shell first = Shell.run("new", "bonus", "--lang", "es", "--out", folder.toString());
        Path file = folder.resolve("decision-tables/bonus/bonus.xlsx");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).contains("Escrito: " + file, "Un bono objetivo", "meritrail validate");
        byte[] written = Files.readAllBytes(file);

        Shell second = Shell.run("new", "bonus", "--out", folder.toString());
        assertThat(second.code()).isEqualTo(2);
        assertThat(second.err()).contains("is there already");
        assertThat(Files.readAllBytes(file)).isEqualTo(written);
    }

    @Test
    void writesAPolicyThatIsSoundAsItStands() throws IOException {
        assertThat(Shell.run("new", "commission", "--out", folder.toString()).code()).isZero();

        assertThat(Shell.run("validate", folder.toString()).out()).startsWith("No findings. Policy ");
        assertThat(rules(folder)).isEqualTo(rules(PolicyFolder.SHIPPED)).isNotEmpty();
    }

    @Test
    void leavesOperationsThatAreThere() throws IOException {
        Path own = Files.writeString(Files.createDirectories(folder.resolve("rules/operations")).resolve("add.drl"), "own");
        assertThat(Shell.run("new", "commission", "--out", folder.toString()).code()).isZero();

        assertThat(own).hasContent("own");
        assertThat(rules(folder)).hasSize(1);
    }

    private static Map<String, String> rules(Path policy) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(policy.resolve("rules/operations"))) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void writesItUnderAnotherName() {
        assertThat(Shell.run("new", "draw", "--name", "ventas-2027", "--out", folder.toString()).code()).isZero();
        assertThat(folder.resolve("decision-tables/ventas-2027/ventas-2027.xlsx")).exists();
    }

    @Test
    void takesAnAreaAndACurrencyInAnyCaseAndAFolderWithSpaces() {
        Shell ran = Shell.run("new", "SPIFF", "--currency", "usd", "--out", folder.resolve("my plans").toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("meritrail validate \"" + folder.resolve("my plans") + "\"");
        assertThat(folder.resolve("my plans/decision-tables/spiff/spiff.xlsx")).exists();
    }

    @Test
    void listsWhatThereIsForAnAreaItDoesNotKnow() {
        Shell shell = Shell.run("new", "comission", "--out", folder.toString());
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("no template “comission”", "commission: Commission on what somebody sells", "merit: Salary increases");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../../etc", "a/b", "a\\b", "C:evil", ".hidden", "con", "LPT1", "~$x", "x.", "", " ", "a\u202Eb", "name\n"})
    void takesNoPathForAName(String name) throws IOException {
        Shell shell = Shell.run("new", "bonus", "--name", name, "--out", folder.toString());
        assertThat(shell.code()).isEqualTo(2);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void knowsNoOtherCurrencies() {
        assertThat(Shell.run("new", "bonus", "--currency", "EURO", "--out", folder.toString()).err()).contains("“EURO” is no currency code");
    }
}
