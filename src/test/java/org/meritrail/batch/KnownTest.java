package org.meritrail.batch;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.settlement.Adjustment;
import org.meritrail.settlement.AdjustmentRequest;
import org.meritrail.settlement.PayrollLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Paying.ADA;
import static org.meritrail.fixtures.Paying.OLGA;
import static org.meritrail.fixtures.Paying.QUARTER;
import static org.meritrail.fixtures.Versions.granted;

/** What was known when: the period is one time, when something was recorded the other. */
class KnownTest extends PayingOnEachDatabase {

    KnownTest(Database database) {
        super(database);
    }

    @Test
    void looksBackAtPayoutsLinesAndAdjustmentsAsTheyWereRecorded() {
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"));
        paying.run();
        Adjustment asked = granted(paying.adjustments().request(OLGA, new AdjustmentRequest("P-1", "Spot bonus", "SPOT", BigDecimal.TEN, "EUR", QUARTER, "GOODWILL", "fair")));
        Instant first = paying.released(1).released().at();
        paying.deliver(Person.selling("P-1", "1500"));
        granted(paying.adjustments().approve(ADA, 1, ""));
        paying.run();
        Instant second = paying.released(2).released().at();

        assertThat(known(asked.requested().at().minusMillis(1)).isNothing()).isTrue();
        Known before = known(first.minusNanos(1000));
        assertThat(before.run()).isNull();
        assertThat(before.lines()).isEmpty();
        Known then = known(first);
        assertThat(then.payout().total()).isEqualTo("100.00");
        assertThat(then.run().number()).isEqualTo(1);
        assertThat(then.paid()).containsEntry("EUR", new BigDecimal("100.00"));
        assertThat(then.adjustments()).extracting(Adjustment::state).containsExactly("requested");
        Known now = known(second);
        assertThat(now.payout().total()).isEqualTo("150.00");
        assertThat(now.lines()).extracting(PayrollLine::amount).containsExactlyElementsOf(List.of(new BigDecimal("100.00"), new BigDecimal("50.00"), new BigDecimal("10.00")));
        assertThat(now.adjustments()).extracting(Adjustment::state).containsExactly("approved");
        assertThat(known(second).paid()).containsEntry("EUR", new BigDecimal("160.00"));
    }

    private Known known(Instant on) {
        return paying.runs().known("P-1", QUARTER, on);
    }
}
