package org.meritrail.batch;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.TenPercent;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.kernel.Period;
import org.meritrail.settlement.PayrollLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What payroll gets over several runs of a period, as lines and as files. */
@ParameterizedClass
@EnumSource(Database.class)
class PayrollTest {

    private final Database database;
    private Paying paying;
    private int deliveries;
    @TempDir
    private Path folder;

    PayrollTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void approve() {
        paying = new Paying(database.open(), folder.resolve("home"));
        paying.versions().approved(TenPercent.policy(folder.resolve("policy"), "10"));
    }

    @AfterEach
    void close() {
        paying.close();
    }

    @Test
    void settlesALaterRunAgainstTheEarlierOne() {
        release(Person.selling("P-1", "1000"), Person.selling("P-2", "2000"), Person.selling("P-3", "3000"), Person.selling("P-4", "4000"),
                Person.selling("P-5", "5000").withoutPayrollId(), Person.selling("P-6", "6000"));
        assertThat(lines(1)).containsExactly("P-1 100.00 new", "P-2 200.00 new", "P-3 300.00 new", "P-4 400.00 new", "P-6 600.00 new");

        deliver(Person.selling("P-1", "1500"), Person.selling("P-2", "1000"), Person.selling("P-3", "9000").withheld(), Person.selling("P-4", ""),
                Person.selling("P-5", "5000"));
        paying.run();
        Review review = paying.runs().review(2).orElseThrow();
        assertThat(review.asPaid()).extracting(one -> one.participant() + " " + one.paid()).containsExactly("P-3 300.00", "P-6 600.00");
        List<String> lines = List.of("true-up 1 50.00", "new 1 500.00", "recovery 2 -500.00");
        assertThat(shares(review)).containsExactlyInAnyOrderElementsOf(lines);
        assertThat(review.payroll().corrections()).extracting(one -> one.line().participant() + " " + one.line().amount() + " " + one.line().kind().key())
                .containsExactly("P-4 -400.00 recovery", "P-2 -100.00 recovery", "P-1 50.00 true-up");
        paying.released(2);
        assertThat(lines(2)).containsExactly("P-1 50.00 true-up", "P-2 -100.00 recovery", "P-4 -400.00 recovery", "P-5 500.00 new");
        assertThat(shares(paying.runs().review(2).orElseThrow())).containsExactlyInAnyOrderElementsOf(lines);
        assertThat(shares(paying.runs().review(1).orElseThrow())).containsExactly("new 5 1600.00");
    }

    private static List<String> shares(Review review) {
        return review.payroll().sums().stream().map(sum -> sum.kind() + " " + sum.lines() + " " + sum.amount()).toList();
    }

    @Test
    void showsAReviewerWhoSharesANumberInPayroll() {
        deliver(Person.selling("P-1", "1000"), new Person("P-2", "10P-1", "1", "2000"), Person.selling("P-3", "3000"));
        paying.run();
        assertThat(paying.runs().review(1).orElseThrow().samePayroll())
                .containsExactly(new Review.SamePayroll("10P-1", "ES-1", List.of("P-1", "P-2")));
    }

    @Test
    void showsAReviewerWhatChangedSinceThePeriodBefore() throws IOException {
        Path data = TenPercent.data(folder.resolve("both"), List.of(Person.selling("P-1", "1000"), Person.selling("P-2", "2000"),
                Person.selling("P-3", "500").withoutPayrollId()));
        Files.writeString(data.resolve("transactions.csv"), TenPercent.DEALS + "CRM,D-1,1,2026-05-10,P-1,700,EUR\nCRM,D-2,1,2026-08-10,P-1,1000,EUR\n"
                + "CRM,D-3,1,2026-08-10,P-2,2000,EUR\nCRM,D-4,1,2026-08-10,P-3,500,EUR\n");
        paying.deliver(data);
        paying.run(Period.parse("2026-Q2"), Population.EVERYONE);
        paying.released(1);
        paying.run();
        Review review = paying.runs().review(2).orElseThrow();
        assertThat(review.against().number()).isEqualTo(1);
        assertThat(review.sums().get("EUR").now()).isEqualTo("350.00");
        assertThat(review.sums().get("EUR").before()).isEqualTo("70.00");
        assertThat(review.changes()).extracting(change -> change.participant() + " " + change.now() + " " + change.before())
                .containsExactly("P-2 200.00 0", "P-3 50.00 0", "P-1 100.00 70.00");
        assertThat(review.unpayable()).extracting(one -> one.participant() + " " + one.missing()).containsExactly("P-3 [payroll-id]");
    }

    @Test
    void comparesWithWhatItsPeopleWereDueByAllRunsOfThePeriodBefore() {
        deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "2000"), Person.selling("P-3", "3000"));
        paying.run(Period.parse("2026-08"), Population.EVERYONE);
        paying.released(1);
        deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "2500"), Person.selling("P-3", "3000").withheld());
        paying.run(Period.parse("2026-08"), new Population(new TreeSet<>(Set.of("P-2", "P-3"))));
        paying.released(2);

        paying.run(Period.parse("2026-09"), Population.EVERYONE);
        assertThat(paying.runs().review(3).orElseThrow().sums().get("EUR").before()).isEqualTo("650.00");
        paying.run(Period.parse("2026-09"), new Population(new TreeSet<>(Set.of("P-1"))));
        Review ofOne = paying.runs().review(4).orElseThrow();
        assertThat(ofOne.sums().get("EUR").before()).isEqualTo("100.00");
        assertThat(ofOne.changes()).extracting(Review.Change::participant).containsExactly("P-1");
    }

    @Test
    void writesFilesThatAddUpAndAreTheSameWheneverTheyAreWritten() throws IOException {
        release(Person.selling("P-1", "1000"), Person.selling("P-2", "2000"), Person.selling("=cmd", "10"));
        assertThat(paying.outbox().unwritten()).containsExactly(1);
        paying.outbox().write(1, folder.resolve("outbox"));
        assertThat(paying.outbox().unwritten()).isEmpty();
        assertThat(Files.readString(folder.resolve("outbox/payroll-2026-Q3-run-1.csv"))).isEqualTo("""
                record,key,run,period,participant,payroll_id,component,earning_code,cost_centre,legal_entity,amount,currency,pay_date,kind
                LINE,2026-Q3/=cmd/Commission/1,1,2026-Q3,'=cmd,10=cmd,Commission,COMM,CC-1,ES-1,1.00,EUR,2026-10-30,new
                LINE,2026-Q3/P-1/Commission/1,1,2026-Q3,P-1,10P-1,Commission,COMM,CC-1,ES-1,100.00,EUR,2026-10-30,new
                LINE,2026-Q3/P-2/Commission/1,1,2026-Q3,P-2,10P-2,Commission,COMM,CC-1,ES-1,200.00,EUR,2026-10-30,new
                TRAILER,3,1,2026-Q3,,,,,,,301.00,EUR,2026-10-30,
                END,3,1,2026-Q3,,,,,,,,,2026-10-30,
                """);
        assertThat(names(folder.resolve("outbox"))).containsExactly("control-totals-2026-Q3-run-1.json", "payouts-2026-Q3-run-1.csv",
                "payroll-2026-Q3-run-1.csv", "payroll-2026-Q3-run-1.csv.checkpoint", "rejects-2026-Q3-run-1.csv");
        paying.restart();
        paying.outbox().write(1, folder.resolve("again"));
        paying.outbox().write(1, folder.resolve("again"));
        for (String name : names(folder.resolve("outbox"))) {
            assertThat(folder.resolve("again").resolve(name)).hasSameBinaryContentAs(folder.resolve("outbox").resolve(name));
        }
    }

    @Test
    void leavesNothingOnAFullDiskAndWritesLater() throws IOException {
        release(Person.selling("P-1", "1000"), Person.selling("P-2", "2000"));
        try (FileSystem full = Jimfs.newFileSystem(Configuration.unix().toBuilder().setMaxSize(8192).setBlockSize(512).build())) {
            Path hog = Files.write(full.getPath("/hog"), new byte[7000]);
            Path outbox = full.getPath("/outbox");
            assertThatThrownBy(() -> paying.outbox().write(1, outbox)).isInstanceOf(DryRun.UnableToWrite.class);
            assertThat(names(outbox)).isEmpty();
            assertThat(paying.outbox().unwritten()).containsExactly(1);
            Files.delete(hog);
            paying.outbox().write(1, outbox);
            assertThat(names(outbox)).hasSize(5);
        }
        assertThat(paying.outbox().unwritten()).isEmpty();
    }

    @Test
    void overwritesNoFileOfOthers() throws IOException {
        release(Person.selling("P-1", "1000"));
        Files.createDirectories(folder.resolve("outbox"));
        Path other = Files.writeString(folder.resolve("outbox/payroll-2026-Q3-run-1.csv"), "somebody else's");
        assertThatThrownBy(() -> paying.outbox().write(1, folder.resolve("outbox"))).isInstanceOf(DryRun.UnableToWrite.class);
        assertThat(other).hasContent("somebody else's");
        assertThat(paying.outbox().unwritten()).containsExactly(1);
    }

    private void release(Person... people) {
        deliver(people);
        paying.released(paying.run().number());
    }

    private void deliver(Person... people) {
        paying.deliver(TenPercent.data(folder.resolve("data-" + ++deliveries), List.of(people)));
    }

    private List<String> lines(int run) {
        return paying.runs().payroll(run).stream().map(PayrollTest::brief).toList();
    }

    private static String brief(PayrollLine line) {
        return line.participant() + " " + line.amount() + " " + line.kind().key();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
