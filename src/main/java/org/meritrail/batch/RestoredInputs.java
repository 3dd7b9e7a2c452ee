package org.meritrail.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meritrail.intake.Correction;
import org.meritrail.intake.FileCount;
import org.meritrail.intake.Headings;
import org.meritrail.intake.Received;
import org.meritrail.intake.Reject;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.pseudonym.Concealing.Named;
import org.meritrail.pseudonym.Revealing;
import org.meritrail.vocabulary.DataModel;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Origin;
import org.meritrail.vocabulary.Value;

/** Records as {@link StoredInputs} kept them, with whatever codes and names are to be in the place of keys. In the order in which they were kept. */
final class RestoredInputs {

    private static final String PERSON = "{\"person\":{";

    private final DataModel model;
    private final Function<List<InputPerson>, List<Named>> who;
    private final List<InputPerson> listed = new ArrayList<>();
    private final Map<DataSet, List<InputRecord>> accepted = new HashMap<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final List<FileCount> counts = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private List<Named> people;
    private Revealing revealing;

    /** @param people whom the records name */
    record Restored(Received received, List<Named> people) {

        /** Puts their codes and names in the place of tokens. */
        Revealing revealing() {
            return RestoredInputs.revealing(people);
        }
    }

    private RestoredInputs(DataModel model, Function<List<InputPerson>, List<Named>> who) {
        this.model = model;
        this.who = who;
    }

    /**
     * @param index    SHA-256 of the index
     * @param contents gives the bytes that have a fingerprint
     * @param model    of the policy that the run was calculated by
     * @param who      says how to call people
     */
    static Restored read(Fingerprint index, Function<Fingerprint, InputStream> contents, DataModel model, Function<List<InputPerson>, List<Named>> who) {
        RestoredInputs restored = new RestoredInputs(model, who);
        try (InputStream bytes = contents.apply(index)) {
            for (String part : Json.read(bytes.readAllBytes(), StoredInputs.Index.class).parts()) {
                restored.readPart(contents.apply(new Fingerprint(part)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        restored.know();
        return new Restored(new Received(restored.accepted, restored.rejects, restored.counts, restored.corrections, restored.unread), restored.people);
    }

    private void readPart(InputStream part) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(part, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                read(line);
            }
        }
    }

    /** People come first. */
    private void read(String line) {
        if (line.startsWith(PERSON)) {
            listed.add(Json.read(line, StoredInputs.Line.class).person());
        } else {
            know();
            add(Json.read(revealing.revealed(line, Json::escaped), StoredInputs.Line.class));
        }
    }

    private void know() {
        if (people == null) {
            people = who.apply(listed);
            revealing = revealing(people);
        }
    }

    private static Revealing revealing(List<Named> people) {
        return new Revealing(people.stream().collect(Collectors.toMap(Named::key, InputPerson::identity)));
    }

    private void add(StoredInputs.Line line) {
        if (line.record() != null) {
            accepted.computeIfAbsent(set(line.record().set()), none -> new ArrayList<>()).add(record(line.record()));
        } else if (line.count() != null) {
            counts.add(count(line.count()));
        } else if (line.reject() != null) {
            StoredInputs.Refused one = line.reject();
            rejects.add(new Reject(one.file(), one.row(), one.column(), one.cell(), one.reason().message()));
        } else if (line.correction() != null) {
            StoredInputs.Kept original = line.correction().original();
            corrections.add(new Correction(set(original.set()), record(original), record(line.correction().replacement())));
        } else {
            unread.add(line.unread());
        }
    }

    private FileCount count(StoredInputs.Count one) {
        return new FileCount(one.file(), set(one.set()), one.read(), one.accepted(), one.rejected(), one.duplicates(), one.filtered(),
                new Headings(one.unknown(), one.absent()));
    }

    private DataSet set(String key) {
        return model.set(key).orElseThrow(() -> new IllegalStateException(key));
    }

    private static InputRecord record(StoredInputs.Kept kept) {
        Map<String, Value> fields = new LinkedHashMap<>();
        kept.fields().forEach((column, fact) -> fields.put(column, (Value) fact.result(true)));
        return new InputRecord(kept.id(), new Origin(kept.file(), kept.row()), fields);
    }
}
