package org.meritrail.settlement.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.meritrail.governance.Entry;
import org.meritrail.governance.jdbc.Entries;
import org.meritrail.kernel.Period;
import org.meritrail.ledger.Persons;
import org.meritrail.ledger.jdbc.PersonRows;
import org.meritrail.settlement.Adjustment;
import org.meritrail.settlement.AdjustmentReason;
import org.meritrail.settlement.AdjustmentRecords;
import org.meritrail.settlement.AdjustmentStep;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adjustments as rows, and what was decided about them as rows of their own, so that nothing is ever changed. */
public final class JdbcAdjustmentRecords implements AdjustmentRecords {

    private static final String SELECT = "select a.*, " + PersonRows.participant("a") + " as participant, s.step, " + Entries.columns("j") + ", " + Entries.columns("d") + " from adjustment a"
            + PersonRows.join("a") + " join journal j on j.number = a.entry left join adjustment_step s on s.adjustment = a.number left join journal d on d.number = s.entry ";

    private final JdbcClient sql;
    private final Persons persons;

    public JdbcAdjustmentRecords(JdbcClient sql, Persons persons) {
        this.sql = sql;
        this.persons = persons;
    }

    @Override
    public int nextNumber() {
        return sql.sql("select coalesce(max(number), 0) + 1 from adjustment").query(Integer.class).single();
    }

    @Override
    public void add(Adjustment.Requested requested) {
        Adjustment.Terms terms = requested.terms();
        sql.sql("insert into adjustment (number, person_key, component, earning_code, amount, currency, period, reason, english, spanish, version,"
                        + " takes_back, entry) values (:number, :person, :component, :code, :amount, :currency, :period, :reason, :english, :spanish,"
                        + " :version, :back, :entry)")
                .param("number", terms.number()).param("person", persons.of(List.of(terms.participant())).get(terms.participant()).key()).param("component", terms.component())
                .param("code", terms.earningCode()).param("amount", terms.amount()).param("currency", terms.currency())
                .param("period", terms.period().name()).param("reason", terms.reason().code()).param("english", terms.reason().english())
                .param("spanish", terms.reason().spanish()).param("version", terms.version()).param("back", terms.takesBack(), Types.INTEGER)
                .param("entry", requested.requested().number()).update();
    }

    @Override
    public void add(int number, AdjustmentStep step, Entry entry) {
        sql.sql("insert into adjustment_step (adjustment, step, entry) values (?, ?, ?)").params(number, step.key(), entry.number()).update();
    }

    @Override
    public Optional<Adjustment> adjustment(int number) {
        return sql.sql(SELECT + "where a.number = ?").param(number).query(JdbcAdjustmentRecords::adjustment).optional();
    }

    @Override
    public List<Adjustment> all() {
        return sql.sql(SELECT + "order by a.number").query(JdbcAdjustmentRecords::adjustment).list();
    }

    private static Adjustment adjustment(ResultSet row, int at) throws SQLException {
        Adjustment.Requested requested = new Adjustment.Requested(terms(row), Entries.from(row, "j"));
        String step = row.getString("step");
        return step == null ? requested : AdjustmentStep.valueOf(step.toUpperCase(Locale.ROOT)).after(requested, Entries.from(row, "d"));
    }

    private static Adjustment.Terms terms(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new Adjustment.Terms(row.getInt("number"), row.getString("participant"), row.getString("component"), row.getString("earning_code"),
                row.getBigDecimal("amount").setScale(Currency.getInstance(currency).getDefaultFractionDigits()), currency,
                Period.parse(row.getString("period")), new AdjustmentReason(row.getString("reason"), row.getString("english"), row.getString("spanish")),
                row.getInt("version"), row.getObject("takes_back", Integer.class));
    }
}
