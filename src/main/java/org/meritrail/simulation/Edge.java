package org.meritrail.simulation;

import java.util.List;
import org.meritrail.kernel.Exact;

/**
 * Two neighbouring places of a dial at which things come out in different kinds.
 *
 * @param before the last place that is as it was
 * @param at     the first that is not
 */
record Edge(Exact before, Came cameBefore, Exact at, Came cameAt) {

    /** The first lines that come out otherwise from the one to the other. */
    List<Turned> turned() {
        return Turned.between(cameBefore, cameAt);
    }
}
