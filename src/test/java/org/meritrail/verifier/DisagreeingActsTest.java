package org.meritrail.verifier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.ResourceBundle;
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

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever has the signing key can write acts that each look right; those that do not agree with others are named where they stand. */
class DisagreeingActsTest {

    @TempDir
    private static Path folder;
    private static Path zip;

    @TempDir
    private Path own;
    private Forging forging;

    @BeforeAll
    static void exportAFullLedger() {
        zip = FullLedger.exported(folder);
    }

    @BeforeEach
    void unpack() throws IOException {
        forging = new Forging(zip, own.resolve("export"));
    }

    /** Whatever the tests find is in what they changed. */
    @Test
    void holdsWhereNothingWasChanged() throws IOException {
        assertThat(forging.verified()).satisfies(told -> assertThat(told.code()).isZero()).satisfies(told -> assertThat(told.text())
                .contains("and they agree with each other").doesNotContain("FAILS", "does not tell of accounts", "does not know", "worked out again at"));
    }

    @Test
    void namesAnActOfAnAccountThatIsOutOfUse() throws IOException {
        forging.leaves().remove(forging.act("account.activated"));

        forging.saysNo(forging.act("adjustment.approved"), "the account ada did this while it was out of use, as " + forging.placeOf("account.deactivated") + " says");
    }

    @Test
    void namesAnAccountThatIsMadeTwiceOrUnderAnotherName() throws IOException {
        Map<String, Object> again = forging.copied(forging.act("account.created", "ben"), forging.act("account.created", "ben"));
        forging.saysNo(again, "the account ben was made before");

        forging.leaves().remove(forging.leaves().indexOf(forging.act("account.created", "ben")) + 1);
        Members.map(forging.act("account.created", "ben").get("details")).put("account", "eve");
        forging.saysNo(forging.act("account.created", "ben"), "account.created of ben has another account in its details");
    }

    @ParameterizedTest
    @CsvSource({"account.created, false", "account.changed, false", "account.activated, false", "account.deactivated, true"})
    void namesAnAccountThatIsNotInUseAsTheActSays(String what, boolean active) throws IOException {
        Members.map(forging.act(what, "ada").get("details")).put("active", active);

        forging.saysNo(forging.act(what, "ada"), what + " of ada has another account in its details, or is not in use, or out of it, as the act says");
    }

    @Test
    void namesAChangeOfAnAccountThatNobodyMade() throws IOException {
        Map<String, Object> changed = forging.act("account.changed", "ada");
        changed.put("subject", "eve");
        Members.map(changed.get("details")).put("account", "eve");

        forging.saysNo(changed, "no entry before says that the account eve was made");
    }

    @Test
    void saysSoInSpanish() throws IOException {
        forging.leaves().remove(forging.act("account.activated"));

        assertThat(forging.verified("--lang", "es").text()).contains("la cuenta ada hizo esto mientras estaba desactivada, como dice " + forging.placeOf("account.deactivated"));
    }

    @ParameterizedTest
    @CsvSource({"version.drafted, policy, version.submitted", "version.drafted, files, version.submitted", "version.submitted, from, version.approved", "version.approved, to, version.approved"})
    void namesAVersionThatIsAnotherThanWasDraftedOrSubmitted(String changed, String member, String named) throws IOException {
        forging.details(changed).put(member, member.equals("files") ? Map.of() : "f".repeat(64));

        forging.saysNo(forging.act(named), named + " of version 1 has another “" + member + "” than ");
    }

    @Test
    void namesTwoDeliveriesOfOneNumber() throws IOException {
        Map<String, Object> second = forging.act("delivery.taken", "delivery 2");
        Members.map(second.get("details")).put("delivery", 1L);

        forging.saysNo(second, "this is delivery 1, and the number of the last one before is 1: numbers rise one by one, and none is given twice or left out");
    }

    @Test
    void namesNumbersThatDoNotRise() throws IOException {
        for (Map<String, Object> leaf : forging.leaves()) {
            if (String.valueOf(leaf.get("what")).startsWith("adjustment.")) {
                Members.map(leaf.get("details")).computeIfPresent("adjustment", (name, number) -> (long) number > 1 ? 5 - (long) number : number);
            }
        }

        forging.saysNo(forging.act("adjustment.requested", "adjustment 2"), "this is adjustment 3, and the number of the last one before is 1: numbers rise");
    }

    @Test
    void namesWhatComesAfterSomethingThatWasLeftOut() throws IOException {
        forging.leaves().removeIf(leaf -> "adjustment 2".equals(leaf.get("subject")));

        forging.saysNo(forging.act("adjustment.requested", "adjustment 3"), "this is adjustment 3, and the number of the last one before is 1: numbers rise");
    }

    @Test
    void namesTheSecondOfItsKindWhereItIsTheFirst() throws IOException {
        forging.leaves().remove(forging.act("delivery.taken"));

        forging.saysNo(forging.act("delivery.taken"), "this is delivery 2, and the number of the last one before is 0: numbers rise");
    }

    /** The numbers of what was done then nobody can tell. */
    @Test
    void holdsWhereNumbersGoOnFromBeforeTheLedger() throws IOException {
        Map<String, Object> older = forging.act("delivery.taken");
        older.put("details", new TreeMap<>(Map.of("recorded", "before the ledger")));
        forging.leaves().remove(older);
        forging.leaves().add(0, older);

        assertThat(forging.verified().text()).doesNotContain("FAILS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.started", "run.released"})
    void namesARunOfAPeriodThatWasClosedBefore(String what) throws IOException {
        Map<String, Object> closed = forging.copied(forging.act("period.closed", "period 2026-Q2"), forging.act("version.approved"));
        closed.put("details", new TreeMap<>(Map.of("period", "2026-Q3", "from", "2026-07-01", "to", "2026-09-30")));
        if (what.equals("run.released")) {
            forging.leaves().remove(closed);
            forging.leaves().add(forging.leaves().indexOf(forging.act("run.reviewed")), closed);
        }

        forging.saysNo(forging.act(what), what + " cannot come here: it is for a run that 2026-08 pays, and 2026-Q3 was closed, as " + forging.place(closed).replaceFirst(": $", "") + " says, and not opened again");
    }

    @Test
    void namesARunThatTakesUpWhatIsOpen() throws IOException {
        forging.leaves().remove(forging.act("period.closed", "period 2026-08"));

        forging.saysNo(forging.act("run.started", "run 2"), "the run takes up 2026-08 to be paid in 2026-09: that is only done with a period that is closed");
    }

    @Test
    void namesARunThatTakesUpAPeriodInAnEarlierOne() throws IOException {
        Members.map(forging.act("run.started", "run 2").get("details")).put("paidIn", "2026-07");

        forging.saysNo(forging.act("run.started", "run 2"), "the run takes up 2026-08 to be paid in 2026-07: that is only done");
    }

    @ParameterizedTest
    @CsvSource({"run.started, from, 2026-07-31", "run.started, to, 2026-08-30", "period.closed, from, 2026-03-31"})
    void namesDaysThatAreNotThoseOfThePeriod(String what, String member, String day) throws IOException {
        forging.details(what).put(member, day);

        forging.saysNo(forging.act(what), "“" + forging.details(what).get("period") + "” is from 2026-0");
    }

    @ParameterizedTest
    @CsvSource({"amount, -5.01", "amount, 5.00", "person, ffffffffffffffffffffffffffffffff", "component, Commission", "earningCode, COMM", "currency, USD", "period, 2026-09", "reason, ERROR"})
    void namesAnAdjustmentThatTakesBackSomethingElse(String member, String instead) throws IOException {
        Members.map(forging.act("adjustment.requested", "adjustment 3").get("details")).put(member, instead);

        forging.saysNo(forging.act("adjustment.requested", "adjustment 3"), "adjustment 3 takes back adjustment 1, and is not the same the other way round as " + forging.placeOf("adjustment.requested") + " says");
    }

    @Test
    void namesAnAdjustmentThatIsTakenBackTwice() throws IOException {
        forging.leaves().remove(forging.act("adjustment.rejected"));

        forging.saysNo(forging.act("adjustment.requested", "adjustment 3"), "adjustment 3 takes back adjustment 1, which adjustment 2 takes back already");
    }

    @Test
    void namesAnAdjustmentThatTakesBackWhatNobodyApproved() throws IOException {
        Members.map(forging.act("adjustment.requested", "adjustment 3").get("details")).put("takesBack", 2L);
        forging.saysNo(forging.act("adjustment.requested", "adjustment 3"), "adjustment 3 takes back adjustment 2, which nobody approved before");

        Members.map(forging.act("adjustment.requested", "adjustment 3").get("details")).put("takesBack", 9L);
        forging.saysNo(forging.act("adjustment.requested", "adjustment 3"), "adjustment 3 takes back adjustment 9, which nobody approved before");
    }

    @Test
    void namesAFileForPayrollThatIsAnotherThanWasReleased() throws IOException {
        Map<String, Object> files = Members.map(forging.details("run.written").get("files"));
        Object genuine = files.put("payroll-2026-08-run-1.csv", "f".repeat(64));
        forging.saysNo(forging.act("run.written"), "the file payroll-2026-08-run-1.csv is not the one that " + forging.placeOf("run.released") + " fixed");

        files.put("payroll-2026-08-run-1.csv", genuine);
        files.put("bonus.csv", "f".repeat(64));
        forging.saysNo(forging.act("run.written"), "the file bonus.csv is not the one that " + forging.placeOf("run.released") + " fixed");
    }

    /** What people are called may change until they are written. */
    @Test
    void holdsWhereNamesWereOthersWhenFilesWereWritten() throws IOException {
        Members.map(forging.details("run.written").get("files")).put("payouts-2026-08-run-1.csv", "f".repeat(64));

        assertThat(forging.verified().text()).doesNotContain("FAILS");
    }

    @ParameterizedTest
    @CsvSource({"same, 1, '1 of 2 payouts came to the same bytes, the control totals came to the same, and the database said 0 things otherwise'",
            "sameTotals, false, '2 of 2 payouts came to the same bytes, the control totals came to others, and the database said 0 things otherwise'",
            "otherwise, 3, '2 of 2 payouts came to the same bytes, the control totals came to the same, and the database said 3 things otherwise'"})
    void tellsOfAReplayThatCameToSomethingElse(String member, String value, String said) throws IOException {
        forging.details("run.replayed").put(member, value.equals("false") ? (Object) false : Long.valueOf(value));

        assertThat(forging.verified()).satisfies(told -> assertThat(told.code()).isZero())
                .satisfies(told -> assertThat(told.text()).contains("note    " + forging.place(forging.act("run.replayed")) + "olga had run 1 worked out again at ", said, "Ask why, and work it out again"));
        assertThat(forging.verified("--lang", "es").text()).contains("olga hizo calcular de nuevo el cálculo 1 el ", "Pregunte por qué");
    }

    @Test
    void tellsOfActsThatItDoesNotKnow() throws IOException {
        forging.act("period.reopened").put("what", "period.audited");

        assertThat(forging.verified()).satisfies(told -> assertThat(told.code()).isZero())
                .satisfies(told -> assertThat(told.text()).contains("note    The ledger has acts that this verifier does not know, so that it does not say what they mean: period.audited."));
        assertThat(forging.verified("--lang", "es").text()).contains("El registro tiene actos que este verificador no conoce, así que no dice qué significan: period.audited.");
    }

    /** The journal has a text for each, which {@code TextsTest} looks after. */
    @Test
    void knowsAllActsThatTheServiceWrites() {
        Set<String> written = new TreeSet<>();
        for (String key : ResourceBundle.getBundle("org.meritrail.messages_en").keySet()) {
            if (key.matches("journal\\.[a-z]+\\.[a-z-]+")) {
                written.add(key.replaceFirst("journal\\.", ""));
            }
        }

        assertThat(KnownActs.NAMES).containsExactlyInAnyOrderElementsOf(written);
    }
}
