package org.meritrail.privacy.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.meritrail.governance.Entry;
import org.meritrail.governance.jdbc.Entries;
import org.meritrail.governance.jdbc.Times;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.ledger.jdbc.PersonRows;
import org.meritrail.privacy.Erasure;
import org.meritrail.privacy.LegalHold;
import org.meritrail.privacy.PrivacyRecords;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests and holds as rows, and what came of them as rows of their own, so that nothing is ever changed. */
public final class JdbcPrivacyRecords implements PrivacyRecords {

    private static final String ERASURES = "select e.number, e.person_key, s.step, coalesce(called.name, '') as name, " + PersonRows.participant("e")
            + " as participant, " + Entries.columns("j") + ", " + Entries.columns("d") + " from erasure e" + PersonRows.join("e")
            + "left join person_known_as called on called.person_key = e.person_key join journal j on j.number = e.entry"
            + " left join erasure_step s on s.erasure = e.number left join journal d on d.number = s.entry ";
    private static final String HOLDS = "select h.number, h.person_key, " + PersonRows.participant("h") + " as participant, " + Entries.columns("j") + ", "
            + Entries.columns("d") + " from legal_hold h" + PersonRows.join("h")
            + "join journal j on j.number = h.entry left join legal_hold_end l on l.hold = h.number left join journal d on d.number = l.entry order by h.number";

    private final JdbcClient sql;

    public JdbcPrivacyRecords(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public int nextErasure() {
        return sql.sql("select coalesce(max(number), 0) + 1 from erasure").query(Integer.class).single();
    }

    @Override
    public int nextHold() {
        return sql.sql("select coalesce(max(number), 0) + 1 from legal_hold").query(Integer.class).single();
    }

    @Override
    public void request(int erasure, String key, Entry entry) {
        sql.sql("insert into erasure (number, person_key, entry) values (?, ?, ?)").params(erasure, key, entry.number()).update();
    }

    @Override
    public void decide(int erasure, Erasure.State state, Entry entry) {
        sql.sql("insert into erasure_step (erasure, step, entry) values (?, ?, ?)")
                .params(erasure, state.key(), entry.number()).update();
    }

    @Override
    public Optional<Erasure> erasure(int number) {
        return sql.sql(ERASURES + "where e.number = ?").param(number).query(JdbcPrivacyRecords::erasure).optional();
    }

    @Override
    public List<Erasure> erasures() {
        return sql.sql(ERASURES + "order by e.number").query(JdbcPrivacyRecords::erasure).list();
    }

    private static Erasure erasure(ResultSet row, int at) throws SQLException {
        String step = row.getString("step");
        return new Erasure(row.getInt("number"), row.getString("person_key"), row.getString("participant"), row.getString("name"),
                step == null ? Erasure.State.REQUESTED : Erasure.State.valueOf(step.toUpperCase(Locale.ROOT)), Entries.from(row, "j"),
                step == null ? null : Entries.from(row, "d"));
    }

    @Override
    public void hold(int hold, String key, Entry entry) {
        sql.sql("insert into legal_hold (number, person_key, entry) values (:number, :person, :entry)").param("number", hold)
                .param("person", key.isEmpty() ? null : key, Types.CHAR).param("entry", entry.number()).update();
    }

    @Override
    public void lift(int hold, Entry entry) {
        sql.sql("insert into legal_hold_end (hold, entry) values (?, ?)").params(hold, entry.number()).update();
    }

    @Override
    public List<LegalHold> holds() {
        return sql.sql(HOLDS).query(JdbcPrivacyRecords::hold).list();
    }

    private static LegalHold hold(ResultSet row, int at) throws SQLException {
        String key = row.getString("person_key");
        return new LegalHold(row.getInt("number"), key == null ? "" : key, key == null ? "" : row.getString("participant"), Entries.from(row, "j"),
                row.getObject("d_number") == null ? null : Entries.from(row, "d"));
    }

    @Override
    public List<String> unpaidSince(Instant time) {
        return sql.sql("select o.person_key from payout o join person p on p.person_key = o.person_key join run r on r.number = o.run"
                        + " join journal j on j.number = r.entry group by o.person_key having max(j.at) < ? order by o.person_key")
                .param(Times.stored(time)).query(String.class).list();
    }

    @Override
    public Set<Fingerprint> keptForGood() {
        return sql.sql("select f.sha256 from (select sha256 from delivery_file union select sha256 from delivery_refused_file) f"
                        + " where f.sha256 in (select sha256 from plan_version_file) or f.sha256 in (select result from run_step where result is not null)"
                        + " or f.sha256 in (select explanation from payout)")
                .query((row, at) -> new Fingerprint(row.getString("sha256"))).set();
    }

    @Override
    public int eraseSignIns(Instant before) {
        return sql.sql("delete from sign_in where at < ?").param(Times.stored(before)).update();
    }
}
