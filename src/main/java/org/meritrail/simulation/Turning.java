package org.meritrail.simulation;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.meritrail.kernel.Exact;

/** A dial being turned: what comes out at each place, evaluated once. */
final class Turning {

    private final Tries tries;
    private final Dial dial;
    private final BiPredicate<Came, Came> alike;
    private final Predicate<Came> wall;
    private final Map<Exact, Came> known = new TreeMap<>();

    /**
     * @param alike whether two results are of one kind
     * @param wall  whether nothing beyond a result is looked at
     */
    Turning(Tries tries, Dial dial, BiPredicate<Came, Came> alike, Predicate<Came> wall) {
        this.tries = tries;
        this.dial = dial;
        this.alike = alike;
        this.wall = wall;
        known.put(dial.start(), tries.base());
    }

    Dial dial() {
        return dial;
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

    boolean isWall(Came came) {
        return wall.test(came);
    }
}
