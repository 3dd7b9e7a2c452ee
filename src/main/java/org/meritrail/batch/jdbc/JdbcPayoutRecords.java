package org.meritrail.batch.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.batch.Json;
import org.meritrail.batch.Payout;
import org.meritrail.batch.PayoutRecords;
import org.meritrail.batch.RunReject;
import org.meritrail.batch.Runs.Page;
import org.meritrail.explanation.Saying;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.ledger.Persons;
import org.meritrail.ledger.jdbc.PersonRows;
import org.meritrail.ledger.jdbc.PersonTexts;
import org.meritrail.ledger.jdbc.PersonTexts.Said;
import org.meritrail.settlement.Payee;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payouts, their components and rejects as rows. */
public final class JdbcPayoutRecords implements PayoutRecords {

    /** Rows that are written in one go: there can be a file full of rejects, and others wait until all are written. */
    private static final int AT_ONCE = 200;
    private static final int REJECT_COLUMNS = 7;
    private static final Map<String, String> ORDERS = Map.of("participant", "participant", "-participant", "participant desc",
            "name", "name, participant", "-name", "name desc, participant",
            "outcome", "outcome, participant", "-outcome", "outcome desc, participant",
            "total", "currency, total nulls first, participant", "-total", "currency, total desc nulls last, participant");
    private static final String FROM = " from payout o" + PersonRows.join("o") + PersonTexts.join("o", "called_as", "called") + PersonTexts.join("o", "paid_as", "paid");
    private static final String SELECT = "select o.*, " + PersonRows.participant("o") + " as participant, " + PersonTexts.text("called") + " as name, "
            + PersonTexts.text("paid") + " as payroll_id" + FROM;
    private static final String MATCHES = "where o.run = :run and (:outcome = '' or o.outcome = :outcome)"
            + " and (lower(" + PersonRows.participant("o") + ") like :search escape '!' or lower(" + PersonTexts.text("called") + ") like :search escape '!')";

    private final JdbcClient sql;
    private final Persons persons;

    public JdbcPayoutRecords(JdbcClient sql, Persons persons) {
        this.sql = sql;
        this.persons = persons;
    }

    /** What participants are called from now on is what the last run that was kept called them; earlier ones tell what they were called then. */
    @Override
    public void add(List<Payout> payouts) {
        Map<String, String> names = payouts.stream().collect(Collectors.toMap(Payout::participant, payout -> RunReject.kept(payout.name()), (one, same) -> one));
        persons.call(names);
        Map<String, String> keys = PersonRows.keys(persons, names.keySet());
        Map<Said, Integer> said = new PersonTexts(sql).numbers(payouts.stream()
                .flatMap(payout -> Stream.of(payout.name(), payout.payee().payrollId()).map(text -> new Said(keys.get(payout.participant()), RunReject.kept(text)))).toList());
        for (Payout payout : payouts) {
            String key = keys.get(payout.participant());
            sql.sql("insert into payout (run, person_key, outcome, currency, total, held, reasons, explanation, called_as, paid_as, cost_centre,"
                            + " legal_entity)"
                            + " values (:run, :person, :outcome, :currency, :total, :held, :reasons, :explanation, :called, :paid, :centre, :entity)")
                    .param("run", payout.run()).param("person", key).param("outcome", payout.outcome()).param("currency", payout.currency())
                    .param("total", payout.total(), Types.NUMERIC).param("held", payout.held(), Types.NUMERIC)
                    .param("reasons", Json.of(payout.reasons())).param("explanation", payout.explanation().hex())
                    .param("called", said.get(new Said(key, RunReject.kept(payout.name()))), Types.INTEGER)
                    .param("paid", said.get(new Said(key, payout.payee().payrollId())), Types.INTEGER).param("centre", payout.payee().costCentre())
                    .param("entity", payout.payee().legalEntity()).update();
            addComponents(payout, key);
        }
    }

    private void addComponents(Payout payout, String key) {
        int place = 0;
        for (Payout.Component component : payout.components()) {
            sql.sql("insert into payout_component (run, person_key, place, component, earning_code, amount) values (?, ?, ?, ?, ?, ?)")
                    .params(payout.run(), key, place++, component.name(), component.earningCode(), component.amount()).update();
        }
    }

    @Override
    public void add(int run, List<RunReject> rejects) {
        for (int from = 0; from < rejects.size(); from += AT_ONCE) {
            List<RunReject> some = rejects.subList(from, Math.min(from + AT_ONCE, rejects.size()));
            List<Object> values = new ArrayList<>();
            for (RunReject reject : some) {
                values.addAll(List.of(run, from + values.size() / REJECT_COLUMNS, reject.file(), reject.row(), reject.column(),
                        reject.value(), Json.of(reject.reason())));
            }
            sql.sql("insert into run_reject (run, place, file, line, field, cell, reason) values "
                    + String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?, ?, ?, ?, ?)"))).params(values).update();
        }
    }

    @Override
    public SortedMap<String, Integer> outcomes(int run) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        sql.sql("select outcome, count(*) as number from payout where run = ? group by outcome").param(run)
                .query((row, at) -> counts.put(row.getString("outcome"), row.getInt("number"))).list();
        return counts;
    }

    @Override
    public Set<String> settled(int run) {
        return sql.sql("select " + PersonRows.participant("o") + " from payout o" + PersonRows.join("o") + "where o.run = ? and o.outcome <> 'withheld'").param(run).query(String.class).set();
    }

    @Override
    public SortedMap<String, SortedMap<String, BigDecimal>> components(int run) {
        SortedMap<String, SortedMap<String, BigDecimal>> sums = new TreeMap<>();
        sql.sql("select c.component, p.currency, sum(c.amount) as amount from payout_component c"
                        + " join payout p on p.run = c.run and p.person_key = c.person_key"
                        + " where c.run = ? and p.outcome = 'due' group by c.component, p.currency").param(run)
                .query((row, at) -> sums.computeIfAbsent(row.getString("component"), none -> new TreeMap<>())
                        .put(row.getString("currency"), money(row, "amount"))).list();
        return sums;
    }

    @Override
    public SortedMap<String, BigDecimal> total(int run) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        sql.sql("select currency, sum(total) as amount from payout where run = ? and outcome = 'due' group by currency").param(run)
                .query((row, at) -> sums.put(row.getString("currency"), money(row, "amount"))).list();
        return sums;
    }

    @Override
    public Page<Payout> page(int run, String search, String outcome, String sort, int page, int size) {
        Map<String, Object> parameters = Map.of("run", run, "outcome", outcome, "search", "%" + search.toLowerCase(Locale.ROOT)
                .replace("!", "!!").replace("%", "!%").replace("_", "!_").replace('\0', '\uFFFD') + "%");
        long total = sql.sql("select count(*)" + FROM + MATCHES).params(parameters).query(Long.class).single();
        List<Head> heads = sql.sql(SELECT + MATCHES + " order by " + ORDERS.getOrDefault(sort, "participant")
                        + " limit :size offset :from").params(parameters).param("size", size).param("from", (long) page * size)
                .query(JdbcPayoutRecords::head).list();
        return new Page<>(heads.stream().map(head -> head.with(components(head.run, head.key))).toList(), page, size, total);
    }

    @Override
    public Optional<Payout> payout(int run, String participant) {
        return sql.sql(SELECT + "where o.run = ? and o.person_key = ?").params(run, PersonRows.key(persons, participant))
                .query(JdbcPayoutRecords::head).optional().map(head -> head.with(components(run, head.key)));
    }

    @Override
    public List<Payout> payouts(int run) {
        Map<String, List<Part>> parts = sql.sql("select * from payout_component where run = ? order by place").param(run)
                .query(JdbcPayoutRecords::part).list().stream().collect(Collectors.groupingBy(Part::key));
        return sql.sql(SELECT + "where o.run = ?").param(run).query(JdbcPayoutRecords::head).list().stream()
                .map(head -> head.with(parts.getOrDefault(head.key, List.of()))).sorted(Comparator.comparing(Payout::participant)).toList();
    }

    @Override
    public List<Payout> of(String participant) {
        return sql.sql(SELECT + "where o.person_key = ? order by o.run desc").param(PersonRows.key(persons, participant))
                .query(JdbcPayoutRecords::head).list().stream().map(head -> head.with(components(head.run, head.key))).toList();
    }

    @Override
    public Page<RunReject> rejects(int run, int page, int size) {
        long total = sql.sql("select count(*) from run_reject where run = ?").param(run).query(Long.class).single();
        List<RunReject> rejects = sql.sql("select * from run_reject where run = ? order by place limit ? offset ?")
                .params(run, size, (long) page * size).query((row, at) -> new RunReject(row.getString("file"), row.getInt("line"), row.getString("field"),
                        row.getString("cell"), Json.read(row.getString("reason"), Saying.class))).list();
        return new Page<>(rejects, page, size, total);
    }

    private List<Part> components(int run, String key) {
        return sql.sql("select * from payout_component where run = ? and person_key = ? order by place").params(run, key)
                .query(JdbcPayoutRecords::part).list();
    }

    private record Part(String key, String name, String earningCode, BigDecimal amount) {
    }

    private static Part part(ResultSet row, int at) throws SQLException {
        return new Part(row.getString("person_key"), row.getString("component"), row.getString("earning_code"), row.getBigDecimal("amount"));
    }

    /** A payout without its components. */
    private record Head(int run, String key, String participant, String name, String outcome, String currency, BigDecimal total, BigDecimal held,
                        List<Saying> reasons, Fingerprint explanation, Payee payee) {

        Payout with(List<Part> parts) {
            List<Payout.Component> components = parts.stream()
                    .map(part -> new Payout.Component(part.name(), part.earningCode(), digits(part.amount(), currency))).toList();
            return new Payout(run, participant, name, outcome, currency, total, held, components, reasons, explanation, payee);
        }
    }

    private static Head head(ResultSet row, int at) throws SQLException {
        return new Head(row.getInt("run"), row.getString("person_key"), row.getString("participant"), row.getString("name"), row.getString("outcome"), row.getString("currency"),
                money(row, "total"), money(row, "held"), Payout.reasons(row.getString("reasons"), row.getInt("run"), row.getString("person_key")),
                new Fingerprint(row.getString("explanation")),
                new Payee(row.getString("payroll_id"), row.getString("cost_centre"), row.getString("legal_entity")));
    }

    private static BigDecimal money(ResultSet row, String column) throws SQLException {
        return digits(row.getBigDecimal(column), row.getString("currency"));
    }

    private static BigDecimal digits(BigDecimal amount, String currency) {
        return amount == null ? null : amount.setScale(Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
