package org.meritrail.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A file that a mapping names, which must lie inside of the folder even behind links. */
final class FolderPath {

    private FolderPath() {
    }

    /** @param folder absolute and normal; empty, and a mistake, if it holds no such file */
    static Optional<Path> find(Path folder, MappingNode node) {
        String name = node.text();
        try {
            Path file = folder.resolve(name).normalize();
            if (!file.startsWith(folder)) {
                node.mistake("intake.mapping.outside");
            } else if (!Files.isRegularFile(file)) {
                node.mistake("intake.mapping.no-file", name);
            } else if (!file.toRealPath().startsWith(folder.toRealPath())) {
                node.mistake("intake.mapping.outside");
            } else {
                return Optional.of(file);
            }
        } catch (InvalidPathException | IOException noPath) {
            node.mistake("intake.mapping.no-file", name);
        }
        return Optional.empty();
    }

    /** As reports name it. */
    static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
