package org.meritrail.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.BusyQuarter;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.RowTampering;
import org.meritrail.fixtures.Store;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever somebody changes in a row behind the program's back is told at the entry that the row belongs to. */
class RandomlyTamperedRowsTest {

    private static final int TRIES = 150;

    @TempDir
    private Path folder;

    @Test
    void findsEveryChangeAtItsEntry() throws IOException {
        Store store = Database.H2.open();
        try (Paying paying = new Paying(store, folder)) {
            BusyQuarter.in(paying, store, folder);
            assertThat(paying.ledgerCheck().damages()).isEmpty();
            long seed = new Random().nextLong();
            RowTampering tampering = new RowTampering(store, paying, new Random(seed));
            assertThat(tampering.emptyTables()).isEmpty();
            for (int number = 0; number < TRIES; number++) {
                RowTampering.Change change = tampering.change();
                assertThat(change.isFound()).as("seed " + seed + ", " + change).isTrue();
            }
            assertThat(paying.ledgerCheck().damages()).isEmpty();
        }
    }
}
