package org.meritrail.feeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.batch.Population;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.kernel.Period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.feeds.Feed.awaitFile;
import static org.meritrail.feeds.Feed.awaiting;

class OutboxTest {

    private static final String FIRST = "payroll-2026-Q3-run-1.csv";
    private static final String SECOND = "payroll-2026-Q2-run-2.csv";

    @TempDir
    private Path home;
    private Paying paying;
    private Path outbox;

    @BeforeEach
    void releaseARun() {
        outbox = home.resolve("outbox");
        paying = new Paying(Database.H2.open(), home);
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
    void writesWhatWasReleased() {
        try (Feed feed = Feed.of(new OutboxRoute(outbox, paying.outbox()))) {
            awaitFile(outbox.resolve(FIRST));
            releaseAnother();
            feed.camel().createProducerTemplate().requestBody(OutboxRoute.NOW, "");
            assertThat(outbox.resolve(SECOND)).exists();
        }
    }

    @Test
    void triesAgainUntilTheOutboxCanBeWritten() throws IOException {
        Files.writeString(outbox, "a file where the folder should be");
        try (Feed feed = Feed.of(new OutboxRoute(outbox, paying.outbox()))) {
            feed.camel().createProducerTemplate().requestBody(OutboxRoute.NOW, "");
            assertThat(paying.outbox().unwritten()).containsExactly(1);
            Files.delete(outbox);
            awaitFile(outbox.resolve(FIRST));
            awaiting().until(() -> paying.outbox().unwritten().isEmpty());
        }
    }

    @Test
    void letsNoRunStandInAnothersWay() throws IOException {
        Path blocked = Files.createDirectories(outbox.resolve(FIRST));
        releaseAnother();
        try (Feed feed = Feed.of(new OutboxRoute(outbox, paying.outbox()))) {
            awaitFile(outbox.resolve(SECOND));
            assertThat(paying.outbox().unwritten()).contains(1);
            Files.delete(blocked);
            awaiting().until(() -> Files.isRegularFile(blocked));
            assertThat(feed.camel().getStatus().isStarted()).isTrue();
        }
    }

    private void releaseAnother() {
        paying.run(Period.parse("2026-Q2"), Population.EVERYONE);
        paying.released(2);
    }
}
