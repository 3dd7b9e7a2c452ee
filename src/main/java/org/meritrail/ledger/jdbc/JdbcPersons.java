package org.meritrail.ledger.jdbc;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.meritrail.ledger.Identity;
import org.meritrail.ledger.Person;
import org.meritrail.ledger.Persons;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys of persons, and what they are called, as tables. */
public final class JdbcPersons implements Persons {

    /** Rows that are written or read in one go. */
    private static final int AT_ONCE = 500;
    private static final int KEY_BYTES = 16;

    private final JdbcClient sql;
    private final SecureRandom chance;

    public JdbcPersons(JdbcClient sql, SecureRandom chance) {
        this.sql = sql;
        this.chance = chance;
    }

    @Override
    public Map<String, Person> of(Collection<String> participants) {
        Map<String, Person> persons = new HashMap<>();
        inParts(participants, some -> {
            sql.sql("select participant, person_key, secret from person where participant in (:some)").param("some", some)
                    .query((row, at) -> persons.put(row.getString("participant"), person(row, at))).list();
            some.forEach(participant -> erased(participant).ifPresent(person -> persons.putIfAbsent(participant, person)));
            add(some.stream().filter(participant -> !persons.containsKey(participant)).toList(), persons);
        });
        return persons;
    }

    /** Few enough for one statement each, in their order. */
    static void inParts(Collection<String> texts, Consumer<List<String>> each) {
        List<String> all = List.copyOf(new TreeSet<>(texts));
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            each.accept(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
    }

    private void add(List<String> without, Map<String, Person> persons) {
        if (without.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        for (String participant : without) {
            Person person = new Person(digits(), digits());
            persons.put(participant, person);
            Collections.addAll(values, person.key(), person.secret(), participant);
        }
        sql.sql("insert into person (person_key, secret, participant) values " + String.join(", ", Collections.nCopies(without.size(), "(?, ?, ?)")))
                .params(values).update();
    }

    private String digits() {
        byte[] bytes = new byte[KEY_BYTES];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public Optional<Person> known(String participant) {
        return sql.sql("select person_key, secret from person where participant = ?").param(participant).query(JdbcPersons::person).optional()
                .or(() -> erased(participant));
    }

    private static Optional<Person> erased(String participant) {
        Matcher token = Person.TOKEN.matcher(participant);
        return token.matches() && token.group(2) == null ? Optional.of(Person.erased(token.group(1))) : Optional.empty();
    }

    @Override
    public Map<String, Identity> identities(Collection<String> keys) {
        Map<String, Identity> identities = new HashMap<>();
        inParts(keys, some -> sql.sql("select p.person_key, p.participant, coalesce(k.name, '') as name from person p"
                        + " left join person_known_as k on k.person_key = p.person_key where p.person_key in (:some)").param("some", some)
                .query((row, at) -> identities.put(row.getString("person_key"), new Identity(row.getString("participant"), row.getString("name")))).list());
        return identities;
    }

    /** A row that differs is taken away and written anew, since who may add and erase need not be able to change. */
    @Override
    public void call(Map<String, String> names) {
        Map<String, String> byKey = new TreeMap<>();
        of(names.keySet()).forEach((participant, person) -> byKey.put(person.key(), names.get(participant)));
        Map<String, Identity> known = identities(byKey.keySet());
        byKey.entrySet().removeIf(one -> one.getValue().equals(known.get(one.getKey()).name()));
        inParts(byKey.keySet(), some -> {
            sql.sql("delete from person_known_as where person_key in (:some)").param("some", some).update();
            addNames(some.stream().filter(key -> !byKey.get(key).isEmpty()).toList(), byKey);
        });
    }

    private void addNames(List<String> keys, Map<String, String> names) {
        if (!keys.isEmpty()) {
            sql.sql("insert into person_known_as (person_key, name) values " + String.join(", ", Collections.nCopies(keys.size(), "(?, ?)")))
                    .params(keys.stream().<Object>flatMap(key -> Stream.of(key, names.get(key))).toList()).update();
        }
    }

    @Override
    public void erase(String key) {
        sql.sql("delete from person_text where person_key = ?").param(key).update();
        sql.sql("delete from person_known_as where person_key = ?").param(key).update();
        sql.sql("delete from person where person_key = ?").param(key).update();
    }

    private static Person person(ResultSet row, int at) throws SQLException {
        return new Person(row.getString("person_key"), row.getString("secret"));
    }
}
