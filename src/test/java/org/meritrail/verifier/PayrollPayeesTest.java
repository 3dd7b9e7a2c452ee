package org.meritrail.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.TenPercent.Person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Where a release pays people, against where the run's payouts say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PayrollPayeesTest {

    @TempDir
    private static Path folder;
    private Paying paying;

    /** In the second run P-1 has another number in payroll: what was paid under the former one is recovered there. */
    @BeforeAll
    void releaseTwoRuns() {
        paying = new Paying(Database.H2.open(), folder);
        paying.approve("10");
        for (Person person : List.of(Person.selling("P-1", "1000"), new Person("P-1", "20001", "1", "1500"))) {
            paying.deliver(person, Person.selling("P-2", "2000"));
            paying.run();
            paying.released(paying.runs().all().size());
        }
    }

    @AfterAll
    void close() {
        paying.close();
    }

    @Test
    void findsThatPaymentsGoToThosePaidAndRecoveriesToWhereTheyWent() throws Exception {
        assertThatCode(() -> check(unpacked(1), 1)).doesNotThrowAnyException();
        assertThatCode(() -> check(unpacked(2), 2)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"payDate, 2026-10-29", "payrollId, 1f", "costCentre, CC-XX", "legalEntity, OTHER-LTD", "earningCode, TAXFREE"})
    void namesTheLineThatGoesElsewhere(String member, String instead) throws Exception {
        Path unpacked = unpacked(1);
        Path ledger = unpacked.resolve(LedgerFile.FILE);
        List<String> lines = Files.readAllLines(ledger).stream().map(line -> line.contains(Leaf.PAYROLL_LINE)
                ? line.replaceFirst("\"" + member + "\":\"[^\"]+\"", "\"" + member + "\":\"" + instead + "\"") : line).toList();
        assertThat(lines).isNotEqualTo(Files.readAllLines(ledger));
        Files.write(ledger, lines);
        Files.write(unpacked.resolve(LedgerFile.HASHES), lines.stream().map(line -> HexFormat.of().formatHex(Leaf.hash(line))).toList());

        assertThatThrownBy(() -> check(unpacked, 1)).isInstanceOf(Flaw.class).hasMessageContaining("payee [" + member + ", " + instead + "]")
                .hasMessageStartingWith("ledger.jsonl:");
    }

    private Path unpacked(int run) throws IOException {
        return Exports.unpacked(Exports.ofRun(paying, run, folder.resolve("export.zip")), folder.resolve("unpacked" + System.nanoTime()));
    }

    private static void check(Path unpacked, long run) throws IOException, Flaw {
        try (Export export = Export.open(unpacked)) {
            new RunChecks(export, LedgerFile.read(export, new TreeSet<>()), run).checkPayroll(PersonsFile.read(export));
        }
    }
}
