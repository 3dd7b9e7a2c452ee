package org.meritrail.batch;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meritrail.explanation.ExplanationText;
import org.meritrail.fixtures.DataFiles;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.RecoverableDraw;
import org.meritrail.fixtures.RecoverableDraw.Person;
import org.meritrail.fixtures.TenPercent;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Paying.OLGA;
import static org.meritrail.fixtures.Paying.RITA;
import static org.meritrail.fixtures.Paying.refused;
import static org.meritrail.fixtures.Versions.granted;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** Runs that take over what released runs of earlier periods came to: a draw that is recovered from quarter to quarter. */
class TakingOverTest extends PayingOnEachDatabase {

    private static final Period FIRST = Period.parse("2026-Q1");
    private static final Period SECOND = Period.parse("2026-Q2");
    private static final Period THIRD = Period.parse("2026-Q3");

    private int deliveries;

    TakingOverTest(Database database) {
        super(database);
    }

    @BeforeEach
    void deliverThreeQuarters() {
        paying.versions().approved(RecoverableDraw.policy(folder.resolve("policy")));
        deliver(List.of(Person.paid("P-1"), Person.paid("P-2")), "2026-02-10,P-1,400", "2026-05-10,P-1,1500", "2026-08-10,P-1,1300",
                "2026-02-10,P-2,700");
    }

    @Test
    void recoversInLaterQuartersWhatWasLentInReleasedRuns() {
        released(FIRST);
        assertThat(pay(1, "P-1")).isEqualTo("1000.00");
        released(SECOND);
        assertThat(pay(2, "P-1")).as("500 of 600 owed are recovered").isEqualTo("1000.00");
        released(THIRD);
        assertThat(pay(3, "P-1")).as("the last 100").isEqualTo("1200.00");
        assertThat(earlier(3)).containsExactly(1, 2);
        assertThat(why(3, "P-1")).contains("Owed after of 2026-Q1 as paid: 600.00 EUR", "Owed after of 2026-Q2 as paid: 100.00 EUR");
    }

    @Test
    void takesNothingOverThatIsNotReleasedOrNotEarlier() {
        paying.run(FIRST, Population.EVERYONE);
        released(THIRD);
        paying.run(SECOND, Population.EVERYONE);
        assertThat(earlier(3)).isEmpty();
        assertThat(pay(3, "P-1")).isEqualTo("1500.00");
    }

    @Test
    void isNotReleasedOnceAnotherRunOfAnEarlierPeriodWas() {
        released(FIRST);
        paying.run(SECOND, Population.EVERYONE);
        granted(paying.runs().review(OLGA, 2, ""));
        deliver(List.of(Person.paid("P-1"), Person.paid("P-2")), "2026-02-10,P-1,900", "2026-05-10,P-1,1500");
        released(FIRST);
        assertThat(refused(paying.runs().release(RITA, 2, ""))).isEqualTo("refused.earlier-released");
        assertThat(paying.runs().review(2).orElseThrow().outdated().in(Texts.ENGLISH)).contains("Run 2", "3 (2026-Q1)", "Start it again");
        released(SECOND);
        assertThat(earlier(4)).containsExactly(3);
        assertThat(pay(4, "P-1")).as("100 owed are recovered").isEqualTo("1400.00");
    }

    @Test
    void isNotReleasedOnceTheFirstRunOfAnEarlierPeriodWas() {
        paying.run(SECOND, Population.EVERYONE);
        granted(paying.runs().review(OLGA, 1, ""));
        released(FIRST);
        assertThat(refused(paying.runs().release(RITA, 1, ""))).isEqualTo("refused.earlier-released");
    }

    /** Its data and version are the same, but what it takes over is not. */
    @Test
    void startsAgainAfterItsReleaseAndPaysTheDifference() {
        released(FIRST);
        released(SECOND);
        assertThat(refused(paying.runs().start(OLGA, SECOND, SECOND.to().plusDays(30), Population.EVERYONE))).isEqualTo("refused.run-again");
        paying.run(FIRST, new Population(new TreeSet<>(Set.of("P-2"))));
        paying.released(3);
        assertThat(refused(paying.runs().start(OLGA, SECOND, SECOND.to().plusDays(30), new Population(new TreeSet<>(Set.of("P-1"))))))
                .as("another population").startsWith("granted");
        assertThat(granted(paying.runs().start(OLGA, SECOND, SECOND.to().plusDays(30), Population.EVERYONE)).number()).isEqualTo(5);
        paying.finished(5);
        assertThat(earlier(5)).containsExactly(1, 3);
    }

    @Test
    void leavesOthersAsTheyWerePaidWhenARunCorrectsAFew() {
        released(FIRST);
        deliver(List.of(Person.paid("P-1"), Person.paid("P-2")), "2026-02-10,P-1,900", "2026-02-10,P-2,900", "2026-05-10,P-1,3000",
                "2026-05-10,P-2,3000");
        paying.run(FIRST, new Population(new TreeSet<>(Set.of("P-1"))));
        paying.released(2);
        paying.run(SECOND, Population.EVERYONE);
        assertThat(pay(3, "P-1")).as("100 owed by the second run").isEqualTo("2900.00");
        assertThat(pay(3, "P-2")).as("300 owed by the first").isEqualTo("2700.00");
        assertThat(earlier(3)).containsExactly(1, 2);
    }

    @Test
    void takesNothingOverFromARunThatWithheldThePay() {
        deliver(List.of(Person.withheld("P-1"), Person.paid("P-2")), "2026-02-10,P-1,400", "2026-02-10,P-2,700");
        released(FIRST);
        deliver(List.of(Person.paid("P-1"), Person.paid("P-2")), "2026-02-10,P-1,400", "2026-05-10,P-1,3000", "2026-05-10,P-2,3000");
        paying.run(SECOND, Population.EVERYONE);
        assertThat(pay(2, "P-1")).isEqualTo("3000.00");
        assertThat(pay(2, "P-2")).isEqualTo("2700.00");
    }

    @Test
    void takesOverFromTheRunThatPaidWhenALaterOneWithholds() {
        released(FIRST);
        deliver(List.of(Person.withheld("P-1"), Person.paid("P-2")), "2026-02-10,P-1,400", "2026-02-10,P-2,700");
        released(FIRST);
        deliver(List.of(Person.paid("P-1"), Person.paid("P-2")), "2026-05-10,P-1,3000", "2026-05-10,P-2,3000");
        paying.run(SECOND, Population.EVERYONE);
        assertThat(pay(3, "P-1")).isEqualTo("2400.00");
    }

    @Test
    void comesToTheSameBytesWhenItIsCalculatedAgain() {
        released(FIRST);
        Run.Calculated one = (Run.Calculated) paying.run(SECOND, Population.EVERYONE);
        granted(paying.runs().discard(OLGA, 2, ""));
        Run.Calculated other = (Run.Calculated) paying.run(SECOND, Population.EVERYONE);
        assertThat(other.totals()).isEqualTo(one.totals());
        assertThat(one.totals().sha256()).containsKeys("carried", "explanations");
    }

    @Test
    void goesOnWithARecordThatIsCalledAfterSomebodyWhoHasAnotherNameByNow() {
        paying.versions().approved(PolicyFolder.withShippedRules(folder.resolve("fees")).with("fees/fees.xlsx", new WorkbookBuilder()
                .sheet("Records", row("set", "belongs to", "source"), row("Accounts", "Participants", "accounts"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Fee", "Accounts", "accounts.fee", "money"))
                .sheet("Lines", row("line", "per", "operation", "option", "of", "with", "over", "window"),
                        row("Earned", "Accounts", "take", null, "Fee", null, null, null),
                        row("Earned before", "Accounts", "carry", "sum", "Earned", "zero", null, "earlier periods"),
                        row("Earned so far", "Accounts", "add", null, "Earned before", "Earned", null, null),
                        row("Pay", null, "collect", "sum", "Earned so far", null, "Accounts", null))
                .sheet("Payments", row("component", "line"), row("Pay", "Pay"))).path());
        deliverAccountOf("Ana Ruiz");
        released(FIRST);
        deliverAccountOf("Ana Gil");
        released(SECOND);
        released(THIRD);
        assertThat(List.of(pay(1, "P-1"), pay(2, "P-1"), pay(3, "P-1"))).as("100 of each quarter so far").containsExactly("100.00", "200.00", "300.00");
    }

    /** The account keeps its name. */
    private void deliverAccountOf(String name) {
        paying.deliver(DataFiles.folder(folder.resolve("accounts-" + ++deliveries), Map.of(
                "participants.csv", "participant,name,currency,hired,left,payroll-id\nP-1," + name + ",EUR,2020-01-01,,10001\n",
                "assignments.csv", TenPercent.ASSIGNMENTS + "P-1,2020-01-01,,CC-1,ES-1\n",
                "accounts.csv", "id,participant,fee,currency\nAna Ruiz,P-1,100.00,EUR\n")));
    }

    @Test
    void triesAVersionOverWhatWasReleased() throws Exception {
        released(FIRST);
        paying.run(FIRST, new Population(new TreeSet<>(Set.of("P-1"))));
        paying.released(2);
        ControlTotals totals = granted(paying.trials().of(1, SECOND, Texts.ENGLISH, folder.resolve("trial")));
        assertThat(totals.earlier()).extracting(TakenOver.Source::run).containsExactly(1, 2);
        assertThat(totals.total().get("EUR")).isEqualByComparingTo("2000");
        assertThat(Files.readString(folder.resolve("trial").resolve(DryRun.CARRIED))).as("of the company, from the run over everyone")
                .contains("\"line\":\"Paid so far\",\"set\":\"company\"", "\"value\":\"4000\"");
    }

    private void deliver(List<Person> people, String... deals) {
        paying.deliver(RecoverableDraw.data(folder.resolve("data-" + ++deliveries), people, deals));
    }

    private void released(Period period) {
        paying.released(paying.run(period, Population.EVERYONE).number());
    }

    private String pay(int run, String participant) {
        return paying.runs().payout(run, participant).orElseThrow().total().toPlainString();
    }

    private List<Integer> earlier(int run) {
        return paying.runs().run(run).orElseThrow().calculation().orElseThrow().totals().earlier().stream().map(TakenOver.Source::run).toList();
    }

    private String why(int run, String participant) {
        return ExplanationText.of(paying.runs().explanation(paying.runs().payout(run, participant).orElseThrow()), Texts.ENGLISH);
    }
}
