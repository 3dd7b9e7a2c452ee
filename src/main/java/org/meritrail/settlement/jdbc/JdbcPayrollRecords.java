package org.meritrail.settlement.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.meritrail.kernel.Period;
import org.meritrail.settlement.PayrollLine;
import org.meritrail.settlement.PayrollLine.Kind;
import org.meritrail.settlement.PayrollRecords;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payroll lines as rows that are only ever added; the key of the table is the line's own, so that none can be there twice. */
public final class JdbcPayrollRecords implements PayrollRecords {

    private static final String COLUMNS = "line_key, run, period, participant, payroll_id, component, earning_code, cost_centre, legal_entity,"
            + " amount, currency, pay_date, kind";
    private static final String SELECT = "select l.line_key, l.run, l.period, l.participant, l.payroll_id, l.component, l.earning_code,"
            + " l.cost_centre, l.legal_entity, l.amount, l.currency, l.pay_date, l.kind from payroll_line l ";

    private final JdbcClient sql;

    public JdbcPayrollRecords(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(List<PayrollLine> lines) {
        for (PayrollLine line : lines) {
            sql.sql("insert into payroll_line (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(line.key(), line.run(), line.period(), line.participant(), line.payrollId(), line.component(), line.earningCode(),
                            line.costCentre(), line.legalEntity(), line.amount(), line.currency(), line.payDate(), line.kind().key()).update();
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
        return new PayrollLine(row.getString("line_key"), row.getInt("run"), row.getString("period"), row.getString("participant"),
                row.getString("payroll_id"), row.getString("component"), row.getString("earning_code"), row.getString("cost_centre"),
                row.getString("legal_entity"), row.getBigDecimal("amount").setScale(Currency.getInstance(currency).getDefaultFractionDigits()),
                currency, row.getObject("pay_date", LocalDate.class), Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_')));
    }
}
