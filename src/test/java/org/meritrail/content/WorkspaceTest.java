package org.meritrail.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkspaceTest {

    @TempDir
    Path home;

    @Test
    void deletesWhatWasDoneInIt() {
        Path used = new Workspace(home.resolve("work")).within(folder -> write(folder.resolve("a/b")).getParent().getParent());
        assertThat(used).doesNotExist();
        assertThat(home.resolve("work")).isEmptyDirectory();
    }

    @Test
    void deletesItAfterAFailureToo() {
        assertThatThrownBy(() -> new Workspace(home).within(folder -> {
            write(folder.resolve("a/b"));
            throw new IllegalStateException("failed");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void clearsWhatACrashLeftBehind() {
        write(home.resolve("work/w1/a"));
        new Workspace(home.resolve("work")).clear();
        new Workspace(home.resolve("work")).clear();
        assertThat(home).isEmptyDirectory();
    }

    private static Path write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, "x");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
