package org.meritrail.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.meritrail.fixtures.DataFiles;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.fixtures.TenPercent;
import org.meritrail.kernel.Period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Paying.OLGA;
import static org.meritrail.fixtures.Paying.PAY_DAY;
import static org.meritrail.fixtures.Paying.QUARTER;
import static org.meritrail.fixtures.Paying.RITA;
import static org.meritrail.fixtures.Paying.refused;
import static org.meritrail.fixtures.Versions.granted;

class RunsTest extends PayingOnEachDatabase {

    RunsTest(Database database) {
        super(database);
    }

    @Test
    void saysWhyARunCannotStart() {
        assertThat(refused(paying.start(OLGA))).isEqualTo("refused.no-version");
        paying.approve("10");
        assertThat(refused(paying.start(OLGA))).isEqualTo("refused.no-data");
        paying.deliver(Person.selling("P-1", "1000"));
        assertThat(refused(paying.runs().start(OLGA, QUARTER, QUARTER.from().minusDays(1), Population.EVERYONE))).isEqualTo("refused.pay-date-early");
        assertThat(refused(paying.runs().start(OLGA, Period.parse("2025-Q4"), PAY_DAY, Population.EVERYONE))).isEqualTo("refused.no-version");
        granted(paying.periods().close(RITA, Period.parse("2026-09"), ""));
        assertThat(refused(paying.start(OLGA))).isEqualTo("refused.period-closed");
        granted(paying.periods().reopen(RITA, Period.parse("2026-09"), "closed too early"));
        assertThat(granted(paying.start(OLGA)).state()).isEqualTo("calculating");
    }

    /** An empty code was read back as everyone. */
    @Test
    void startsNoRunForCodesThatCannotBeKept() {
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"));
        for (String code : List.of("", " ", "P-1\nP-2", "P-1\0", "\ud800")) {
            assertThat(refused(paying.runs().start(OLGA, QUARTER, PAY_DAY, new Population(new TreeSet<>(Set.of(code))))))
                    .isEqualTo("refused.population-code");
        }
        assertThat(refused(paying.runs().start(OLGA, QUARTER, PAY_DAY.withYear(202610), Population.EVERYONE))).isEqualTo("refused.pay-date-late");
        assertThat(paying.runs().all()).isEmpty();
    }

    @Test
    void keepsNoNoteThatADatabaseCannot() {
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"));
        paying.run();
        for (String note : List.of("a\0b", "n".repeat(2001))) {
            assertThat(refused(paying.runs().review(OLGA, 1, note))).isEqualTo("refused.note");
            assertThat(refused(paying.runs().discard(OLGA, 1, note))).isEqualTo("refused.note");
            assertThat(refused(paying.periods().close(OLGA, QUARTER, note))).isEqualTo("refused.note");
        }
        granted(paying.runs().review(OLGA, 1, "n".repeat(2000)));
    }

    @Test
    void neverStartsTheSameRunTwice() throws Exception {
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"));
        List<String> started = Paying.atOnce(() -> paying.start(OLGA), () -> paying.start(RITA));
        assertThat(started).containsExactlyInAnyOrder("granted", "refused.run-again");
        assertThat(refused(paying.runs().start(OLGA, Period.parse("2026-07-01..2026-09-30"), PAY_DAY, Population.EVERYONE)))
                .isEqualTo("refused.run-again");
        assertThat(paying.runs().all()).hasSize(1);
        paying.deliver(DataFiles.file(folder.resolve("order"), "run.yaml", DataFiles.RUN));
        assertThat(refused(paying.start(OLGA))).as("over the same data").isEqualTo("refused.run-again");
        paying.deliver(Person.selling("P-1", "2000"));
        assertThat(granted(paying.start(OLGA)).number()).isEqualTo(2);
    }

    @Test
    void startsARunAgainThatWasDiscarded() {
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"));
        paying.run();
        granted(paying.runs().discard(OLGA, 1, "wrong day"));
        assertThat(refused(paying.runs().review(OLGA, 1, ""))).isEqualTo("refused.run-discarded");
        assertThat(granted(paying.start(OLGA)).number()).isEqualTo(2);
    }

    @Test
    void goesOnAfterAStopAndComesToTheSameBytes() {
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "2000").withheld());
        granted(paying.start(OLGA));
        paying.restart();
        Run.Calculated stopped = (Run.Calculated) paying.finished(1);
        List<Payout> payouts = paying.records().payouts().payouts(1);
        granted(paying.runs().discard(OLGA, 1, ""));

        Run.Calculated again = (Run.Calculated) paying.run();
        assertThat(again.totals()).isEqualTo(stopped.totals());
        assertThat(paying.records().payouts().payouts(2)).extracting(Payout::explanation)
                .isEqualTo(payouts.stream().map(Payout::explanation).toList()).hasSize(2);
    }

    @Test
    void keepsEveryRejectInItsOrder() {
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"));
        paying.deliver(DataFiles.file(folder.resolve("odd"), "transactions-odd.csv", TenPercent.DEALS
                + "CRM,D-2,1,2026-08-10,P-1,abc,EUR\n".repeat(450)));
        paying.run();
        assertThat(paying.runs().rejects(1, 0, 1000).items()).extracting(RunReject::row)
                .containsExactlyElementsOf(IntStream.rangeClosed(2, 451).boxed().toList());
        assertThat(paying.runs().rejects(1, 2, 200).items()).hasSize(50);
    }

    @Test
    void paysOnlyThoseItIsFor() {
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "2000"));
        paying.run(QUARTER, new Population(new TreeSet<>(Set.of("P-2"))));
        assertThat(paying.records().payouts().payouts(1)).extracting(Payout::participant).containsExactly("P-2");
        assertThat(paying.runs().run(1).orElseThrow().order().population().participants()).containsExactly("P-2");
    }

    @Test
    void keepsItsOrderWhenTheClockIsSetBack() {
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"));
        paying.run();
        store.clock().advance(Duration.ofDays(-100));
        paying.released(1);
        Run.Released released = (Run.Released) paying.runs().run(1).orElseThrow();
        assertThat(released.released().at()).isAfter(released.before().before().calculated().at());
    }

    @Test
    void showsRunsAsTheyWereKnown() {
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"));
        Instant before = store.clock().instant();
        store.clock().advance(Duration.ofHours(1));
        paying.run();
        Instant calculated = store.clock().instant().plusSeconds(1);
        store.clock().advance(Duration.ofHours(1));
        paying.released(1);
        assertThat(paying.runs().asKnownOn(before)).isEmpty();
        assertThat(paying.runs().asKnownOn(calculated)).singleElement().isInstanceOf(Run.Calculated.class);
        assertThat(paying.runs().all()).singleElement().isInstanceOf(Run.Released.class);
        assertThat(paying.runs().payoutsOf("P-1", calculated)).isEmpty();
        assertThat(paying.runs().payoutsOf("P-1")).hasSize(1);
    }

    @Test
    void searchesSortsAndPagesPayouts() {
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "3000"), Person.selling("Q_3", "2000"),
                Person.selling("P-4", "4000").withheld());
        paying.run();
        assertThat(codes("", "", "-total", 0, 2)).containsExactly("P-2", "Q_3");
        assertThat(codes("", "", "-total", 1, 2)).containsExactly("P-1", "P-4");
        assertThat(codes("name of p-", "due", "participant", 0, 10)).containsExactly("P-1", "P-2");
        assertThat(codes("_", "", "", 0, 10)).containsExactly("Q_3");
        assertThat(codes("%", "", "", 0, 10)).isEmpty();
        assertThat(paying.runs().payouts(1, "", "withheld", "", 0, 1).total()).isEqualTo(1);
    }

    private List<String> codes(String search, String outcome, String sort, int page, int size) {
        return paying.runs().payouts(1, search, outcome, sort, page, size).items().stream().map(Payout::participant).toList();
    }
}
