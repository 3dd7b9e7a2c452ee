package org.meritrail.explanation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An explanation as it stands in JSON, published as {@code docs/schemas/explanation-1.json}: what a line, input or value is stands once, however
 * many records it was worked out for.
 *
 * @param lines what steps are about, in the order in which they are first met
 */
public record WrittenExplanation(String schema, String participant, String name, String period, String policy, String status, String outcome,
                                 List<Saying> reasons, List<Saying> notes, Fact total, List<What> lines, List<Step> components, List<Step> alerts,
                                 List<Item> statement) {

    /**
     * A line, input or value.
     *
     * @param rule  null for inputs and values
     * @param line  where the workbook defines it
     * @param reads null for inputs and values
     */
    public record What(String name, Ground.Rule rule, Ground.Cells line, Saying reads) {
    }

    /**
     * A {@link Node}.
     *
     * @param is       position among the lines
     * @param grounds  null for none
     * @param steps    null for none
     * @param seeAbove null for no
     */
    public record Step(int is, String record, Fact result, List<Ground> grounds, List<Step> steps, List<Calculation> work, Boolean seeAbove, String elsewhere,
                       String former) {

        private Node node(List<What> lines) {
            What what = lines.get(is);
            return new Node(what.name(), record, result, what.rule(), what.line(), what.reads(), grounds == null ? List.of() : grounds, nodes(steps, lines), work,
                    Boolean.TRUE.equals(seeAbove), elsewhere, former);
        }
    }

    public record Item(String name, List<Step> values) {
    }

    public static WrittenExplanation of(Explanation explanation) {
        Writing writing = new Writing();
        List<Step> components = writing.steps(explanation.components());
        List<Step> alerts = writing.steps(explanation.alerts());
        List<Item> statement = explanation.statement().stream().map(item -> new Item(item.name(), writing.steps(item.values()))).toList();
        return new WrittenExplanation(explanation.schema(), explanation.participant(), explanation.name(), explanation.period(), explanation.policy(),
                explanation.status(), explanation.outcome(), explanation.reasons(), explanation.notes(), explanation.total(),
                List.copyOf(writing.lines.keySet()), components, alerts, statement);
    }

    /** The inverse of {@link #of}. */
    public Explanation explanation() {
        return new Explanation(schema, participant, name, period, policy, status, outcome, reasons, notes, nodes(alerts, lines), total,
                nodes(components, lines), statement.stream().map(item -> new Explanation.Item(item.name(), nodes(item.values(), lines))).toList());
    }

    private static List<Node> nodes(List<Step> steps, List<What> lines) {
        return steps == null ? List.of() : steps.stream().map(step -> step.node(lines)).toList();
    }

    /** Collects the lines while it writes the steps. */
    private static final class Writing {

        private final Map<What, Integer> lines = new LinkedHashMap<>();
        /** By the very objects, since to compare what is equal takes long. */
        private final Map<Ground.Cells, Integer> known = new IdentityHashMap<>();

        private int is(Node node) {
            Integer before = known.get(node.line());
            if (before != null) {
                return before;
            }
            What what = new What(node.name(), node.rule(), node.line(), node.reads());
            Integer equal = lines.putIfAbsent(what, lines.size());
            int is = equal == null ? lines.size() - 1 : equal;
            if (node.line() != null) {
                known.put(node.line(), is);
            }
            return is;
        }

        private List<Step> steps(List<Node> nodes) {
            List<Step> steps = new ArrayList<>(nodes.size());
            nodes.forEach(node -> steps.add(step(node)));
            return steps;
        }

        private Step step(Node node) {
            return new Step(is(node), node.record(), node.result(), node.grounds().isEmpty() ? null : node.grounds(),
                    node.steps().isEmpty() ? null : steps(node.steps()), node.work(), node.seeAbove() ? true : null, node.elsewhere(), node.former());
        }
    }
}
