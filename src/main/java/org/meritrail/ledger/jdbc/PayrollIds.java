package org.meritrail.ledger.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers that payroll knew a person by, in a table of their own, whose rows can be erased; what was paid says which of them it was. */
public final class PayrollIds {

    private static final int AT_ONCE = 500;

    private final JdbcClient sql;

    public PayrollIds(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param key of the person @param payrollId empty if the data says none */
    public record Payee(String key, String payrollId) {
    }

    /** To join to what has the columns {@code person_key} and {@code paid_as}. @param alias of the table */
    public static String join(String alias) {
        return " left join person_payroll_id paid on paid.person_key = " + alias + ".person_key and paid.number = " + alias + ".paid_as ";
    }

    /** Empty where the data said none, and once the person is erased. Needs the join. */
    public static String payrollId() {
        return "coalesce(paid.payroll_id, '')";
    }

    /** Which of the person's numbers each one is; those that are new are added, which only a decision may. Those without a number are left out. */
    public Map<Payee, Integer> places(Collection<Payee> payees) {
        Map<String, List<Payee>> byKey = payees.stream().distinct().filter(payee -> !payee.payrollId().isEmpty())
                .collect(Collectors.groupingBy(Payee::key, TreeMap::new, Collectors.toList()));
        Map<Payee, Integer> places = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        List<String> keys = List.copyOf(byKey.keySet());
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            sql.sql("select person_key, number, payroll_id from person_payroll_id where person_key in (:some)")
                    .param("some", keys.subList(from, Math.min(from + AT_ONCE, keys.size()))).query(row -> {
                        places.put(new Payee(row.getString("person_key"), row.getString("payroll_id")), row.getInt("number"));
                        counts.merge(row.getString("person_key"), 1, Integer::sum);
                    });
        }
        byKey.values().forEach(own -> own.stream().filter(payee -> !places.containsKey(payee))
                .forEach(payee -> places.put(payee, added(payee, counts.merge(payee.key(), 1, Integer::sum)))));
        return places;
    }

    private int added(Payee payee, int number) {
        sql.sql("insert into person_payroll_id (person_key, number, payroll_id) values (?, ?, ?)").params(payee.key(), number, payee.payrollId()).update();
        return number;
    }
}
