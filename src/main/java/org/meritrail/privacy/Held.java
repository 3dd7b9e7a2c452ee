package org.meritrail.privacy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.meritrail.ledger.Identity;
import org.meritrail.ledger.Persons;

/** Somebody under a legal hold, and what tells of them. */
record Held(LegalHold hold, Mentions mentions) {

    /** Who is under a hold of their own now, by the number of the hold. */
    static List<Held> now(PrivacyRecords records, Persons persons) {
        List<LegalHold> holds = records.holds().stream().filter(hold -> hold.holds() && !hold.isForEveryone()).toList();
        Map<String, Identity> identities = persons.identities(holds.stream().map(LegalHold::key).collect(Collectors.toSet()));
        return holds.stream().filter(hold -> identities.containsKey(hold.key())).map(hold -> new Held(hold, new Mentions(identities.get(hold.key())))).toList();
    }
}
