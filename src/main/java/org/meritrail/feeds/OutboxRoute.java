package org.meritrail.feeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.builder.RouteBuilder;
import org.meritrail.batch.DryRun;
import org.meritrail.batch.PayrollOutbox;
import org.meritrail.kernel.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the payroll files of released runs. What cannot be written is tried again until it can; no run stands in another's way. */
public final class OutboxRoute extends RouteBuilder {

    /** Where to send anything to have the outbox looked after at once. */
    public static final String NOW = "direct:outbox";

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRoute.class);

    private final Path folder;
    private final PayrollOutbox files;
    private final Patience patience = new Patience();

    /** @param folder made if there is none */
    public OutboxRoute(Path folder, PayrollOutbox files) {
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
            Files.createDirectories(folder);
            files.unwritten().stream().filter(patience::isDue).forEach(this::write);
            patience.succeeded(folder);
        } catch (IOException | RuntimeException fault) {
            LOG.warn("Could not see to the outbox {}; tried again in {} s", folder, patience.failed(folder).toSeconds(), fault);
        }
    }

    private void write(int run) {
        try {
            files.write(run, folder);
            patience.succeeded(run);
            LOG.info("Wrote the payroll files of run {} into {}", run, folder);
        } catch (DryRun.UnableToWrite unable) {
            LOG.warn("Could not write the payroll files of run {}; tried again in {} s: {}", run, patience.failed(run).toSeconds(), unable.reason().in(Texts.ENGLISH));
        } catch (RuntimeException fault) {
            // Of whatever kind: the files of the other runs are written all the same.
            LOG.warn("Could not write the payroll files of run {}; tried again in {} s", run, patience.failed(run).toSeconds(), fault);
        }
    }
}
