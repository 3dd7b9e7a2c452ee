package org.meritrail.governance;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
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
class AccessTokensTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

    private final Store store;
    private final People people;
    private final Actor ana;

    AccessTokensTest(Database database) {
        this.store = database.open();
        this.people = new People(store);
        this.ana = people.account("ana", Role.OPERATIONS).actor();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void actsForItsOwnerUntilItsLastDayIsOver() {
        NewToken token = issued(TODAY.plusDays(1));
        assertThat(token.secret()).matches("mrt_[A-Za-z0-9_-]{43}");
        store.clock().advance(Duration.ofHours(15 + 24).minusNanos(1000));
        assertThat(people.tokens.owner(token.secret())).map(Account::actor).contains(ana);
        store.clock().advance(Duration.ofNanos(1000));
        assertThat(people.tokens.owner(token.secret())).isEmpty();
    }

    @Test
    void keepsNoSecret() {
        NewToken token = issued(TODAY);
        assertThat(store.sql().sql("select * from access_token").query().listOfRows().toString()).contains("nightly upload").doesNotContain(token.secret());
        assertThat(store.journal().entries(Long.MAX_VALUE, 10).toString()).contains("nightly upload").doesNotContain(token.secret());
        assertThat(token.toString()).doesNotContain(token.secret());
    }

    @Test
    void refusesDaysInThePastOrMoreThanAYearAway() {
        assertThat(refusal(people.tokens.issue(ana, "x", TODAY.minusDays(1)))).isEqualTo("refused.token-days");
        assertThat(refusal(people.tokens.issue(ana, "x", TODAY.plusYears(1).plusDays(1)))).isEqualTo("refused.token-days");
        assertThat(refusal(people.tokens.issue(ana, "x", TODAY.plusYears(1)))).isEqualTo("granted");
        assertThat(refusal(people.tokens.issue(ana, " ", TODAY))).isEqualTo("refused.token-title");
    }

    @Test
    void provesNothingOnceRevoked() {
        NewToken token = issued(TODAY);
        granted(people.tokens.revoke(ana, token.token().number()));
        assertThat(people.tokens.owner(token.secret())).isEmpty();
        assertThat(people.tokens.of(ana)).extracting(AccessToken::ended).allMatch(ended -> ended.isPresent());
        assertThat(refusal(people.tokens.revoke(ana, token.token().number()))).isEqualTo("refused.no-token");
    }

    @Test
    void isRevokedByItsOwnerOnly() {
        NewToken token = issued(TODAY);
        assertThat(refusal(people.tokens.revoke(ADMIN, token.token().number()))).isEqualTo("refused.no-token");
        assertThat(people.tokens.owner(token.secret())).isPresent();
    }

    @Test
    void hasTheRightsItsOwnerHasNow() {
        NewToken token = issued(TODAY);
        people.accounts.change(ADMIN, "ana", Set.of(Role.EDITOR), "", true);
        assertThat(people.tokens.owner(token.secret()).orElseThrow().roles()).containsExactly(Role.EDITOR);
        people.accounts.change(ADMIN, "ana", Set.of(Role.EDITOR), "", false);
        assertThat(people.tokens.owner(token.secret())).isEmpty();
    }

    @Test
    void endsWhenThePasswordChanges() {
        NewToken before = issued(TODAY);
        granted(people.accounts.changePassword(ana, PASSWORD, "another long password"));
        assertThat(people.tokens.owner(before.secret())).isEmpty();
        assertThat(people.tokens.of(ana).get(0).isGood(store.clock().instant())).isFalse();
        assertThat(people.tokens.owner(issued(TODAY).secret())).isPresent();
    }

    @Test
    void knowsNothingThatIsNoSecret() {
        for (String text : new String[] {"", "mrt_", "mrt_' or 1=1 --", "mrt_" + "A".repeat(43), "x".repeat(100_000)}) {
            assertThat(people.tokens.owner(text)).isEmpty();
        }
    }

    private NewToken issued(LocalDate lastDay) {
        return granted(people.tokens.issue(ana, "nightly upload", lastDay));
    }
}
