package org.meritrail.settlement.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.meritrail.kernel.Period;
import org.meritrail.ledger.Person;
import org.meritrail.ledger.Persons;
import org.meritrail.ledger.jdbc.PersonRows;
import org.meritrail.ledger.jdbc.PersonTexts;
import org.meritrail.ledger.jdbc.PersonTexts.Said;
import org.meritrail.settlement.PayrollLine;
import org.meritrail.settlement.PayrollLine.Kind;
import org.meritrail.settlement.PayrollRecords;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payroll lines as rows that are only ever added; the key of the table is the line's own with the person's in it, so that none can be there twice. */
public final class JdbcPayrollRecords implements PayrollRecords {

    private static final String COLUMNS = "line_key, run, period, person_key, paid_as, component, earning_code, cost_centre, legal_entity,"
            + " amount, currency, pay_date, kind";
    private static final String SELECT = "select l.line_key, l.run, l.period, l.person_key, l.component, l.earning_code, l.cost_centre, l.legal_entity,"
            + " l.amount, l.currency, l.pay_date, l.kind, " + PersonRows.participant("l") + " as participant, " + PersonTexts.text("paid") + " as payroll_id"
            + " from payroll_line l" + PersonRows.join("l") + PersonTexts.join("l", "paid_as", "paid");

    private final JdbcClient sql;
    private final Persons persons;

    public JdbcPayrollRecords(JdbcClient sql, Persons persons) {
        this.sql = sql;
        this.persons = persons;
    }

    @Override
    public void add(List<PayrollLine> lines) {
        Map<String, String> keys = PersonRows.keys(persons, lines.stream().map(PayrollLine::participant).toList());
        Map<Said, Integer> paidAs = new PersonTexts(sql).numbers(lines.stream().map(line -> new Said(keys.get(line.participant()), line.payrollId())).toList());
        for (PayrollLine line : lines) {
            String key = keys.get(line.participant());
            sql.sql("insert into payroll_line (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(PayrollLine.keyOf(line.key(), line.period(), line.participant(), Person.code(key)), line.run(), line.period(), key,
                            paidAs.get(new Said(key, line.payrollId())), line.component(), line.earningCode(), line.costCentre(), line.legalEntity(),
                            line.amount(), line.currency(), line.payDate(), line.kind().key()).update();
        }
    }

    @Override
    public List<PayrollLine> ofRun(int run) {
        return sorted(sql.sql(SELECT + "where l.run = ?").param(run).query(JdbcPayrollRecords::line).list());
    }

    @Override
    public List<PayrollLine> ofPeriod(Period period) {
        return sorted(sql.sql(SELECT + "where l.period = ?").param(period.name()).query(JdbcPayrollRecords::line).list());
    }

    @Override
    public List<PayrollLine> overlapping(Period period) {
        return sorted(sql.sql(SELECT + "join run r on r.number = l.run where l.period <> ? and r.valid_from <= ? and r.valid_to >= ?")
                .params(period.name(), period.to(), period.from()).query(JdbcPayrollRecords::line).list());
    }

    /** Not by the database, whose order of letters depends on how it was set up. */
    private static List<PayrollLine> sorted(List<PayrollLine> lines) {
        return lines.stream().sorted(Comparator.comparing(PayrollLine::key)).toList();
    }

    private static PayrollLine line(ResultSet row, int at) throws SQLException {
        String currency = row.getString("currency");
        String participant = row.getString("participant");
        String key = PayrollLine.keyOf(row.getString("line_key"), row.getString("period"), Person.code(row.getString("person_key")), participant);
        return new PayrollLine(key, row.getInt("run"), row.getString("period"), participant, row.getString("payroll_id"), row.getString("component"), row.getString("earning_code"), row.getString("cost_centre"),
                row.getString("legal_entity"), row.getBigDecimal("amount").setScale(Currency.getInstance(currency).getDefaultFractionDigits()),
                currency, row.getObject("pay_date", LocalDate.class), Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_')));
    }
}
