package org.meritrail.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.content.Contents;
import org.meritrail.content.Workspace;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Message;
import org.meritrail.ledger.Details;
import org.meritrail.vocabulary.DataModel;
import org.meritrail.vocabulary.DataSet;

/** Takes data in and says what is in force after each delivery. */
public final class Deliveries {

    private final DeliveryRecords records;
    private final Contents contents;
    private final Journal journal;
    private final Workspace workspace;
    private final Supplier<List<DataModel>> models;

    /** @param models says what the policies known so far want to know of the data */
    public Deliveries(DeliveryRecords records, Contents contents, Journal journal, Workspace workspace, Supplier<List<DataModel>> models) {
        this.records = records;
        this.contents = contents;
        this.journal = journal;
        this.workspace = workspace;
        this.models = models;
    }

    /** Whether a file of this name is nothing to hand in: not finished, put there by a system, or only the sign that a folder is complete. */
    public static boolean isPassedOver(String name) {
        return DeliveredName.isPassedOver(name);
    }

    /**
     * Takes a bundle (a ZIP file, or a folder) or a single file, recognised by its content whatever it is called.
     *
     * @param dropped where it lies; read and left as it is
     * @param name    as it was dropped or uploaded
     * @throws UncheckedIOException if it is gone or cannot be read, or the workspace cannot be written; nothing was taken then
     */
    public Receipt take(Actor who, Path dropped, String name) {
        Set<String> sets = models.get().stream().flatMap(model -> model.declared().stream()).map(DataSet::key).collect(Collectors.toSet());
        return workspace.within(folder -> take(who, Opening.open(dropped, DeliveredName.shown(name), folder, sets), folder));
    }

    private Receipt take(Actor who, Parcel parcel, Path folder) {
        if (parcel.reasons().isEmpty()) {
            // Before anybody has to wait for the decision. What is refused after all stays among the contents and is in force nowhere.
            parcel.items().forEach(item -> contents.put(item.path()));
        }
        return journal.decide(() -> Decision.granted(decide(who, parcel, folder)))
                .fold(receipt -> receipt, reason -> new Receipt.Refused(parcel.name(), List.of(reason)));
    }

    private Receipt decide(Actor who, Parcel parcel, Path folder) {
        if (parcel.items().isEmpty()) {
            return refuse(who, parcel, parcel.reasons());
        }
        Optional<Delivery> before = before(parcel);
        if (before.isPresent()) {
            return new Receipt.TakenBefore(before.get(), parcel.wish(), replaced(before.get()));
        }
        int number = records.latest().map(Delivery::number).orElse(0) + 1;
        Sorting sorting = new Sorting(new InForce(filesAfter(number - 1), contents, folder));
        List<Delivery.File> files = sorting.sort(parcel);
        List<Message> reasons = Stream.of(parcel.reasons(), sorting.reasons(), erased(parcel)).flatMap(List::stream).toList();
        return reasons.isEmpty() ? add(who, number, parcel, files) : refuse(who, parcel, reasons);
    }

    private List<Message> erased(Parcel parcel) {
        return parcel.items().stream().flatMap(item -> contents.erased(item.sha256()).stream()
                .map(erased -> Message.of("delivery.erased", item.name(), erased.at(), String.valueOf(erased.entry())))).toList();
    }

    private List<String> replaced(Delivery delivery) {
        SortedMap<String, Fingerprint> inForce = filesAfter(records.latest().orElseThrow().number());
        return delivery.files().stream().filter(Delivery.File::isData).filter(file -> !file.sha256().equals(inForce.get(file.name())))
                .map(Delivery.File::name).toList();
    }

    private Optional<Delivery> before(Parcel parcel) {
        Optional<Delivery> same = records.delivery(parcel.sha256());
        return same.isEmpty() && parcel.items().size() == 1 ? records.bringing(parcel.sha256()) : same;
    }

    private Receipt add(Actor who, int number, Parcel parcel, List<Delivery.File> files) {
        Entry entry = journal.record(who, "delivery.taken", "delivery " + number, parcel.name(), Delivery.details(number, parcel.sha256(), files));
        Delivery delivery = new Delivery(number, parcel.name(), parcel.sha256(), files, entry);
        records.add(delivery);
        return new Receipt.Taken(delivery, parcel.wish());
    }

    private Receipt refuse(Actor who, Parcel parcel, List<Message> all) {
        List<Message> reasons = Shortened.reasons(all);
        Entry entry = journal.record(who, "delivery.refused", parcel.name(), RefusedDelivery.note(reasons), Details.of("sha256", parcel.sha256()));
        List<Fingerprint> kept = parcel.reasons().isEmpty() ? parcel.items().stream().map(Parcel.Item::sha256).distinct().toList() : List.of();
        records.add(new RefusedDelivery(parcel.name(), parcel.sha256(), reasons, entry, kept));
        return new Receipt.Refused(parcel.name(), reasons);
    }

    /** What a delivery does that its sender may not have meant, by the policies known now: earlier files it replaces, headings none of them reads; not those of erased files. */
    public List<Message> warnings(Delivery delivery) {
        return new Warnings(records, contents, workspace, models.get()).of(delivery);
    }

    public Optional<Delivery> delivery(int number) {
        return records.delivery(number);
    }

    public Optional<Delivery> latest() {
        return records.latest();
    }

    /** The newest first. */
    public List<Delivery> asKnownOn(Instant time) {
        return records.until(time);
    }

    /** What was refused, the newest first, with its reasons. */
    public List<RefusedDelivery> refused() {
        return records.refused();
    }

    /**
     * A file as it came in.
     *
     * @param last  when it came in the last time
     * @param names what it was called, or what it was refused with
     */
    public record Raw(Fingerprint sha256, Instant last, SortedSet<String> names) {
    }

    /** Every file that came in and is not erased, by its SHA-256; also of deliveries that were refused. */
    public List<Raw> raw() {
        SortedMap<String, Raw> raw = new TreeMap<>();
        asKnownOn(Instant.MAX).forEach(one -> one.files().forEach(file -> add(raw, file.sha256(), one.received().at(), Set.of(file.name()))));
        refused().forEach(one -> one.files().forEach(sha256 -> add(raw, sha256, one.entry().at(), Set.of(one.name()))));
        return raw.values().stream().filter(one -> contents.erased(one.sha256()).isEmpty()).toList();
    }

    private static void add(SortedMap<String, Raw> raw, Fingerprint sha256, Instant at, Set<String> names) {
        SortedSet<String> all = new TreeSet<>(names);
        Raw before = raw.get(sha256.hex());
        if (before != null) {
            all.addAll(before.names());
        }
        raw.put(sha256.hex(), new Raw(sha256, before == null || before.last().isBefore(at) ? at : before.last(), all));
    }

    /** The files in force after a delivery, by name: of files whose names differ in capitals only, the latest. */
    public SortedMap<String, Fingerprint> filesAfter(int delivery) {
        SortedMap<String, Delivery.File> files = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Delivery.File file : records.filesUntil(delivery)) {
            files.remove(file.name());
            files.put(file.name(), file);
        }
        SortedMap<String, Fingerprint> inForce = new TreeMap<>();
        files.values().stream().filter(Delivery.File::isData).forEach(file -> inForce.put(file.name(), file.sha256()));
        return inForce;
    }

    /** Writes the files in force after a delivery into an empty folder, for the intake to read. */
    public void unpack(int delivery, Path folder) {
        filesAfter(delivery).forEach((name, sha256) -> {
            try (InputStream bytes = contents.open(sha256)) {
                Files.copy(bytes, folder.resolve(name));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }
}
