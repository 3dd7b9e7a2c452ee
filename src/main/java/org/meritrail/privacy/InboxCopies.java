package org.meritrail.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.meritrail.content.Contents;
import org.meritrail.content.Unzipping.Limits;
import org.meritrail.kernel.Fingerprint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that were dropped into the inbox, which lie in its folders for what was dealt with as their senders wrote them. They are deleted only once
 * the entry stands that tells why: what is deleted cannot be brought back if the decision fails. Links are never followed, so that nothing outside is
 * deleted.
 */
public final class InboxCopies {

    private static final Logger LOG = LoggerFactory.getLogger(InboxCopies.class);
    private static final String REASONS = ".reasons.txt";

    private final List<Path> folders;
    private final Contents contents;
    /** What could not be deleted. Some of it was never kept elsewhere, so that nothing else tells that it is to go. */
    private final Set<Path> left = ConcurrentHashMap.newKeySet();

    /** @param folders for what was taken and what was refused; there may be none yet */
    public InboxCopies(List<Path> folders, Contents contents) {
        this.folders = List.copyOf(folders);
        this.contents = contents;
    }

    private interface Asking {
        boolean isMeant(Path file) throws IOException;
    }

    /** What names each of them; also what was refused before anything of it was kept. */
    List<Path> naming(Mentions... all) {
        return found(file -> {
            for (Mentions mentions : all) {
                if (!names(file, mentions)) {
                    return false;
                }
            }
            return true;
        });
    }

    /** What is itself, or is packed of, bytes that have one of the fingerprints. */
    List<Path> of(Collection<Fingerprint> files, Collection<Held> held) {
        return files.isEmpty() ? List.of() : having(files::contains, held);
    }

    private List<Path> having(Predicate<Fingerprint> bytes, Collection<Held> held) {
        return found(file -> PackedFingerprints.of(file).stream().anyMatch(bytes) && !namesAny(file, held));
    }

    private static boolean namesAny(Path file, Collection<Held> held) throws IOException {
        for (Held one : held) {
            if (names(file, one.mentions())) {
                return true;
            }
        }
        return false;
    }

    /** What is larger than anything that is taken in may tell of anybody. */
    private static boolean names(Path file, Mentions mentions) throws IOException {
        if (Files.size(file) > Limits.USUAL.fileBytes()) {
            return true;
        }
        try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return mentions.in(bytes.readAllBytes());
        }
    }

    /** Deletes these, and tries again what is left of earlier ones; not within the decision. */
    void delete(Collection<Path> due) {
        left.addAll(due);
        deleteLeft();
    }

    /** Deletes whatever has bytes that are erased, also what was moved here meanwhile or came once more, unless somebody held is named beside them. */
    void deleteErased(Collection<Held> held) {
        delete(having(sha256 -> contents.erased(sha256).isPresent(), held));
    }

    private void deleteLeft() {
        for (Path file : List.copyOf(left)) {
            try {
                if (isWithin(file)) {
                    Files.deleteIfExists(file.resolveSibling(file.getFileName() + REASONS));
                    Files.deleteIfExists(file);
                }
                left.remove(file);
            } catch (IOException undeletable) {
                LOG.warn("Could not delete {}, which is erased; tried again at the next sweep: {}", shown(file), undeletable.getClass().getSimpleName());
            }
        }
    }

    /** Not once a folder on the way was exchanged for a link. */
    private boolean isWithin(Path file) {
        return folders.stream().filter(file::startsWith).anyMatch(folder -> {
            Path parent = file.getParent();
            while (!parent.equals(folder) && Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS)) {
                parent = parent.getParent();
            }
            return parent.equals(folder) && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
        });
    }

    private List<Path> found(Asking asking) {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                walk(folder, asking, found);
            }
        }
        return found;
    }

    private static void walk(Path folder, Asking asking, List<Path> found) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    try {
                        if (attributes.isRegularFile() && asking.isMeant(file)) {
                            found.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    } catch (IOException unreadable) {
                        return visitFileFailed(file, unreadable);
                    }
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                    LOG.warn("Cannot read {}, so it is not known whether it is to be erased: {}", shown(file), unreadable.getClass().getSimpleName());
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            LOG.warn("Cannot list {}, so nothing in it is erased: {}", shown(folder), unreadable.getClass().getSimpleName());
        }
    }

    /** Names are chosen by strangers and must not steer a terminal. */
    private static String shown(Path file) {
        return file.toString().replaceAll("\\p{C}", "�");
    }
}
