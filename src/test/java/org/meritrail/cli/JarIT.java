package org.meritrail.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meritrail.fixtures.RunningService;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The packaged jar in a process of its own, where nothing is warm, compiled or loaded yet. */
class JarIT {

    @TempDir
    Path folder;

    private record Ran(int code, String output) {
    }

    @ParameterizedTest
    @CsvSource({"tr, TR", "az, AZ", "ar, EG"})
    void evaluatesOnAMachineOfAnyLanguage(String language, String country) throws Exception {
        Ran ran = run(List.of("-Duser.language=" + language, "-Duser.country=" + country), "demo", "--out", folder.toString());
        assertThat(ran.code()).as(ran.output()).isZero();
        assertThat(ran.output()).contains("total paid: 378,224.89 EUR, 323,503.49 USD");
    }

    @Test
    void findsTheShippedPolicyWithoutAMistakeAndSaysNothingElse() throws Exception {
        Ran ran = run(List.of(), "validate", ".");
        assertThat(ran.code()).isZero();
        assertThat(ran.output().lines()).singleElement().asString().startsWith("No findings. Policy ");
    }

    @Test
    void namesItsVersion() throws Exception {
        assertThat(run(List.of(), "--version").output()).startsWith("meritrail 0.");
    }

    private static Ran run(List<String> settings, String... arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(RunningService.SHORT_LIVED);
        words.addAll(settings);
        words.addAll(List.of("-jar", Path.of("target/meritrail.jar").toAbsolutePath().toString()));
        words.addAll(List.of(arguments));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), output);
    }
}
