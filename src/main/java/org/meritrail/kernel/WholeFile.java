package org.meritrail.kernel;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file wholly or not at all, with the folders it lies in: nobody finds half of one, and a full disk leaves what was there. */
public final class WholeFile {

    private WholeFile() {
    }

    /** What is there already goes. */
    public static void replace(Path file, byte[] bytes) throws IOException {
        Path written = beside(file, bytes);
        try {
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** @throws FileAlreadyExistsException if something is there already, which stays as it is */
    public static void create(Path file, byte[] bytes) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path written = beside(file, bytes);
        try {
            Files.move(written, file);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** A hidden file of the usual permissions, which one made for a moment only would not have. */
    private static Path beside(Path file, byte[] bytes) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path partly = folder.resolve(".writing-" + UUID.randomUUID() + ".tmp");
        try {
            return Files.write(partly, bytes, StandardOpenOption.CREATE_NEW);
        } catch (IOException incomplete) {
            Files.deleteIfExists(partly);
            throw incomplete;
        }
    }
}
