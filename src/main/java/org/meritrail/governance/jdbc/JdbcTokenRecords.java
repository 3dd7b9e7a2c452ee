package org.meritrail.governance.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.meritrail.governance.AccessToken;
import org.meritrail.governance.Entry;
import org.meritrail.governance.TokenRecords;
import org.meritrail.kernel.Fingerprint;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Access tokens as a table, without their secrets. */
public final class JdbcTokenRecords implements TokenRecords {

    /** A password set later ends a token too. */
    private static final String ALL = """
            select t.number, t.account, t.title, made.at as made, t.ends, coalesce(gone.at, (select min(later.at) from account_password p
                join journal later on later.number = p.entry where p.account = t.account and p.entry > t.entry)) as ended
            from access_token t join journal made on made.number = t.entry
            left join access_token_end e on e.token = t.number left join journal gone on gone.number = e.entry
            """;

    private final JdbcClient sql;

    public JdbcTokenRecords(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<AccessToken> of(String account) {
        return sql.sql(ALL + " where t.account = ? order by t.number desc").param(account).query((row, at) -> token(row)).list();
    }

    @Override
    public Optional<AccessToken> token(Fingerprint secret) {
        return sql.sql(ALL + " where t.sha256 = ?").param(secret.hex()).query((row, at) -> token(row)).optional();
    }

    private static AccessToken token(ResultSet row) throws SQLException {
        Optional<Instant> ended = Optional.ofNullable(row.getObject("ended", OffsetDateTime.class)).map(OffsetDateTime::toInstant);
        return new AccessToken(row.getLong("number"), row.getString("account"), row.getString("title"), Times.read(row, "made"),
                Times.read(row, "ends"), ended);
    }

    @Override
    public long lastNumber() {
        return sql.sql("select coalesce(max(number), 0) from access_token").query(Long.class).single();
    }

    @Override
    public void add(AccessToken token, Fingerprint secret, Entry entry) {
        sql.sql("insert into access_token (number, account, title, sha256, ends, entry) values (?, ?, ?, ?, ?, ?)")
                .params(token.number(), token.account(), token.title(), secret.hex(), Times.stored(token.ends()), entry.number()).update();
    }

    @Override
    public void end(long token, Entry entry) {
        sql.sql("insert into access_token_end (token, entry) values (?, ?)").params(token, entry.number()).update();
    }
}
