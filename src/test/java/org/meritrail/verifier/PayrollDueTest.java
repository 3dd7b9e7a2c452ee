package org.meritrail.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.TenPercent.Person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whom a release pays, against whom the run's payouts name. */
class PayrollDueTest {

    @TempDir
    private Path folder;
    private Paying paying;

    @BeforeEach
    void releaseThreeRuns() {
        paying = new Paying(Database.H2.open(), folder);
        paying.approve("10");
        for (String sold : List.of("1000", "1500", "400")) {
            paying.deliver(Person.selling("P-1", sold), Person.selling("P-2", "2000"));
            paying.run();
            paying.released(paying.runs().all().size());
        }
    }

    @AfterEach
    void close() {
        paying.close();
    }

    @Test
    void findsThatPaymentsTrueUpsAndRecoveriesComeToWhatIsDue() throws Exception {
        for (long run = 1; run <= 3; run++) {
            PayrollDue due = due(run, "", "");
            assertThatCode(due::check).as("run " + run).doesNotThrowAnyException();
        }
    }

    /** The sum of all stays as it is. */
    @Test
    void findsThatSomebodyIsPaidForAnother() throws Exception {
        assertThatThrownBy(due(1, "\"amount\":\"100.00\"", "\"amount\":\"200.00\"")::check).isInstanceOf(Flaw.class);
        assertThatThrownBy(due(3, "\"amount\":\"-110.00\"", "\"amount\":\"-10.00\"")::check).isInstanceOf(Flaw.class);
    }

    @Test
    void findsAnAdjustmentThatNobodyAskedFor() throws Exception {
        assertThatThrownBy(due(2, "\"kind\":\"true-up\"", "\"kind\":\"adjustment\"")::check).isInstanceOf(Flaw.class);
    }

    /** @param written in payroll lines, in the place of which something else is put; empty for none */
    private PayrollDue due(long run, String written, String instead) throws IOException, Flaw {
        Path unpacked = Exports.unpacked(Exports.ofRun(paying, (int) run, folder.resolve("export.zip")), folder.resolve("unpacked" + System.nanoTime()));
        Path ledger = unpacked.resolve(LedgerFile.FILE);
        List<String> lines = Files.readAllLines(ledger).stream().map(line -> !written.isEmpty() && line.contains(Leaf.PAYROLL_LINE) ? line.replace(written, instead) : line).toList();
        assertThat(written.isEmpty() || !lines.equals(Files.readAllLines(ledger))).isTrue();
        Files.write(ledger, lines);
        Files.write(unpacked.resolve(LedgerFile.HASHES), lines.stream().map(line -> HexFormat.of().formatHex(Leaf.hash(line))).toList());
        try (Export export = Export.open(unpacked)) {
            LedgerFile read = LedgerFile.read(export, new TreeSet<>());
            RunChecks checks = new RunChecks(export, read, run);
            return new PayrollDue(read, read.acts().act("run.released", "run", run), checks.started().detail("period"), PersonsFile.read(export), checks.payouts());
        }
    }
}
