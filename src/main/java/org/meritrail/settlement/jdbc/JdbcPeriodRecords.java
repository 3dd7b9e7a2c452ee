package org.meritrail.settlement.jdbc;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.meritrail.governance.jdbc.Entries;
import org.meritrail.settlement.PeriodRecords;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Closed and re-opened periods as rows that are only ever added. */
public final class JdbcPeriodRecords implements PeriodRecords {

    private final JdbcClient sql;

    public JdbcPeriodRecords(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(Step step) {
        sql.sql("insert into period_step (period, step, entry) values (?, ?, ?)").params(step.period(), step.step(), step.entry().number()).update();
    }

    @Override
    public List<Step> steps() {
        return sql.sql("select s.period, s.step, " + Entries.columns("j") + " from period_step s"
                        + " join journal j on j.number = s.entry order by j.number")
                .query((row, at) -> new Step(row.getString("period"), row.getString("step"), Entries.from(row, "j"))).list();
    }

    @Override
    public Set<String> withRuns() {
        return new TreeSet<>(sql.sql("select distinct period from run").query(String.class).list());
    }
}
