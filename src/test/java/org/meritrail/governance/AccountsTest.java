package org.meritrail.governance;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.governance.People.ADMIN;
import static org.meritrail.governance.People.PASSWORD;
import static org.meritrail.governance.People.granted;
import static org.meritrail.governance.People.refusal;

@ParameterizedClass
@EnumSource(Database.class)
class AccountsTest {

    private final Store store;
    private final People people;
    private final Accounts accounts;

    AccountsTest(Database database) {
        this.store = database.open();
        this.people = new People(store);
        this.accounts = people.accounts;
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void makesTheFirstAdministratorOnce() {
        NewPassword first = accounts.createFirstAdministrator().orElseThrow();
        assertThat(first.password()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(first.account().roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(first.toString()).doesNotContain(first.password());
        assertThat(accounts.createFirstAdministrator()).isEmpty();
        assertThat(granted(people.signingIn.signIn("admin", first.password(), "here")).issued()).isTrue();
    }

    @Test
    void keepsWhoChangedWhatAndNeverAPassword() {
        people.account("ana", Role.AUDITOR);
        accounts.change(ADMIN, "ana", Set.of(Role.EDITOR), "P-009", true);
        accounts.change(ADMIN, "ana", Set.of(Role.EDITOR), "P-009", false);
        NewPassword reset = granted(accounts.resetPassword(ADMIN, "ana"));
        List<Entry> entries = store.journal().entries(Long.MAX_VALUE, 10);
        assertThat(entries).extracting(Entry::what)
                .containsExactly("account.password-reset", "account.deactivated", "account.changed", "account.created");
        assertThat(entries).extracting(Entry::note).containsExactly("", "editor; P-009", "editor; P-009", "auditor");
        assertThat(entries.toString()).doesNotContain(PASSWORD).doesNotContain(reset.password());
        assertThat(accounts.account("ana")).contains(reset.account());
    }

    @Test
    void refusesNamesThatAreNoneOrThatPartsOfTheServiceHave() {
        for (String name : List.of("(inbox)", "A", "a", "Ana", "ana maría", "-ana", "ana.", "a".repeat(61), "ana\n", "")) {
            assertThat(refusal(accounts.create(ADMIN, name, Set.of(), "", PASSWORD))).as(name).isEqualTo("refused.account-name");
        }
        assertThat(refusal(accounts.create(ADMIN, "a.b-9", Set.of(), "", PASSWORD))).isEqualTo("granted");
        assertThat(refusal(accounts.create(ADMIN, "a.b-9", Set.of(), "", PASSWORD))).isEqualTo("refused.account-exists");
    }

    @Test
    void asksOfAPasswordThatItIsLongAndNothingElse() {
        people.account("ana.is.an.auditor", Role.AUDITOR);
        assertThat(changed("elevenchars")).isEqualTo("refused.password-short");
        assertThat(changed("ANA.is.an.auditor")).isEqualTo("refused.password-name");
        assertThat(changed("ñ".repeat(37))).isEqualTo("refused.password-long");
        assertThat(changed(PASSWORD)).isEqualTo("refused.password-same");
        assertThat(changed("ñ".repeat(36))).isEqualTo("granted");
    }

    private String changed(String wanted) {
        return refusal(accounts.changePassword(accounts.account("ana.is.an.auditor").orElseThrow().actor(), PASSWORD, wanted));
    }

    @Test
    void changesThePasswordOfWhoKnowsThePresentOneOnly() {
        Account ana = people.account("ana", Role.AUDITOR);
        assertThat(refusal(accounts.changePassword(ana.actor(), "not the present one", "another long password")))
                .isEqualTo("refused.password-present");
        Account changed = granted(accounts.changePassword(ana.actor(), PASSWORD, "another long password"));
        assertThat(changed.password()).isGreaterThan(ana.password());
        assertThat(refusal(people.signingIn.signIn("ana", PASSWORD, "here"))).isEqualTo("refused.sign-in");
        assertThat(refusal(people.signingIn.signIn("ana", "another long password", "here"))).isEqualTo("granted");
    }

    @Test
    void takesAPasswordTypedOnAnotherKeyboardForTheSame() {
        granted(accounts.create(ADMIN, "ana", Set.of(), "", "contraseña y más"));
        assertThat(refusal(people.signingIn.signIn("ana", "contraseña y más".replace("ñ", "n\u0303").replace("á", "a\u0301"), "here")))
                .isEqualTo("granted");
    }

    @Test
    void keepsTheLastActiveAdministrator() {
        people.account("admin", Role.ADMINISTRATOR);
        people.account("second", Role.ADMINISTRATOR);
        granted(accounts.change(ADMIN, "second", Set.of(Role.ADMINISTRATOR), "", false));
        assertThat(refusal(accounts.change(ADMIN, "admin", Set.of(Role.ADMINISTRATOR), "", false))).isEqualTo("refused.last-administrator");
        assertThat(refusal(accounts.change(ADMIN, "admin", Set.of(Role.AUDITOR), "", true))).isEqualTo("refused.last-administrator");
        assertThat(accounts.account("admin").orElseThrow().isActiveAdministrator()).isTrue();
    }

    @Test
    void keepsOneAdministratorWhenTwoTakeEachOtherOutAtOnce() throws Exception {
        people.account("admin", Role.ADMINISTRATOR);
        people.account("second", Role.ADMINISTRATOR);
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<Decision<Account>>> done = both.invokeAll(List.<Callable<Decision<Account>>>of(
                () -> accounts.change(ADMIN, "admin", Set.of(), "", true), () -> accounts.change(ADMIN, "second", Set.of(), "", true)));
        both.shutdown();
        assertThat(List.of(refusal(done.get(0).get()), refusal(done.get(1).get())))
                .containsExactlyInAnyOrder("granted", "refused.last-administrator");
    }

    /** What they asked for may be under way when somebody takes their account out of use. */
    @Test
    void recordsNothingInTheNameOfAnAccountThatIsOutOfUse() {
        Actor ana = people.account("ana", Role.ADMINISTRATOR).actor();
        people.account("second", Role.ADMINISTRATOR);
        granted(accounts.change(ADMIN, "ana", Set.of(Role.ADMINISTRATOR), "", false));
        assertThat(refusal(accounts.create(ana, "eva", Set.of(), "", PASSWORD))).isEqualTo("refused.account-out-of-use");
        assertThat(refusal(store.journal().decide(() -> accounts.create(ana, "eva", Set.of(), "", PASSWORD)))).isEqualTo("refused.account-out-of-use");
        assertThat(accounts.account("eva")).isEmpty();
        assertThat(store.journal().entries(Long.MAX_VALUE, 1)).extracting(Entry::what).containsExactly("account.deactivated");

        granted(accounts.change(ADMIN, "ana", Set.of(Role.ADMINISTRATOR), "", true));
        assertThat(refusal(accounts.create(ana, "eva", Set.of(), "", PASSWORD))).isEqualTo("granted");
    }

    @Test
    void asksForTheCodeOfWhoIsAParticipant() {
        assertThat(refusal(accounts.create(ADMIN, "eva", Set.of(Role.PARTICIPANT), " "))).isEqualTo("refused.account-whose");
        assertThat(refusal(accounts.create(ADMIN, "eva", Set.of(Role.PARTICIPANT), "P\u0000"))).isEqualTo("refused.account-participant");
        assertThat(granted(accounts.create(ADMIN, "eva", Set.of(Role.PARTICIPANT), " P-009 ")).account().participant()).isEqualTo("P-009");
    }

    @Test
    void knowsNoAccountThatWasNeverMade() {
        assertThat(accounts.account("nobody")).isEmpty();
        assertThat(refusal(accounts.change(ADMIN, "nobody", Set.of(), "", true))).isEqualTo("refused.no-account");
        assertThat(refusal(accounts.resetPassword(ADMIN, "nobody"))).isEqualTo("refused.no-account");
    }

    @Test
    void remembersTheLanguageSomebodyChose() {
        Account ana = people.account("ana", Role.AUDITOR);
        granted(accounts.speak(ana.actor(), "es"));
        assertThat(accounts.account("ana").orElseThrow().language()).isEqualTo("es");
        assertThat(refusal(accounts.speak(ana.actor(), "xx"))).isEqualTo("refused.language");
        assertThat(accounts.account("ana").orElseThrow().password()).isEqualTo(ana.password());
    }
}
