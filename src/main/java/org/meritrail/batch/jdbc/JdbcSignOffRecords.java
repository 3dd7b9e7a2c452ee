package org.meritrail.batch.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.meritrail.batch.Json;
import org.meritrail.batch.SignOff;
import org.meritrail.batch.SignOffRecords;
import org.meritrail.explanation.Saying;
import org.meritrail.governance.Entry;
import org.meritrail.governance.jdbc.Entries;
import org.meritrail.ledger.Persons;
import org.meritrail.ledger.jdbc.PersonRows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sign-offs as rows, and that they were given as rows of their own, so that nothing is ever changed. */
public final class JdbcSignOffRecords implements SignOffRecords {

    private final JdbcClient sql;
    private final Persons persons;

    public JdbcSignOffRecords(JdbcClient sql, Persons persons) {
        this.sql = sql;
        this.persons = persons;
    }

    @Override
    public void add(List<SignOff> needed) {
        Map<String, String> keys = PersonRows.keys(persons, needed.stream().map(SignOff::participant).filter(participant -> !participant.isEmpty()).toList());
        for (SignOff one : needed) {
            sql.sql("insert into sign_off (run, number, person_key, says) values (?, ?, ?, ?)")
                    .params(one.run(), one.number(), keys.get(one.participant()), Json.of(one.says())).update();
        }
    }

    @Override
    public List<SignOff> of(int run) {
        return sql.sql("select s.run, s.number, s.person_key, s.says, " + PersonRows.participant("s") + " as participant, " + Entries.columns("j") + " from sign_off s"
                        + PersonRows.join("s") + " left join sign_off_given g on g.run = s.run and g.number = s.number left join journal j on j.number = g.entry"
                        + " where s.run = ? order by s.number").param(run).query(JdbcSignOffRecords::signOff).list();
    }

    private static SignOff signOff(ResultSet row, int at) throws SQLException {
        Entry signed = row.getObject("j_number") == null ? null : Entries.from(row, "j");
        String participant = row.getString("person_key") == null ? "" : row.getString("participant");
        return new SignOff(row.getInt("run"), row.getInt("number"), participant, Json.read(row.getString("says"), Saying.class), signed);
    }

    @Override
    public void sign(int run, int number, Entry entry) {
        sql.sql("insert into sign_off_given (run, number, entry) values (?, ?, ?)").params(run, number, entry.number()).update();
    }
}
