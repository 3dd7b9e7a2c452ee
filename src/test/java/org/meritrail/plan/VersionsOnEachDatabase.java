package org.meritrail.plan;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.Store;
import org.meritrail.fixtures.Versions;
import org.meritrail.kernel.Period;

import static org.assertj.core.api.Assertions.assertThat;

/** What tests of versions begin with: a folder with a sound policy, and a new database of every kind there is. */
@ParameterizedClass
@EnumSource(Database.class)
abstract class VersionsOnEachDatabase {

    static final Period Q3 = Period.parse("2026-Q3");

    final Store store;
    Versions versions;
    PlanVersions entry;
    Path folder;

    @TempDir
    private Path home;

    VersionsOnEachDatabase(Database database) {
        this.store = database.open();
    }

    @BeforeEach
    void saveAPolicy() {
        versions = Versions.in(store, home.resolve("work"));
        entry = versions.entry();
        folder = home.resolve("policy");
        SoundPolicy.in(folder, SoundPolicy.workbook());
    }

    @AfterEach
    void close() {
        store.close();
        assertThat(home.resolve("work")).isEmptyDirectory();
    }

    /** @param change what the workbook is about now */
    void save(String change) {
        SoundPolicy.in(folder, SoundPolicy.workbook().put("About", "B2", change));
    }
}
