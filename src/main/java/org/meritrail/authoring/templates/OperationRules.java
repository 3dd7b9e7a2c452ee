package org.meritrail.authoring.templates;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.meritrail.vocabulary.Operation;

/** The rules of the operations as they come with the program. A policy folder needs them besides its workbooks. */
public final class OperationRules {

    private static final Path PLACE = Path.of("rules", "operations");

    private OperationRules() {
    }

    /** Writes them into a policy folder, all or none, unless it has operations of its own. */
    public static void write(Path policy) throws IOException {
        Path folder = policy.resolve(PLACE);
        if (!Files.exists(folder)) {
            Path partly = Files.createDirectories(folder.resolveSibling(".writing-" + UUID.randomUUID()));
            try {
                copyInto(partly);
                Files.move(partly, folder);
            } finally {
                delete(partly);
            }
        }
    }

    private static void copyInto(Path folder) throws IOException {
        for (String file : files()) {
            try (InputStream rule = Objects.requireNonNull(OperationRules.class.getResourceAsStream("/org/meritrail/operations/" + file), file)) {
                Files.copy(rule, folder.resolve(file));
            }
        }
    }

    private static void delete(Path partly) throws IOException {
        if (Files.exists(partly)) {
            for (String file : files()) {
                Files.deleteIfExists(partly.resolve(file));
            }
            Files.delete(partly);
        }
    }

    private static List<String> files() {
        return Stream.concat(Arrays.stream(Operation.values()).map(Operation::key), Stream.of("alert")).map(key -> key + ".drl").toList();
    }
}
