package org.meritrail.batch;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.meritrail.fixtures.DataFiles;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.fixtures.TenPercent;
import org.meritrail.kernel.Texts;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Paying.OLGA;
import static org.meritrail.fixtures.Paying.QUARTER;
import static org.meritrail.fixtures.Versions.granted;

/** Runs that meet a fault: of the machine, of the data, or of the program. */
class RunFaultsTest extends PayingOnEachDatabase {

    RunFaultsTest(Database database) {
        super(database);
    }

    @Test
    void triesAgainWhenTheMachineIsAtFault() throws Exception {
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"));
        Path work = folder.resolve("home/work");
        Files.deleteIfExists(work);
        Files.writeString(work, "in the way");
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        Logger log = (Logger) LoggerFactory.getLogger(RunQueue.class);
        log.addAppender(told);
        granted(paying.start(OLGA));
        Paying.until(() -> told.list.stream().anyMatch(event -> event.getFormattedMessage().contains("is tried again")));
        assertThat(paying.runs().run(1).orElseThrow().state()).isEqualTo("calculating");
        Files.delete(work);
        assertThat(paying.finished(1).state()).isEqualTo("calculated");
        log.detachAppender(told);
    }

    @Test
    void failsOverDataThatNobodyCanBePaidBy() {
        paying.approve("10");
        paying.deliver(DataFiles.file(folder.resolve("odd"), "transactions.csv", TenPercent.DEALS + "CRM,D-1,1,2026-08-10,P-1,100,EUR\n"));
        Run.Failed failed = (Run.Failed) paying.run();
        assertThat(failed.failed().note()).contains("participants");
        assertThat(granted(paying.start(OLGA)).number()).isEqualTo(2);
    }

    @Test
    void failsForPeopleWhoAreNotInTheData() {
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"));
        Run.Failed failed = (Run.Failed) paying.run(QUARTER, new Population(new TreeSet<>(Set.of("P-1", "P-9"))));
        assertThat(failed.failed().note()).contains("P-9").doesNotContain("P-1,");
        assertThat(failed.reasons()).singleElement().satisfies(reason ->
                assertThat(reason.in(Texts.SPANISH)).startsWith("Estos participantes no están en los datos: P-9."));
    }

    @Test
    void failsOverStoredBytesThatAreNotWhatTheyWere() {
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"));
        String deals = paying.deliveries().filesAfter(1).get("transactions.csv").hex();
        store.sql().sql("update content_piece set bytes = ? where sha256 = ?").params(new byte[] {1, 2, 3}, deals).update();
        Run.Failed failed = (Run.Failed) paying.run();
        assertThat(failed.failed().note()).startsWith("A fault of the program").contains(deals);
    }
}
