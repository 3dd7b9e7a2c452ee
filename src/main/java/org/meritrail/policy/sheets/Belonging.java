package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.meritrail.vocabulary.Scope;

/** Which set of records belongs to which, and the ways up from one to another. */
public final class Belonging {

    private final Map<String, List<Link>> links = new LinkedHashMap<>();

    public Belonging(List<RecordSet> sets) {
        links.put(Scope.PARTICIPANTS, List.of(new Link.Each(Scope.COMPANY)));
        sets.forEach(set -> links.put(set.name(), set.links()));
    }

    /** @param end the set it leads to */
    private record Way(List<Link> links, String end) {
        Way and(Link link) {
            return new Way(Stream.concat(links.stream(), Stream.of(link)).toList(), link.owner());
        }
    }

    /**
     * The shortest ways up from a set to another: none if there is none, one without links from a set to itself, two if it is not
     * clear which counts. Every way leads to the same company, so that there is but one to it.
     */
    public List<List<Link>> ways(String from, String to) {
        List<Way> level = List.of(new Way(List.of(), from));
        Set<String> passed = new HashSet<>();
        while (!level.isEmpty()) {
            List<Way> found = level.stream().filter(way -> way.end().equals(to)).toList();
            if (!found.isEmpty()) {
                return found.stream().limit(to.equals(Scope.COMPANY) ? 1 : 2).map(Way::links).toList();
            }
            level.forEach(way -> passed.add(way.end()));
            level = above(level, passed);
        }
        return List.of();
    }

    /** All sets that can be reached, the set itself included. */
    Set<String> reach(String from) {
        Set<String> passed = new HashSet<>();
        for (List<Way> level = List.of(new Way(List.of(), from)); !level.isEmpty(); level = above(level, passed)) {
            level.forEach(way -> passed.add(way.end()));
        }
        return passed;
    }

    /** Two ways to each set are enough to know that there are several. */
    private List<Way> above(List<Way> level, Set<String> passed) {
        Map<String, List<Way>> byEnd = new LinkedHashMap<>();
        for (Way way : level) {
            for (Link link : links.getOrDefault(way.end(), List.of())) {
                List<Way> same = byEnd.computeIfAbsent(link.owner(), none -> new ArrayList<>());
                if (!passed.contains(link.owner()) && same.size() < 2) {
                    same.add(way.and(link));
                }
            }
        }
        return byEnd.values().stream().flatMap(List::stream).toList();
    }
}
