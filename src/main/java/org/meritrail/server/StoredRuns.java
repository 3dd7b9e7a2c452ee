package org.meritrail.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.meritrail.batch.Bases;
import org.meritrail.batch.Basis;
import org.meritrail.batch.BoundRun;
import org.meritrail.batch.jdbc.JdbcPayoutRecords;
import org.meritrail.batch.jdbc.JdbcRunRecords;
import org.meritrail.content.Contents;
import org.meritrail.content.jdbc.JdbcContents;
import org.meritrail.kernel.Message;
import org.meritrail.ledger.Persons;
import org.meritrail.ledger.jdbc.JdbcLedger;
import org.meritrail.ledger.jdbc.JdbcPersons;
import org.meritrail.plan.jdbc.JdbcVersionRecords;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an installation keeps of its runs, read from its database without the service. Changes nothing in it. */
public final class StoredRuns {

    private static final String URL = "SPRING_DATASOURCE_URL";
    private static final String FILE = "meritrail.mv.db";

    private final String database;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    private StoredRuns(String database, DriverManagerDataSource source) {
        this.database = database;
        this.sql = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /**
     * @param home        of the service; looked into only where the environment names no database
     * @param environment as the service has it: {@code SPRING_DATASOURCE_URL}, {@code _USERNAME} and {@code _PASSWORD}
     * @throws Unreadable if there is no embedded database
     */
    public static StoredRuns of(Path home, Map<String, String> environment) {
        String given = environment.get(URL);
        if (given == null && !Files.exists(home.resolve(FILE))) {
            throw new Unreadable(Message.of("cli.no-home", home.toString()));
        }
        String url = given == null ? embedded(home) : given;
        return new StoredRuns(url.replaceFirst("[?;].*", ""), new DriverManagerDataSource(url, environment.getOrDefault("SPRING_DATASOURCE_USERNAME", "meritrail"),
                environment.getOrDefault("SPRING_DATASOURCE_PASSWORD", "")));
    }

    /** As the service opens it, but never making one, and closed as soon as nobody reads. */
    private static String embedded(Path home) {
        return "jdbc:h2:file:" + home.toAbsolutePath().normalize().resolve("meritrail")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;IFEXISTS=TRUE;ACCESS_MODE_DATA=r;DB_CLOSE_DELAY=10";
    }

    /**
     * Empty if there is no such run that was calculated.
     *
     * @throws Unreadable if the database is in use by a service or cannot be reached
     */
    public Optional<Basis> basis(int run) {
        Persons persons = new JdbcPersons(sql, new SecureRandom());
        return read(() -> new Bases(new JdbcRunRecords(sql, persons), new JdbcPayoutRecords(sql, persons), new JdbcVersionRecords(sql)::version, contents()).of(run));
    }

    /**
     * What the ledger says of it.
     *
     * @throws Unreadable if the database is in use by a service or cannot be reached
     */
    public BoundRun bound(int run) {
        return read(() -> BoundRun.of(run, new JdbcLedger(sql, new SecureRandom())));
    }

    private <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (DataAccessException unreadable) {
            throw new Unreadable(reason(unreadable));
        }
    }

    public Contents contents() {
        return new JdbcContents(sql, transaction);
    }

    private Message reason(DataAccessException unreadable) {
        SQLException cause = Stream.iterate((Throwable) unreadable, one -> one != null, Throwable::getCause)
                .filter(SQLException.class::isInstance).map(SQLException.class::cast).findFirst().orElseThrow(() -> unreadable);
        return StartFailures.isLocked(cause) ? Message.of("cli.home-in-use", database) : Message.of("cli.no-database", database, String.valueOf(cause.getMessage()).strip());
    }

    /** There is no database, or it cannot be read. */
    public static final class Unreadable extends RuntimeException {

        private final transient Message reason;

        Unreadable(Message reason) {
            super(reason.key());
            this.reason = reason;
        }

        public Message reason() {
            return reason;
        }
    }
}
