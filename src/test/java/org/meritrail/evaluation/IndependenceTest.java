package org.meritrail.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.batch.DryRun;
import org.meritrail.fixtures.Shell;
import org.meritrail.sample.SampleData;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample quarter comes out the same whatever the machine's locale and zone, the number of threads or the order of rows. */
@Isolated("changes the default locale and time zone")
class IndependenceTest {

    @TempDir
    static Path folder;

    @BeforeAll
    static void evaluateOnce() {
        SampleData.unpack(folder.resolve("data"));
        evaluate("data", "reference", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "3", "8"})
    void doesNotDependOnTheNumberOfThreads(String threads) {
        evaluate("data", "threads-" + threads, threads);
        assertSameFiles("threads-" + threads, DryRun.PAYOUTS_CSV, DryRun.EXPLANATIONS, DryRun.LINES, DryRun.REJECTS, DryRun.CONTROL_TOTALS);
    }

    @ParameterizedTest
    @CsvSource({"tr-TR, Pacific/Kiritimati", "ar-EG-u-nu-arab, America/Los_Angeles", "hi-IN, Asia/Kolkata"})
    void dependsNeitherOnTheLocaleNorOnTheZoneOfTheMachine(String locale, String zone) {
        Locale usual = Locale.getDefault();
        TimeZone here = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            evaluate("data", locale, "2");
        } finally {
            Locale.setDefault(usual);
            TimeZone.setDefault(here);
        }
        assertSameFiles(locale, DryRun.PAYOUTS_CSV, DryRun.EXPLANATIONS, DryRun.LINES, DryRun.REJECTS, DryRun.CONTROL_TOTALS);
    }

    @Test
    void doesNotDependOnTheOrderOfRows() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            for (Path file : files.toList()) {
                shuffle(file, folder.resolve("shuffled"));
            }
        }
        evaluate("shuffled", "order", "2");
        assertSameFiles("order", DryRun.PAYOUTS_CSV, DryRun.LINES, DryRun.CONTROL_TOTALS);
    }

    private static void shuffle(Path file, Path target) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        Collections.shuffle(lines.subList(1, lines.size()), new Random(7));
        Files.createDirectories(target);
        Files.write(target.resolve(file.getFileName()), lines);
    }

    private static void evaluate(String data, String out, String threads) {
        Shell shell = Shell.run("evaluate", "--data", folder.resolve(data).toString(), "--period", "2026-Q3", "--out", folder.resolve(out).toString(),
                "--threads", threads);
        assertThat(shell.code()).as(shell.err()).isEqualTo(1);
        assertThat(shell.out()).contains("rejected rows: 6");
    }

    private static void assertSameFiles(String out, String... names) {
        assertThat(names).allSatisfy(name ->
                assertThat(folder.resolve(out).resolve(name)).hasSameBinaryContentAs(folder.resolve("reference").resolve(name)));
    }
}
