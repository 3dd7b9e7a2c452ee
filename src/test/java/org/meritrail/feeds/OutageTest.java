package org.meritrail.feeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.delivery.Deliveries;
import org.meritrail.fixtures.DataFiles;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.RestartablePostgres;
import org.meritrail.fixtures.Store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.feeds.Feed.awaitFile;

/** The database goes away while files are dropped, and comes back. */
class OutageTest {

    @TempDir
    private Path home;

    @Test
    void takesWhatWasDroppedWhileTheDatabaseWasDown() throws IOException {
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        try (RestartablePostgres postgres = new RestartablePostgres(home.resolve("pg")); Store store = postgres.store()) {
            Paying paying = new Paying(store, home);
            Deliveries deliveries = paying.deliveries();
            InboxRoutes routes = new InboxRoutes(inbox, Duration.ofMillis(300), deliveries, paying.runs(), store.journal());
            try (Feed feed = Feed.of(routes)) {
                DataFiles.file(inbox, "participants.csv", DataFiles.PARTICIPANTS);
                awaitFile(inbox.resolve("done/participants.csv"));
                postgres.stop();
                DataFiles.file(inbox, "quotas.csv", DataFiles.QUOTAS);
                Feed.awaiting().until(routes::isTryingAgain);
                assertThat(inbox.resolve("quotas.csv")).exists();
                assertThat(inbox.resolve("rejected")).doesNotExist();
                postgres.start();
                awaitFile(inbox.resolve("done/quotas.csv"));
                assertThat(feed.camel().getStatus().isStarted()).isTrue();
            }
            assertThat(deliveries.latest().orElseThrow().number()).isEqualTo(2);
            assertThat(deliveries.filesAfter(2)).containsOnlyKeys("participants.csv", "quotas.csv");
        }
    }
}
