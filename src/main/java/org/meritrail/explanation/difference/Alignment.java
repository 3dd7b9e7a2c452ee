package org.meritrail.explanation.difference;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.meritrail.explanation.Node;

/**
 * Which steps of two explanations are the same: those of the same name about the same record, and then, unless they are records that were
 * collected, those of the same name in their order, since the records of another period or person have other ids.
 */
final class Alignment {

    private static final Set<String> COLLECTING = Set.of("collect", "roll up", "rank", "allocate");

    private final Map<Node, Node> toAfter = new IdentityHashMap<>();
    private final Map<Node, Node> toBefore = new IdentityHashMap<>();

    private Alignment() {
    }

    static Alignment of(Node before, Node after) {
        return of(before.steps(), after.steps(), isCollecting(before) && isCollecting(after));
    }

    static Alignment of(List<Node> before, List<Node> after, boolean collected) {
        Alignment alignment = new Alignment();
        alignment.align(before, after, node -> List.of(node.name(), String.valueOf(node.record())));
        if (!collected) {
            alignment.align(before, after, Node::name);
        }
        return alignment;
    }

    static boolean isCollecting(Node node) {
        return node.rule() != null && COLLECTING.contains(node.rule().name());
    }

    private void align(List<Node> before, List<Node> after, Function<Node, Object> key) {
        Map<Object, Deque<Node>> free = new HashMap<>();
        after.stream().filter(node -> !toBefore.containsKey(node)).forEach(node -> free.computeIfAbsent(key.apply(node), one -> new ArrayDeque<>()).add(node));
        for (Node node : before) {
            Deque<Node> same = toAfter.containsKey(node) ? null : free.get(key.apply(node));
            if (same != null && !same.isEmpty()) {
                Node other = same.poll();
                toAfter.put(node, other);
                toBefore.put(other, node);
            }
        }
    }

    /** Null if there is none. */
    Node after(Node before) {
        return toAfter.get(before);
    }

    /** Null if there is none. */
    Node before(Node after) {
        return toBefore.get(after);
    }
}
