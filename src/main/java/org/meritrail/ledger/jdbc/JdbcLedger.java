package org.meritrail.ledger.jdbc;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.meritrail.ledger.Details;
import org.meritrail.ledger.Hash;
import org.meritrail.ledger.Leaf;
import org.meritrail.ledger.LeafBytes;
import org.meritrail.ledger.Ledger;
import org.meritrail.ledger.Tree;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger as two tables: leaves, and hashes of complete subtrees. */
public final class JdbcLedger implements Ledger {

    /** Rows that are written or read in one go. */
    private static final int AT_ONCE = 200;
    private static final int SALT_BYTES = 16;

    private final JdbcClient sql;
    private final SecureRandom chance;

    /** @param chance where salts come from */
    public JdbcLedger(JdbcClient sql, SecureRandom chance) {
        this.sql = sql;
        this.chance = chance;
    }

    @Override
    public long size() {
        return sql.sql("select coalesce(max(number) + 1, 0) from ledger_leaf").query(Long.class).single();
    }

    @Override
    public void append(long entry, String schema, List<Details> each) {
        long first = size();
        Growth growth = new Growth(first, this::stored);
        for (int from = 0; from < each.size(); from += AT_ONCE) {
            add(first + from, entry, schema, each.subList(from, Math.min(from + AT_ONCE, each.size())), growth);
        }
        addNodes(growth.grown());
    }

    private void add(long first, long entry, String schema, List<Details> some, Growth growth) {
        List<Object> values = new ArrayList<>();
        long number = first;
        for (Details details : some) {
            byte[] leaf = LeafBytes.of(number, entry, schema, salt(), details);
            String person = details.person().stream().findFirst().orElse(null);
            Collections.addAll(values, number++, entry, schema, person, growth.add(Tree.leaf(leaf)).bytes(), leaf);
        }
        sql.sql("insert into ledger_leaf (number, entry, schema, person, hash, leaf) values "
                + String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?, ?, ?, ?)"))).params(values).update();
    }

    private String salt() {
        byte[] salt = new byte[SALT_BYTES];
        chance.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    private void addNodes(List<Growth.Node> nodes) {
        for (int from = 0; from < nodes.size(); from += AT_ONCE) {
            List<Growth.Node> some = nodes.subList(from, Math.min(from + AT_ONCE, nodes.size()));
            List<Object> values = some.stream().flatMap(node -> List.<Object>of(node.level(), node.place(), node.hash().bytes()).stream()).toList();
            sql.sql("insert into ledger_node (level, place, hash) values " + String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?)")))
                    .params(values).update();
        }
    }

    @Override
    public Tree tree() {
        return new Tree(this::stored);
    }

    private Hash stored(int level, long place) {
        return new Hash(level == 0 ? sql.sql("select hash from ledger_leaf where number = ?").param(place).query(byte[].class).single()
                : sql.sql("select hash from ledger_node where level = ? and place = ?").params(level, place).query(byte[].class).single());
    }

    @Override
    public void leaves(long from, long to, Consumer<Leaf> told) {
        for (long at = from; at < to; at += AT_ONCE) {
            sql.sql("select number, leaf, hash from ledger_leaf where number >= ? and number < ? order by number").params(at, Math.min(at + AT_ONCE, to))
                    .query(JdbcLedger::leaf).list().forEach(told);
        }
    }

    @Override
    public Leaf leaf(long number) {
        return sql.sql("select number, leaf, hash from ledger_leaf where number = ?").param(number).query(JdbcLedger::leaf).single();
    }

    private static Leaf leaf(ResultSet row, int at) throws SQLException {
        return new Leaf(row.getLong("number"), row.getBytes("leaf"), new Hash(row.getBytes("hash")));
    }

    @Override
    public OptionalLong damaged() {
        Inspection inspection = new Inspection(this::stored);
        long size = size();
        for (long at = 0; at < size; at += AT_ONCE) {
            sql.sql("select number, leaf, hash, entry, schema, person from ledger_leaf where number >= ? and number < ? order by number")
                    .params(at, at + AT_ONCE).query((row, line) -> {
                        Leaf leaf = leaf(row, line);
                        inspection.look(leaf, isIndexed(row, leaf));
                        return line;
                    }).list();
        }
        long nodes = sql.sql("select count(*) from ledger_node").query(Long.class).single();
        return inspection.damaged(nodes);
    }

    /** Whether the columns that a leaf is looked up by say what the leaf does: in canonical JSON no text can look like a member. */
    private static boolean isIndexed(ResultSet row, Leaf leaf) throws SQLException {
        String person = row.getString("person");
        boolean isOfPerson = person == null ? leaf.json().contains("\"at\":") || !leaf.json().contains("\"" + Details.PERSON + "\":")
                : leaf.json().contains("\"" + Details.PERSON + "\":\"" + person + "\"");
        return isOfPerson && leaf.json().contains("\"entry\":" + row.getLong("entry") + ",") && leaf.json().contains("\"schema\":\"" + row.getString("schema") + "\"");
    }

    @Override
    public OptionalLong ofEntry(long entry) {
        return sql.sql("select number from ledger_leaf where entry = ? order by number limit 1").param(entry).query(Long.class).list().stream()
                .mapToLong(Long::longValue).findFirst();
    }

    @Override
    public List<Long> ofPerson(long entry, String person) {
        return sql.sql("select number from ledger_leaf where entry = ? and person = ? order by number").params(entry, person).query(Long.class).list();
    }
}
