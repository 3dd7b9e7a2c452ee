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
import java.util.TreeSet;
import org.meritrail.ledger.Person;
import org.meritrail.ledger.Persons;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys of persons as a table. */
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
        List<String> all = List.copyOf(new TreeSet<>(participants));
        Map<String, Person> persons = new HashMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            sql.sql("select participant, person_key, secret from person where participant in (:some)").param("some", some)
                    .query((row, at) -> persons.put(row.getString("participant"), person(row, at))).list();
            add(some.stream().filter(participant -> !persons.containsKey(participant)).toList(), persons);
        }
        return persons;
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
        return sql.sql("select person_key, secret from person where participant = ?").param(participant).query(JdbcPersons::person).optional();
    }

    private static Person person(ResultSet row, int at) throws SQLException {
        return new Person(row.getString("person_key"), row.getString("secret"));
    }
}
