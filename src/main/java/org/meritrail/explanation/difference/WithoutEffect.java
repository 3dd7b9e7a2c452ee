package org.meritrail.explanation.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.meritrail.explanation.Explanation;
import org.meritrail.explanation.Node;
import org.meritrail.explanation.difference.Cause.Kind;

/** What differs below payments that come to the same, such as a deal that a limit takes in before and after. */
final class WithoutEffect {

    private record Key(String name, String record) {
    }

    private final Map<Key, Node> before = new LinkedHashMap<>();
    private final Map<Key, Node> after = new LinkedHashMap<>();

    private WithoutEffect(Explanation before, Explanation after) {
        learn(before.components(), this.before);
        learn(after.components(), this.after);
    }

    /** Fields, cells and records; where these are the same, the figures that are not. */
    static List<Cause> causes(Explanation before, Explanation after) {
        WithoutEffect both = new WithoutEffect(before, after);
        Set<Cause> read = both.read();
        return List.copyOf(read.isEmpty() ? both.workedOut() : read);
    }

    private static void learn(List<Node> nodes, Map<Key, Node> known) {
        for (Node node : nodes) {
            known.putIfAbsent(new Key(node.name(), node.record()), node);
            learn(node.steps(), known);
        }
    }

    private Set<Cause> read() {
        Set<Cause> causes = new LinkedHashSet<>();
        differing().stream().filter(key -> Attributing.isRead(before.get(key)) && Attributing.isRead(after.get(key)))
                .forEach(key -> causes.add(Causes.read(before.get(key), after.get(key))));
        only(before, records(after)).forEach(node -> causes.add(Causes.record(node, null)));
        only(after, records(before)).forEach(node -> causes.add(Causes.record(null, node)));
        return causes;
    }

    private Set<Cause> workedOut() {
        return differing().stream().map(key -> Causes.figure(Kind.FIGURE, before.get(key), after.get(key))).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Key> differing() {
        return before.keySet().stream().filter(after::containsKey)
                .filter(key -> !Reckoning.isSame(Pair.value(before.get(key).result()), Pair.value(after.get(key).result()))).toList();
    }

    private static List<Node> only(Map<Key, Node> known, Set<String> others) {
        Set<String> told = new LinkedHashSet<>();
        List<Node> only = new ArrayList<>();
        known.forEach((key, node) -> {
            if (key.record() != null && !others.contains(key.record()) && told.add(key.record())) {
                only.add(node);
            }
        });
        return only;
    }

    private static Set<String> records(Map<Key, Node> known) {
        return known.keySet().stream().map(Key::record).filter(record -> record != null).collect(Collectors.toSet());
    }
}
