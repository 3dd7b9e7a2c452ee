package org.meritrail.verifier;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.settlement.AdjustmentRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Versions.granted;

/** The file of payouts beside the payroll file, of which somebody with the signing key made another one and had it released. */
class PayoutRowsTest {

    private static final String FILE = "outputs/payouts-2026-Q3-run-2.csv";

    @TempDir
    private static Path folder;
    private static Path zip;

    @TempDir
    private Path own;
    private Path export;

    /** Somebody with something due and an amount by hand, somebody with nothing due, and somebody whose pay is withheld. */
    @BeforeAll
    static void releaseARun() {
        try (Paying paying = new Paying(Database.H2.open(), folder)) {
            paying.approve("10");
            paying.deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "0"), Person.selling("P-3", "500").withheld());
            paying.run();
            granted(paying.adjustments().request(Paying.OLGA, new AdjustmentRequest("P-1", "Spot bonus", "SPOT", new BigDecimal("25.50"), "EUR", Paying.QUARTER, "GOODWILL", "fair")));
            granted(paying.adjustments().approve(Paying.ADA, 1, "yes"));
            granted(paying.runs().discard(Paying.OLGA, 1, ""));
            paying.run();
            paying.released(2);
            zip = Exports.ofRun(paying, 2, folder.resolve("run.zip"));
        }
    }

    @BeforeEach
    void unpack() {
        export = Exports.unpacked(zip, own.resolve("run"));
    }

    @Test
    void findsEachPayoutAndAdjustmentInItsRow() throws IOException {
        assertThat(Exports.verified(zip).text()).contains("holds   each of the 4 rows of the file of payouts says what a payout").doesNotContain("FAILS");
        forge(rows());
        assertThat(Exports.verified(export).code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"run, P-1, 1", "period, P-1, 2026-Q2", "participant, P-1, P-2", "component, P-1, Bonus", "amount, P-1, 900.00", "held, P-1, 1.00", "currency, P-1, USD", "outcome, P-1, withheld", "version, P-1, 3",
            "policy, P-1, 0", "outcome, P-2, due", "held, P-3, 1.00", "amount, Spot bonus, 95.50", "outcome, Spot bonus, due"})
    void namesARowThatSaysOtherwise(String column, String of, String instead) throws IOException {
        List<String> rows = rows();
        int at = rows.indexOf(rows.stream().filter(row -> row.contains("," + of + ",")).findFirst().orElseThrow());
        List<String> cells = new ArrayList<>(List.of(rows.get(at).split(",", -1)));
        cells.set(List.of(rows.get(0).split(",")).indexOf(column), instead);
        rows.set(at, String.join(",", cells));
        forge(rows);

        assertThat(flaws()).containsExactly(FILE + ":" + (at + 1) + ": no payout of the run, and no adjustment that was paid with it, came to what this row says");
    }

    @Test
    void namesARowThatStandsTwiceOrIsMissing() throws IOException {
        List<String> rows = rows();
        List<String> more = new ArrayList<>(rows);
        more.add(3, rows.get(1));
        forge(more);
        assertThat(flaws()).containsExactly(FILE + ":4: no payout of the run, and no adjustment that was paid with it, came to what this row says");

        for (int gone = 1; gone < rows.size(); gone++) {
            List<String> less = new ArrayList<>(rows);
            less.remove(gone);
            forge(less);
            assertThat(flaws()).singleElement().asString().matches(FILE + ": no row says what ledger.jsonl:\\d+ does");
        }
        forge(rows.subList(1, rows.size()));
        assertThat(flaws()).singleElement().asString().startsWith(FILE + ":1: no payout");
    }

    private List<String> rows() throws IOException {
        List<String> rows = Files.readAllLines(export.resolve(FILE));
        assertThat(rows).hasSize(5);
        return new ArrayList<>(rows);
    }

    /** The release and whatever else names the file names the other one. */
    private void forge(List<String> rows) throws IOException {
        Resigned.output(export, FILE, String.join("\n", rows) + "\n");
    }

    private List<String> flaws() {
        Exports.Told told = Exports.verified(export);
        assertThat(told.code()).as(told.text()).isOne();
        return told.text().lines().filter(line -> line.startsWith("FAILS")).map(line -> line.replaceFirst("FAILS +", "")).toList();
    }
}
