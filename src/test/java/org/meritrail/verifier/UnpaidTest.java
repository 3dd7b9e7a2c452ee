package org.meritrail.verifier;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
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

/** A release from which somebody who has the signing key left a payroll line, so that somebody does not get what is due. */
class UnpaidTest {

    @TempDir
    private static Path folder;
    private static Path zip;

    @TempDir
    private Path own;
    private Forging forging;

    /** The second has a payment, a true-up, a recovery, two adjustments, of which it pays one, and somebody whom payroll does not know. */
    @BeforeAll
    static void releaseTwoRuns() {
        try (Paying paying = new Paying(Database.H2.open(), folder)) {
            paying.approve("10");
            paying.deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "2000"), Person.selling("P-3", "3000"), Person.selling("P-4", "3300").withoutPayrollId());
            paying.run();
            approve(paying, 1);
            paying.released(1);
            paying.deliver(Person.selling("P-1", "1500"), Person.selling("P-2", "1200"), Person.selling("P-3", "3000"), Person.selling("P-4", "3300").withoutPayrollId(), Person.selling("P-5", "700"),
                    Person.selling("P-6", "900").withheld());
            paying.run();
            approve(paying, 2);
            granted(paying.runs().review(Paying.OLGA, 2, ""));
            approve(paying, 3);
            granted(paying.runs().release(Paying.RITA, 2, ""));
            zip = Exports.ofRun(paying, 2, folder.resolve("export.zip"));
        }
    }

    private static void approve(Paying paying, int number) {
        granted(paying.adjustments().request(Paying.OLGA, new AdjustmentRequest("P-1", "Commission", "COMM", new BigDecimal(4 + number + ".00"), "EUR", Paying.QUARTER, "GOODWILL", "fair")));
        granted(paying.adjustments().approve(Paying.ADA, number, ""));
    }

    @BeforeEach
    void unpack() throws IOException {
        forging = new Forging(zip, own.resolve("export"));
    }

    @Test
    void tellsWhoCannotBePaidYet() throws IOException {
        Exports.Told told = forging.verified();

        assertThat(told.text()).contains("Not yet paid, since payroll lacks their number, cost centre or legal entity: 1 of the payouts; the first is " + forging.place(payout("330.00")).replace(": ", "."))
                .doesNotContain("FAILS");
        assertThat(told.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"50.00, 150.00, {Commission EUR=100}", "-80.00, 120.00, {Commission EUR=200}", "70.00, 70.00, {}"})
    void namesThePayoutThatNoLineSettles(String line, String total, String paid) throws IOException {
        leaveOut(line);

        forging.saysNo(payout(total), "{Commission EUR=" + new BigDecimal(total).stripTrailingZeros().toPlainString() + "} is due, and with the lines so far " + paid + " was paid");
    }

    @Test
    void namesTheApprovalOfAnAdjustmentThatNoLinePays() throws IOException {
        Map<String, Object> released = leaveOut("6.00");

        Map<String, Object> approved = forging.leaves().stream().filter(leaf -> "adjustment.approved".equals(leaf.get("what")) && "adjustment 2".equals(leaf.get("subject"))).findFirst().orElseThrow();
        forging.saysNo(approved, "adjustment 2 was approved before the run was reviewed, and neither the release in " + forging.place(released).replace(": ", "") + " nor one before pays it");
    }

    /** Without a trace of it in what the release says. @return the release */
    private Map<String, Object> leaveOut(String amount) {
        Map<String, Object> line = forging.leaves().stream().filter(leaf -> leaf.get("schema").equals(Leaf.PAYROLL_LINE) && leaf.get("run").equals(2L) && leaf.get("amount").equals(amount))
                .findFirst().orElseThrow();
        Map<String, Object> released = forging.leaves().stream().filter(leaf -> "run.released".equals(leaf.get("what")) && leaf.get("entry").equals(line.get("entry"))).findFirst().orElseThrow();
        forging.leaves().remove(line);
        Map<String, Object> details = Members.map(released.get("details"));
        details.put("lines", (Long) details.get("lines") - 1);
        Map<String, Object> payroll = Members.map(details.get("payroll"));
        payroll.put("EUR", new BigDecimal((String) payroll.get("EUR")).subtract(new BigDecimal(amount)).toPlainString());
        return released;
    }

    private Map<String, Object> payout(String total) {
        return forging.leaves().stream().filter(leaf -> leaf.get("schema").equals(Leaf.PAYOUT) && leaf.get("run").equals(2L) && total.equals(leaf.get("total"))).findFirst().orElseThrow();
    }
}
