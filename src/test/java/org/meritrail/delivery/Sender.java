package org.meritrail.delivery;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.meritrail.content.Workspace;
import org.meritrail.delivery.Receipt.Refused;
import org.meritrail.delivery.Receipt.Taken;
import org.meritrail.delivery.jdbc.JdbcDeliveryRecords;
import org.meritrail.fixtures.DataFiles;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Store;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.DataModel;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.DataSet.Column;

import static org.assertj.core.api.Assertions.fail;

/** Somebody who drops files into an inbox, and what is answered. */
final class Sender implements AutoCloseable {

    private final Store store;
    private final Path folder;
    private final Deliveries deliveries;

    /** @param folder empty; the workspace is in it, and what is dropped */
    Sender(Database database, Path folder) {
        this.store = database.open();
        this.folder = folder;
        this.deliveries = new Deliveries(new JdbcDeliveryRecords(store.sql()), store.contents(), store.journal(), new Workspace(folder.resolve("work")),
                () -> List.of(new DataModel(List.of(DataSet.declared("credits", List.of(Column.named("deal", ColumnType.LABEL)))), List.of())));
    }

    Store store() {
        return store;
    }

    Deliveries deliveries() {
        return deliveries;
    }

    Path file(String name, String text) {
        return DataFiles.file(folder, name, text);
    }

    Path zip(String name, Map<String, String> files) {
        return DataFiles.zip(folder.resolve(name), files);
    }

    Receipt take(Path path) {
        return deliveries.take(Actor.INBOX, path, path.getFileName().toString());
    }

    Taken taken(Path path) {
        return take(path).fold(taken -> taken, before -> fail(before.toString()), refused -> fail(said(refused.reasons()).toString()));
    }

    List<Message> refused(Path path) {
        return ((Refused) take(path)).reasons();
    }

    /** In English. */
    List<String> whyRefused(Path path) {
        return said(refused(path));
    }

    static List<String> said(List<Message> reasons) {
        return reasons.stream().map(reason -> reason.in(Texts.ENGLISH)).toList();
    }

    @Override
    public void close() {
        store.close();
    }
}
