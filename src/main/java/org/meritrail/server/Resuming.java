package org.meritrail.server;

import org.meritrail.batch.Runs;
import org.meritrail.content.AwayDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Runs that were being calculated when the service stopped go on before anything waits for them, as the demo does for its own. Rows that somebody damaged keep
 * nobody from signing in, and so from the check that names them.
 */
@Component
final class Resuming {

    private static final Logger LOG = LoggerFactory.getLogger(Resuming.class);

    private final Runs runs;

    Resuming(Runs runs) {
        this.runs = runs;
    }

    @EventListener(ApplicationStartedEvent.class)
    void resume() {
        try {
            runs.resume();
        } catch (RuntimeException unreadable) {
            if (AwayDatabase.isBehind(unreadable)) {
                throw unreadable;
            }
            LOG.error("Runs cannot be read, so that none goes on which was being calculated. The database may be damaged: /api/ledger/check names the entry to whoever may see the journal.", unreadable);
        }
    }
}
