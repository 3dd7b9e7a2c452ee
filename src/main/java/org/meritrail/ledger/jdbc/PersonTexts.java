package org.meritrail.ledger.jdbc;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What rows say of persons besides their codes: what they were called then, and their numbers in payroll. The texts are in a table of their own,
 * whose rows can be erased; a row says by a number which of the person's texts it has, or null for an empty one.
 */
public final class PersonTexts {

    private final JdbcClient sql;

    public PersonTexts(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param key of the person */
    public record Said(String key, String text) {
    }

    /** To join to what has a column {@code person_key}. @param alias of the table @param column of it that says which text @param as another alias */
    public static String join(String alias, String column, String as) {
        return " left join person_text " + as + " on " + as + ".person_key = " + alias + ".person_key and " + as + ".number = " + alias + "." + column + " ";
    }

    /** Also empty once the person is erased. @param as what was joined */
    public static String text(String as) {
        return "coalesce(" + as + ".text, '')";
    }

    /** Which of the person's texts each one is; those that are new are added, which only a decision may. Empty ones are left out. */
    public Map<Said, Integer> numbers(Collection<Said> said) {
        Map<String, List<Said>> byKey = said.stream().distinct().filter(one -> !one.text().isEmpty())
                .collect(Collectors.groupingBy(Said::key, TreeMap::new, Collectors.toList()));
        Map<Said, Integer> numbers = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        JdbcPersons.inParts(byKey.keySet(), some -> sql.sql("select person_key, number, text from person_text where person_key in (:some)").param("some", some)
                .query(row -> {
                    numbers.put(new Said(row.getString("person_key"), row.getString("text")), row.getInt("number"));
                    counts.merge(row.getString("person_key"), 1, Integer::sum);
                }));
        byKey.values().forEach(own -> own.stream().filter(one -> !numbers.containsKey(one))
                .forEach(one -> numbers.put(one, added(one, counts.merge(one.key(), 1, Integer::sum)))));
        return numbers;
    }

    private int added(Said said, int number) {
        sql.sql("insert into person_text (person_key, number, text) values (?, ?, ?)").params(said.key(), number, said.text()).update();
        return number;
    }
}
