package org.meritrail.feeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class WatchingTest {

    @TempDir
    Path inbox;

    private Watching watching;

    @BeforeEach
    void watch() {
        watching = new Watching(inbox, new Settled(Duration.ZERO));
    }

    @Test
    void findsAFileReadyBesideOneThatCannotBeNamed() throws IOException {
        Path file = Files.writeString(inbox.resolve("quotas.csv"), "x");

        assertThat(watching.isReady(inbox.resolve("a") + "\0.csv")).isFalse();
        assertThat(watching.isReady(file.toString())).isTrue();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void findsAFolderReadyBesideOneThatCannotBeNamed() throws Exception {
        String latin1 = "d=$(printf 'a\\361o'); mkdir \"$d\" fine && touch \"$d/ready\" fine/ready";
        assertThat(new ProcessBuilder("sh", "-c", latin1).directory(inbox.toFile()).start().waitFor()).isZero();

        assertThat(watching.readyFolders()).containsExactly(inbox.resolve("fine"));
    }
}
