package org.meritrail.plan.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.meritrail.governance.Entry;
import org.meritrail.governance.jdbc.Entries;
import org.meritrail.governance.jdbc.Times;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.plan.Bytes;
import org.meritrail.plan.Effective;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.Signature;
import org.meritrail.plan.Step;
import org.meritrail.plan.VersionRecords;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Versions as rows: what each is made of, and the steps it took. Its state is worked out of them. */
public final class JdbcVersionRecords implements VersionRecords {

    /** Databases know no later days than this. */
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final int ALL = 0;
    private static final String WANTED = " (:version = 0 or v.number = :version) and j.at <= :at ";

    private final JdbcClient sql;

    public JdbcVersionRecords(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(Bytes bytes, Effective inForce) {
        sql.sql("insert into plan_version (number, policy, in_force_from, in_force_to, entry) values (?, ?, ?, ?, ?)")
                .params(bytes.number(), bytes.policy().hex(), inForce.from(), inForce.to(), bytes.made().number()).update();
        bytes.files().forEach((path, sha256) -> sql.sql("insert into plan_version_file (version, path, sha256) values (?, ?, ?)")
                .params(bytes.number(), path, sha256.hex()).update());
    }

    @Override
    public void add(int version, Step step) {
        Effective days = step instanceof Step.Submission submission ? submission.effective() : new Effective(null, null);
        sql.sql("insert into plan_version_step (version, step, effective_from, effective_to, entry) values (?, ?, ?, ?, ?)")
                .params(version, step.key(), days.from(), days.to(), step.entry().number()).update();
    }

    @Override
    public void add(int version, Signature signature) {
        sql.sql("insert into plan_version_signature (version, finding, entry) values (?, ?, ?)")
                .params(version, signature.finding(), signature.entry().number()).update();
    }

    @Override
    public List<Signature> signatures(int version) {
        return sql.sql("select s.finding, " + Entries.columns("j") + " from plan_version_signature s join journal j on j.number = s.entry"
                + " where s.version = ? order by s.entry, s.finding").param(version)
                .query((row, line) -> new Signature(row.getString("finding"), Entries.from(row, "j"))).list();
    }

    @Override
    public List<PlanVersion> knownOn(Instant time) {
        return versions(ALL, time.isAfter(LATEST) ? LATEST : time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time);
    }

    @Override
    public Optional<PlanVersion> version(int number) {
        return number < 1 ? Optional.empty() : versions(number, LATEST).stream().findFirst();
    }

    @Override
    public Effective inForce(int version) {
        return sql.sql("select in_force_from, in_force_to from plan_version where number = ?").param(version)
                .query((row, at) -> new Effective(day(row, "in_force_from"), day(row, "in_force_to"))).single();
    }

    /** Files and steps are asked for after the versions: whoever adds one adds its files with it. */
    private List<PlanVersion> versions(int version, Instant at) {
        List<Made> made = made(version, at);
        Map<Integer, SortedMap<String, Fingerprint>> files = files(version, at);
        Map<Integer, PlanVersion> versions = new LinkedHashMap<>();
        made.forEach(one -> versions.put(one.number(), new PlanVersion.Draft(
                new Bytes(one.number(), one.policy(), files.get(one.number()), one.entry()))));
        taken(version, at).forEach(taken -> versions.computeIfPresent(taken.version(), (number, before) -> taken.step().of(before)));
        return List.copyOf(versions.values());
    }

    private List<Made> made(int version, Instant at) {
        return select(version, at, "select v.number as version, v.policy, " + Entries.columns("j")
                + " from plan_version v join journal j on j.number = v.entry where" + WANTED + "order by v.number desc")
                .query((row, line) -> new Made(row.getInt("version"), new Fingerprint(row.getString("policy")), Entries.from(row, "j"))).list();
    }

    private Map<Integer, SortedMap<String, Fingerprint>> files(int version, Instant at) {
        Map<Integer, SortedMap<String, Fingerprint>> files = new HashMap<>();
        select(version, at, "select f.version, f.path, f.sha256 from plan_version_file f join plan_version v on v.number = f.version"
                + " join journal j on j.number = v.entry where" + WANTED)
                .query(row -> {
                    files.computeIfAbsent(row.getInt("version"), number -> new TreeMap<>())
                            .put(row.getString("path"), new Fingerprint(row.getString("sha256")));
                });
        return files;
    }

    private List<Taken> taken(int version, Instant at) {
        return select(version, at, "select s.version, s.step, s.effective_from, s.effective_to, " + Entries.columns("j")
                + " from plan_version_step s join plan_version v on v.number = s.version join journal j on j.number = s.entry where" + WANTED
                + "order by s.entry").query((row, line) -> new Taken(row.getInt("version"), step(row))).list();
    }

    private JdbcClient.StatementSpec select(int version, Instant at, String select) {
        return sql.sql(select).param("version", version).param("at", Times.stored(at));
    }

    private static Step step(ResultSet row) throws SQLException {
        Entry entry = Entries.from(row, "j");
        return switch (row.getString("step")) {
            case "submitted" -> new Step.Submission(new Effective(day(row, "effective_from"), day(row, "effective_to")), entry);
            case "approved" -> new Step.Approval(entry);
            case "retired" -> new Step.Retirement(entry);
            default -> throw new IllegalStateException("a step of a later program: " + row.getString("step"));
        };
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private record Made(int number, Fingerprint policy, Entry entry) {
    }

    private record Taken(int version, Step step) {
    }
}
