package org.meritrail.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.DataFiles;
import org.meritrail.fixtures.Shell;
import org.meritrail.fixtures.SoundPolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.percent;

/** With data, a finding about a table tells whom it concerns and what they are paid. */
class ValidateWithDataTest {

    @TempDir
    Path folder;

    @Test
    void tellsWhoFallsIntoAGapAndThatTheirPayIsWithheld() {
        SoundPolicy.in(folder, SoundPolicy.workbook().put("NB", "C6", percent("90")));

        Shell ran = validate();

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out().lines().filter(line -> !line.startsWith("    →"))).containsExactly(
                "WB-410  decision-tables/commission/commission.xlsx!NB!C6  “90 %”",
                "    No row holds for tier from 90 % to below 100 %. The row nearest to it is NB-2 (row 6). In the data it concerns 1 person: P-1; withheld: 1.",
                "Findings: 1");
    }

    @Test
    void tellsWhatThoseBeyondACliffArePaid() {
        SoundPolicy.in(folder, SoundPolicy.workbook().put("Lines", "D3", "whole amount").put("NB", "D6", percent("4")));

        assertThat(validate().out()).contains("reaching it is worth 5,000.00 EUR at once in Earned: tier from 100 %. In the data it concerns 1 person: P-2; paid: ");
        assertThat(validate("--lang", "es").out()).contains("En los datos afecta a 1 persona: P-2; pagado: ");
    }

    @Test
    void saysSoWhereNobodyIsConcerned() {
        SoundPolicy.in(folder, SoundPolicy.workbook().put("Factors", "D5", percent("45")));

        assertThat(validate().out()).contains("“if no row” hides it. The row below is F-1 (row 5). In the data it concerns nobody.");
    }

    @Test
    void wantsDataAndPeriodTogether() {
        SoundPolicy.in(folder, SoundPolicy.workbook());

        Shell ran = Shell.run("validate", folder.toString(), "--period", "2026-Q3");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--data and --period together");
    }

    private Shell validate(String... options) {
        DataFiles.folder(folder.resolve("data"), Map.of(
                "participants.csv", "participant,name,currency,hired,left,region\nP-1,Ana Ruiz,EUR,2020-01-01,,North\nP-2,Bo Li,EUR,2020-01-01,,East\n",
                "transactions.csv", "source,id,line,participant,date,amount,currency\ncrm,D-1,1,P-1,2026-08-01,95000,EUR\ncrm,D-2,1,P-2,2026-08-01,120000,EUR\n"));
        String[] command = {"validate", folder.toString(), "--data", folder.resolve("data").toString(), "--period", "2026-Q3"};
        String[] all = Arrays.copyOf(command, command.length + options.length);
        System.arraycopy(options, 0, all, command.length, options.length);
        return Shell.run(all);
    }
}
