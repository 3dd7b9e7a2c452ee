package org.meritrail.batch;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Period;
import org.meritrail.settlement.AdjustmentRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Paying.ADA;
import static org.meritrail.fixtures.Paying.OLGA;
import static org.meritrail.fixtures.Paying.RITA;
import static org.meritrail.fixtures.Paying.refused;
import static org.meritrail.fixtures.Versions.granted;

/** Closed periods that are worked out again, and paid by an open one. */
class TakingUpTest extends PayingOnEachDatabase {

    private static final Period AUGUST = Period.parse("2026-08");
    private static final Period SEPTEMBER = Period.parse("2026-09");
    private static final LocalDate PAY_DAY = LocalDate.of(2026, 10, 30);

    TakingUpTest(Database database) {
        super(database);
    }

    @BeforeEach
    void close() {
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "2000"), Person.selling("P-3", "3000"));
        paying.run(AUGUST, Population.EVERYONE);
        paying.released(1);
        granted(paying.periods().close(OLGA, AUGUST, ""));
    }

    private void late() {
        paying.deliver(Person.selling("P-1", "1500"), Person.selling("P-2", "9000").withheld(), Person.selling("P-3", ""), Person.selling("P-4", "70"));
    }

    @Test
    void paysWhatIsDueBeyondWhatWasPaidWithTheOpenPeriodAndLeavesTheClosedOneAsItWas() {
        List<String> august = lines(1);
        String files = paying.outbox().files(1).values().stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList().toString();
        late();
        assertThat(refused(paying.runs().start(OLGA, AUGUST, PAY_DAY, Population.EVERYONE))).isEqualTo("refused.period-closed");
        Run run = takenUp();
        assertThat(run.order().takesUp()).isTrue();
        Review review = paying.runs().review(2).orElseThrow();
        assertThat(review.asPaid()).extracting(Review.AsPaid::participant).containsExactly("P-2");
        assertThat(review.payroll().corrections()).extracting(one -> one.line().participant() + " " + one.correction().paid() + " " + one.correction().due()
                + " " + one.correction().before()).containsExactly("P-3 300.00 0.00 1", "P-1 100.00 150.00 1");
        paying.released(2);
        assertThat(lines(2)).containsExactly("2026-08/P-1/Commission/2 50.00 true-up", "2026-08/P-3/Commission/2 -300.00 recovery",
                "2026-08/P-4/Commission/1 7.00 new");
        assertThat(file("payroll-2026-09-run-2.csv")).contains("LINE,2026-08/P-1/Commission/2,2,2026-08,P-1", "TRAILER,3,2,2026-09,,,,,,,-243.00,EUR")
                .contains("END,3,2,2026-09");
        assertThat(file("corrections-2026-09-run-2.csv")).contains("2,2026-08,2026-08/P-1/Commission/2,P-1,Commission,100.00,150.00,50.00,EUR,true-up,2,1",
                "2,2026-08,2026-08/P-3/Commission/2,P-3,Commission,300.00,0.00,-300.00,EUR,recovery,2,1");
        assertThat(file("control-totals-2026-09-run-2.json")).contains("\"period\":\"2026-08\",\"paidIn\":\"2026-09\"",
                "\"recovery\":{\"EUR\":\"-300.00\"},\"true-up\":{\"EUR\":\"50.00\"}");
        assertThat(lines(1)).isEqualTo(august);
        assertThat(paying.outbox().files(1).values().stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList().toString()).isEqualTo(files);
    }

    @Test
    void findsNothingLeftToPayTheSecondTime() {
        late();
        takenUp();
        paying.released(2);
        assertThat(refused(takeUp())).isEqualTo("refused.run-again");
        paying.deliver(Person.selling("P-1", "1500"), Person.selling("P-2", "9000").withheld(), Person.selling("P-3", ""), Person.selling("P-4", "70"),
                Person.selling("P-5", ""));
        takenUp();
        paying.released(3);
        assertThat(lines(3)).isEmpty();
    }

    @Test
    void worksItOutWithTheVersionThatPaysForItNow() {
        paying.approve("12");
        takenUp();
        paying.released(2);
        assertThat(lines(2)).containsExactly("2026-08/P-1/Commission/2 20.00 true-up", "2026-08/P-2/Commission/2 40.00 true-up",
                "2026-08/P-3/Commission/2 60.00 true-up");
    }

    @Test
    void saysWhichClosedPeriodsMayHaveChangedUntilTheyAreTakenUp() {
        Run september = paying.run(SEPTEMBER, Population.EVERYONE);
        assertThat(paying.runs().lateChanges(september)).isEmpty();
        assertThat(refused(paying.runs().takeUp(OLGA, List.of(), SEPTEMBER, PAY_DAY, Population.EVERYONE))).isEqualTo("refused.nothing-to-take-up");
        late();
        paying.approve("12");
        assertThat(paying.runs().lateChanges(september)).singleElement().satisfies(change -> {
            assertThat(change.period()).isEqualTo(AUGUST);
            assertThat(change.run()).isEqualTo(1);
            assertThat(change.version()).isEqualTo(2);
            assertThat(change.files()).contains("participants.csv", "transactions.csv");
        });
        List<Run> started = granted(paying.runs().takeUp(OLGA, List.of(), SEPTEMBER, PAY_DAY, Population.EVERYONE));
        assertThat(started).extracting(run -> run.order().period().name()).containsExactly("2026-08");
        paying.finished(3);
        paying.released(3);
        assertThat(paying.runs().lateChanges(september)).isEmpty();
    }

    /** Whoever names two periods does not find one of them corrected and the other forgotten. */
    @Test
    void takesAllPeriodsUpThatAreNamedOrNone() {
        late();
        assertThat(refused(paying.runs().takeUp(OLGA, List.of(AUGUST, Period.parse("2026-07")), SEPTEMBER, PAY_DAY, Population.EVERYONE))).isEqualTo("refused.take-up");
        assertThat(paying.runs().all()).hasSize(1);
        assertThat(granted(paying.runs().takeUp(OLGA, List.of(AUGUST), SEPTEMBER, PAY_DAY, Population.EVERYONE))).hasSize(1);
        paying.finished(2);
    }

    @Test
    void paysAdjustmentsOfTheClosedPeriodThatWaitToo() {
        granted(paying.adjustments().request(OLGA, new AdjustmentRequest("P-2", "Spot bonus", "SPOT", BigDecimal.TEN, "EUR", AUGUST, "GOODWILL", "fair")));
        granted(paying.adjustments().approve(ADA, 1, ""));
        late();
        takenUp();
        paying.released(2);
        assertThat(lines(2)).contains("2026-08/P-2/Spot bonus/A1 10.00 adjustment");
    }

    @Test
    void takesUpOnlyWhatIsClosedAndLiesBeforeAnOpenPeriod() {
        assertThat(refused(paying.runs().takeUp(OLGA, Period.parse("2026-07"), SEPTEMBER, PAY_DAY, Population.EVERYONE))).isEqualTo("refused.take-up");
        assertThat(refused(paying.runs().takeUp(OLGA, AUGUST, Period.parse("2026-07"), PAY_DAY, Population.EVERYONE))).isEqualTo("refused.take-up");
        assertThat(refused(paying.runs().takeUp(OLGA, AUGUST, SEPTEMBER, LocalDate.of(2026, 8, 31), Population.EVERYONE))).isEqualTo("refused.pay-date-early");
        late();
        takenUp();
        granted(paying.runs().review(OLGA, 2, ""));
        granted(paying.periods().close(OLGA, SEPTEMBER, ""));
        assertThat(refused(takeUp())).isEqualTo("refused.period-closed");
        assertThat(refused(paying.runs().release(RITA, 2, ""))).isEqualTo("refused.period-closed");
    }

    private Decision<Run> takeUp() {
        return paying.runs().takeUp(OLGA, AUGUST, SEPTEMBER, PAY_DAY, Population.EVERYONE);
    }

    private Run takenUp() {
        return paying.finished(granted(takeUp()).number());
    }

    private List<String> lines(int run) {
        return paying.runs().payroll(run).stream().map(line -> line.key() + " " + line.amount() + " " + line.kind().key()).toList();
    }

    private String file(String name) {
        return new String(paying.outbox().files(2).get(name), StandardCharsets.UTF_8);
    }
}
