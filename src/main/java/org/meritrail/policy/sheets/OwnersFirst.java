package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts sets in an order in which each comes after those it belongs to, whatever their order on the sheet. */
final class OwnersFirst {

    private final Map<String, Set<String>> waiting = new LinkedHashMap<>();
    private final List<String> sorted = new ArrayList<>();

    /** @param owners of each set; those that are no key are there already */
    OwnersFirst(Map<String, Set<String>> owners) {
        waiting.putAll(owners);
        List<String> ready = ready();
        while (!ready.isEmpty()) {
            sorted.addAll(ready);
            waiting.keySet().removeAll(ready);
            ready = ready();
        }
    }

    private List<String> ready() {
        return waiting.keySet().stream().filter(set -> waiting.get(set).stream().noneMatch(waiting::containsKey)).toList();
    }

    List<String> sorted() {
        return sorted;
    }

    /** Sets that belong to each other in a circle, and those that belong to them. */
    Set<String> rest() {
        return waiting.keySet();
    }

    /** The sets of a circle, in turn; there must be a rest. */
    List<String> circle() {
        Set<String> path = new LinkedHashSet<>();
        String next = waiting.keySet().iterator().next();
        while (path.add(next)) {
            next = waiting.get(next).stream().filter(waiting::containsKey).sorted().findFirst().orElseThrow();
        }
        String first = next;
        return path.stream().dropWhile(set -> !set.equals(first)).toList();
    }
}
