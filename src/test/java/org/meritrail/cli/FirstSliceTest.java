package org.meritrail.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.batch.DryRun;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.Shell;
import org.meritrail.fixtures.WorkbookBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** One person, one table, one explained amount, from files to text. */
class FirstSliceTest {

    @TempDir
    Path folder;

    @Test
    void paysThroughTiersUpToACapAndExplainsItDownToTheCell() throws IOException {
        PolicyFolder.withShippedRules(folder).with("commission/commission.xlsx", marginalWithCap());
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/participants.csv"), """
                participant,name,currency,hired,left,sales
                P-1,Ana Ruiz,EUR,2020-01-01,,125000
                """);

        String summary = run(0, "evaluate", "--policy", folder.toString(), "--data", folder.resolve("data").toString(), "--period", "2026-Q3",
                "--out", folder.resolve("out").toString());
        assertThat(summary).contains("participants: 1").contains("total paid: 6,500.00 EUR").contains("rejected rows: 0");

        String explanation = run(0, "explain", "--out", folder.resolve("out").toString(), "--participant", "P-1");
        assertThat(explanation)
                .contains("Earned = 6,650.00 EUR")
                .contains("NB-3: 25,000.00 EUR × 9 % = 2,250.00 EUR — commission/commission.xlsx, NB, row 7 (B7, C7, D7)")
                .contains("cut by 150.00 EUR")
                .contains("Sales = 125,000.00 EUR   participants.csv, row 2, sales");
        assertThat(run(0, "explain", "--out", folder.resolve("out").toString(), "--participant", "P-1", "--lang", "es"))
                .contains("reducido en 150,00 EUR");
        assertThat(run(0, "explain", "--out", folder.resolve("out").toString(), "--participant", "P-1", "--lang", "es-MX"))
                .contains("reducido en 150.00 EUR");
    }

    @Test
    void writesTheSameFilesWhateverTheRegionOfTheReader() throws IOException {
        PolicyFolder.withShippedRules(folder).with("commission/commission.xlsx", marginalWithCap());
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/participants.csv"), """
                participant,name,currency,hired,left,sales
                P-1,Ana Ruiz,EUR,2020-01-01,,125000
                P-2,Eva Gil,EUR,2020-01-01,,many
                """);
        assertThat(evaluated("es-MX")).contains("6,500.00 EUR");
        assertThat(evaluated("es")).contains("6.500,00 EUR");
        for (String file : List.of(DryRun.PAYOUTS_CSV, DryRun.EXPLANATIONS, DryRun.LINES, DryRun.REJECTS, DryRun.CONTROL_TOTALS)) {
            assertThat(folder.resolve("es-MX").resolve(file)).as(file).hasSameBinaryContentAs(folder.resolve("es").resolve(file));
        }
    }

    private String evaluated(String language) {
        return run(1, "evaluate", "--policy", folder.toString(), "--data", folder.resolve("data").toString(), "--period", "2026-Q3",
                "--out", folder.resolve(language).toString(), "--lang", language);
    }

    private static WorkbookBuilder marginalWithCap() {
        return new WorkbookBuilder()
                .sheet("Inputs", row("name", "set", "source", "type"), row("Sales", "Participants", "participants.sales", "money"))
                .sheet("Values", row("name", "value", "unit"), row("Quota", 100000, "EUR"), row("Cap", 6500, "EUR"))
                .sheet("Lines", row("line", "operation", "option", "of", "with", "table", "round", "place"),
                        row("Earned", "tiers", "each slice", "Sales", null, "NB", 0.01, "each slice"),
                        row("Commission", "limit", "at most", "Earned", "Cap"))
                .sheet("Payments", row("component", "line"), row("Commission", "Commission"))
                .sheet("NB", row("edges in percent of", "Quota"), row("id", "tier", "tier", "rate"), row("compares", "from", "below", "result"),
                        row("unit", "percent", "percent", "percent"), row("NB-1", percent("0"), percent("80"), percent("4")),
                        row("NB-2", percent("80"), percent("100"), percent("6")), row("NB-3", percent("100"), "no end", percent("9")));
    }

    private static String run(int expected, String... arguments) {
        Shell shell = Shell.run(arguments);
        assertThat(shell.code()).as("%s%s", shell.out(), shell.err()).isEqualTo(expected);
        return shell.out();
    }
}
