package org.meritrail.feeds;

import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has what was kept long enough erased, once a day and for the first time a minute after the start. */
public final class SweepingRoute extends RouteBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(SweepingRoute.class);

    private final Runnable sweeping;

    public SweepingRoute(Runnable sweeping) {
        this.sweeping = sweeping;
    }

    @Override
    public void configure() {
        from("timer:sweeping?delay=60000&period=86400000").routeId("sweeping").process(exchange -> sweep());
    }

    /** What could not be erased is erased the next day. */
    private void sweep() {
        try {
            sweeping.run();
        } catch (RuntimeException fault) {
            LOG.warn("Could not erase what was kept long enough; tried again tomorrow", fault);
        }
    }
}
