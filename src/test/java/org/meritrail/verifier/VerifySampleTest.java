package org.meritrail.verifier;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.sample.SampleData;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Versions.granted;

/** The quarter of the sample company, with its three workbooks. */
class VerifySampleTest {

    @TempDir
    private Path folder;

    @Test
    void findsThatTheQuarterAndPayoutsOfItHold() throws IOException {
        try (Paying paying = new Paying(Database.H2.open(), folder)) {
            paying.versions().approved(PolicyFolder.withShippedPolicy(folder.resolve("policy")).path());
            paying.deliver(SampleData.unpack(folder.resolve("data")));
            paying.run();
            paying.released(1);

            assertThat(Exports.verified(Exports.ofRun(paying, 1, folder.resolve("run.zip")))).satisfies(told -> {
                assertThat(told.text()).doesNotContain("FAILS").contains("the 60 payouts add up", "each of the 60 explanations");
                assertThat(told.code()).isZero();
            });
            for (String participant : List.of("P-001", "P-009", "P-012", "P-033", "P-060")) {
                Path zip = folder.resolve(participant + ".zip");
                try (OutputStream out = Files.newOutputStream(zip)) {
                    granted(paying.payoutExports().of(Paying.OLGA, 1, participant)).write(out);
                }
                assertThat(Exports.verified(zip)).as(participant).satisfies(told -> {
                    assertThat(told.text()).doesNotContain("FAILS").doesNotContain("each of the 0 workbook cells");
                    assertThat(told.code()).isZero();
                });
            }
        }
    }
}
