package org.meritrail.governance.jdbc;

import java.time.Instant;
import java.util.Optional;
import org.meritrail.governance.SignInRecords;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attempts to sign in as a table; what counts is their order, not what the clock said. */
public final class JdbcSignInRecords implements SignInRecords {

    private final JdbcClient sql;

    public JdbcSignInRecords(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(Instant at, String name, String address, boolean succeeded) {
        sql.sql("insert into sign_in (at, name, address, succeeded) values (?, ?, ?, ?)")
                .params(Times.stored(at), name, address, succeeded).update();
    }

    @Override
    public int failuresInARow(String name) {
        return sql.sql("""
                select count(*) from sign_in where name = :name and not succeeded
                and number > (select coalesce(max(number), 0) from sign_in where name = :name and succeeded)
                """).param("name", name).query(Integer.class).single();
    }

    @Override
    public Optional<Instant> lastFailure(String name) {
        return sql.sql("select at from sign_in where name = ? and not succeeded order by number desc limit 1").param(name)
                .query((row, at) -> Times.read(row, "at")).optional();
    }

    @Override
    public int failures(String address, Instant after, Instant before) {
        return sql.sql("""
                select coalesce(sum(case when succeeded then -1 else 1 end), 0) from sign_in where address = ? and at > ? and at < ?
                """).params(address, Times.stored(after), Times.stored(before)).query(Integer.class).single();
    }
}
