package org.meritrail.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BiFunction;
import org.meritrail.content.Workspace;
import org.springframework.web.multipart.MultipartFile;

/** What came with a form. */
final class Handed {

    private Handed() {
    }

    /**
     * Does something with a file while it lies in the workspace, under a name of ours.
     *
     * @param work gets the file and what it is called, without any folder
     */
    static <T> T in(Workspace workspace, MultipartFile file, BiFunction<Path, String, T> work) {
        String called = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String name = called.substring(Math.max(called.lastIndexOf('/'), called.lastIndexOf('\\')) + 1);
        return workspace.within(folder -> {
            Path path = folder.resolve("handed-in");
            try {
                file.transferTo(path);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
            return work.apply(path, name);
        });
    }
}
