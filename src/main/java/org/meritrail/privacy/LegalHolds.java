package org.meritrail.privacy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.meritrail.governance.Right;
import org.meritrail.kernel.Message;
import org.meritrail.ledger.Details;
import org.meritrail.ledger.Person;
import org.meritrail.ledger.Persons;

/** Says what must not be erased for a while, whoever asks and however long it was kept. */
public final class LegalHolds {

    private final Journal journal;
    private final PrivacyRecords records;
    private final Persons persons;

    public LegalHolds(Journal journal, PrivacyRecords records, Persons persons) {
        this.journal = journal;
        this.records = records;
        this.persons = persons;
    }

    /**
     * @param participant the code; empty for everyone
     * @param note        why; never empty
     */
    public Decision<LegalHold> set(Actor who, String participant, String note) {
        return reasonNotTo(who, note).<Decision<LegalHold>>map(Decision.Refused::new).orElseGet(() -> journal.decide(() -> {
            Optional<Person> person = persons.known(participant).filter(known -> !known.isErased());
            if (!participant.isEmpty() && person.isEmpty()) {
                return Decision.refused("refused.person-unknown", participant);
            }
            int number = records.nextHold();
            String key = person.map(Person::key).orElse(null);
            records.hold(number, key == null ? "" : key,
                    journal.record(who, "hold.set", "hold " + number, note, Details.of("hold", number).with(Details.PERSON, key)));
            return Decision.granted(known(number));
        }));
    }

    /** @param note why; never empty */
    public Decision<LegalHold> lift(Actor who, int number, String note) {
        return reasonNotTo(who, note).<Decision<LegalHold>>map(Decision.Refused::new).orElseGet(() -> journal.decide(() -> {
            LegalHold hold = known(number);
            if (!hold.holds()) {
                return Decision.refused("refused.hold-lifted", String.valueOf(number), hold.lifted().who(), hold.lifted().at());
            }
            records.lift(number, journal.record(who, "hold.lifted", "hold " + number, note, Details.of("hold", number)));
            return Decision.granted(known(number));
        }));
    }

    private static Optional<Message> reasonNotTo(Actor who, String note) {
        if (!who.may(Right.PROTECT_PERSONS)) {
            return Optional.of(Message.of("refused.not-allowed", who.name()));
        }
        return note.isBlank() ? Optional.of(Message.of("refused.note-missing")) : Entry.reasonNotToNote(note);
    }

    public Optional<LegalHold> hold(int number) {
        return records.holds().stream().filter(hold -> hold.number() == number).findFirst();
    }

    private LegalHold known(int number) {
        return hold(number).orElseThrow(() -> new NoSuchHold(number));
    }

    /** The newest first. */
    public List<LegalHold> all() {
        return records.holds().stream().sorted(Comparator.comparing(LegalHold::number).reversed()).toList();
    }

    /** There is no hold of the number. */
    public static final class NoSuchHold extends RuntimeException {
        NoSuchHold(int number) {
            super(String.valueOf(number));
        }
    }
}
