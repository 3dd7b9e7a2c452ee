package org.meritrail.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What cannot be looked at is no flaw, and ends in a sentence. */
class UnreadableExportTest {

    @TempDir
    private Path folder;

    /** Too deep for any name that the system takes, so that nobody may read it, whoever they are. */
    @Test
    void saysThatAFolderWithinItCannotBeRead() throws IOException {
        Path export = deep(folder.resolve("export"));
        Path other = deep(folder.resolve("other"));
        Path outer = deepest(export);
        Path moved = Files.move(other, outer.resolve("more"));
        try {
            assertThat(Exports.verified(export)).satisfies(told -> assertThat(told.code()).isEqualTo(2))
                    .satisfies(told -> assertThat(told.text()).startsWith("It cannot be read: ").contains(moved.toString()).doesNotContain("\tat "));
        } finally {
            Files.move(moved, other);
        }
    }

    private static Path deep(Path within) throws IOException {
        Files.createDirectories(deepest(within));
        return within;
    }

    private static Path deepest(Path within) {
        return within.resolve(("d".repeat(200) + "/").repeat(11));
    }
}
