package org.meritrail.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.meritrail.batch.Population;
import org.meritrail.batch.Runs;
import org.meritrail.delivery.Deliveries;
import org.meritrail.delivery.Receipt;
import org.meritrail.delivery.Receipt.RunWish;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Journal;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands in what is dropped, and moves it to where its sender sees what became of it. It is moved last: after a crash it is handed
 * in again, and since its content is known by then, only what had not been done is done.
 */
final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    static final String DONE = "done";
    static final String REJECTED = "rejected";

    private final Tray done;
    private final Tray rejected;
    private final Deliveries deliveries;
    private final Runs runs;
    private final Journal journal;

    Inbox(Path folder, Deliveries deliveries, Runs runs, Journal journal) {
        this.done = new Tray(folder.resolve(DONE));
        this.rejected = new Tray(folder.resolve(REJECTED));
        this.deliveries = deliveries;
        this.runs = runs;
        this.journal = journal;
    }

    /** @throws RuntimeException if it could not be dealt with; it lies where it lay then */
    void take(Path dropped) {
        try {
            Receipt receipt = deliveries.take(Actor.INBOX, dropped, dropped.getFileName().toString());
            receipt.fold(taken -> {
                LOG.info("Took {} as delivery {}", taken.delivery().name(), taken.delivery().number());
                return wished(dropped, taken.wish(), deliveries.warnings(taken.delivery()));
            }, before -> {
                LOG.info("Took {} before as delivery {}, so not again", shown(dropped), before.delivery().number());
                return before.wish() != null || before.replaced().isEmpty() ? wished(dropped, before.wish(), List.of())
                        : () -> done.put(dropped, "feed.replaced", List.of(before.warning().orElseThrow()));
            }, refused -> () -> {
                LOG.warn("Refused {}, see {}", refused.name(), rejected.folder());
                rejected.put(dropped, "feed.refused", refused.reasons());
            }).run();
        } catch (IOException unmoved) {
            throw new UncheckedIOException(unmoved);
        }
    }

    /** What is left to do is to move it. */
    private interface Moving {
        void run() throws IOException;
    }

    private Moving wished(Path dropped, RunWish wish, List<Message> warnings) {
        if (wish == null) {
            return taken(dropped, warnings);
        }
        return runs.start(Actor.INBOX, wish.period(), wish.payDate(), Population.EVERYONE).fold(run -> {
            LOG.info("Started run {} of {}", run.number(), wish.period().name());
            return taken(dropped, warnings);
        }, reason -> {
            LOG.warn("Started no run of {}: {}", wish.period().name(), reason.in(Texts.ENGLISH));
            journal.decide(() -> Decision.granted(journal.record(Actor.INBOX, "run.wish-refused", wish.period().name(), reason.in(Texts.ENGLISH))));
            return () -> done.put(dropped, "feed.run-refused", Stream.concat(Stream.of(reason), warnings.stream()).toList());
        });
    }

    private Moving taken(Path dropped, List<Message> warnings) {
        return warnings.isEmpty() ? () -> done.put(dropped) : () -> done.put(dropped, "feed.taken", warnings);
    }

    /** For what fails again and again through no fault of the disk or the database. */
    void giveUp(Path dropped) {
        try {
            rejected.put(dropped, "feed.refused", List.of(Message.of("feed.fault")));
        } catch (IOException unmoved) {
            throw new UncheckedIOException(unmoved);
        }
    }

    static boolean isGone(Path dropped) {
        return Files.notExists(dropped, LinkOption.NOFOLLOW_LINKS);
    }

    /** Names are chosen by strangers and must not steer a terminal. */
    static String shown(Path dropped) {
        return dropped.getFileName().toString().replaceAll("\\p{C}", "�");
    }
}
