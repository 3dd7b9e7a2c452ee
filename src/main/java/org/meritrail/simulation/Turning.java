package org.meritrail.simulation;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.meritrail.kernel.Exact;

/** A dial being turned: what comes out at each place, evaluated once. */
final class Turning {

    private final Tries tries;
    private final Dial dial;
    private final BiPredicate<Came, Came> alike;
    private final Map<Exact, Came> known = new TreeMap<>();

    /** @param alike whether two results are of one kind */
    Turning(Tries tries, Dial dial, BiPredicate<Came, Came> alike) {
        this.tries = tries;
        this.dial = dial;
        this.alike = alike;
        known.put(dial.start(), tries.base());
    }

    Dial dial() {
        return dial;
    }

    Tries tries() {
        return tries;
    }

    Came at(Exact place) {
        if (!known.containsKey(place)) {
            known.put(place, tries.with(dial.field(), dial.value(place)));
        }
        return known.get(place);
    }

    boolean areAlike(Came one, Came other) {
        return alike.test(one, other);
    }

    /** Whether the policy has no answer there, so that nothing beyond is looked at. */
    boolean isWall(Came came) {
        return came.unanswered() && !tries.base().unanswered();
    }
}
