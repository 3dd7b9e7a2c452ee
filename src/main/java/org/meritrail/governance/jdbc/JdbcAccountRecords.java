package org.meritrail.governance.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.meritrail.governance.Account;
import org.meritrail.governance.AccountRecords;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Role;
import org.meritrail.ledger.Persons;
import org.meritrail.ledger.jdbc.PersonRows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts as tables: a row for the name, and one for each state and each password it ever had. */
public final class JdbcAccountRecords implements AccountRecords {

    private static final String LATEST = "select s.account, s.roles, s.language, s.active, p.entry as password, p.issued, s.person_key, "
            + PersonRows.participant("s") + " as participant from account_state s" + PersonRows.join("s") + """
            join account_password p on p.account = s.account
            where s.entry = (select max(entry) from account_state where account = s.account)
            and p.entry = (select max(entry) from account_password where account = s.account)
            """;

    private final JdbcClient sql;
    private final Persons persons;

    public JdbcAccountRecords(JdbcClient sql, Persons persons) {
        this.sql = sql;
        this.persons = persons;
    }

    @Override
    public Optional<Account> account(String name) {
        return sql.sql(LATEST + " and s.account = ?").param(name).query((row, at) -> account(row)).optional();
    }

    @Override
    public List<Account> all() {
        return sql.sql(LATEST + " order by s.account").query((row, at) -> account(row)).list();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(row.getString("account"), roles(row.getString("roles")), participant(row), row.getString("language"),
                row.getBoolean("active"), row.getLong("password"), row.getBoolean("issued"));
    }

    private static String participant(ResultSet row) throws SQLException {
        return row.getString("person_key") == null ? "" : row.getString("participant");
    }

    private static Set<Role> roles(String keys) {
        return Arrays.stream(keys.split(" ")).filter(key -> !key.isEmpty()).map(key -> Role.of(key).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<String> passwordHash(String name) {
        return sql.sql("select hash from account_password where account = ? order by entry desc limit 1").param(name).query(String.class).optional();
    }

    @Override
    public void addAccount(String name, Entry entry) {
        sql.sql("insert into account (name, entry) values (?, ?)").params(name, entry.number()).update();
    }

    @Override
    public void addState(Account account, Entry entry) {
        String roles = account.roles().stream().map(Role::key).sorted().collect(Collectors.joining(" "));
        sql.sql("insert into account_state (account, entry, roles, person_key, language, active) values (?, ?, ?, ?, ?, ?)")
                .params(account.name(), entry.number(), roles, key(account.participant()), account.language(), account.active()).update();
    }

    /** Null for whoever is no participant. */
    private String key(String participant) {
        return participant.isEmpty() ? null : persons.of(List.of(participant)).get(participant).key();
    }

    @Override
    public void addPassword(String name, String hash, boolean issued, Entry entry) {
        sql.sql("insert into account_password (account, entry, hash, issued) values (?, ?, ?, ?)")
                .params(name, entry.number(), hash, issued).update();
    }
}
