package org.meritrail.verifier;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the keys of a run stand for those whom its list of persons names, by what the leaves of their payouts have a hash of. */
final class PersonChecks {

    private final PersonsFile persons;
    private final Map<String, Leaf> payouts = new HashMap<>();

    PersonChecks(PersonsFile persons, List<Leaf> payouts) throws Flaw {
        this.persons = persons;
        for (Leaf payout : payouts) {
            this.payouts.put(payout.text("person"), payout);
        }
    }

    /** The entry of an export binds the list; those made before it did bind nothing. @return whether it does */
    static boolean isBound(Export export, Leaf exported) throws IOException, Flaw {
        if (!exported.details().containsKey("persons")) {
            return false;
        }
        export.checkHash(PersonsFile.NAME, exported.detail("persons"));
        return true;
    }

    /** Everybody who has a payout is listed once, and nobody else. @param erased who are not listed any more @return how many are listed */
    int check(Set<String> erased) throws Flaw {
        Map<String, Leaf> unlisted = new HashMap<>(payouts);
        for (PersonsFile.Listed listed : persons.all()) {
            if (unlisted.remove(listed.person()) == null) {
                throw new Flaw(listed.place(), "listed-unpaid", listed.participant());
            }
        }
        for (Leaf payout : payouts.values()) {
            if (unlisted.containsKey(payout.text("person")) && !erased.contains(payout.text("person"))) {
                throw new Flaw(payout.place(), "unlisted-person");
            }
        }
        return persons.all().size();
    }

    /** That each code is the one that the payout was worked out for. */
    void checkRows() throws Flaw {
        for (PersonsFile.Listed listed : persons.all()) {
            boolean same = listed.hash(listed.row()).equals(payouts.get(listed.person()).members().get("row"));
            if (!same || !listed.participant().equals(listed.cells().get(0))) {
                throw new Flaw(listed.place(), "listed-code", listed.participant());
            }
        }
    }
}
