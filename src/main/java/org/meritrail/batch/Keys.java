package org.meritrail.batch;

import java.util.Collection;
import java.util.Map;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Journal;
import org.meritrail.kernel.Message;
import org.meritrail.ledger.Person;
import org.meritrail.ledger.Persons;

/** Gives keys to people who are met for the first time. */
record Keys(Journal journal, Persons persons) {

    /** By their codes. */
    Map<String, Person> of(Collection<String> codes) {
        return journal.<Map<String, Person>>decide(() -> Decision.granted(persons.of(codes))).fold(given -> given, Keys::never);
    }

    private static Map<String, Person> never(Message refused) {
        throw new IllegalStateException(refused.key());
    }
}
