package org.meritrail.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.meritrail.governance.Entry;
import org.meritrail.ledger.Details;
import org.meritrail.ledger.Identity;
import org.meritrail.ledger.Ledger;
import org.meritrail.ledger.Person;
import org.meritrail.ledger.Persons;

/** Whom entries of the journal are about, such as whose pay was looked at, as the ledger tells. */
public final class EntryPersons {

    private final Ledger ledger;
    private final Persons persons;

    public EntryPersons(Ledger ledger, Persons persons) {
        this.ledger = ledger;
        this.persons = persons;
    }

    /** By the entry's number, the participant's code, or the token of whoever was erased; without entries that are about nobody, or about many. */
    public Map<Long, String> of(List<Entry> entries) {
        Map<Long, String> keys = new HashMap<>();
        entries.forEach(entry -> ledger.ofEntry(entry.number()).ifPresent(leaf -> {
            if (BoundLeaves.members(ledger.leaf(leaf).bytes()).get("details") instanceof Map<?, ?> details && details.get(Details.PERSON) instanceof String key) {
                keys.put(entry.number(), key);
            }
        }));
        Map<String, Identity> known = persons.identities(Set.copyOf(keys.values()));
        return keys.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                one -> known.containsKey(one.getValue()) ? known.get(one.getValue()).participant() : Person.code(one.getValue())));
    }
}
