package org.meritrail.feeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the payroll files of released runs. What cannot be written is tried again until it can; no run stands in another's way. */
public final class OutboxRoute extends RouteBuilder {

    /** Where to send anything to have the outbox looked after at once. */
    public static final String NOW = "direct:outbox";

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRoute.class);

    private final Path folder;
    private final OutboxFiles files;
    private final Patience patience = new Patience();

    /** @param folder made if there is none */
    public OutboxRoute(Path folder, OutboxFiles files) {
        this.folder = folder;
        this.files = files;
    }

    @Override
    public void configure() {
        from("timer:outbox?period=1000").routeId("outbox-timer").to(NOW);
        from(NOW).routeId("outbox").process(exchange -> write());
    }

    /** One caller at a time: the timer, or whoever wants it at once. */
    private synchronized void write() {
        if (!patience.isDue(folder)) {
            return;
        }
        try {
            files.unwritten().stream().filter(patience::isDue).forEach(this::write);
            patience.succeeded(folder);
        } catch (RuntimeException fault) {
            LOG.warn("Could not ask which payroll files are to be written; asked again in {} s: {}", patience.failed(folder).toSeconds(),
                    fault.toString());
        }
    }

    private void write(int run) {
        try {
            Files.createDirectories(folder);
            files.write(run, folder);
            patience.succeeded(run);
            LOG.info("Wrote the payroll files of run {} into {}", run, folder);
        } catch (IOException | RuntimeException fault) {
            LOG.warn("Could not write the payroll files of run {} into {}; tried again in {} s. Is there room, and may the service write there? {}",
                    run, folder, patience.failed(run).toSeconds(), fault.toString());
        }
    }
}
