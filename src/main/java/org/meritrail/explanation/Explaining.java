package org.meritrail.explanation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.Constant;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Quantities;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Word;
import org.meritrail.vocabulary.arithmetic.Neighbours;

/** Turns the quantities that rules inserted into an explanation tree. One instance for each participant. */
public final class Explaining {

    /** Of a result that brings many others' together, this many of theirs are listed. */
    private static final int MOST_OF_OTHERS = 20;
    /** Of records that were only counted or passed over, this many are named. */
    private static final int MOST_RECORDS = 500;

    /** A balance may go back over thousands of records; a tree that deep can be neither made nor written. */
    private static final int DEEPEST = 200;

    private final Grounds grounds;
    private final Quantities quantities;
    private final String participant;
    private final Set<Figure> seen = new HashSet<>();
    /** Those only told below a former participant; the participant does not get to see them there. */
    private final Set<Figure> seenOfFormer = new HashSet<>();
    private int depth;
    private String former = "";

    /**
     * @param ruleFiles   the file of each rule by name
     * @param quantities  what everything came to that was worked out together
     * @param participant whose explanation it is; what others came to is named in it and explained in theirs
     */
    public Explaining(Map<String, String> ruleFiles, Quantities quantities, String participant) {
        this.grounds = new Grounds(ruleFiles);
        this.quantities = quantities;
        this.participant = participant;
    }

    /** The tree below a figure, such as a payment or the deal that raised an alert. */
    public Node explain(Figure figure) {
        return node(figure);
    }

    private Node node(Figure figure) {
        Quantity quantity = figure.quantity();
        List<Quantity> chain = chain(quantity);
        Quantity first = chain.get(0);
        List<Ground> decided = new ArrayList<>();
        chain.forEach(link -> link.steps().get(figure.position()).evidence().forEach(evidence -> decided.addAll(grounds.of(evidence, MOST_RECORDS))));
        String other = other(figure);
        if (other == null && (depth == 0 || quantity.scope().set().equals(Scope.PARTICIPANTS))) {
            decided.replaceAll(ground -> ground.kind().equals("row") ? ground.with(next(new Figure(first, figure.position()))) : ground);
        }
        boolean isFormer = other != null && isFormer(figure);
        String elsewhere = isFormer ? null : other;
        boolean tooDeep = elsewhere == null && depth == DEEPEST && !first.reads().isEmpty();
        boolean again = elsewhere == null && !tooDeep && isSeen(figure);
        List<Node> steps = new ArrayList<>();
        if (tooDeep) {
            decided.add(Ground.noted(Message.of("note.too-deep", Exact.of(DEEPEST))));
        } else if (!again && elsewhere == null) {
            steps.addAll(stepsBelow(figure, chain, decided, isFormer ? other : former));
        }
        Scope scope = quantity.scope();
        String record = scope.set().equals(Scope.PARTICIPANTS) && other == null || scope.owners().isEmpty() ? null
                : scope.record(quantity.record(figure.position())).id();
        return new Node(quantity.word().name(), record, Fact.of(figure.result()), grounds.rule(first.word()), cells(quantity),
                Sentence.of(first, operands(first)), decided, steps, again && !first.reads().isEmpty(), elsewhere, isFormer ? other : null);
    }

    /** Not told of the many records below a participant, unless they are what is asked for. */
    private List<Ground.Next> next(Figure lookedUp) {
        return Neighbours.of(lookedUp, quantities).stream().map(Ground.Next::of).toList();
    }

    /** @param of the former participant whose steps are told; empty for none */
    private List<Node> stepsBelow(Figure figure, List<Quantity> chain, List<Ground> decided, String of) {
        List<Node> steps = new ArrayList<>();
        String before = former;
        former = of;
        depth++;
        chain.forEach(link -> steps.addAll(stepsOf(new Figure(link, figure.position()), chain, decided)));
        depth--;
        former = before;
        return steps;
    }

    /** Whether the same stands earlier in the tree, and for what the participant is shown also in what they are shown; it does from now on. */
    private boolean isSeen(Figure figure) {
        return former.isEmpty() ? !seen.add(figure) : seen.contains(figure) || !seenOfFormer.add(figure);
    }

    /** The other participant whose figure it is; null if it is the participant's, everybody's or of the former one whose steps are being told. */
    private String other(Figure figure) {
        String owner = figure.quantity().scope().participant(figure.quantity().record(figure.position()));
        return owner.isEmpty() || owner.equals(participant) || owner.equals(former) ? null : owner;
    }

    private static boolean isFormer(Figure figure) {
        return figure.quantity().scope().isOfFormer(figure.quantity().record(figure.position()));
    }

    /** The links a row of the workbook stands for, its own operation first. */
    private List<Quantity> chain(Quantity last) {
        List<Quantity> chain = new ArrayList<>(List.of(last));
        while (follows(chain.get(0).word())) {
            chain.add(0, quantities.get(chain.get(0).reads().get(0)));
        }
        return chain;
    }

    private static boolean follows(Word word) {
        return word instanceof Line line && (line.operation() == Operation.IF_MISSING || line.operation() == Operation.ONLY_WHEN
                || line.operation() == Operation.ROUND);
    }

    private List<Quantity> operands(Quantity quantity) {
        return quantity.reads().stream().map(quantities::get).toList();
    }

    private List<Node> stepsOf(Figure figure, List<Quantity> chain, List<Ground> decided) {
        List<Node> nodes = new ArrayList<>();
        for (Quantity operand : operands(figure.quantity())) {
            if (chain.contains(operand) || isBuiltIn(operand)) {
                continue;
            }
            int others = 0;
            for (int at : figure.positionsIn(operand)) {
                Figure read = new Figure(operand, at);
                boolean ofOthers = other(read) != null;
                if (!ofOthers || others < MOST_OF_OTHERS) {
                    nodes.add(node(read));
                }
                others += ofOthers ? 1 : 0;
            }
            if (others > MOST_OF_OTHERS) {
                decided.add(Ground.noted(Message.of("note.more-of-others", Exact.of(others - MOST_OF_OTHERS), operand.word().name())));
            }
        }
        return nodes;
    }

    private static boolean isBuiltIn(Quantity quantity) {
        return quantity.word() instanceof Constant constant && constant.source() == null;
    }

    private static Ground.Cells cells(Quantity quantity) {
        CellRange source = quantity.word().source();
        return source == null ? null : Grounds.cells(source);
    }
}
