package org.meritrail.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Folders for what is unpacked to be read; each exists as long as something is done in it. */
public record Workspace(Path home) {

    /**
     * Gives a new empty folder and deletes it afterwards, with all that is in it.
     *
     * @throws UncheckedIOException if it cannot be made
     */
    public <T> T within(Function<Path, T> work) {
        Path folder = made();
        try {
            return work.apply(folder);
        } finally {
            delete(folder);
        }
    }

    /** Deletes what a crash left behind; only while nothing is done in any folder. */
    public void clear() {
        if (Files.isDirectory(home)) {
            delete(home);
        }
    }

    private Path made() {
        try {
            return Files.createTempDirectory(Files.createDirectories(home), "w");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void delete(Path folder) {
        try {
            for (Path path : deepestFirst(folder)) {
                Files.deleteIfExists(path);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
