package org.meritrail.privacy;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.content.Contents;
import org.meritrail.delivery.Deliveries;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Message;
import org.meritrail.ledger.Details;
import org.meritrail.ledger.Identity;
import org.meritrail.ledger.Persons;

/** Erases all that tells whom a key stands for. What was decided and paid stays as it was, under the key. */
final class Eraser {

    private final Journal journal;
    private final Persons persons;
    private final RawFiles raw;
    private final Contents contents;
    private final InboxCopies copies;

    Eraser(Journal journal, Persons persons, RawFiles raw, Contents contents, InboxCopies copies) {
        this.journal = journal;
        this.persons = persons;
        this.raw = raw;
        this.contents = contents;
        this.copies = copies;
    }

    /**
     * Raw files that name the person are erased as a whole, but for what is a policy or a document of a run besides, and so are notes. Only within a
     * decision, and only where nothing stands against it.
     *
     * @param note why, without saying who
     */
    Entry erase(Actor who, String key, Identity person, String note) {
        Mentions mentions = new Mentions(person);
        List<Fingerprint> files = files(mentions).map(Deliveries.Raw::sha256).toList();
        List<Entry> said = said(mentions);
        Entry entry = journal.record(who, "person.erased", "person " + key, note, Details.of(Details.PERSON, key).with("erased", files)
                .with("notes", new TreeSet<>(said.stream().map(Entry::number).toList())));
        files.forEach(sha256 -> contents.erase(sha256, entry.number()));
        said.forEach(journal::forgetNote);
        persons.erase(key);
        return entry;
    }

    /** What would go with a person though it tells of somebody else, too: names of files, and entries whose notes do. */
    List<Object> shared(Mentions person, Mentions other) {
        Stream<String> files = files(person).filter(file -> other.in(contents.bytes(file.sha256()))).flatMap(file -> file.names().stream());
        Stream<String> lying = copies.naming(person, other).stream().map(copy -> copy.getFileName().toString());
        List<Entry> others = said(other);
        Stream<Message> notes = said(person).stream().filter(others::contains).map(entry -> Message.of("erasure.note-of", String.valueOf(entry.number())));
        return Stream.concat(Stream.concat(files, lying).sorted(), notes).distinct().collect(Collectors.toUnmodifiableList());
    }

    private Stream<Deliveries.Raw> files(Mentions mentions) {
        return raw.erasable().stream().filter(file -> mentions.in(contents.bytes(file.sha256())));
    }

    /** Also those whose note was cut short before the name. */
    private List<Entry> said(Mentions mentions) {
        Stream<Entry> noted = journal.entries(Long.MAX_VALUE, Integer.MAX_VALUE).stream().filter(entry -> mentions.in(entry.note()));
        return Stream.concat(noted, raw.refused(mentions)).distinct().toList();
    }
}
