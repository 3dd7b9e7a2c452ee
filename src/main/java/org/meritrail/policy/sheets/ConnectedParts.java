package org.meritrail.policy.sheets;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The parts of a graph in which each id leads to every other, directly or not: its strongly connected parts (Sharir, 1981). */
final class ConnectedParts {

    private final Set<String> ids;

    private ConnectedParts(Set<String> ids) {
        this.ids = ids;
    }

    /** @param reads what each id leads to; what is no key counts for nothing */
    static List<Set<String>> of(Map<String, Set<String>> reads) {
        Map<String, Set<String>> readers = new HashMap<>();
        reads.forEach((id, some) -> some.forEach(read -> readers.computeIfAbsent(read, none -> new TreeSet<>()).add(id)));
        return new ConnectedParts(reads.keySet()).parts(reads, readers);
    }

    private List<Set<String>> parts(Map<String, Set<String>> reads, Map<String, Set<String>> readers) {
        Set<String> done = new HashSet<>();
        Deque<String> finished = new ArrayDeque<>();
        ids.forEach(id -> walk(id, readers, new HashSet<>(), done, finished));
        List<Set<String>> parts = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        for (String id : finished) {
            Set<String> part = new TreeSet<>();
            walk(id, reads, part, placed, new ArrayDeque<>());
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private record Visit(String id, Iterator<String> ahead) {
    }

    /** Depth first, without the stack, which a long chain of lines would overflow; the last to be finished comes first. */
    private void walk(String start, Map<String, Set<String>> edges, Set<String> reached, Set<String> done, Deque<String> finished) {
        if (!ids.contains(start) || !done.add(start)) {
            return;
        }
        reached.add(start);
        Deque<Visit> visits = new ArrayDeque<>(List.of(new Visit(start, edges.getOrDefault(start, Set.of()).iterator())));
        while (!visits.isEmpty()) {
            if (!visits.peek().ahead().hasNext()) {
                finished.push(visits.pop().id());
                continue;
            }
            String next = visits.peek().ahead().next();
            if (ids.contains(next) && done.add(next)) {
                reached.add(next);
                visits.push(new Visit(next, edges.getOrDefault(next, Set.of()).iterator()));
            }
        }
    }
}
