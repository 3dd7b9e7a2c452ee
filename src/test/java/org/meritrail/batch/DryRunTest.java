package org.meritrail.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.Shell;
import org.meritrail.fixtures.WorkbookBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** What a run writes about records that cannot simply be paid: corrected, owned by nobody, held, hostile. */
class DryRunTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        PolicyFolder.withShippedRules(folder).with("trial/trial.xlsx", new WorkbookBuilder()
                .sheet("Records", row("set", "belongs to", "source", "link in force on"), row("Windows", "Participants", "quotas"),
                        row("Orders", "Windows", "transactions", "date"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Orders", "transactions.amount", "money"))
                .sheet("Values", row("name", "value", "unit"), row("Rate", percent("10"), "percent"))
                .sheet("Lines", row("line", "per", "operation", "option", "of", "with", "over"),
                        row("Sales", "Windows", "collect", "sum", "Amount", null, "Orders"),
                        row("All sales", null, "collect", "sum", "Sales", null, "Windows"),
                        row("Commission", null, "multiply", null, "All sales", "Rate"))
                .sheet("Payments", row("component", "line"), row("Commission", "Commission")));
        data("participants.csv", "participant,name,currency,hired,left\nP-1,Ana Ruiz,EUR,2020-01-01,\nP-2,\"=HYPERLINK(\"\"x\"\")\",EUR,2020-01-01,\n");
        data("quotas.csv", "participant,from,to,amount,currency\nP-1,2026-08-01,2026-09-30,1000,EUR\n");
        data("transactions.csv", """
                source,id,line,date,participant,amount,currency
                CRM,D-1,1,2026-08-10,P-1,1000,EUR
                CRM,D-2,1,2026-07-10,P-1,500,EUR
                """);
    }

    @Test
    void setsARecordThatNothingOwnsAsideAndCountsIt() throws IOException {
        Shell shell = evaluate();
        assertThat(shell.code()).isEqualTo(1);
        assertThat(shell.out()).contains("total paid: 100.00 EUR", "rejected rows: 1");
        assertThat(read(DryRun.REJECTS)).contains("dry-run,transactions.csv,3,,CRM/D-2/1,\"belongs to no Windows on its date");
        assertThat(read(DryRun.CONTROL_TOTALS)).contains("\"unlinkedRecords\" : 1");
    }

    @Test
    void keepsTheOriginalAndTheCorrectionAndPaysTheCorrection() throws IOException {
        data("transactions-correction.csv", "source,id,line,date,participant,amount,currency\nCRM,D-1,1,2026-08-10,P-1,900,EUR\n");
        assertThat(evaluate().out()).contains("total paid: 90.00 EUR");
        assertThat(read(DryRun.CONTROL_TOTALS)).contains("\"id\" : \"CRM/D-1/1\"", "\"originalFile\" : \"transactions.csv\"",
                "\"file\" : \"transactions-correction.csv\"");
    }

    @Test
    void refusesBothOfTwoRowsThatContradictEachOther() throws IOException {
        data("transactions-late.csv", "source,id,line,date,participant,amount,currency\nCRM,D-1,1,2026-08-10,P-1,900,EUR\n");
        Shell shell = evaluate();
        assertThat(shell.out()).contains("total paid: 0", "rejected rows: 3");
    }

    @Test
    void showsFilesThatCannotBeReadAndThoseThatNothingReads() throws IOException {
        data("transactions-late.xlsx", "no workbook");
        data("transaction.csv", "source,id\n");
        Shell shell = evaluate();
        assertThat(shell.code()).isEqualTo(1);
        assertThat(shell.out()).contains("files set aside: 1", "files not read: transaction.csv");
        assertThat(read(DryRun.REJECTS)).contains("transactions-late.xlsx,1");
        assertThat(read(DryRun.CONTROL_TOTALS)).contains("\"filesSetAside\" : 1", "\"transaction.csv\"");
    }

    @Test
    void writesNoTextThatASpreadsheetWouldRun() throws IOException {
        evaluate();
        assertThat(read(DryRun.PAYOUTS_CSV)).contains("'=HYPERLINK");
    }

    @Test
    void saysWhyNothingIsDue() throws IOException {
        data("transactions.csv", "source,id,line,date,participant,amount,currency\n");
        Shell shell = evaluate();
        assertThat(shell.code()).isZero();
        assertThat(shell.out()).contains("participants: 2 (due 0, nothing due 2, withheld 0)");
        assertThat(read(DryRun.PAYOUTS_CSV).lines().skip(1)).hasSize(2).allSatisfy(line -> assertThat(line).contains("Commission: comes to 0.00 EUR"));
    }

    @Test
    void leavesNoControlTotalsBesideFilesThatAreNotComplete() throws IOException {
        evaluate();
        Files.delete(folder.resolve("out").resolve(DryRun.REJECTS));
        Files.createDirectories(folder.resolve("out").resolve(DryRun.REJECTS).resolve("in-the-way"));
        Shell shell = evaluate();
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("cannot be written");
        assertThat(folder.resolve("out").resolve(DryRun.CONTROL_TOTALS)).doesNotExist();
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("."))).isEmpty();
        }
    }

    private Shell evaluate() {
        return Shell.run("evaluate", "--policy", folder.toString(), "--data", folder.resolve("data").toString(), "--period", "2026-Q3",
                "--out", folder.resolve("out").toString());
    }

    private void data(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data").resolve(file), text);
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve("out").resolve(file));
    }
}
