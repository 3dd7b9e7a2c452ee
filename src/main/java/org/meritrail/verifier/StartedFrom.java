package org.meritrail.verifier;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a run was started from, against what was there: the data that was taken last before it, and whom it was worked out for. */
record StartedFrom(Acts acts, Leaf started) {

    /** The receipt of the data: no other data counts, and none that was never taken. */
    void checkDelivery() throws Flaw {
        Leaf last = null;
        for (Leaf act : acts.entries()) {
            if (act.is("delivery.taken") && act.number() < started.number()) {
                last = act;
            }
        }
        long delivery = started.detailNumber("delivery");
        if (last == null) {
            throw new Flaw(started.place(), "delivery-none", delivery);
        }
        if (!last.isOlder() && !last.concerns("delivery", delivery)) {
            throw new Flaw(started.place(), "delivery-other", delivery, last.detailNumber("delivery"));
        }
    }

    /** A run that is for certain people pays each of them, and nobody else; who is not in its data stops it. */
    void checkPopulation(List<Leaf> payouts) throws Flaw {
        Set<Object> population = new HashSet<>(Members.list(started.place(), started.details(), "population"));
        Set<Object> missing = new HashSet<>(population);
        for (Leaf payout : payouts) {
            missing.remove(payout.text("person"));
            if (!population.isEmpty() && !population.contains(payout.text("person"))) {
                throw new Flaw(payout.place(), "population-other", started.place());
            }
        }
        if (!missing.isEmpty()) {
            throw new Flaw(started.place(), "population-missing", missing.iterator().next());
        }
    }
}
