package org.meritrail.batch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meritrail.explanation.ExplanationText;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.fixtures.Windfall;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Role;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Paying.OLGA;
import static org.meritrail.fixtures.Paying.QUARTER;
import static org.meritrail.fixtures.Paying.RITA;
import static org.meritrail.fixtures.Paying.refused;
import static org.meritrail.fixtures.Versions.granted;

/** What alerts want somebody to sign before anything of a run is paid. */
class SigningOffTest extends PayingOnEachDatabase {

    private static final Actor SAM = new Actor("sam", Set.of(Role.OPERATIONS), "P-2");

    SigningOffTest(Database database) {
        super(database);
    }

    @BeforeEach
    void approveAPolicyWithAlerts() {
        paying.versions().approved(Windfall.policy(folder.resolve("policy"), 10_000));
    }

    private void calculated() {
        paying.deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "6000"), Person.selling("P-3", "7000"));
        paying.run();
    }

    @Test
    void isDueAndListedWithTextAndRecords() {
        calculated();
        assertThat(paying.runs().payout(1, "P-2").orElseThrow().outcome()).isEqualTo("due");
        assertThat(paying.runs().payout(1, "P-2").orElseThrow().reasons()).isEmpty();
        assertThat(paying.runs().review(1).orElseThrow().signOffs()).extracting(one -> one.number() + " " + one.participant() + " " + one.says().in(Texts.ENGLISH))
                .containsExactly("1  More than was planned for (Company)", "2 P-2 Windfall: look at the contract (CRM/D-P-2/1)",
                        "3 P-3 Windfall: look at the contract (CRM/D-P-3/1)");
        String why = ExplanationText.of(paying.runs().explanation(paying.runs().payout(1, "P-2").orElseThrow()), Texts.ENGLISH);
        assertThat(why).contains("Note: needs a sign-off before release: Windfall: look at the contract (CRM/D-P-2/1)");
    }

    @Test
    void isReleasedOnlyOnceEverythingIsSigned() {
        calculated();
        granted(paying.runs().review(OLGA, 1, ""));
        assertThat(refused(paying.runs().release(RITA, 1, ""))).isEqualTo("refused.sign-offs-open");
        granted(sign(OLGA, 1, 2));
        assertThat(refused(paying.runs().release(RITA, 1, ""))).isEqualTo("refused.sign-offs-open");
        granted(sign(SAM, 3));
        assertThat(refused(paying.runs().release(SAM, 1, ""))).as("signed something of it").isEqualTo("refused.release-own-run");
        granted(paying.runs().release(RITA, 1, ""));
        assertThat(paying.runs().payroll(1)).hasSize(3);
        assertThat(refused(sign(OLGA, 1))).isEqualTo("refused.run-released");
    }

    @Test
    void saysWhoSignedWhenAndWhy() {
        calculated();
        granted(sign(OLGA, 2, 3));
        List<SignOff> signOffs = paying.runs().signOffs(1);
        assertThat(signOffs).extracting(SignOff::signed).satisfiesExactly(none -> assertThat(none).isNull(),
                two -> assertThat(((Entry) two).subject()).isEqualTo("run 1, sign-off 2"),
                three -> assertThat(((Entry) three).note()).isEqualTo("the contract is sound"));
        assertThat(store.journal().entries(Long.MAX_VALUE, 2)).extracting(Entry::what).containsExactly("run.signed", "run.signed");
    }

    @Test
    void saysInThePayoutFileWhoSigned() {
        calculated();
        granted(sign(OLGA, 1, 2, 3));
        paying.released(1);
        String payouts = new String(paying.outbox().files(1).get("payouts-2026-Q3-run-1.csv"), StandardCharsets.UTF_8);
        assertThat(payouts.lines().filter(line -> line.contains(",P-2,"))).singleElement().asString()
                .contains("More than was planned for (Company) – signed by olga on", "Windfall: look at the contract (CRM/D-P-2/1) – signed by olga on");
        assertThat(payouts.lines().filter(line -> line.contains(",P-1,"))).singleElement().asString().doesNotContain("Windfall");
    }

    @Test
    void isSignedOnceWithAReasonByWhoeverMayReviewAndNotForOnesOwnPay() {
        calculated();
        Actor approver = new Actor("ben", Set.of(Role.APPROVER), "");
        assertThat(refused(sign(approver, 1))).isEqualTo("refused.not-allowed");
        assertThat(refused(paying.runs().sign(OLGA, 1, new TreeSet<>(Set.of(1)), " "))).isEqualTo("refused.note-missing");
        assertThat(refused(paying.runs().sign(OLGA, 1, new TreeSet<>(Set.of(1)), "n".repeat(2001)))).isEqualTo("refused.note");
        assertThat(refused(sign(OLGA))).isEqualTo("refused.sign-off-unknown");
        assertThat(refused(sign(OLGA, 1, 4))).isEqualTo("refused.sign-off-unknown");
        assertThat(refused(sign(SAM, 1, 2))).isEqualTo("refused.sign-off-own");
        assertThat(paying.runs().signOffs(1)).as("all or nothing").allMatch(one -> one.signed() == null);
        granted(sign(SAM, 1));
        assertThat(refused(sign(OLGA, 1))).isEqualTo("refused.sign-off-given");
    }

    @Test
    void isSignedByOneOfTwoAtOnce() throws Exception {
        calculated();
        assertThat(Paying.atOnce(() -> sign(OLGA, 1), () -> sign(RITA, 1))).containsExactlyInAnyOrder("granted", "refused.sign-off-given");
    }

    @Test
    void isAskedForAnewInAnotherRun() {
        calculated();
        granted(sign(OLGA, 1, 2, 3));
        granted(paying.runs().discard(OLGA, 1, ""));
        assertThat(refused(sign(OLGA, 1))).isEqualTo("refused.run-discarded");
        paying.run();
        assertThat(paying.runs().signOffs(2)).hasSize(3).allMatch(one -> one.signed() == null);
    }

    @Test
    void isANoteInADryRun() throws Exception {
        paying.deliver(Person.selling("P-2", "6000"));
        ControlTotals totals = granted(paying.trials().of(1, Period.parse(QUARTER.name()), Texts.SPANISH, folder.resolve("trial")));
        assertThat(totals.participants()).containsOnlyKeys("due");
        assertThat(Files.readString(folder.resolve("trial").resolve(DryRun.PAYOUTS_CSV))).contains("necesita un visto bueno antes de liberarse: Windfall");
    }

    private Decision<Run> sign(Actor who, Integer... numbers) {
        return paying.runs().sign(who, 1, new TreeSet<>(List.of(numbers)), "the contract is sound");
    }
}
