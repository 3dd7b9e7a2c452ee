package org.meritrail.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.meritrail.delivery.Deliveries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Says what in the inbox is ready to be taken, and what is done when taking it fails: it stays and is tried again, and stands in nobody's way. */
final class Watching {

    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
    private static final Set<String> TRAYS = Set.of(Inbox.DONE, Inbox.REJECTED);
    private static final Set<String> READY = Set.of("ready", "bundle.ready");
    private static final int MOST_FAULTS = 3;

    private final Path folder;
    private final Settled settled;
    private final Patience patience = new Patience();
    private final Set<Path> unnameable = ConcurrentHashMap.newKeySet();

    Watching(Path folder, Settled settled) {
        this.folder = folder;
        this.settled = settled;
    }

    /** @param path may be one that cannot be opened, in a name's wrong encoding; that is told where folders are looked for */
    boolean isReady(String path) {
        try {
            return isReady(Path.of(path));
        } catch (InvalidPathException unnameable) {
            return false;
        }
    }

    private boolean isReady(Path file) {
        return !Deliveries.isPassedOver(file.getFileName().toString()) && patience.isDue(file) && settled.has(file);
    }

    /** The folders that hold a file saying that they are complete. */
    List<Path> readyFolders() {
        settled.forgetGone();
        List<Path> entries = entries(folder);
        entries.stream().filter(path -> !isNameable(path)).filter(unnameable::add).forEach(path -> LOG.warn("Cannot take {}: its name is in "
                + "another encoding than this system’s, {}. Rename it, or start the service with LC_ALL=C.UTF-8", Inbox.shown(path),
                System.getProperty("sun.jnu.encoding")));
        return entries.stream().filter(Watching::isNameable).filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                .filter(path -> !TRAYS.contains(lower(path)) && !lower(path).startsWith("."))
                .filter(path -> patience.isDue(path) && entries(path).stream().anyMatch(file -> READY.contains(lower(file)))).toList();
    }

    void taken(Path dropped) {
        patience.succeeded(dropped);
        settled.forget(dropped);
    }

    /** @param inbox where it is given up if nothing else helps */
    void failed(Path dropped, Throwable cause, Inbox inbox) {
        if (Inbox.isGone(dropped)) {
            LOG.info("{} was taken away before it was read", Inbox.shown(dropped));
            taken(dropped);
        } else if (!isOfEnvironment(cause) && patience.failures(dropped) + 1 >= MOST_FAULTS) {
            LOG.error("Cannot take {} through a fault in the program", Inbox.shown(dropped), cause);
            inbox.giveUp(dropped);
            taken(dropped);
        } else {
            LOG.warn("Could not take {}; it stays in the inbox and is tried again in {} s: {}", Inbox.shown(dropped),
                    patience.failed(dropped).toSeconds(), cause.toString());
        }
    }

    boolean isTried() {
        return patience.isTried();
    }

    private static boolean isOfEnvironment(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).anyMatch(cause -> cause instanceof IOException
                || cause instanceof SQLException || cause instanceof DataAccessException || cause instanceof TransactionException);
    }

    /** Whether its name, as Java reads it, leads back to it. */
    private static boolean isNameable(Path path) {
        try {
            return Path.of(path.toString()).equals(path);
        } catch (InvalidPathException inAnotherEncoding) {
            return false;
        }
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException | UncheckedIOException gone) {
            return List.of();
        }
    }

    private static String lower(Path path) {
        return path.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
