package org.meritrail.batch;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.Store;

/** What tests of paying begin with: each has a new database, and all of them run on every kind there is. */
@ParameterizedClass
@EnumSource(Database.class)
abstract class PayingOnEachDatabase {

    final Store store;
    Paying paying;
    @TempDir
    Path folder;

    PayingOnEachDatabase(Database database) {
        this.store = database.open();
    }

    @BeforeEach
    void open() {
        paying = new Paying(store, folder.resolve("home"));
    }

    @AfterEach
    void close() {
        paying.close();
    }
}
