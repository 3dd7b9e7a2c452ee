package org.meritrail.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.RecoverableDraw;
import org.meritrail.fixtures.RecoverableDraw.Person;
import org.meritrail.fixtures.Shell;
import org.meritrail.fixtures.TenPercent;

import static org.assertj.core.api.Assertions.assertThat;

/** Dry runs that take over what dry runs of earlier periods came to. */
class EarlierFoldersTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() {
        RecoverableDraw.policy(folder);
        data(Person.paid("P-1"), Person.paid("P-2"));
    }

    private void data(Person... people) {
        RecoverableDraw.data(folder.resolve("data"), List.of(people), "2026-02-10,P-1,400", "2026-05-10,P-1,1500", "2026-08-10,P-1,1300",
                "2026-02-10,P-2,2000", "2026-05-10,P-2,2000");
    }

    @Test
    void recoversInLaterQuartersWhatWasLentInEarlierOnes() throws IOException {
        assertThat(evaluate("2026-Q1").out()).contains("total paid: 3,000.00 EUR");
        assertThat(evaluate("2026-Q2", "2026-Q1").out()).as("500 of the 600 that P-1 owes are recovered").contains("total paid: 3,000.00 EUR");
        assertThat(evaluate("2026-Q3", "2026-Q2", "2026-Q1").out()).as("the last 100").contains("total paid: 2,200.00 EUR");
        assertThat(read("2026-Q2", DryRun.LINES)).contains("dry-run,2026-Q2,P-1,Owed before,participants,P-1,money,600,,EUR",
                "dry-run,2026-Q2,P-1,Owed after,participants,P-1,money,100,,EUR");
        assertThat(read("2026-Q3", DryRun.CARRIED)).contains("\"line\":\"Owed after\",\"set\":\"participants\",\"record\":\"P-1\"",
                "\"line\":\"Paid so far\",\"set\":\"company\"", "\"value\":\"8200\"");
        assertThat(explain("2026-Q2")).contains("Owed after of 2026-Q1 as paid: 600.00 EUR");
    }

    @Test
    void namesWhatItTookOverInItsControlTotals() throws IOException {
        evaluate("2026-Q1");
        evaluate("2026-Q2", "2026-Q1");
        assertThat(read("2026-Q1", DryRun.CONTROL_TOTALS)).contains("\"earlier\" : [ ]", "\"carried.dry-run.jsonl\" : ");
        assertThat(read("2026-Q2", DryRun.CONTROL_TOTALS)).contains("\"period\" : \"2026-Q1\"");
    }

    @Test
    void tellsFromWhichPeriodsItTookOverAndWhereOneIsMissing() {
        evaluate("2026-Q1");
        evaluate("2026-Q2", "2026-Q1");
        assertThat(evaluate("2026-Q3", "2026-Q1", "2026-Q2").out()).contains("taken over: 2026-Q1, 2026-Q2").doesNotContain("gap");
        assertThat(evaluate("2026-Q3", "2026-Q1").out()).contains("taken over: 2026-Q1", "taken over, a gap: nothing from 2026-04-01 to 2026-06-30");
        assertThat(evaluate("2026-Q4", "2026-Q1", "2026-Q3").out()).contains("nothing from 2026-04-01 to 2026-06-30").doesNotContain("2026-07-01");
    }

    @Test
    void startsAnewWithoutEarlierPeriods() throws IOException {
        evaluate("2026-Q2");
        assertThat(read("2026-Q2", DryRun.LINES)).contains("dry-run,2026-Q2,P-1,Owed before,participants,P-1,number,0,,");
    }

    @Test
    void carriesNothingOfThoseWhosePayWasWithheld() throws IOException {
        data(Person.withheld("P-1"), Person.paid("P-2"));
        evaluate("2026-Q1");
        data(Person.paid("P-1"), Person.paid("P-2"));
        evaluate("2026-Q2", "2026-Q1");
        assertThat(read("2026-Q1", DryRun.CARRIED)).doesNotContain("\"participant\":\"P-1\"", "\"record\":\"P-1\"").contains("\"participant\":\"P-2\"");
        assertThat(read("2026-Q2", DryRun.LINES)).contains("dry-run,2026-Q2,P-1,Owed before,participants,P-1,number,0,,");
    }

    @Test
    void writesTheSameWhateverTheThreads() throws IOException {
        evaluate("2026-Q1");
        String one = read("2026-Q1", DryRun.CARRIED);
        evaluate("2026-Q1");
        assertThat(read("2026-Q1", DryRun.CARRIED)).isEqualTo(one);
    }

    @Test
    void refusesFoldersOfTheSameOrLaterDays() throws IOException {
        evaluate("2026-Q1");
        evaluate("2026-03");
        refuses(evaluate("2026-Q2", "2026-Q1", "2026-03"), "the same days would be taken over twice");
        refuses(evaluate("2026-Q2", "2026-Q1", "2026-Q1"), "the same days would be taken over twice");
        refuses(evaluate("2026-03", "2026-Q1"), "2026-Q1, which does not end before 2026-03 starts");
        refuses(evaluate("2025-Q4", "2026-Q1"), "does not end before 2025-Q4 starts");
    }

    @Test
    void refusesFoldersThatHoldNoWholeDryRun() throws IOException {
        refuses(evaluate("2026-Q2", "2026-Q1"), "holds no dry run");
        Files.createDirectories(folder.resolve("2026-Q1"));
        for (String text : List.of("not JSON", "null", "{}", "[]", "{\"status\":\"dry-run\",\"period\":\"soon\",\"sha256\":{}}",
                "{\"status\":\"run\",\"period\":\"2026-Q1\",\"sha256\":{}}")) {
            Files.writeString(folder.resolve("2026-Q1").resolve(DryRun.CONTROL_TOTALS), text);
            refuses(evaluate("2026-Q2", "2026-Q1"), "was not written by meritrail evaluate");
        }
    }

    @Test
    void refusesAFileThatSomebodyChanged() throws IOException {
        evaluate("2026-Q1");
        Path carried = folder.resolve("2026-Q1").resolve(DryRun.CARRIED);
        Files.writeString(carried, read("2026-Q1", DryRun.CARRIED).replace("\"600\"", "\"0\""));
        refuses(evaluate("2026-Q2", "2026-Q1"), "its SHA-256 differs");
        Files.delete(carried);
        refuses(evaluate("2026-Q2", "2026-Q1"), "is missing or not as it was written");
    }

    @Test
    void refusesADryRunThatLeavesNothingToLaterPeriods() throws IOException {
        evaluate("2026-Q1");
        Files.delete(folder.resolve("decision-tables/draw/draw.xlsx"));
        TenPercent.policy(folder, "10");
        evaluate("2026-Q1");
        assertThat(folder.resolve("2026-Q1").resolve(DryRun.CARRIED)).as("of the dry run before").doesNotExist();
        refuses(evaluate("2026-Q2", "2026-Q1"), "leaves nothing to later periods");
    }

    private static void refuses(Shell shell, String sentence) {
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains(sentence).doesNotContain("Exception");
    }

    private Shell evaluate(String period, String... earlier) {
        List<String> words = new ArrayList<>(List.of("evaluate", "--policy", folder.toString(), "--data", folder.resolve("data").toString(),
                "--period", period, "--out", folder.resolve(period).toString()));
        for (String one : earlier) {
            words.addAll(List.of("--earlier", folder.resolve(one).toString()));
        }
        return Shell.run(words.toArray(String[]::new));
    }

    private String explain(String period) {
        return Shell.run("explain", "--out", folder.resolve(period).toString(), "--participant", "P-1").out();
    }

    private String read(String period, String file) throws IOException {
        return Files.readString(folder.resolve(period).resolve(file));
    }
}
