package org.meritrail.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.Shell;
import org.meritrail.fixtures.Store;
import org.meritrail.sample.SampleData;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs of the sample company as each release exported them hold and come to the same bytes in every later one. Where one does not, people may be paid otherwise: the change log has to name the periods, and the kept run is
 * never written anew. {@code -Dmeritrail.kept-run=0.2.0} writes the run of a release that is about to be made.
 */
class KeptRunTest {

    private static final Path KEPT = Path.of("src/test/resources/kept-runs");
    private static final String ZIP = ".zip";

    @TempDir
    private Path folder;

    @Test
    void everyKeptRunHoldsAndComesToTheSameBytes() throws IOException {
        writeIfAsked();
        try (Stream<Path> kept = Files.list(KEPT)) {
            List<Path> runs = kept.filter(file -> file.toString().endsWith(ZIP)).sorted().toList();
            assertThat(runs).isNotEmpty().allSatisfy(run -> {
                assertThat(Exports.told("--vkey", key(run).toString(), run.toString())).satisfies(told -> assertThat(told.code()).as(told.text()).isZero());
                assertThat(Shell.run("replay", run.toString())).satisfies(ran -> assertThat(ran.code()).as(ran.out() + ran.err()).isZero())
                        .extracting(Shell::out).asString().contains("60 of 60 payouts");
            });
        }
    }

    /** That the release signed with. */
    private static Path key(Path run) {
        return run.resolveSibling(run.getFileName().toString().replace(ZIP, ".vkey"));
    }

    private void writeIfAsked() throws IOException {
        String release = System.getProperty("meritrail.kept-run");
        if (release != null) {
            Files.createDirectories(KEPT);
            try (Paying paying = new Paying(Database.H2.open(), folder)) {
                paying.versions().approved(PolicyFolder.withShippedPolicy(folder.resolve("policy")).path());
                paying.deliver(SampleData.unpack(folder.resolve("data")));
                paying.run();
                paying.released(1);
                Path run = Exports.ofRun(paying, 1, KEPT.resolve(release + "-2026-Q3" + ZIP));
                Files.writeString(key(run), Store.KEY.vkey() + "\n");
            }
        }
    }
}
