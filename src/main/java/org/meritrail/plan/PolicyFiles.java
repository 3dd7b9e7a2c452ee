package org.meritrail.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.policy.Policies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of a folder that make up its policy, by their paths with forward slashes. Others in the folder are never looked at. */
record PolicyFiles(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyFiles.class);
    private static final int TRIES = 5;

    /** What tells, without opening it, whether a file was changed. */
    record Stamp(long bytes, FileTime changed) {
    }

    SortedMap<String, Stamp> stamps() {
        SortedMap<String, Stamp> stamps = new TreeMap<>();
        try {
            for (Path top : Policies.folders(folder)) {
                if (Files.isDirectory(top)) {
                    Files.walkFileTree(top, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Stamping(stamps));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return stamps;
    }

    /**
     * A policy that nobody else writes to.
     *
     * @param files the SHA-256 of each
     */
    record Copy(Path folder, SortedMap<String, Fingerprint> files) {
    }

    /**
     * Copies the policy as it was at one moment.
     *
     * @param apart an empty folder
     * @throws UnableToCopy if files keep changing
     */
    Copy copy(Path apart) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Copy> copy = copied(stamps(), apart.resolve(String.valueOf(tries)));
            if (copy.isPresent()) {
                return copy.get();
            }
        }
        throw new UnableToCopy(folder);
    }

    /**
     * Copies the policy as it was seen.
     *
     * @throws UnableToCopy if it is another by now
     */
    Copy copy(Path apart, SortedMap<String, Stamp> seen) {
        return copied(seen, apart.resolve("seen")).orElseThrow(() -> new UnableToCopy(folder));
    }

    /** Empty if the folder held anything else before the copy was whole. */
    private Optional<Copy> copied(SortedMap<String, Stamp> before, Path into) {
        try {
            Copy copy = copied(before.keySet(), Files.createDirectory(into));
            return stamps().equals(before) ? Optional.of(copy) : Optional.empty();
        } catch (NoSuchFileException deletedMeanwhile) {
            LOG.debug("{} was deleted while it was copied", deletedMeanwhile.getFile());
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Copy copied(Set<String> paths, Path into) throws IOException {
        SortedMap<String, Fingerprint> files = new TreeMap<>();
        for (String path : paths) {
            Path file = into.resolve(path);
            Files.createDirectories(file.getParent());
            Files.copy(folder.resolve(path), file);
            try (InputStream bytes = Files.newInputStream(file)) {
                files.put(path, Fingerprint.of(bytes));
            }
        }
        return new Copy(into, files);
    }

    private final class Stamping extends SimpleFileVisitor<Path> {

        private final Map<String, Stamp> stamps;

        Stamping(Map<String, Stamp> stamps) {
            this.stamps = stamps;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && Policies.reads(folder, file)) {
                stamps.put(folder.relativize(file).toString().replace('\\', '/'), new Stamp(attributes.size(), attributes.lastModifiedTime()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            if (failed instanceof NoSuchFileException || failed instanceof FileSystemLoopException) {
                return FileVisitResult.CONTINUE;
            }
            throw failed;
        }
    }

    /** The files of a policy folder change faster than they can be read. */
    static final class UnableToCopy extends RuntimeException {
        UnableToCopy(Path folder) {
            super(folder.toString());
        }
    }
}
