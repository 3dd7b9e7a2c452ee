package org.meritrail.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Shell;

import static org.assertj.core.api.Assertions.assertThat;

/** The quarter in which the sample company's year closes, by one command. */
class DemoTest {

    @Test
    void saysWhatTheSampleHasDataOfInsteadOfWithholdingEverybodysPay(@TempDir Path folder) {
        Shell demo = Shell.run("demo", "--period", "2027-Q1", "--out", folder.toString());

        assertThat(demo.code()).isEqualTo(2);
        assertThat(demo.err()).contains("data from 2026-Q1 to 2026-Q4", "2027-Q1");
        assertThat(folder).isEmptyDirectory();
        assertThat(Shell.run("demo", "--period", "2025-12-15..2026-01-15", "--out", folder.toString(), "--lang", "es").err()).contains("no de todo 2025-12-15..2026-01-15");
    }

    @Test
    void tellsEveryoneTheWholeWayFromGoalsToMoneyInBothLanguages(@TempDir Path folder) throws IOException {
        Path pages = folder.resolve("statements");
        Shell demo = Shell.run("demo", "--period", "2026-Q4", "--out", folder.toString(), "--statements", pages.toString());

        assertThat(demo.code()).as(demo.err()).isZero();
        assertThat(demo.out()).contains("dry run of 2026-Q4", "participants: 60 (due 58, nothing due 1, withheld 1)", "60 people");
        try (Stream<Path> written = Files.list(pages)) {
            assertThat(written).hasSize(120);
        }
        assertThat(Files.readString(pages.resolve("0009-P-009.en.html"))).contains("Original rating", "2 – developing", "3 – meets",
                "Won back the laboratory chain that the region had lost");
        assertThat(Files.readString(pages.resolve("0009-P-009.es.html"))).contains("<html lang=\"es\">", "3 – meets");
        assertThat(Shell.run("statement", "--out", folder.resolve("2026-Q4").toString(), "--participant", "P-005").out())
                .containsSubsequence("Goal score", "Goals of the year", "Overall score", "Rating of the year", "Merit = ", "Increase = ", "Lump sum = ",
                        "Merit lump sum = ").doesNotContain("P-006");
    }
}
