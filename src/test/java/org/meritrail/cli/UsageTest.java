package org.meritrail.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.fixtures.Shell;
import org.meritrail.fixtures.SoundPolicy;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class UsageTest {

    @ParameterizedTest
    @ValueSource(strings = {"new", "import", "validate", "propose", "diff", "text", "evaluate", "explain", "statement", "why-not", "what-if", "curve", "replay", "verify"})
    void showsHelpWithExamplesInBothLanguages(String command) {
        Shell english = Shell.run(command, "--help");
        Shell spanish = Shell.run(command, "--help", "--lang", "es");
        assertThat(english.code()).isZero();
        assertThat(english.out()).contains("Usage: meritrail " + command, "Examples:", "--lang", "--json");
        assertThat(spanish.out()).contains("Uso: meritrail " + command, "Ejemplos:", "Mostrar esta ayuda y salir.");
    }

    @Test
    void listsItsCommands() {
        assertThat(Shell.run().out()).contains("new", "import", "validate", "propose", "diff", "text", "evaluate", "explain", "statement", "why-not", "what-if", "curve", "replay",
                "verify", "demo");
    }

    @ParameterizedTest
    @CsvSource({"bogus, not known: bogus", "validat ., 'not known: validat; did you mean validate'", "validate . --anotate x, did you mean --annotate?", "--lang es bogus, no se conoce: bogus", "evaluate --data ., 'missing: --period PERIOD, --out DIR'",
            "evaluate --data . --period 2026-Q9 --out out, 2026-Q9 is not a period",
            "evaluate --data . --period 2026-Q3 --out out --threads 0, 0 is no number of threads",
            "evaluate --data . --period 2026-Q3 --out out --threads x, --threads N cannot be “x”",
            "validate . --lang es-ZZ, --lang en|es[-REGION] no puede ser «es-ZZ»", "validate . --lang fr, --lang en|es[-REGION] cannot be “fr”",
            "explain --out nowhere --participant P-1, there is no"})
    void endsWithTwoAndASentenceWhenTheWordsAreWrong(String words, String sentence) {
        Shell shell = Shell.run(words.split(" "));
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains(sentence).doesNotContain("Exception");
    }

    @Test
    void tellsProgramsOfFaultsAndFindingsAsJson(@TempDir Path folder) {
        Shell fault = Shell.run("evaluate", "--data", "nowhere", "--period", "2026-Q9", "--out", "out", "--json", "--lang", "es");
        assertThat(fault.code()).isEqualTo(2);
        assertThat(JsonMapper.shared().readTree(fault.err()).get("faults").get(0).asString()).contains("no es un período");
        Shell findings = Shell.run("evaluate", "--policy", SoundPolicy.in(folder, SoundPolicy.workbook().put("NB", "D6", "six")).path().toString(),
                "--data", folder.toString(), "--period", "2026-Q3", "--out", folder.resolve("out").toString(), "--json");
        assertThat(findings.code()).isEqualTo(1);
        assertThat(JsonMapper.shared().readTree(findings.out()).get(0).get("code").asString()).isEqualTo("WB-202");
    }

    @Test
    void namesTheDataFolderThatIsNotThere(@TempDir Path folder) {
        Shell shell = Shell.run("evaluate", "--data", folder.resolve("nothing").toString(), "--period", "2026-Q3", "--out", folder.toString());
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains(folder.resolve("nothing").toString());
    }

    @Test
    void namesAParticipantThatIsNotThere(@TempDir Path folder) {
        assertThat(Shell.run("demo", "--out", folder.toString()).code()).isZero();
        Shell shell = Shell.run("explain", "--out", folder.resolve("2026-Q3").toString(), "--participant", "P-999");
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("no participant P-999");
    }

    @Test
    void evaluatesNoPeriodInWhichAWorkbookIsNotInForce(@TempDir Path folder) {
        assertThat(Shell.run("demo", "--out", folder.toString()).code()).isZero();
        Shell shell = Shell.run("evaluate", "--data", folder.resolve("data").toString(), "--period", "2025-Q4", "--out", folder.resolve("early").toString());
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("not in force over the whole of 2025-Q4");
    }
}
