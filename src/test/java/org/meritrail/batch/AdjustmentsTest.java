package org.meritrail.batch;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Role;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.Texts;
import org.meritrail.settlement.Adjustment;
import org.meritrail.settlement.AdjustmentRequest;
import org.meritrail.settlement.Adjustments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.meritrail.fixtures.Paying.ADA;
import static org.meritrail.fixtures.Paying.OLGA;
import static org.meritrail.fixtures.Paying.QUARTER;
import static org.meritrail.fixtures.Paying.RITA;
import static org.meritrail.fixtures.Paying.refused;
import static org.meritrail.fixtures.Versions.granted;

/** Manual adjustments, from the request to payroll. */
class AdjustmentsTest extends PayingOnEachDatabase {

    private static final Actor BOTH = new Actor("bea", Set.of(Role.OPERATIONS, Role.APPROVER), "P-9");

    AdjustmentsTest(Database database) {
        super(database);
    }

    @BeforeEach
    void calculate() {
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "2000").withheld(), Person.selling("P-3", ""),
                Person.selling("P-4", "400").withoutPayrollId(), Person.selling("P-9", "900"));
        paying.run();
    }

    @Test
    void paysAnApprovedAdjustmentOnceAsALineOfItsOwnWhateverIsRunAgain() {
        approved("P-1", "Commission", "", "25.50");
        approved("P-2", "Spot bonus", "SPOT", "-10.00");
        approved("P-3", "Spot bonus", "SPOT", "5.00");
        paying.released(1);
        assertThat(lines(1)).containsExactly("2026-Q3/P-1/Commission/1 100.00 new COMM", "2026-Q3/P-1/Commission/A1 25.50 adjustment COMM",
                "2026-Q3/P-2/Spot bonus/A2 -10.00 adjustment SPOT", "2026-Q3/P-3/Spot bonus/A3 5.00 adjustment SPOT",
                "2026-Q3/P-9/Commission/1 90.00 new COMM");

        paying.deliver(Person.selling("P-1", "1100"), Person.selling("P-2", "2000"), Person.selling("P-3", "300"));
        paying.run();
        paying.released(2);
        assertThat(lines(2)).containsExactly("2026-Q3/P-1/Commission/2 10.00 true-up COMM", "2026-Q3/P-2/Commission/1 200.00 new COMM",
                "2026-Q3/P-3/Commission/1 30.00 new COMM");
        granted(paying.periods().close(OLGA, QUARTER, ""));
        granted(paying.periods().reopen(OLGA, QUARTER, "late"));
        paying.deliver(Person.selling("P-1", ""), Person.selling("P-2", "2000"), Person.selling("P-3", "300"));
        paying.run();
        paying.released(3);
        assertThat(lines(3)).containsExactly("2026-Q3/P-1/Commission/3 -110.00 recovery COMM");
        assertThat(paying.runs().adjusted(1).paid()).extracting(Adjustment::number).containsExactly(1, 2, 3);
        assertThat(paying.runs().adjusted(3).paid()).isEmpty();
    }

    @Test
    void leavesToALaterRunWhatIsApprovedAfterTheReviewOrCannotBePaidYet() {
        approved("P-4", "Spot bonus", "SPOT", "7.00");
        granted(paying.runs().review(OLGA, 1, ""));
        approved("P-1", "Spot bonus", "SPOT", "8.00");
        assertThat(paying.runs().review(1).orElseThrow().adjusted().waiting()).extracting(one -> one.adjustment().number() + " " + one.missing())
                .containsExactly("1 [payroll-id]");
        granted(paying.runs().release(RITA, 1, ""));
        assertThat(lines(1)).noneMatch(line -> line.contains("adjustment"));

        paying.run();
        assertThat(paying.runs().review(2).orElseThrow().payroll().sums()).extracting(sum -> sum.kind() + " " + sum.lines() + " " + sum.amount())
                .containsExactly("adjustment 1 8.00");
        paying.released(2);
        assertThat(lines(2)).containsExactly("2026-Q3/P-1/Spot bonus/A2 8.00 adjustment SPOT");
        assertThat(refused(paying.start(OLGA))).isEqualTo("refused.run-again");

        paying.deliver(Person.selling("P-4", "400"));
        paying.run(QUARTER, new Population(new TreeSet<>(Set.of("P-4"))));
        paying.released(3);
        assertThat(lines(3)).containsExactly("2026-Q3/P-4/Commission/1 40.00 new COMM", "2026-Q3/P-4/Spot bonus/A1 7.00 adjustment SPOT");
    }

    @Test
    void takesBackOnlyByACounterEntryThatIsDecidedAboutLikeAnyOther() {
        assertThat(refused(adjustments().takeBack(OLGA, request("P-1", "Spot bonus", "SPOT", "8.00").number(), "slip"))).isEqualTo("refused.adjustment-not-approved");
        granted(adjustments().approve(ADA, 1, ""));
        paying.released(1);
        Adjustment counter = granted(adjustments().takeBack(OLGA, 1, "twice"));
        assertThat(counter.terms().amount()).isEqualTo("-8.00");
        assertThat(counter.terms().takesBack()).isEqualTo(1);
        assertThat(refused(adjustments().takeBack(RITA, 1, "again"))).isEqualTo("refused.adjustment-taken-back");
        assertThat(refused(adjustments().approve(ADA, 1, ""))).isEqualTo("refused.adjustment-approved");
        granted(adjustments().approve(ADA, 2, ""));
        paying.run();
        paying.released(2);
        assertThat(lines(2)).containsExactly("2026-Q3/P-1/Spot bonus/A2 -8.00 adjustment SPOT");
    }

    @Test
    void letsNobodyDecideAboutWhatTheyAskedForNorAboutTheirOwnPay() {
        assertThat(refused(adjustments().request(ADA, asking("P-1", "Spot bonus", "SPOT", "1")))).isEqualTo("refused.not-allowed");
        assertThat(refused(adjustments().request(BOTH, asking("P-9", "Spot bonus", "SPOT", "1")))).isEqualTo("refused.adjustment-own-pay");
        granted(adjustments().request(BOTH, asking("P-1", "Spot bonus", "SPOT", "1")));
        request("P-9", "Spot bonus", "SPOT", "2");
        assertThat(refused(adjustments().approve(BOTH, 1, ""))).isEqualTo("refused.adjustment-own-request");
        assertThat(refused(adjustments().reject(BOTH, 1, "no"))).isEqualTo("refused.adjustment-own-request");
        assertThat(refused(adjustments().approve(BOTH, 2, ""))).isEqualTo("refused.adjustment-own-pay");
        assertThat(refused(adjustments().approve(OLGA, 1, ""))).isEqualTo("refused.not-allowed");
        assertThat(refused(adjustments().withdraw(OLGA, 1, ""))).isEqualTo("refused.adjustment-of-other");
        assertThat(refused(adjustments().reject(ADA, 1, " "))).isEqualTo("refused.note-missing");
        assertThat(granted(adjustments().reject(ADA, 1, "no")).state()).isEqualTo("rejected");
        assertThat(granted(adjustments().withdraw(OLGA, 2, "")).state()).isEqualTo("withdrawn");
        assertThat(refused(adjustments().approve(ADA, 2, ""))).isEqualTo("refused.adjustment-withdrawn");
        paying.released(1);
        assertThat(lines(1)).noneMatch(line -> line.contains("adjustment"));
        assertThatThrownBy(() -> adjustments().approve(ADA, 7, "")).isInstanceOf(Adjustments.NoSuchAdjustment.class);
        assertThat(store.journal().entries(Long.MAX_VALUE, 100)).extracting(entry -> entry.what() + " " + entry.subject())
                .contains("adjustment.requested adjustment 1", "adjustment.rejected adjustment 1", "adjustment.withdrawn adjustment 2");
    }

    @Test
    void refusesWhatNeitherPolicyNorPayrollCouldTake() {
        assertThat(refused(ask("P-7", "Spot bonus", "SPOT", "1", "EUR", "GOODWILL"))).isEqualTo("refused.adjustment-participant");
        assertThat(refused(ask("P-1", "Spot bonus", "", "1", "EUR", "GOODWILL"))).isEqualTo("refused.adjustment-earning-code");
        assertThat(refused(ask("P-1", "Commission", "SPOT", "1", "EUR", "GOODWILL"))).isEqualTo("refused.adjustment-other-code");
        assertThat(refused(ask("P-1", "Commission", "", "1", "EUR", "WHIM"))).isEqualTo("refused.adjustment-reason");
        assertThat(refused(ask("P-1", "Commission", "", "1.005", "EUR", "GOODWILL"))).isEqualTo("refused.adjustment-amount");
        assertThat(refused(ask("P-1", "Commission", "", "0.00", "EUR", "GOODWILL"))).isEqualTo("refused.adjustment-amount");
        assertThat(refused(ask("P-1", "Commission", "", "1e20", "EUR", "GOODWILL"))).isEqualTo("refused.adjustment-amount");
        assertThat(refused(ask("P-1", "Commission", "", "1", "EURO", "GOODWILL"))).isEqualTo("refused.adjustment-currency");
        assertThat(refused(ask("P-1", " Commission", "", "1", "EUR", "GOODWILL"))).isEqualTo("refused.adjustment-text");
        assertThat(refused(ask("P-1", "a\nb", "", "1", "EUR", "GOODWILL"))).isEqualTo("refused.adjustment-text");
        assertThat(adjustments().all()).isEmpty();
        assertThat(granted(ask("P-1", "Commission", "", "1e2", "JPY", "ERROR")).terms().amount()).isEqualTo(new BigDecimal("100"));
    }

    @Test
    void writesThemIntoTheFilesOfTheRunWithWhoAskedAndWhoApproved() {
        approved("P-2", "Spot bonus", "SPOT", "12.00");
        paying.released(1);
        String payroll = file("payroll-2026-Q3-run-1.csv");
        assertThat(payroll).contains("LINE,2026-Q3/P-2/Spot bonus/A1,1,2026-Q3,P-2,10P-2,Spot bonus,SPOT,CC-1,ES-1,12.00,EUR,2026-10-30,adjustment")
                .contains("TRAILER,3,1,2026-Q3,,,,,,,202.00,EUR");
        assertThat(file("payouts-2026-Q3-run-1.csv")).contains("P-2,Name of P-2,Spot bonus,12.00,,EUR,adjustment,\"Adjustment 1: Goodwill – asked for by olga")
                .contains("(“fair”), approved by ada");
        assertThat(file("control-totals-2026-Q3-run-1.json")).contains("\"kinds\":{\"adjustment\":{\"EUR\":\"12.00\"},\"new\":{\"EUR\":\"190.00\"}}");
    }

    @Test
    void standsInTheLedgerSoThatAChangedRowIsFound() {
        approved("P-2", "Spot bonus", "SPOT", "12.00");
        request("P-1", "Spot bonus", "SPOT", "3.00");
        paying.released(1);
        assertThat(paying.ledgerCheck().damages()).isEmpty();
        store.sql().sql("update adjustment set amount = 30 where number = 2").update();
        assertThat(paying.ledgerCheck().damages()).singleElement().satisfies(damage -> assertThat(damage.in(Texts.ENGLISH)).contains("adjustment 2"));
    }

    @Test
    void tellsWhatWasKnownAtATime() {
        Adjustment asked = request("P-1", "Spot bonus", "SPOT", "8.00");
        granted(adjustments().approve(ADA, 1, ""));
        assertThat(adjustments().asKnownOn(asked.requested().at().minusMillis(1))).isEmpty();
        assertThat(adjustments().asKnownOn(asked.requested().at())).extracting(Adjustment::state).isSubsetOf("requested", "approved").hasSize(1);
        assertThat(adjustments().asKnownOn(store.journal().last())).extracting(Adjustment::state).containsExactly("approved");
        assertThat(asked.terms().reason().in(Texts.SPANISH)).isEqualTo("Gesto comercial");
    }

    @Test
    void waitsForARunOfItsOwnPeriod() {
        granted(adjustments().request(OLGA, new AdjustmentRequest("P-1", "Spot bonus", "SPOT", BigDecimal.ONE, "EUR", Period.parse("2026-04-01..2026-06-30"), "GOODWILL", "fair")));
        granted(adjustments().approve(ADA, 1, ""));
        paying.released(1);
        assertThat(lines(1)).noneMatch(line -> line.contains("adjustment"));
        paying.run(Period.parse("2026-Q2"), Population.EVERYONE);
        paying.released(2);
        assertThat(lines(2)).containsExactly("2026-Q2/P-1/Spot bonus/A1 1.00 adjustment SPOT");
    }

    /** Runs are of quarters here: an adjustment for a month would never be paid. */
    @Test
    void isAskedForInAPeriodThatRunsAreOf() {
        AdjustmentRequest august = new AdjustmentRequest("P-1", "Spot bonus", "SPOT", BigDecimal.ONE, "EUR", Period.parse("2026-08"), "GOODWILL", "fair");
        assertThat(refused(adjustments().request(OLGA, august))).isEqualTo("refused.adjustment-other-period");
        paying.run(Period.parse("2026-08"), new Population(new TreeSet<>(Set.of("P-1"))));
        granted(adjustments().request(OLGA, august));
    }

    @Test
    void isToldWhereItWaitsForAPeriodThatNoRunIsOf() {
        granted(paying.runs().discard(OLGA, 1, ""));
        granted(adjustments().request(OLGA, new AdjustmentRequest("P-1", "Spot bonus", "SPOT", BigDecimal.ONE, "EUR", Period.parse("2026-08"), "GOODWILL", "fair")));
        granted(adjustments().approve(ADA, 1, ""));
        paying.run();
        assertThat(paying.runs().adjusted(2).paid()).isEmpty();
        assertThat(paying.runs().adjusted(2).waiting()).extracting(one -> one.adjustment().terms().period().name()).containsExactly("2026-08");
        granted(adjustments().takeBack(OLGA, 1, "of the quarter"));
        granted(adjustments().approve(ADA, 2, ""));
        assertThat(paying.runs().adjusted(2).waiting()).isEmpty();
    }

    /** A file that is sent twice in one moment must not be paid twice. */
    @Test
    void isAskedForOnceEvenByTwoAtOnce() throws Exception {
        AdjustmentRequest asked = asking("P-1", "Commission", "", "25.50");
        assertThat(Paying.atOnce(() -> adjustments().request(OLGA, asked), () -> adjustments().request(RITA, asked)))
                .containsExactlyInAnyOrder("granted", "refused.adjustment-asked-before");
        assertThat(adjustments().all()).hasSize(1);
    }

    /** Whoever means a thousand by 1.000 is not paid one. */
    @Test
    void takesNoAmountWithMoreDecimalsThanItsCurrencyHasNotEvenZeros() {
        assertThat(refused(ask("P-1", "Commission", "", "1.000", "EUR", "GOODWILL"))).isEqualTo("refused.adjustment-amount");
        assertThat(granted(ask("P-1", "Commission", "", "1.000", "TND", "GOODWILL")).terms().amount()).isEqualTo(new BigDecimal("1.000"));
    }

    @Test
    void goesToWhereTheParticipantIsPaidNowAndNotToWhereSomethingWasTakenBack() {
        approved("P-1", "Spot bonus", "SPOT", "5.00");
        paying.released(1);
        paying.deliver(new Person("P-1", "0", "1", "1000"));
        paying.run();
        paying.released(2);
        granted(adjustments().takeBack(OLGA, 1, "slip"));
        granted(adjustments().approve(ADA, 2, ""));
        paying.run();
        paying.released(3);
        paying.deliver(new Person("P-1", "", "1", "1000"));
        approved("P-1", "Spot bonus", "SPOT", "7.00");
        paying.run();
        paying.released(4);
        assertThat(paying.runs().payroll(2)).extracting(line -> line.key() + " to " + line.payrollId())
                .containsExactly("2026-Q3/P-1/Commission/2 to 0", "2026-Q3/P-1/Commission/3 to 10P-1");
        assertThat(paying.runs().payroll(3)).extracting(line -> line.payrollId()).containsExactly("10P-1");
        assertThat(paying.runs().payroll(4)).extracting(line -> line.amount() + " to " + line.payrollId()).containsExactly("7.00 to 0");
    }

    @Test
    void approvesSeveralTogetherOrNone() {
        request("P-1", "Spot bonus", "SPOT", "1");
        request("P-2", "Spot bonus", "SPOT", "2");
        granted(adjustments().request(BOTH, asking("P-3", "Spot bonus", "SPOT", "3")));
        assertThat(refused(adjustments().approve(BOTH, List.of(1, 2, 3), ""))).isEqualTo("refused.adjustments");
        assertThat(adjustments().all()).extracting(Adjustment::state).containsOnly("requested");
        assertThat(granted(adjustments().approve(ADA, List.of(1, 2, 3), "seen"))).extracting(Adjustment::state).containsOnly("approved").hasSize(3);
        assertThat(refused(adjustments().approve(ADA, List.of(2), ""))).isEqualTo("refused.adjustments");
    }

    private Adjustments adjustments() {
        return paying.adjustments();
    }

    private static AdjustmentRequest asking(String participant, String component, String code, String amount) {
        return new AdjustmentRequest(participant, component, code, new BigDecimal(amount), "EUR", QUARTER, "GOODWILL", "fair");
    }

    private Adjustment request(String participant, String component, String code, String amount) {
        return granted(adjustments().request(OLGA, asking(participant, component, code, amount)));
    }

    private Decision<Adjustment> ask(String participant, String component, String code, String amount, String currency, String reason) {
        return adjustments().request(OLGA, new AdjustmentRequest(participant, component, code, new BigDecimal(amount), currency, QUARTER, reason, "fair"));
    }

    private void approved(String participant, String component, String code, String amount) {
        granted(adjustments().approve(ADA, request(participant, component, code, amount).number(), ""));
    }

    private List<String> lines(int run) {
        return paying.runs().payroll(run).stream().map(line -> line.key() + " " + line.amount() + " " + line.kind().key() + " " + line.earningCode()).toList();
    }

    private String file(String name) {
        return new String(paying.outbox().files(1).get(name), StandardCharsets.UTF_8);
    }
}
