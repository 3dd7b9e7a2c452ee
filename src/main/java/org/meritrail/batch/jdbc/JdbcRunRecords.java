package org.meritrail.batch.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.meritrail.batch.Population;
import org.meritrail.batch.Run;
import org.meritrail.batch.RunHistory;
import org.meritrail.batch.RunRecords;
import org.meritrail.batch.RunStep;
import org.meritrail.governance.Entry;
import org.meritrail.governance.jdbc.Entries;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Period;
import org.meritrail.ledger.Persons;
import org.meritrail.ledger.jdbc.PersonRows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs as rows, and what happened to them as rows of their own, so that nothing is ever changed. */
public final class JdbcRunRecords implements RunRecords {

    private record Step(int run, RunStep step, String result, Entry entry) {
    }

    private final JdbcClient sql;
    private final Persons persons;

    public JdbcRunRecords(JdbcClient sql, Persons persons) {
        this.sql = sql;
        this.persons = persons;
    }

    @Override
    public int nextNumber() {
        return sql.sql("select coalesce(max(number), 0) + 1 from run").query(Integer.class).single();
    }

    @Override
    public void add(Run.Order order) {
        sql.sql("insert into run (number, period, valid_from, valid_to, pay_date, version, delivery, entry, paid_in)"
                        + " values (:number, :period, :from, :to, :pay, :version, :delivery, :entry, :paid)")
                .param("number", order.number()).param("period", order.period().name()).param("from", order.period().from()).param("to", order.period().to())
                .param("pay", order.payDate())
                .param("version", order.version()).param("delivery", order.delivery()).param("entry", order.started().number())
                .param("paid", order.takesUp() ? order.paidIn().name() : null, Types.VARCHAR).update();
        PersonRows.keys(persons, order.population().participants()).values()
                .forEach(key -> sql.sql("insert into run_population (run, person_key) values (?, ?)").params(order.number(), key).update());
    }

    @Override
    public void add(int run, RunStep step, Fingerprint result, Entry entry) {
        sql.sql("insert into run_step (run, step, result, entry) values (:run, :step, :result, :entry)").param("run", run).param("step", step.key())
                .param("result", result == null ? null : result.hex(), Types.CHAR).param("entry", entry.number()).update();
    }

    @Override
    public Optional<RunHistory> history(int run) {
        return histories("where r.number = ?", "where s.run = ?", "where n.run = ?", List.of(run)).stream().findFirst();
    }

    @Override
    public List<RunHistory> histories() {
        return histories("", "", "", List.of());
    }

    private List<RunHistory> histories(String runs, String steps, String populations, List<Integer> parameters) {
        Map<Integer, List<Step>> byRun = new HashMap<>();
        sql.sql("select s.run, s.step, s.result, " + Entries.columns("j") + " from run_step s join journal j on j.number = s.entry " + steps)
                .params(parameters).query(JdbcRunRecords::step).list()
                .forEach(step -> byRun.computeIfAbsent(step.run(), none -> new ArrayList<>()).add(step));
        Map<Integer, SortedSet<String>> concerned = new HashMap<>();
        sql.sql("select n.run, " + PersonRows.participant("n") + " as participant from run_population n" + PersonRows.join("n") + populations)
                .params(parameters).query(row -> {
                    concerned.computeIfAbsent(row.getInt("run"), none -> new TreeSet<>()).add(row.getString("participant"));
                });
        return sql.sql("select r.number, r.period, r.valid_from, r.valid_to, r.pay_date, r.version, r.delivery, r.paid_in, " + Entries.columns("j")
                        + " from run r join journal j on j.number = r.entry " + runs + " order by r.number desc")
                .params(parameters).query((row, at) -> history(order(row, concerned.getOrDefault(row.getInt("number"), Collections.emptySortedSet())), byRun)).list();
    }

    private static Step step(ResultSet row, int at) throws SQLException {
        RunStep step = RunStep.valueOf(row.getString("step").toUpperCase(Locale.ROOT));
        return new Step(row.getInt("run"), step, row.getString("result"), Entries.from(row, "j"));
    }

    private static Run.Order order(ResultSet row, SortedSet<String> participants) throws SQLException {
        Period period = new Period(row.getString("period"), row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
        String paidIn = row.getString("paid_in");
        return new Run.Order(row.getInt("number"), period, paidIn == null ? period : Period.parse(paidIn), row.getObject("pay_date", LocalDate.class),
                new Population(participants), row.getInt("version"),
                row.getInt("delivery"), Entries.from(row, "j"));
    }

    private static RunHistory history(Run.Order order, Map<Integer, List<Step>> byRun) {
        Map<RunStep, Entry> entries = new TreeMap<>();
        Fingerprint result = null;
        for (Step step : byRun.getOrDefault(order.number(), List.of())) {
            entries.put(step.step(), step.entry());
            result = step.step() == RunStep.CALCULATED || step.step() == RunStep.FAILED ? new Fingerprint(step.result()) : result;
        }
        return new RunHistory(order, entries, result);
    }
}
