package org.meritrail.delivery.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meritrail.delivery.Delivery;
import org.meritrail.delivery.DeliveryRecords;
import org.meritrail.delivery.RefusedDelivery;
import org.meritrail.governance.jdbc.Entries;
import org.meritrail.governance.jdbc.Times;
import org.meritrail.kernel.Fingerprint;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deliveries as tables. */
public final class JdbcDeliveryRecords implements DeliveryRecords {

    private static final String DELIVERY = "select d.number, d.name, d.sha256, " + Entries.columns("j")
            + " from delivery d join journal j on j.number = d.entry ";
    private static final RowMapper<Delivery.File> FILE =
            (row, at) -> new Delivery.File(row.getString("name"), row.getString("holds"), new Fingerprint(row.getString("sha256")));

    private static final RowMapper<Delivery> WITHOUT_FILES = (row, at) -> new Delivery(row.getInt("number"), row.getString("name"),
            new Fingerprint(row.getString("sha256")), List.of(), Entries.from(row, "j"));

    private final JdbcClient sql;

    public JdbcDeliveryRecords(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(Delivery delivery) {
        sql.sql("insert into delivery (number, name, sha256, entry) values (?, ?, ?, ?)")
                .params(delivery.number(), delivery.name(), delivery.sha256().hex(), delivery.received().number()).update();
        for (Delivery.File file : delivery.files()) {
            sql.sql("insert into delivery_file (delivery, name, holds, sha256) values (?, ?, ?, ?)")
                    .params(delivery.number(), file.name(), file.holds(), file.sha256().hex()).update();
        }
    }

    @Override
    public void add(RefusedDelivery refused) {
        sql.sql("insert into delivery_refused (entry, name, sha256) values (?, ?, ?)")
                .params(refused.entry().number(), refused.name(), refused.sha256().hex()).update();
        sql.sql("insert into delivery_refused_reasons (entry, reasons) values (?, ?)")
                .params(refused.entry().number(), Reasons.written(refused.reasons())).update();
        refused.files().forEach(sha256 -> sql.sql("insert into delivery_refused_file (entry, sha256) values (?, ?)")
                .params(refused.entry().number(), sha256.hex()).update());
    }

    @Override
    public Optional<Delivery> delivery(int number) {
        return withFiles(sql.sql(DELIVERY + "where d.number = ?").param(number).query(WITHOUT_FILES).list()).stream().findFirst();
    }

    @Override
    public Optional<Delivery> delivery(Fingerprint sha256) {
        return withFiles(sql.sql(DELIVERY + "where d.sha256 = ?").param(sha256.hex()).query(WITHOUT_FILES).list()).stream().findFirst();
    }

    @Override
    public Optional<Delivery> bringing(Fingerprint sha256) {
        return sql.sql("select min(delivery) from delivery_file where sha256 = ?").param(sha256.hex()).query(Integer.class).optional()
                .flatMap(this::delivery);
    }

    @Override
    public Optional<Brought> lastBefore(int delivery, String name) {
        return sql.sql("select delivery, sha256 from delivery_file where delivery < ? and lower(name) = lower(?) order by delivery desc, name limit 1")
                .params(delivery, name).query((row, at) -> new Brought(row.getInt("delivery"), new Fingerprint(row.getString("sha256")))).optional();
    }

    @Override
    public Optional<Delivery> latest() {
        return withFiles(sql.sql(DELIVERY + "order by d.number desc limit 1").query(WITHOUT_FILES).list()).stream().findFirst();
    }

    @Override
    public List<Delivery> until(Instant time) {
        return withFiles(sql.sql(DELIVERY + "where j.at <= ? order by d.number desc").param(Times.stored(time)).query(WITHOUT_FILES).list());
    }

    @Override
    public List<RefusedDelivery> refused() {
        Map<Long, List<Fingerprint>> files = new HashMap<>();
        sql.sql("select entry, sha256 from delivery_refused_file order by entry, sha256").query(row -> {
            files.computeIfAbsent(row.getLong("entry"), first -> new ArrayList<>()).add(new Fingerprint(row.getString("sha256")));
        });
        return sql.sql("select r.name, r.sha256, coalesce(w.reasons, '[]') as reasons, " + Entries.columns("j")
                        + " from delivery_refused r join journal j on j.number = r.entry left join delivery_refused_reasons w on w.entry = r.entry order by r.entry desc")
                .query((row, at) -> new RefusedDelivery(row.getString("name"), new Fingerprint(row.getString("sha256")),
                        Reasons.read(row.getString("reasons")), Entries.from(row, "j"), files.getOrDefault(row.getLong("j_number"), List.of()))).list();
    }

    @Override
    public List<Delivery.File> filesUntil(int delivery) {
        return sql.sql("select name, holds, sha256 from delivery_file where delivery <= ? order by delivery, name")
                .param(delivery).query(FILE).list();
    }

    /** @param deliveries the newest first, without a gap between them */
    private List<Delivery> withFiles(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return deliveries;
        }
        Map<Integer, List<Delivery.File>> files = new HashMap<>();
        sql.sql("select delivery, name, holds, sha256 from delivery_file where delivery between ? and ? order by name")
                .params(deliveries.get(deliveries.size() - 1).number(), deliveries.get(0).number())
                .query((row, at) -> files.computeIfAbsent(row.getInt("delivery"), first -> new ArrayList<>()).add(FILE.mapRow(row, at))).list();
        return deliveries.stream().map(each -> new Delivery(each.number(), each.name(), each.sha256(),
                List.copyOf(files.getOrDefault(each.number(), List.of())), each.received())).toList();
    }
}
