package org.meritrail.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.FileTampering;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever somebody changes in the raw file of the embedded database, every record reads as it did, or it is told. */
class RandomlyTamperedFileTest {

    private static final int TRIES = 12;

    @TempDir
    private Path folder;

    @Test
    void leavesEveryRecordEqualOrIsTold() throws IOException {
        long seed = new Random().nextLong();
        FileTampering tampering = FileTampering.of(folder, new Random(seed));
        for (int number = 0; number < TRIES; number++) {
            FileTampering.Change change = tampering.change();
            assertThat(change.isFound()).as("seed " + seed + ", " + change).isTrue();
        }
    }
}
