package org.meritrail.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.meritrail.ledger.Checkpoint;
import org.meritrail.ledger.Checkpoints;
import org.meritrail.ledger.Ledger;
import org.meritrail.ledger.LedgerKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checkpoints as a table. The key that signs them is never in the database. */
public final class JdbcCheckpoints implements Checkpoints {

    private final JdbcClient sql;
    private final Ledger ledger;
    private final LedgerKey key;

    public JdbcCheckpoints(JdbcClient sql, Ledger ledger, LedgerKey key) {
        this.sql = sql;
        this.ledger = ledger;
        this.key = key;
    }

    @Override
    public Made make(long entry) {
        long size = ledger.size();
        Made made = new Made(size, entry, key.signed(new Checkpoint(key.name(), size, ledger.tree().root(size)).text()));
        sql.sql("insert into ledger_checkpoint (size, entry, note) values (?, ?, ?)").params(made.size(), made.entry(), made.note()).update();
        return made;
    }

    @Override
    public List<Made> all() {
        return sql.sql("select size, entry, note from ledger_checkpoint order by size").query(JdbcCheckpoints::made).list();
    }

    @Override
    public Optional<Made> latest() {
        return sql.sql("select size, entry, note from ledger_checkpoint order by size desc limit 1").query(JdbcCheckpoints::made).optional();
    }

    @Override
    public Optional<Made> ofSize(long size) {
        return sql.sql("select size, entry, note from ledger_checkpoint where size = ?").param(size).query(JdbcCheckpoints::made).optional();
    }

    @Override
    public Optional<Made> of(long entry) {
        return sql.sql("select size, entry, note from ledger_checkpoint where entry = ?").param(entry).query(JdbcCheckpoints::made).optional();
    }

    private static Made made(ResultSet row, int at) throws SQLException {
        return new Made(row.getLong("size"), row.getLong("entry"), row.getString("note"));
    }

    @Override
    public List<String> vkeys() {
        return vkeys(sql);
    }

    /** Before there is a key to sign with: the keys in use so far, the oldest first. */
    public static List<String> vkeys(JdbcClient sql) {
        return sql.sql("select vkey from ledger_key order by entry").query(String.class).list();
    }

    @Override
    public SortedMap<Long, String> keys() {
        SortedMap<Long, String> keys = new TreeMap<>();
        sql.sql("select entry, vkey from ledger_key").query((row, at) -> keys.put(row.getLong("entry"), row.getString("vkey"))).list();
        return keys;
    }

    @Override
    public void use(long entry, String vkey) {
        sql.sql("insert into ledger_key (entry, vkey) values (?, ?)").params(entry, vkey).update();
    }
}
