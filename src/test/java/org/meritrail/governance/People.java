package org.meritrail.governance;

import java.util.Set;
import org.meritrail.fixtures.Store;
import org.meritrail.governance.jdbc.JdbcAccountRecords;
import org.meritrail.governance.jdbc.JdbcSignInRecords;
import org.meritrail.governance.jdbc.JdbcTokenRecords;

/** Accounts, signing in and tokens on one database. */
final class People {

    static final String PASSWORD = "correct horse battery";
    static final Actor ADMIN = new Actor("admin", Set.of(Role.ADMINISTRATOR), "");

    final Accounts accounts;
    final SigningIn signingIn;
    final AccessTokens tokens;

    People(Store store) {
        Passwords passwords = new Passwords(new QuickHashing());
        AccountRecords records = new JdbcAccountRecords(store.sql(), store.persons());
        this.accounts = new Accounts(store.journal(), records, passwords);
        this.signingIn = new SigningIn(records, new JdbcSignInRecords(store.sql()), passwords, store.clock());
        this.tokens = new AccessTokens(store.journal(), records, new JdbcTokenRecords(store.sql()), store.clock());
    }

    Account account(String name, Role... roles) {
        return granted(accounts.create(ADMIN, name, Set.of(roles), "", PASSWORD));
    }

    static <T> T granted(Decision<T> decision) {
        return decision.fold(value -> value, reason -> {
            throw new AssertionError("refused: " + reason);
        });
    }

    static String refusal(Decision<?> decision) {
        return decision.fold(value -> "granted", reason -> reason.key());
    }
}
