package org.meritrail.feeds;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.meritrail.batch.Runs;
import org.meritrail.delivery.Deliveries;
import org.meritrail.governance.Journal;

/** Takes in what is dropped into the inbox: files by themselves as soon as they are quiet, folders as soon as they say that they are complete. */
public final class InboxRoutes extends RouteBuilder {

    private static final String DROPPED = "dropped";

    private final Path folder;
    private final Inbox inbox;
    private final Watching watching;

    /**
     * @param folder made if there is none
     * @param quiet  how long a file must stay unchanged to count as written to its end
     */
    public InboxRoutes(Path folder, Duration quiet, Deliveries deliveries, Runs runs, Journal journal) {
        this.folder = folder;
        this.inbox = new Inbox(folder, deliveries, runs, journal);
        this.watching = new Watching(folder, new Settled(quiet));
    }

    /** The folders of an inbox for what was taken and for what was refused. */
    public static List<Path> trays(Path inbox) {
        return List.of(inbox.resolve(Inbox.DONE), inbox.resolve(Inbox.REJECTED));
    }

    /** Whether something lies in the inbox that could not be taken and is tried again. */
    public boolean isTryingAgain() {
        return watching.isTried();
    }

    @Override
    public void configure() {
        GenericFileFilter<?> ready = file -> watching.isReady(file.getAbsoluteFilePath());
        getContext().getRegistry().bind("readyInInbox", GenericFileFilter.class, ready);
        onException(Throwable.class).handled(true).process(this::failed);
        // Files are moved by the inbox itself, which never overwrites an earlier one; what is taken twice the deliveries notice.
        fromF("file:%s?noop=true&idempotent=false&filter=#readyInInbox&sortBy=file:name&initialDelay=0&delay=500", folder)
                .routeId("inbox-files").shutdownRunningTask(ShutdownRunningTask.CompleteCurrentTaskOnly)
                .process(exchange -> take(exchange, Path.of(exchange.getMessage().getBody(GenericFile.class).getAbsoluteFilePath())));
        from("timer:inbox-folders?period=500").routeId("inbox-folders").shutdownRunningTask(ShutdownRunningTask.CompleteCurrentTaskOnly)
                .setBody(exchange -> watching.readyFolders()).split(body())
                .process(exchange -> take(exchange, exchange.getMessage().getBody(Path.class)));
    }

    private void take(Exchange exchange, Path dropped) {
        exchange.setProperty(DROPPED, dropped);
        inbox.take(dropped);
        watching.taken(dropped);
    }

    private void failed(Exchange exchange) {
        watching.failed(exchange.getProperty(DROPPED, Path.class), exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class), inbox);
    }
}
