package org.meritrail.batch;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.fixtures.TenPercent;
import org.meritrail.fixtures.Versions;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Role;
import org.meritrail.kernel.Period;
import org.meritrail.settlement.AdjustmentRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.meritrail.fixtures.Paying.ADA;
import static org.meritrail.fixtures.Paying.OLGA;
import static org.meritrail.fixtures.Paying.QUARTER;
import static org.meritrail.fixtures.Paying.RITA;
import static org.meritrail.fixtures.Paying.refused;
import static org.meritrail.fixtures.Versions.granted;

/** Who may release a run, when, and what is paid then. */
class ReleasingTest extends PayingOnEachDatabase {

    ReleasingTest(Database database) {
        super(database);
    }

    @Test
    void isReleasedByNobodyWhoHadAPartInIt() {
        Actor all = new Actor("max", Set.of(Role.values()), "");
        Path policy = TenPercent.policy(folder.resolve("policy-10"), "10");
        int version = paying.versions().drafted(Versions.ANA, policy).number();
        granted(paying.versions().entry().submit(Versions.EVA, version, Versions.OF_2026, ""));
        granted(paying.versions().entry().approve(Versions.BEN, version, ""));
        paying.deliver(Person.selling("P-1", "1000"));
        paying.run();
        assertThat(refused(paying.runs().release(RITA, 1, ""))).isEqualTo("refused.run-not-reviewed");
        granted(paying.runs().review(all, 1, "looks right"));
        assertThat(refused(paying.runs().release(OLGA, 1, ""))).as("started it").isEqualTo("refused.release-own-run");
        assertThat(refused(paying.runs().release(all, 1, ""))).as("reviewed it").isEqualTo("refused.release-own-run");
        for (String name : List.of("ana", "eva", "ben")) {
            assertThat(refused(paying.runs().release(new Actor(name, Set.of(Role.values()), ""), 1, ""))).as(name)
                    .isEqualTo("refused.release-own-policy");
        }
        assertThat(refused(paying.runs().release(Actor.SERVICE, 1, ""))).isEqualTo("refused.not-allowed");
        assertThat(paying.runs().payroll(1)).isEmpty();
        granted(paying.runs().release(RITA, 1, "paid with October"));
        assertThat(paying.runs().payroll(1)).hasSize(1);
    }

    /** The sum of the run stays as it was. */
    @Test
    void isNotReleasedWithPayoutsThatWereExchangedInTheDatabase() {
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "2000"));
        paying.run();
        granted(paying.runs().review(OLGA, 1, ""));
        exchange("payout", "total");
        exchange("payout_component", "amount");
        assertThat(refused(paying.runs().release(RITA, 1, ""))).isEqualTo("refused.run-changed");
        exchange("payout", "total");
        exchange("payout_component", "amount");
        granted(paying.runs().release(RITA, 1, ""));
        assertThat(paying.runs().payroll(1)).extracting(line -> line.participant() + " " + line.amount()).containsExactly("P-1 100.00", "P-2 200.00");
    }

    @Test
    void isNotReleasedWithAnAdjustmentOrEarlierLinesThatWereChangedInTheDatabase() {
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"));
        paying.run();
        paying.released(1);
        granted(paying.adjustments().request(OLGA, new AdjustmentRequest("P-1", "Commission", "", new BigDecimal("5.00"), "EUR", QUARTER, "GOODWILL", "fair")));
        granted(paying.adjustments().approve(ADA, 1, ""));
        paying.run();
        granted(paying.runs().review(OLGA, 2, ""));
        assertThat(change("update adjustment set amount = 500")).isEqualTo("refused.adjustment-changed");
        store.sql().sql("update adjustment set amount = 5").update();
        assertThat(change("update payroll_line set amount = 10")).isEqualTo("refused.payroll-changed");
        store.sql().sql("update payroll_line set amount = 100").update();
        granted(paying.runs().release(RITA, 2, ""));
        store.sql().sql("update payroll_line set amount = 500 where run = 2").update();
        assertThatThrownBy(() -> paying.outbox().write(2, folder.resolve("outbox"))).isInstanceOf(DryRun.UnableToWrite.class);
        assertThat(folder.resolve("outbox")).doesNotExist();
    }

    private String change(String sql) {
        assertThat(store.sql().sql(sql).update()).isOne();
        return refused(paying.runs().release(RITA, 2, ""));
    }

    private void exchange(String table, String amount) {
        assertThat(store.sql().sql("update " + table + " set " + amount + " = 300 - " + amount + " where run = 1").update()).isEqualTo(2);
    }

    @Test
    void isReleasedOnceEvenByTwoAtOnce() throws Exception {
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"));
        paying.run();
        granted(paying.runs().review(OLGA, 1, ""));
        Actor sam = new Actor("sam", Set.of(Role.OPERATIONS), "");
        assertThat(Paying.atOnce(() -> paying.runs().release(RITA, 1, ""), () -> paying.runs().release(sam, 1, "")))
                .containsExactlyInAnyOrder("granted", "refused.run-released");
        assertThat(paying.runs().payroll(1)).hasSize(1);
        assertThat(refused(paying.runs().discard(OLGA, 1, ""))).isEqualTo("refused.run-released");
    }

    @Test
    void isNotReleasedForAClosedPeriodOrUnderARetiredVersion() {
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"));
        paying.run();
        granted(paying.runs().review(OLGA, 1, ""));
        granted(paying.periods().close(OLGA, QUARTER, "done"));
        assertThat(refused(paying.runs().release(RITA, 1, ""))).isEqualTo("refused.period-closed");
        granted(paying.periods().reopen(OLGA, QUARTER, "one is missing"));
        granted(paying.versions().entry().retire(Versions.BEN, 1, "a rate was wrong"));
        assertThat(refused(paying.runs().release(RITA, 1, ""))).isEqualTo("refused.version-retired");
    }

    @Test
    void isNotReleasedAfterANewerRunOfItsPeriod() {
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"));
        paying.run();
        granted(paying.runs().review(OLGA, 1, ""));
        paying.deliver(Person.selling("P-1", "2000"));
        paying.run();
        paying.released(2);
        assertThat(refused(paying.runs().release(RITA, 1, ""))).isEqualTo("refused.newer-run-released");
    }

    @Test
    void paysNobodyTheSameDaysTwiceUnderAnotherPeriod() {
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"));
        paying.run();
        paying.released(1);
        paying.run(Period.parse("2026-08"), Population.EVERYONE);
        granted(paying.runs().review(OLGA, 2, ""));
        assertThat(refused(paying.runs().release(RITA, 2, ""))).isEqualTo("refused.paid-for-overlapping-period");
    }

    @Test
    void paysForAQuarterOnceWhatWasPaidForItsMonthIsTakenBack() {
        paying.approve("10");
        Period august = Period.parse("2026-08");
        paying.deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "2000"));
        paying.run(august, Population.EVERYONE);
        paying.released(1);
        paying.deliver(Person.selling("P-1", ""), Person.selling("P-2", "500"));
        paying.run(august, Population.EVERYONE);
        paying.released(2);
        paying.deliver(Person.selling("P-1", "1100"), Person.selling("P-2", "2100"));
        paying.run();
        granted(paying.runs().review(OLGA, 3, ""));
        assertThat(refused(paying.runs().release(RITA, 3, ""))).isEqualTo("refused.paid-for-overlapping-period");
        paying.run(QUARTER, new Population(new TreeSet<>(Set.of("P-1"))));
        paying.released(4);
        assertThat(paying.runs().payroll(4)).extracting(line -> line.participant() + " " + line.amount()).containsExactly("P-1 110.00");
    }
}
