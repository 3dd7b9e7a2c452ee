package org.meritrail.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.meritrail.ledger.LedgerKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the key that signs checkpoints: in the environment, or in a file of the home that nobody else may read, which is made where there
 * is none. Every key of a ledger has the same name, so that a new one goes on where the one before left off.
 */
final class LedgerKeyFile {

    static final String FILE = "ledger.key";

    private static final Logger LOG = LoggerFactory.getLogger(LedgerKeyFile.class);

    private static final Set<PosixFilePermission> OWN = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path file;

    LedgerKeyFile(Path home) {
        this.file = home.resolve(FILE);
    }

    /**
     * @param given what the environment has; empty for the file's
     * @param vkeys of the keys that were used so far, the oldest first
     * @throws UnableToStart if the key cannot be read, others may read it, or it is another ledger's
     */
    LedgerKey key(String given, List<String> vkeys) {
        String where = given.isEmpty() ? file.toString() : "MERITRAIL_LEDGER_KEY";
        try {
            LedgerKey key = given.isEmpty() ? fromFile(vkeys) : LedgerKey.parse(given);
            if (!vkeys.isEmpty() && !name(vkeys).equals(key.name())) {
                throw new UnableToStart("ledger-key-other", null, where, key.name(), name(vkeys));
            }
            return key;
        } catch (IllegalArgumentException noKey) {
            throw new UnableToStart("ledger-key-unreadable", noKey, where);
        } catch (IOException unreadable) {
            throw new UnableToStart("home-unusable", unreadable, file.getParent().toString(), unreadable.toString());
        }
    }

    private LedgerKey fromFile(List<String> vkeys) throws IOException {
        if (Files.notExists(file)) {
            return vkeys.isEmpty() ? made("meritrail.org/ledger/" + UUID.randomUUID()) : next(vkeys);
        }
        if (isPosix() && !OWN.containsAll(Files.getPosixFilePermissions(file))) {
            throw new UnableToStart("ledger-key-open", null, file.toString(), PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        return LedgerKey.parse(Files.readString(file));
    }

    /** Whoever rotates the key takes the file away, and it may as well be lost. */
    private LedgerKey next(List<String> vkeys) throws IOException {
        LedgerKey next = made(name(vkeys));
        LOG.warn("{} is not there, and another key signed the ledger so far: a new one was made, which signs from now on. Give {} to those who verify. If the file was lost by mistake, stop the service, put it back in the place of the new one, and start.",
                file, next.vkey());
        return next;
    }

    private LedgerKey made(String name) throws IOException {
        LedgerKey key = LedgerKey.generate(name);
        FileAttribute<?>[] attributes = isPosix() ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWN)} : new FileAttribute<?>[0];
        Files.createDirectories(file.getParent());
        Files.createFile(file, attributes);
        Files.writeString(file, key.written(), StandardOpenOption.WRITE);
        return key;
    }

    private boolean isPosix() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static String name(List<String> vkeys) {
        return vkeys.get(0).substring(0, vkeys.get(0).indexOf('+'));
    }
}
