package org.meritrail.web.pages;

import java.nio.file.Path;
import java.util.function.BiFunction;
import org.meritrail.content.Workspace;
import org.meritrail.web.SentFile;
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
        SentFile sent = new SentFile(file);
        return workspace.within(folder -> work.apply(sent.storedAt(folder.resolve("handed-in")), sent.name()));
    }
}
