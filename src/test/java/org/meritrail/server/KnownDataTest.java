package org.meritrail.server;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.vocabulary.DataModel;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.Store;
import org.meritrail.fixtures.Versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.row;

class KnownDataTest {

    @Test
    void knowsTheDataSetsOfEveryVersionAsSoonAsThereIsOne(@TempDir Path folder) {
        try (Store store = Database.H2.open()) {
            Versions versions = Versions.in(store, folder.resolve("work"));
            KnownData known = new KnownData(versions.entry());
            assertThat(known.get()).isEmpty();

            SoundPolicy.in(folder.resolve("one"), SoundPolicy.workbook().sheet("Records", row("Credits", "Participants", "credits")));
            versions.drafted(Versions.ANA, folder.resolve("one"));
            SoundPolicy.in(folder.resolve("two"), SoundPolicy.workbook().sheet("Records", row("Visits", "Participants", "visits")));
            versions.drafted(Versions.ANA, folder.resolve("two"));

            assertThat(known.get()).flatExtracting(DataModel::declared).extracting(DataSet::key).containsExactlyInAnyOrder("credits", "visits");
        }
    }
}
