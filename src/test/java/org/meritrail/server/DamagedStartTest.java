package org.meritrail.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.Store;
import org.meritrail.fixtures.TenPercent.Person;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What reads runs when the service starts, where somebody damaged their rows: the start goes on, so that the check which names them can be reached. */
class DamagedStartTest {

    private static final String SIGN_IN = "Sign in as one of ";
    private static final String UNREADABLE = "What the demo came to cannot be read: its database may be damaged.";

    @TempDir
    private Path folder;
    private Store store;
    private Paying paying;

    @BeforeEach
    void release() {
        store = Database.H2.open();
        paying = new Paying(store, folder);
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"));
        paying.run();
        paying.released(1);
    }

    @AfterEach
    void close() {
        paying.close();
    }

    @Test
    void tellsTheLargestPayoutsAndHowToSignIn() throws InterruptedException {
        assertThat(told("en")).contains("run 1 of 2026-Q3", "100.00 EUR", SIGN_IN).doesNotContain(UNREADABLE);
    }

    /** They are looked for at each start, whether or not it is of the demo. */
    @Test
    void goesOnWithoutTheRunsThatWereBeingCalculated() {
        store.sql().sql("update run set valid_to = '2026-01-01'").update();
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        Logger log = (Logger) LoggerFactory.getLogger(Resuming.class);
        log.addAppender(logged);
        log.setAdditive(false);

        new Resuming(paying.runs()).resume();

        log.detachAppender(logged);
        log.setAdditive(true);
        assertThat(logged.list).singleElement().satisfies(event -> assertThat(event.getLevel()).isEqualTo(Level.ERROR))
                .extracting(ILoggingEvent::getFormattedMessage).asString().contains("The database may be damaged: /api/ledger/check names the entry");
        assertThat(paying.ledgerCheck().damages()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update payout set currency = 'ZZZ'", "update run set valid_to = '2026-01-01'", "update run_step set step = 'forgotten' where step = 'calculated'"})
    void saysThatItCannotBeReadAndHowToSignInAllTheSame(String damage) throws InterruptedException {
        store.sql().sql(damage).update();

        assertThat(told("en")).contains(UNREADABLE, "/api/ledger/check", SIGN_IN);
        assertThat(told("es")).contains("puede que su base de datos esté dañada", "/api/ledger/check", "Inicie sesión");
    }

    /** Both are no damage, and end the start with what to do. */
    @Test
    void saysNothingOfDamageWhereTheDatabaseIsAwayOrTheDemoIsStuck() {
        assertThatThrownBy(() -> summary("en", new ByteArrayOutputStream()).tell(() -> {
            throw new IllegalStateException(new SQLTransientConnectionException());
        })).hasRootCauseInstanceOf(SQLTransientConnectionException.class);
        assertThatThrownBy(() -> summary("en", new ByteArrayOutputStream()).tell(() -> {
            throw new UnableToStart("demo-stuck", null, "inbox");
        })).isInstanceOf(UnableToStart.class);
    }

    private String told(String language) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        summary(language, out).tell(() -> paying.runs().run(1).orElseThrow());
        return out.toString(StandardCharsets.UTF_8);
    }

    private DemoSummary summary(String language, ByteArrayOutputStream out) {
        return new DemoSummary(paying.runs(), new Settings(folder, folder, language, Duration.ZERO, 1, Map.of()), new PrintStream(out, true, StandardCharsets.UTF_8));
    }
}
