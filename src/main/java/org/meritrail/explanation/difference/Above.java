package org.meritrail.explanation.difference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.meritrail.explanation.Explanation;
import org.meritrail.explanation.Fact;
import org.meritrail.explanation.Ground;
import org.meritrail.explanation.Node;

/** Finds the steps of what stands a second time in an explanation. */
final class Above {

    private record Identity(String name, String record, Ground.Cells line, String former, Fact result) {

        static Identity of(Node node) {
            return new Identity(node.name(), node.record(), node.line(), node.former(), node.result());
        }
    }

    private final Map<Identity, Node> told = new HashMap<>();

    Above(Explanation explanation) {
        Stream.of(explanation.components(), explanation.alerts()).flatMap(List::stream).forEach(this::learn);
        explanation.statement().forEach(item -> item.values().forEach(this::learn));
    }

    private void learn(Node node) {
        if (!node.seeAbove() && node.elsewhere() == null && !node.steps().isEmpty()) {
            told.putIfAbsent(Identity.of(node), node);
        }
        node.steps().forEach(this::learn);
    }

    /** The same node with its steps. */
    Node full(Node node) {
        return node.seeAbove() ? told.getOrDefault(Identity.of(node), node) : node;
    }
}
