package org.meritrail.feeds;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Routes as they are, in a Camel context of their own. */
final class Feed implements AutoCloseable {

    /** Long enough for a busy machine; what is awaited comes much earlier. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final DefaultCamelContext camel = new DefaultCamelContext();

    private Feed() {
    }

    static Feed of(RouteBuilder... routes) {
        Feed feed = new Feed();
        try {
            for (RouteBuilder route : routes) {
                feed.camel.addRoutes(route);
            }
        } catch (Exception wrongRoute) {
            throw new IllegalStateException(wrongRoute);
        }
        feed.camel.start();
        return feed;
    }

    DefaultCamelContext camel() {
        return camel;
    }

    static ConditionFactory awaiting() {
        return Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50));
    }

    static void awaitFile(Path file) {
        awaiting().until(() -> Files.exists(file));
    }

    @Override
    public void close() {
        camel.stop();
    }
}
