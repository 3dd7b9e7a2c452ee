package org.meritrail.batch;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.meritrail.fixtures.DataFiles;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.Store;
import org.meritrail.fixtures.TenPercent;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.fixtures.Versions;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Role;
import org.meritrail.kernel.Period;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Paying.OLGA;
import static org.meritrail.fixtures.Paying.PAY_DAY;
import static org.meritrail.fixtures.Paying.QUARTER;
import static org.meritrail.fixtures.Paying.RITA;
import static org.meritrail.fixtures.Paying.refused;
import static org.meritrail.fixtures.Versions.granted;

@ParameterizedClass
@EnumSource(Database.class)
class RunsTest {

    private final Store store;
    private Paying paying;
    private int deliveries;
    @TempDir
    private Path folder;

    RunsTest(Database database) {
        this.store = database.open();
    }

    @BeforeEach
    void open() {
        paying = new Paying(store, folder.resolve("home"));
    }

    @AfterEach
    void close() {
        paying.close();
    }

    @Test
    void saysWhyARunCannotStart() {
        assertThat(refused(start())).isEqualTo("refused.no-version");
        approve("10");
        assertThat(refused(start())).isEqualTo("refused.no-data");
        deliver(Person.selling("P-1", "1000"));
        assertThat(refused(paying.runs().start(OLGA, QUARTER, QUARTER.from().minusDays(1), Population.EVERYONE))).isEqualTo("refused.pay-date-early");
        assertThat(refused(paying.runs().start(OLGA, Period.parse("2025-Q4"), PAY_DAY, Population.EVERYONE))).isEqualTo("refused.no-version");
        granted(paying.periods().close(RITA, Period.parse("2026-09"), ""));
        assertThat(refused(start())).isEqualTo("refused.period-closed");
        granted(paying.periods().reopen(RITA, Period.parse("2026-09"), "closed too early"));
        assertThat(granted(start()).state()).isEqualTo("calculating");
    }

    /** An empty code was read back as everyone. */
    @Test
    void startsNoRunForCodesThatCannotBeKept() {
        approve("10");
        deliver(Person.selling("P-1", "1000"));
        for (String code : List.of("", " ", "P-1\nP-2", "P-1\0", "\ud800")) {
            assertThat(refused(paying.runs().start(OLGA, QUARTER, PAY_DAY, new Population(new TreeSet<>(Set.of(code))))))
                    .isEqualTo("refused.population-code");
        }
        assertThat(refused(paying.runs().start(OLGA, QUARTER, PAY_DAY.withYear(202610), Population.EVERYONE))).isEqualTo("refused.pay-date-late");
        assertThat(paying.runs().all()).isEmpty();
    }

    @Test
    void keepsNoNoteThatADatabaseCannot() {
        approve("10");
        deliver(Person.selling("P-1", "1000"));
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
        approve("10");
        deliver(Person.selling("P-1", "1000"));
        List<String> started = bothAtOnce(() -> start(OLGA), () -> start(RITA));
        assertThat(started).containsExactlyInAnyOrder("granted", "refused.run-again");
        assertThat(refused(paying.runs().start(OLGA, Period.parse("2026-07-01..2026-09-30"), PAY_DAY, Population.EVERYONE)))
                .isEqualTo("refused.run-again");
        assertThat(paying.runs().all()).hasSize(1);
        deliver(Person.selling("P-1", "2000"));
        assertThat(granted(start()).number()).isEqualTo(2);
    }

    @Test
    void startsARunAgainThatWasDiscarded() {
        approve("10");
        deliver(Person.selling("P-1", "1000"));
        paying.run();
        granted(paying.runs().discard(OLGA, 1, "wrong day"));
        assertThat(refused(paying.runs().review(OLGA, 1, ""))).isEqualTo("refused.run-discarded");
        assertThat(granted(start()).number()).isEqualTo(2);
    }

    @Test
    void goesOnAfterAStopAndComesToTheSameBytes() {
        approve("10");
        deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "2000").withheld());
        granted(start());
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
    void triesAgainWhenTheMachineIsAtFault() throws Exception {
        approve("10");
        deliver(Person.selling("P-1", "1000"));
        Path work = folder.resolve("home/work");
        Files.deleteIfExists(work);
        Files.writeString(work, "in the way");
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        Logger log = (Logger) LoggerFactory.getLogger(RunQueue.class);
        log.addAppender(told);
        granted(start());
        Paying.until(() -> told.list.stream().anyMatch(event -> event.getFormattedMessage().contains("is tried again")));
        assertThat(paying.runs().run(1).orElseThrow().state()).isEqualTo("calculating");
        Files.delete(work);
        assertThat(paying.finished(1).state()).isEqualTo("calculated");
        log.detachAppender(told);
    }

    @Test
    void failsOverDataThatNobodyCanBePaidBy() {
        approve("10");
        paying.deliver(DataFiles.file(folder.resolve("odd"), "transactions.csv", TenPercent.DEALS + "CRM,D-1,1,2026-08-10,P-1,100,EUR\n"));
        Run.Failed failed = (Run.Failed) paying.run();
        assertThat(failed.failed().note()).contains("participants");
        assertThat(granted(start()).number()).isEqualTo(2);
    }

    @Test
    void failsForPeopleWhoAreNotInTheData() {
        approve("10");
        deliver(Person.selling("P-1", "1000"));
        Run.Failed failed = (Run.Failed) paying.run(QUARTER, new Population(new TreeSet<>(Set.of("P-1", "P-9"))));
        assertThat(failed.failed().note()).contains("P-9").doesNotContain("P-1,");
    }

    @Test
    void keepsEveryRejectInItsOrder() {
        approve("10");
        deliver(Person.selling("P-1", "1000"));
        paying.deliver(DataFiles.file(folder.resolve("odd"), "transactions-odd.csv", TenPercent.DEALS
                + "CRM,D-2,1,2026-08-10,P-1,abc,EUR\n".repeat(450)));
        paying.run();
        assertThat(paying.runs().rejects(1, 0, 1000).items()).extracting(RunReject::row)
                .containsExactlyElementsOf(IntStream.rangeClosed(2, 451).boxed().toList());
        assertThat(paying.runs().rejects(1, 2, 200).items()).hasSize(50);
    }

    @Test
    void paysOnlyThoseItIsFor() {
        approve("10");
        deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "2000"));
        paying.run(QUARTER, new Population(new TreeSet<>(Set.of("P-2"))));
        assertThat(paying.records().payouts().payouts(1)).extracting(Payout::participant).containsExactly("P-2");
        assertThat(paying.runs().run(1).orElseThrow().order().population().participants()).containsExactly("P-2");
    }

    @Test
    void isReleasedByNobodyWhoHadAPartInIt() {
        Actor all = new Actor("max", Set.of(Role.values()), "");
        Path policy = TenPercent.policy(folder.resolve("policy-10"), "10");
        int version = paying.versions().drafted(Versions.ANA, policy).number();
        granted(paying.versions().entry().submit(Versions.EVA, version, Versions.OF_2026, ""));
        granted(paying.versions().entry().approve(Versions.BEN, version, ""));
        deliver(Person.selling("P-1", "1000"));
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

    @Test
    void isReleasedOnceEvenByTwoAtOnce() throws Exception {
        approve("10");
        deliver(Person.selling("P-1", "1000"));
        paying.run();
        granted(paying.runs().review(OLGA, 1, ""));
        Actor sam = new Actor("sam", Set.of(Role.OPERATIONS), "");
        assertThat(bothAtOnce(() -> paying.runs().release(RITA, 1, ""), () -> paying.runs().release(sam, 1, "")))
                .containsExactlyInAnyOrder("granted", "refused.run-released");
        assertThat(paying.runs().payroll(1)).hasSize(1);
        assertThat(refused(paying.runs().discard(OLGA, 1, ""))).isEqualTo("refused.run-released");
    }

    @Test
    void isNotReleasedForAClosedPeriodOrUnderARetiredVersion() {
        approve("10");
        deliver(Person.selling("P-1", "1000"));
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
        approve("10");
        deliver(Person.selling("P-1", "1000"));
        paying.run();
        granted(paying.runs().review(OLGA, 1, ""));
        deliver(Person.selling("P-1", "2000"));
        paying.run();
        paying.released(2);
        assertThat(refused(paying.runs().release(RITA, 1, ""))).isEqualTo("refused.newer-run-released");
    }

    @Test
    void paysNobodyTheSameDaysTwiceUnderAnotherPeriod() {
        approve("10");
        deliver(Person.selling("P-1", "1000"));
        paying.run();
        paying.released(1);
        paying.run(Period.parse("2026-08"), Population.EVERYONE);
        granted(paying.runs().review(OLGA, 2, ""));
        assertThat(refused(paying.runs().release(RITA, 2, ""))).isEqualTo("refused.paid-for-overlapping-period");
    }

    @Test
    void paysForAQuarterOnceWhatWasPaidForItsMonthIsTakenBack() {
        approve("10");
        Period august = Period.parse("2026-08");
        deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "2000"));
        paying.run(august, Population.EVERYONE);
        paying.released(1);
        deliver(Person.selling("P-1", ""), Person.selling("P-2", "500"));
        paying.run(august, Population.EVERYONE);
        paying.released(2);
        deliver(Person.selling("P-1", "1100"), Person.selling("P-2", "2100"));
        paying.run();
        granted(paying.runs().review(OLGA, 3, ""));
        assertThat(refused(paying.runs().release(RITA, 3, ""))).isEqualTo("refused.paid-for-overlapping-period");
        paying.run(QUARTER, new Population(new TreeSet<>(Set.of("P-1"))));
        paying.released(4);
        assertThat(paying.runs().payroll(4)).extracting(line -> line.participant() + " " + line.amount()).containsExactly("P-1 110.00");
    }

    @Test
    void keepsItsOrderWhenTheClockIsSetBack() {
        approve("10");
        deliver(Person.selling("P-1", "1000"));
        paying.run();
        store.clock().advance(Duration.ofDays(-100));
        paying.released(1);
        Run.Released released = (Run.Released) paying.runs().run(1).orElseThrow();
        assertThat(released.released().at()).isAfter(released.before().before().calculated().at());
    }

    @Test
    void showsRunsAsTheyWereKnown() {
        approve("10");
        deliver(Person.selling("P-1", "1000"));
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
        approve("10");
        deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "3000"), Person.selling("Q_3", "2000"),
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

    private List<String> bothAtOnce(Callable<Decision<?>> one, Callable<Decision<?>> other) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        List<Future<String>> answers = new ArrayList<>();
        for (var person : List.of(one, other)) {
            answers.add(people.submit(() -> {
                together.await();
                return person.call().fold(value -> "granted", reason -> reason.key());
            }));
        }
        people.shutdown();
        return List.of(answers.get(0).get(), answers.get(1).get());
    }

    private Decision<Run> start() {
        return start(OLGA);
    }

    private Decision<Run> start(Actor who) {
        return paying.runs().start(who, QUARTER, PAY_DAY, Population.EVERYONE);
    }

    private void approve(String rate) {
        paying.versions().approved(TenPercent.policy(folder.resolve("policy-" + rate), rate));
    }

    private void deliver(Person... people) {
        paying.deliver(TenPercent.data(folder.resolve("data-" + ++deliveries), List.of(people)));
    }
}
