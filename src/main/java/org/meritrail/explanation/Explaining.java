package org.meritrail.explanation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.Constant;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Word;
import org.meritrail.vocabulary.YesNo;

/** Turns the quantities that rules inserted into an explanation tree. One instance for each participant. */
public final class Explaining {

    private record Seen(Quantity quantity, int position) {
    }

    private final Grounds grounds;
    private final Set<Seen> seen = new HashSet<>();

    /** @param ruleFiles the file of each rule by name */
    public Explaining(Map<String, String> ruleFiles) {
        this.grounds = new Grounds(ruleFiles);
    }

    /** The tree below a quantity of the participant, such as a payment. */
    public Node explain(Quantity quantity) {
        return node(quantity, 0);
    }

    /** The tree below one result of a quantity, such as the deal that raised an alert. */
    public Node explain(Quantity quantity, int position) {
        return node(quantity, position);
    }

    private Node node(Quantity quantity, int position) {
        List<Quantity> chain = chain(quantity);
        Quantity first = chain.get(0);
        List<Ground> decided = new ArrayList<>();
        chain.forEach(link -> link.steps().get(position).evidence().forEach(evidence -> decided.add(grounds.of(evidence))));
        boolean again = !seen.add(new Seen(quantity, position));
        List<Node> steps = new ArrayList<>();
        if (!again) {
            chain.forEach(link -> steps.addAll(stepsOf(link, position, chain)));
        }
        Scope scope = quantity.scope();
        String record = scope.parent() == null ? null : scope.records().get(position).id();
        Step step = quantity.steps().get(position);
        return new Node(quantity.word().name(), record, Fact.of(step.result()), grounds.rule(first.word()), cells(quantity), Sentence.of(first), decided, steps,
                again && !first.operands().isEmpty());
    }

    /** The links a row of the workbook stands for, its own operation first. */
    private static List<Quantity> chain(Quantity last) {
        List<Quantity> chain = new ArrayList<>(List.of(last));
        while (follows(chain.get(0).word())) {
            chain.add(0, chain.get(0).operands().get(0));
        }
        return chain;
    }

    private static boolean follows(Word word) {
        return word instanceof Line line && (line.operation() == Operation.IF_MISSING || line.operation() == Operation.ONLY_WHEN
                || line.operation() == Operation.ROUND);
    }

    private List<Node> stepsOf(Quantity quantity, int position, List<Quantity> chain) {
        List<Node> nodes = new ArrayList<>();
        for (Quantity operand : quantity.operands()) {
            if (chain.contains(operand) || isBuiltIn(operand)) {
                continue;
            }
            for (int at : positions(quantity, position, operand)) {
                nodes.add(node(operand, at));
            }
        }
        return nodes;
    }

    private static boolean isBuiltIn(Quantity quantity) {
        return quantity.word() instanceof Constant constant && constant.source() == null;
    }

    /** Which results of an operand a step read: one of its own scope or of an owner's, or all that were collected. */
    private static List<Integer> positions(Quantity quantity, int position, Quantity operand) {
        Scope scope = quantity.scope();
        if (scope.canRead(operand.scope())) {
            return List.of(scope.positionIn(operand.scope(), position));
        }
        Quantity condition = quantity.operands().get(1);
        List<Integer> positions = new ArrayList<>();
        for (int at = 0; at < operand.scope().size(); at++) {
            if (operand.scope().positionIn(scope, at) == position && isLeftOut(operand.scope(), at, condition) == (operand == condition)) {
                positions.add(at);
            }
        }
        return positions;
    }

    private static boolean isLeftOut(Scope scope, int position, Quantity condition) {
        return scope.canRead(condition.scope()) && !condition.stepFor(scope, position).result().equals(YesNo.YES);
    }

    private static Ground.Cells cells(Quantity quantity) {
        CellRange source = quantity.word().source();
        return source == null ? null : Grounds.cells(source);
    }
}
