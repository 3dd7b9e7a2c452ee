package org.meritrail.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.DataModel;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.Input;
import org.meritrail.vocabulary.InputRecord;

/** A data folder under construction: two participants unless a test says otherwise. */
record Folder(Path path) {

    static final String PARTICIPANTS = """
            participant,name,currency,hired,left
            P-1,Ana Ruiz,EUR,2024-03-01,
            P-2,Ben Ode,USD,2025-01-01,
            """;
    static final String TRANSACTIONS = "source,id,line,date,participant,amount,currency\n";

    static Folder at(Path path) {
        return new Folder(path).with("participants.csv", PARTICIPANTS);
    }

    Folder with(String name, String... lines) {
        return with(name, StandardCharsets.UTF_8, String.join("\n", lines));
    }

    Folder with(String name, Charset charset, String text) {
        return with(name, text.getBytes(charset));
    }

    Folder with(String name, byte[] bytes) {
        try {
            Files.write(path.resolve(name), bytes);
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
        return this;
    }

    /** @param rows without their header */
    Folder withTransactions(String name, String... rows) {
        return with(name, TRANSACTIONS + String.join("\n", rows) + "\n");
    }

    Received read(Input... inputs) {
        return Intake.read(path, DataModel.of(List.of(inputs)));
    }

    Received read(Path mapping, Input... inputs) {
        return Intake.read(path, mapping, DataModel.of(List.of(inputs)));
    }

    Received read(DataSet declared, Input... inputs) {
        return Intake.read(path, new DataModel(List.of(declared), List.of(inputs)));
    }

    static Input input(DataSet set, String column, ColumnType type) {
        return new Input("I1", "Word for " + column, set.key(), set.key(), column, type, "",
                new CellRange("policy.xlsx", "Inputs", 2, List.of("A2")));
    }

    static List<String> ids(Received received, DataSet set) {
        return received.records(set).stream().map(InputRecord::id).toList();
    }

    static FileCount count(Received received, String file) {
        return received.counts().stream().filter(count -> count.file().equals(file)).findFirst().orElseThrow();
    }

    static List<String> reasons(Received received) {
        return received.rejects().stream()
                .map(reject -> reject.file() + ":" + reject.row() + ":" + reject.column() + ":" + reject.value() + ":" + reject.reason().key())
                .toList();
    }
}
