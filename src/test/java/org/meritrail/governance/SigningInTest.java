package org.meritrail.governance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
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
import static org.meritrail.governance.People.refusal;

@ParameterizedClass
@EnumSource(Database.class)
class SigningInTest {

    private static final String IN = "granted";
    private static final String WRONG = "refused.sign-in";
    private static final String WAIT = "refused.sign-in-wait";

    private final Store store;
    private final People people;

    SigningInTest(Database database) {
        this.store = database.open();
        this.people = new People(store);
        people.account("ana", Role.AUDITOR);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void letsInWhoKnowsThePassword() {
        assertThat(tries(" Ana ", PASSWORD)).isEqualTo(IN);
        assertThat(tries("ana", PASSWORD + " ")).isEqualTo(WRONG);
        assertThat(tries("ana", "")).isEqualTo(WRONG);
    }

    @Test
    void makesWaitLongerAndLongerFromTheFifthFailureOn() {
        fails("ana", 5);
        for (int minutes : List.of(1, 2, 4, 8, 15, 15)) {
            store.clock().advance(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(tries("ana", PASSWORD)).as("before %d minutes", minutes).isEqualTo(WAIT);
            store.clock().advance(Duration.ofSeconds(1));
            assertThat(tries("ana", "wrong")).as("after %d minutes", minutes).isEqualTo(WRONG);
        }
    }

    @Test
    void waitsNoLongerBecauseSomebodyKeepsKnocking() {
        fails("ana", 5);
        for (int knock = 0; knock < 20; knock++) {
            assertThat(tries("ana", "wrong")).isEqualTo(WAIT);
        }
        store.clock().advance(Duration.ofMinutes(1));
        assertThat(tries("ana", PASSWORD)).isEqualTo(IN);
    }

    @Test
    void startsAnewAfterASuccess() {
        fails("ana", 4);
        assertThat(tries("ana", PASSWORD)).isEqualTo(IN);
        fails("ana", 4);
        assertThat(tries("ana", PASSWORD)).isEqualTo(IN);
    }

    @Test
    void tellsNobodyWhichAccountsExist() {
        for (String name : List.of("ana", "nobody")) {
            List<String> answers = new ArrayList<>();
            for (int attempt = 0; attempt < 7; attempt++) {
                answers.add(tries(name, "wrong"));
            }
            assertThat(answers).as(name).containsExactly(WRONG, WRONG, WRONG, WRONG, WRONG, WAIT, WAIT);
        }
    }

    @Test
    void treatsAnAccountOutOfUseLikeAWrongPassword() {
        people.accounts.change(ADMIN, "ana", Set.of(), "", false);
        assertThat(tries("ana", PASSWORD)).isEqualTo(WRONG);
    }

    @Test
    void stopsAnAddressThatFailsFiftyTimesWhateverTheNames() {
        for (int attempt = 0; attempt < 50; attempt++) {
            assertThat(refusal(people.signingIn.signIn("name" + attempt, "wrong", "evil"))).isEqualTo(WRONG);
        }
        assertThat(refusal(people.signingIn.signIn("ana", PASSWORD, "evil"))).isEqualTo(WAIT);
        assertThat(tries("ana", PASSWORD)).isEqualTo(IN);
        store.clock().advance(Duration.ofMinutes(15));
        assertThat(refusal(people.signingIn.signIn("ana", PASSWORD, "evil"))).isEqualTo(IN);
    }

    @Test
    void countsNoSuccessAgainstAnAddress() {
        for (int attempt = 0; attempt < 120; attempt++) {
            assertThat(tries("ana", PASSWORD)).isEqualTo(IN);
        }
    }

    @Test
    void countsOnWhenTheServiceIsStartedAgain() {
        fails("ana", 5);
        assertThat(refusal(new People(store).signingIn.signIn("ana", PASSWORD, "here"))).isEqualTo(WAIT);
    }

    @Test
    void locksNobodyOutWhenTheClockIsSetBack() {
        fails("ana", 5);
        store.clock().advance(Duration.ofDays(-400));
        assertThat(tries("ana", PASSWORD)).isEqualTo(IN);
    }

    @Test
    void letsNobodyGuessMoreOftenByGuessingAtOnce() throws Exception {
        ExecutorService guessers = Executors.newFixedThreadPool(8);
        List<Future<String>> guesses = guessers.invokeAll(Collections.nCopies(40, (Callable<String>) () -> tries("ana", "wrong")));
        guessers.shutdown();
        List<String> answers = new ArrayList<>();
        for (Future<String> guess : guesses) {
            answers.add(guess.get());
        }
        assertThat(answers).filteredOn(WRONG::equals).hasSize(5);
    }

    @Test
    void keepsNoNameThatCanBeNone() {
        assertThat(tries("my secret password!\u0000", "")).isEqualTo(WRONG);
        assertThat(store.sql().sql("select name from sign_in").query(String.class).list()).containsExactly("");
    }

    private void fails(String name, int times) {
        for (int attempt = 0; attempt < times; attempt++) {
            assertThat(tries(name, "wrong")).isEqualTo(WRONG);
        }
    }

    private String tries(String name, String password) {
        return refusal(people.signingIn.signIn(name, password, "here"));
    }
}
