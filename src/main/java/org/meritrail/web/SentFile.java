package org.meritrail.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;

/** A file that came with a request. */
public record SentFile(MultipartFile file) {

    /** Without the folders that some browsers send along; empty if the sender gave none. */
    public String name() {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /**
     * Stores it under a name of ours.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public Path storedAt(Path path) {
        try {
            file.transferTo(path);
            return path;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
