package org.meritrail.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.feeds.Feed.awaitFile;
import static org.meritrail.feeds.Feed.awaiting;

class OutboxTest {

    @TempDir
    private Path home;
    private final Set<Integer> unwritten = new ConcurrentSkipListSet<>();
    private final AtomicInteger failures = new AtomicInteger();

    /** Files as a run has them, written like those of the payroll. */
    private final class Lines implements OutboxFiles {
        @Override
        public List<Integer> unwritten() {
            return List.copyOf(new TreeSet<>(unwritten));
        }

        @Override
        public void write(int run, Path folder) {
            try {
                Files.writeString(folder.resolve("run-" + run + ".csv"), "lines");
                unwritten.remove(run);
            } catch (IOException unwritable) {
                failures.incrementAndGet();
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    @Test
    void writesWhatWasReleased() {
        unwritten.add(1);
        try (Feed feed = Feed.of(new OutboxRoute(home.resolve("outbox"), new Lines()))) {
            awaitFile(home.resolve("outbox/run-1.csv"));
            unwritten.add(2);
            feed.camel().createProducerTemplate().requestBody(OutboxRoute.NOW, "");
            assertThat(home.resolve("outbox/run-2.csv")).exists();
        }
    }

    @Test
    void triesAgainUntilTheOutboxCanBeWritten() throws IOException {
        Path outbox = Files.writeString(home.resolve("outbox"), "a file where the folder should be");
        unwritten.add(1);
        try (Feed feed = Feed.of(new OutboxRoute(outbox, new Lines()))) {
            feed.camel().createProducerTemplate().requestBody(OutboxRoute.NOW, "");
            assertThat(unwritten).containsExactly(1);
            Files.delete(outbox);
            awaitFile(outbox.resolve("run-1.csv"));
            assertThat(unwritten).isEmpty();
        }
    }

    @Test
    void letsNoRunStandInAnothersWay() throws IOException {
        Path blocked = Files.createDirectories(home.resolve("outbox/run-1.csv"));
        unwritten.addAll(List.of(1, 2));
        try (Feed feed = Feed.of(new OutboxRoute(home.resolve("outbox"), new Lines()))) {
            awaitFile(home.resolve("outbox/run-2.csv"));
            awaiting().until(() -> failures.get() > 1);
            Files.delete(blocked);
            awaiting().until(() -> Files.isRegularFile(blocked));
            assertThat(feed.camel().getStatus().isStarted()).isTrue();
        }
    }
}
