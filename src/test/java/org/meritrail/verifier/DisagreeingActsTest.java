package org.meritrail.verifier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
