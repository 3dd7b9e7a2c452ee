package org.meritrail.privacy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.meritrail.batch.Runs;
import org.meritrail.content.Contents;
import org.meritrail.delivery.Deliveries;
import org.meritrail.governance.AccountRecords;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.meritrail.governance.Right;
import org.meritrail.kernel.Message;
import org.meritrail.ledger.Details;
import org.meritrail.ledger.Identity;
import org.meritrail.ledger.Person;
import org.meritrail.ledger.Persons;

/** Takes requests to erase a person, and what somebody else decides about them. An erased person cannot be brought back. */
public final class Erasures {

    private final Journal journal;
    private final PrivacyRecords records;
    private final Persons persons;
    private final Obstacles obstacles;
    private final Eraser eraser;
    private final InboxCopies copies;

    public Erasures(Journal journal, PrivacyRecords records, Runs.Records runs, AccountRecords accounts, Deliveries deliveries, Contents contents,
                    InboxCopies copies) {
        this.journal = journal;
        this.records = records;
        this.persons = runs.persons();
        RawFiles raw = new RawFiles(records, runs, deliveries, contents);
        this.eraser = new Eraser(journal, persons, raw, contents, copies);
        this.obstacles = new Obstacles(records, runs, accounts, deliveries, raw, eraser);
        this.copies = copies;
    }

    Obstacles obstacles() {
        return obstacles;
    }

    Eraser eraser() {
        return eraser;
    }

    InboxCopies copies() {
        return copies;
    }

    /**
     * Refused while anything stands against it: a legal hold, also on somebody named beside the person, an account in use, a run that is not settled,
     * an adjustment that waits, or data in force that names the person.
     *
     * @param note why; never empty, and without saying who
     */
    public Decision<Erasure> request(Actor who, String participant, String note) {
        return decide(who, note, true, () -> {
            Optional<Person> person = persons.known(participant).filter(known -> !known.isErased());
            if (person.isEmpty()) {
                return Decision.refused("refused.person-unknown", participant);
            }
            String key = person.get().key();
            Optional<Message> reason = again(key).or(() -> reason(key, identity(key), note));
            if (reason.isPresent()) {
                return new Decision.Refused<>(reason.get());
            }
            int number = records.nextErasure();
            records.request(number, key, journal.record(who, "erasure.requested", "erasure " + number, note,
                    Details.of("erasure", number).with(Details.PERSON, key)));
            return Decision.granted(records.erasure(number).orElseThrow());
        });
    }

    private Optional<Message> again(String key) {
        return records.erasures().stream().filter(one -> one.isOpen() && one.key().equals(key)).findFirst()
                .map(open -> Message.of("refused.erasure-again", String.valueOf(open.number())));
    }

    /** What the entry says must not keep what it erases. */
    private Optional<Message> reason(String key, Identity person, String note) {
        return new Mentions(person).in(note) ? Optional.of(Message.of("refused.erasure-note")) : obstacles.first(key, person);
    }

    private Identity identity(String key) {
        return persons.identities(List.of(key)).get(key);
    }

    /** Erases the person. Refused to whoever asked for it, and while anything stands against it. */
    public Decision<Erasure> approve(Actor who, int number, String note) {
        List<Path> due = new ArrayList<>();
        Decision<Erasure> decision = approve(who, number, note, due);
        decision.fold(erased -> {
            copies.delete(due);
            copies.deleteErased(Held.now(records, persons));
            return erased;
        }, reason -> null);
        return decision;
    }

    /** @param due gets the copies that are to go; they are found by what the person is called, which nobody knows afterwards */
    private Decision<Erasure> approve(Actor who, int number, String note, List<Path> due) {
        return decide(who, note, false, () -> {
            Erasure erasure = known(number);
            Optional<Message> reason = closed(erasure).or(() -> erasure.requested().who().equals(who.name())
                    ? Optional.of(Message.of("refused.erasure-own-request", String.valueOf(number))) : reason(erasure.key(), identity(erasure.key()), note));
            if (reason.isPresent()) {
                return new Decision.Refused<>(reason.get());
            }
            Identity person = identity(erasure.key());
            due.addAll(copies.naming(new Mentions(person)));
            records.decide(number, Erasure.State.ERASED, eraser.erase(who, erasure.key(), person, note));
            return Decision.granted(known(number));
        });
    }

    /** Also by whoever asked for it. */
    public Decision<Erasure> reject(Actor who, int number, String note) {
        return decide(who, note, true, () -> {
            Optional<Message> reason = closed(known(number));
            if (reason.isPresent()) {
                return new Decision.Refused<>(reason.get());
            }
            records.decide(number, Erasure.State.REJECTED,
                    journal.record(who, "erasure.rejected", "erasure " + number, note, Details.of("erasure", number)));
            return Decision.granted(known(number));
        });
    }

    /** A person whom a sweep erased meanwhile is erased, whoever asked for it. */
    private Optional<Message> closed(Erasure erasure) {
        String number = String.valueOf(erasure.number());
        if (!erasure.isOpen()) {
            return Optional.of(Message.of("refused.erasure-decided", number, erasure.decided().who(), erasure.decided().at()));
        }
        return identity(erasure.key()) == null ? Optional.of(Message.of("refused.person-unknown", erasure.participant())) : Optional.empty();
    }

    private Decision<Erasure> decide(Actor who, String note, boolean says, Supplier<Decision<Erasure>> decision) {
        Optional<Message> unkept = Entry.reasonNotToNote(note);
        if (!who.may(Right.PROTECT_PERSONS)) {
            return Decision.refused("refused.not-allowed", who.name());
        }
        return unkept.isPresent() || says && note.isBlank() ? new Decision.Refused<>(unkept.orElseGet(() -> Message.of("refused.note-missing")))
                : journal.decide(decision);
    }

    private Erasure known(int number) {
        return records.erasure(number).orElseThrow(() -> new NoSuchErasure(number));
    }

    public Optional<Erasure> erasure(int number) {
        return records.erasure(number);
    }

    /** The newest first. */
    public List<Erasure> all() {
        return records.erasures().stream().sorted(Comparator.comparing(Erasure::number).reversed()).toList();
    }

    /** Nobody asked for an erasure of the number. */
    public static final class NoSuchErasure extends RuntimeException {
        NoSuchErasure(int number) {
            super(String.valueOf(number));
        }
    }
}
