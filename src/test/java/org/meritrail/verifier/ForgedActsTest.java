package org.meritrail.verifier;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.batch.Population;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.settlement.AdjustmentRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.meritrail.fixtures.Versions.granted;

/** Whoever has the signing key can write any acts in any order; what the service cannot have written is named where it stands. */
class ForgedActsTest {

    @TempDir
    private static Path folder;
    private static Path zip;

    @TempDir
    private Path own;
    private Forging forging;

    @BeforeAll
    static void exportARunWithAnAdjustment() {
        try (Paying paying = new Paying(Database.H2.open(), folder)) {
            paying.approve("10");
            paying.deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "400"));
            paying.run(Paying.QUARTER, new Population(new TreeSet<>(Set.of("P-1", "P-2"))));
            granted(paying.adjustments().request(Paying.OLGA, new AdjustmentRequest("P-1", "Commission", "COMM", new BigDecimal("5.00"), "EUR", Paying.QUARTER, "GOODWILL", "fair")));
            granted(paying.adjustments().approve(Paying.ADA, 1, ""));
            paying.released(1);
            paying.outbox().write(1, folder.resolve("outbox"));
            zip = Exports.ofRun(paying, 1, folder.resolve("export.zip"));
        }
    }

    @BeforeEach
    void unpack() throws IOException {
        forging = new Forging(zip, own.resolve("export"));
    }

    /** Whatever the tests find is in what they changed. */
    @Test
    void holdsWhereNothingWasChanged() throws IOException {
        assertThat(forging.verified().text()).doesNotContain("FAILS").contains("acts is of somebody who can do it, those on each version, run and adjustment follow each other as they can, and they agree with each other",
                "note    The ledger does not tell of accounts");
    }

    @Test
    void namesACalculationAfterTheRelease() throws IOException {
        forging.move("run.calculated", "run.written");

        forging.saysNo(forging.act("run.reviewed"), "run.reviewed of run 1 cannot come here, where the last act on it was run.started");
    }

    @ParameterizedTest
    @ValueSource(strings = {"version.drafted", "version.submitted", "version.approved", "run.started", "run.calculated", "run.reviewed", "run.released", "run.written", "adjustment.requested",
            "adjustment.approved"})
    void namesAnActThatIsThereTwice(String what) throws IOException {
        Map<String, Object> last = forging.leaves().stream().filter(leaf -> leaf.get("entry").equals(forging.act(what).get("entry"))).reduce((one, other) -> other).orElseThrow();
        Map<String, Object> again = forging.copied(forging.act(what), last);

        forging.saysNo(again, what + " of " + forging.act(what).get("subject") + " cannot come here, where the last act on it was " + what);
    }

    @ParameterizedTest
    @CsvSource({"adjustment.approved, adjustment.rejected", "adjustment.approved, adjustment.withdrawn", "run.reviewed, run.failed", "version.approved, version.submitted"})
    void namesAnActThatCannotFollow(String what, String called) throws IOException {
        Map<String, Object> later = forging.copied(what, called);

        forging.saysNo(later, called + " of " + later.get("subject") + " cannot come here, where the last act on it was " + what);
    }

    @Test
    void namesAnActOnARunThatWasDiscarded() throws IOException {
        forging.copied("run.reviewed", "run.discarded");

        forging.saysNo(forging.act("run.released"), "run.released of run 1 cannot come here, where the last act on it was run.discarded");
    }

    @Test
    void namesAnActThatNothingCameBefore() throws IOException {
        forging.leaves().remove(forging.act("adjustment.requested"));

        forging.saysNo(forging.act("adjustment.approved"), "adjustment.approved of adjustment 1 cannot come here, where the last act on it was none");
    }

    @Test
    void namesAnActThatSaysItIsOlderThanTheLedger() throws IOException {
        forging.act("run.reviewed").put("details", Map.of("recorded", "before the ledger"));

        forging.saysNo(forging.act("run.reviewed"), "this says that it is older than the ledger, and stands behind an entry that is not");
    }

    @ParameterizedTest
    @ValueSource(strings = {"version.submitted", "version.approved", "run.reviewed", "run.released", "adjustment.requested", "adjustment.approved"})
    void namesADecisionOfTheServiceItself(String what) throws IOException {
        forging.act(what).put("who", "(service)");

        forging.saysNo(forging.act(what), what + " is for people to decide, and (service) is a part of the service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ben", "ben ", "bén", "ben\u200b", "(ben"})
    void namesAnAccountThatHardlyDiffersFromAnother(String who) throws IOException {
        forging.act("version.approved").put("who", who);

        forging.saysNo(forging.act("version.approved"), who + " is no name that an account can have");
    }

    @Test
    void namesAnAccountThatNobodyMade() throws IOException {
        for (String account : List.of("ana", "olga", "ada", "rita", "ben")) {
            Map<String, Object> made = forging.copied(forging.act("version.submitted"), forging.leaves().get(0));
            made.put("what", "account.created");
            made.put("who", "(service)");
            made.put("subject", account);
            made.put("details", new TreeMap<>(Map.of("account", account, "active", true, "roles", List.of())));
            forging.leaves().remove(made);
            forging.leaves().add(0, made);
        }
        assertThat(forging.verified().text()).doesNotContain("FAILS", "does not tell of accounts");

        forging.leaves().remove(forging.leaves().stream().filter(leaf -> leaf.get("subject").equals("ben")).findFirst().orElseThrow());
        forging.saysNo(forging.act("version.approved"), "the account ben did this, and no entry before says that it was made");
    }

    @Test
    void namesARunWithoutItsDataOrFromOther() throws IOException {
        forging.details("run.started").put("delivery", 9L);
        forging.saysNo(forging.act("run.started"), "the run starts from delivery 9, and the last that was taken before it is 1");

        forging.details("run.started").put("delivery", 1L);
        Map<String, Object> later = forging.copied(forging.act("delivery.taken"), forging.act("delivery.taken"));
        Members.map(later.get("details")).put("delivery", 2L);
        forging.saysNo(forging.act("run.started"), "the run starts from delivery 1, and the last that was taken before it is 2");

        forging.leaves().removeIf(leaf -> "delivery.taken".equals(leaf.get("what")));
        forging.saysNo(forging.act("run.started"), "the run starts from delivery 1, and no data was taken before it");
    }

    @Test
    void namesPayoutsAndPayrollLinesBehindAnotherAct() throws IOException {
        Map<String, Object> payout = forging.copied(forging.thing(Leaf.PAYOUT), forging.act("run.reviewed"));
        forging.saysNo(payout, "this is of run 1, and the entry before it is not the one of that run which brings it about");

        forging.leaves().remove(forging.leaves().indexOf(forging.act("run.reviewed")) + 1);
        Map<String, Object> line = forging.copied(forging.thing(Leaf.PAYROLL_LINE), forging.act("run.written"));
        forging.saysNo(line, "this is of run 1, and the entry before it is not the one of that run which brings it about");

        forging.leaves().remove(forging.leaves().indexOf(forging.act("run.written")) + 1);
        forging.thing(Leaf.PAYROLL_LINE).put("run", 2L);
        forging.saysNo(forging.thing(Leaf.PAYROLL_LINE), "this is of run 2, and the entry before it is not the one of that run which brings it about");
    }

    @Test
    void namesWhoIsPaidByARunThatIsNotForThem() throws IOException {
        Object person = forging.thing(Leaf.PAYOUT).get("person");
        List<Object> both = Members.list(forging.details("run.started"), "population");
        forging.details("run.started").put("population", both.stream().filter(one -> !one.equals(person)).toList());
        forging.saysNo(forging.thing(Leaf.PAYOUT), "the run is for certain people only, as ledger.jsonl:" + (forging.leaves().indexOf(forging.act("run.started")) + 1) + " says");

        forging.details("run.started").put("population", List.of(both.get(0), both.get(1), "f".repeat(32)));
        forging.saysNo(forging.act("run.started"), "the run is for " + "f".repeat(32) + " too, who has no payout of it");
    }

    @Test
    void namesACalculationOfAnotherPolicyOrOfMorePeople() throws IOException {
        Object policy = forging.details("run.calculated").put("policy", "f".repeat(64));
        forging.saysNo(forging.act("run.calculated"), "policy: " + "f".repeat(64) + " is stated, and " + policy + " is what it comes to");

        forging.details("run.calculated").put("policy", policy);
        forging.details("run.calculated").put("participants", Map.of("due", 3L));
        forging.saysNo(forging.act("run.calculated"), "participants: {due=3} is stated, and {due=2} is what it comes to");
    }

    /** What is left out, or is of another kind, is named like any other mistake. */
    @ParameterizedTest
    @CsvSource({"run.started, from, soon", "run.started, to, 2026-13-01", "run.calculated, signOffs, [1]", "version.approved, from, soon"})
    void namesAMemberThatIsNotWhatItHasToBe(String act, String member, String other) throws IOException {
        forging.details(act).put(member, other.startsWith("[") ? List.of(1L) : other);

        assertThat(forging.verified().text()).contains("FAILS   " + forging.place(forging.act(act)) + member + " is missing, or is not what it has to be").doesNotContain("Java");
    }

    @Test
    void namesAPayoutWhoseComponentsAreNone() throws IOException {
        forging.thing(Leaf.PAYOUT).put("components", List.of("Commission"));

        forging.saysNo(forging.thing(Leaf.PAYOUT), "components is missing, or is not what it has to be");
    }

    @Test
    void namesALedgerWithoutEntries() throws IOException {
        forging.leaves().clear();

        assertThat(forging.verified().text()).contains("FAILS   ledger.jsonl: there is no entry here").doesNotContain("Java");
    }

    /** Behind which no entry tells where its checkpoint ends. */
    @Test
    void knowsNoCheckpointOfAReleaseThatIsTheLastEntry() throws Exception {
        try (Export export = Export.open(own.resolve("export"))) {
            Acts acts = LedgerFile.read(export, new TreeSet<>()).acts();
            Leaf released = acts.act("run.released", "run", 1);
            Acts until = new Acts(acts.place(), acts.entries().subList(0, acts.entries().indexOf(released) + 1));
            OutputNames names = new OutputNames(acts.act("run.started", "run", 1));

            assertThat(new OutputChecks(export, acts, released, names).check()).isEqualTo(4);
            assertThatThrownBy(() -> new OutputChecks(export, until, released, names).check()).isInstanceOf(Flaw.class).hasMessageContaining(".csv.checkpoint output-unreleased");
        }
    }

    @Test
    void saysSoInSpanish() throws IOException {
        forging.act("run.released").put("who", "(service)");

        assertThat(forging.verified("--lang", "es").text()).contains(forging.place(forging.act("run.released")) + "run.released lo deciden personas, y (service) es una parte del servicio");
    }
}
