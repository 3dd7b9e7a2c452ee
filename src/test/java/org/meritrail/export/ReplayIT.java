package org.meritrail.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Versions.granted;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.RunningService;
import org.meritrail.sample.SampleData;

/** A run of the sample is worked out again by the packaged jar from its export, on machines that differ in all that must not matter. */
class ReplayIT {

    /** Home of another JDK; {@code .ci/run} names the newest beside the usual one, if there is one. */
    private static final String OTHER_JDK = "MERITRAIL_OTHER_JDK";

    @TempDir
    static Path folder;

    private static Path export;

    @BeforeAll
    static void exportTheSample() throws IOException {
        export = folder.resolve("export.zip");
        try (Paying paying = new Paying(Database.H2.open(), folder.resolve("service")); OutputStream out = Files.newOutputStream(export)) {
            paying.versions().approved(PolicyFolder.withShippedPolicy(folder.resolve("policy")).path());
            paying.deliver(SampleData.unpack(folder.resolve("data")));
            paying.run();
            paying.released(1);
            granted(paying.exports().of(Paying.OLGA, 1)).write(out);
        }
    }

    /** How a machine differs from the usual one. */
    private record Machine(String name, String java, int threads, List<String> settings) {
    }

    @TestFactory
    Stream<DynamicTest> comesToTheSameBytes() {
        String usual = System.getProperty("java.home");
        List<Machine> machines = new ArrayList<>(List.of(
                new Machine("one thread, in Samoa, in Turkish", usual, 1, List.of("-XX:TieredStopAtLevel=1", "-Duser.timezone=Pacific/Apia", "-Duser.language=tr", "-Duser.country=TR")),
                new Machine("eight threads, in Egyptian Arabic, in Latin-1", usual, 8, List.of("-Duser.language=ar", "-Duser.country=EG", "-Dfile.encoding=ISO-8859-1"))));
        Optional.ofNullable(System.getenv(OTHER_JDK)).filter(home -> !home.isBlank()).ifPresent(home -> machines.add(new Machine("another JDK: " + home, home, 2, List.of())));
        return machines.stream().map(machine -> DynamicTest.dynamicTest(machine.name(), () -> assertThat(replayed(machine))
                .contains("Run 1 of 2026-Q3: 60 of 60 payouts and their explanations come to the same bytes.", "The control totals and all reports are the same bytes.").doesNotContain("WARNING")));
    }

    private static String replayed(Machine machine) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(Path.of(machine.java(), "bin", "java").toString()));
        words.addAll(machine.settings());
        words.addAll(List.of("-jar", Path.of("target/meritrail.jar").toAbsolutePath().toString(), "replay", export.toString(), "--lang", "en", "--threads",
                String.valueOf(machine.threads())));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
