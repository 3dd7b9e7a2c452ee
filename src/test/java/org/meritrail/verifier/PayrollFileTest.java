package org.meritrail.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meritrail.batch.Population;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.kernel.Period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Versions.granted;

/** Files for payroll of another form or under another name, released by somebody who has the signing key. */
class PayrollFileTest {

    private static final String FILE = "outputs/payroll-2026-Q3-run-1.csv";
    private static final String TOTALS = "outputs/control-totals-2026-Q3-run-1.json";

    @TempDir
    private Path folder;
    private Path export;

    @BeforeEach
    void releaseARun() {
        try (Paying paying = new Paying(Database.H2.open(), folder)) {
            paying.approve("10");
            paying.deliver(Person.selling("P-1", "1000"));
            paying.run();
            paying.released(1);
            export = Exports.unpacked(Exports.ofRun(paying, 1, folder.resolve("run.zip")), folder.resolve("run"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"amount,currency,pay_date|pay_date,currency,amount|1: this row of the payroll file has to read", "LINE,|,|2: the row is not the payroll line",
            "TRAILER,1,1,2026-Q3,,|TRAILER,1,1,2026-Q3,P-1,|3: this row of the payroll file has to read", "END,1,1,2026-Q3,,|END,1,1,2026-Q3,P-1,|4: this row of the payroll file has to read",
            "END,.*\\n|''|3: behind this row of the payroll file", "(END,.*\\n)|$1$1|5: no payroll line was released", "record.*\\n|''|1: this row of the payroll file has to read"})
    void namesARowThatTheServiceDoesNotWrite(String written, String instead, String said) throws IOException {
        Resigned.output(export, FILE, Files.readString(export.resolve(FILE)).replaceFirst(written, instead));
        assertThat(told()).contains("FAILS   " + FILE + ":" + said);
    }

    @ParameterizedTest
    @CsvSource({"payroll, payrolls", "payouts, payout", "control-totals, control-total"})
    void namesAFileOfAnotherName(String genuine, String other) throws IOException {
        Resigned.run(export, leaf -> leaf.replace("\"" + genuine + "-2026", "\"" + other + "-2026"));
        assertThat(told()).contains("FAILS   outputs/" + other + "-2026-Q3-run-1.").contains("no release of this run and period has a file of that name");
    }

    @Test
    void namesAFileThatTheReleaseLeavesOut() throws IOException {
        Resigned.run(export, leaf -> leaf.replaceFirst(",\"payroll-2026-Q3-run-1.csv\":\"[0-9a-f]{64}\"", ""));
        assertThat(told()).contains("FAILS   " + FILE + ": ledger.jsonl:", "does not name this file");
    }

    @ParameterizedTest
    @CsvSource({"'\"total\":\\{\"EUR\":\"100', '\"total\":{\"EUR\":\"900', totals", "'\"payrollLines\":1', '\"payrollLines\":2', payrollLines"})
    void namesControlTotalsThatAreOthers(String written, String instead, String member) throws IOException {
        Resigned.output(export, TOTALS, Files.readString(export.resolve(TOTALS)).replaceFirst(written, instead));
        assertThat(told()).contains("FAILS   " + TOTALS + ": “" + (member.equals("totals") ? "total" : member) + "” is not what the run");
    }

    /** Its files are called by the period that pays it, and its lines are of the one that it takes up. */
    @Test
    void holdsOfARunThatTakesAClosedPeriodUp() {
        Period august = Period.parse("2026-08");
        try (Paying paying = new Paying(Database.H2.open(), folder.resolve("again"))) {
            paying.approve("10");
            paying.deliver(Person.selling("P-1", "1000"), Person.selling("P-3", "3000"));
            paying.run(august, Population.EVERYONE);
            paying.released(1);
            granted(paying.periods().close(Paying.OLGA, august, ""));
            paying.deliver(Person.selling("P-1", "1500"), Person.selling("P-3", ""), Person.selling("P-4", "70"));
            paying.finished(granted(paying.runs().takeUp(Paying.OLGA, august, Period.parse("2026-09"), Paying.PAY_DAY, Population.EVERYONE)).number());
            paying.released(2);

            Exports.Told told = Exports.verified(Exports.ofRun(paying, 2, folder.resolve("again.zip")));

            assertThat(told.text()).contains("its 3 payroll lines add up and are the rows of the payroll file").doesNotContain("FAILS");
            assertThat(told.code()).isZero();
        }
    }

    private String told() {
        Exports.Told told = Exports.verified(export);
        assertThat(told.code()).as(told.text()).isOne();
        return told.text();
    }
}
