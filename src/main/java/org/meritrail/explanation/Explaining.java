package org.meritrail.explanation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.meritrail.explanation.Working.Decided;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.Constant;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Members;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Quantities;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Value;
import org.meritrail.vocabulary.Word;
import org.meritrail.vocabulary.arithmetic.Neighbours;

/** Turns the quantities that rules inserted into an explanation tree. One instance for each participant. */
public final class Explaining {

    /** Of a result that brings many others' together, this many of theirs are listed. */
    private static final int MOST_OF_OTHERS = 20;
    /** Of records that were only counted or passed over, this many are named. */
    static final int MOST_RECORDS = 500;

    /** A balance may go back over thousands of records; a tree that deep can be neither made nor written. */
    private static final int DEEPEST = 200;

    private final Grounds grounds;
    private final Quantities quantities;
    private final String participant;
    private final Set<Figure> seen = new HashSet<>();
    /** Those only told below a former participant; the participant does not get to see them there. */
    private final Set<Figure> seenOfFormer = new HashSet<>();
    /** Each made once, however many steps are about it. */
    private final Map<Quantity, About> abouts = new IdentityHashMap<>();
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

    /** What the steps of a quantity have in common. */
    private record About(Ground.Rule rule, Ground.Cells line, Saying reads) {
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
        List<List<Decided>> evidence = chain.stream().map(link -> evidence(new Figure(link, figure.position()), decided)).toList();
        String other = other(figure);
        if (other == null && (depth == 0 || quantity.scope().set().equals(Scope.PARTICIPANTS))) {
            decided.replaceAll(ground -> ground.kind().equals("row") ? ground.with(next(new Figure(first, figure.position()))) : ground);
        }
        boolean isFormer = other != null && isFormer(figure);
        String elsewhere = isFormer ? null : other;
        boolean tooDeep = elsewhere == null && depth == DEEPEST && !first.reads().isEmpty();
        boolean again = elsewhere == null && !tooDeep && isSeen(figure);
        List<Node> steps = new ArrayList<>();
        List<Calculation> work = null;
        if (tooDeep) {
            decided.add(Ground.noted(Message.of("note.too-deep", Exact.of(DEEPEST))));
        } else if (!again && elsewhere == null) {
            List<Calculation> calculations = stepsBelow(figure, chain, evidence, new Below(steps, decided), isFormer ? other : former);
            work = first.word() instanceof Line && figure.result() instanceof Value ? calculations : null;
        }
        Scope scope = quantity.scope();
        String record = scope.set().equals(Scope.PARTICIPANTS) && other == null || scope.owners().isEmpty() ? null
                : scope.record(quantity.record(figure.position())).id();
        About about = abouts.computeIfAbsent(quantity, one -> new About(grounds.rule(first.word()), cells(one), Sentence.of(first, operands(first))));
        return new Node(quantity.word().name(), record, Fact.of(figure.result()), about.rule(), about.line(), about.reads(), decided, steps, work, again && !first.reads().isEmpty(), elsewhere, isFormer ? other : null);
    }

    /** Not told of the many records below a participant, unless they are what is asked for. */
    private List<Ground.Next> next(Figure lookedUp) {
        return Neighbours.of(lookedUp, quantities).stream().map(Ground.Next::of).toList();
    }

    /** Puts what decided a figure among the grounds of its step. */
    private List<Decided> evidence(Figure figure, List<Ground> decided) {
        List<Decided> evidence = new ArrayList<>();
        for (Evidence one : figure.step().evidence()) {
            evidence.add(new Decided(one, decided.size()));
            decided.addAll(grounds.of(one, MOST_RECORDS));
        }
        return evidence;
    }

    /** What stands below a step, so far. */
    private record Below(List<Node> steps, List<Ground> decided) {
    }

    /**
     * @param evidence of each link of the chain
     * @param of       the former participant whose steps are told; empty for none
     */
    private List<Calculation> stepsBelow(Figure figure, List<Quantity> chain, List<List<Decided>> evidence, Below below, String of) {
        List<Calculation> work = new ArrayList<>();
        String before = former;
        former = of;
        depth++;
        for (int link = 0; link < chain.size(); link++) {
            Figure linked = new Figure(chain.get(link), figure.position());
            List<Members> named = new ArrayList<>(linked.step().members());
            List<List<Taken>> operands = operands(linked.quantity()).stream().map(operand -> taken(linked, operand, named, chain, below)).toList();
            List<Taken> ofItself = linked.step().members().stream().filter(members -> members.line().equals(linked.quantity().line()))
                    .flatMap(members -> taken(linked, linked.quantity(), members, below).stream()).toList();
            if (linked.word() instanceof Line line) {
                work.addAll(Working.of(new Working.Reading(line, linked.result(), operands, ofItself, evidence.get(link))));
            }
        }
        depth--;
        former = before;
        return work;
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

    /**
     * What a figure took of an operand: the results it names, or the one of its own record or of an owner's.
     *
     * @param named by the figure and of no operand yet; a word may be read in two ways
     */
    private List<Taken> taken(Figure figure, Quantity operand, List<Members> named, List<Quantity> chain, Below below) {
        if (chain.contains(operand)) {
            return List.of(Taken.of(Calculation.BEFORE, operand.steps().get(figure.position()).result()));
        }
        for (Members members : named) {
            if (members.line().equals(operand.line())) {
                named.remove(members);
                return taken(figure, operand, members, below);
            }
        }
        boolean within = operand.since().isEmpty() && !figure.quantity().scope().canRead(operand.scope());
        int at = within ? Scope.NOBODY : operand.indexFor(figure.quantity().scope(), figure.position());
        return at == Scope.NOBODY ? List.of(Taken.literal(Step.missing("missing.no-owner", operand.word().name(), Scope.shown(operand.scope().set())).result(), false, 1, true))
                : taken(figure, operand, new Members(operand.line(), new int[] {at}), below);
    }

    private List<Taken> taken(Figure figure, Quantity operand, Members members, Below below) {
        List<Taken> taken = new ArrayList<>();
        boolean isBuiltIn = isBuiltIn(operand);
        int itself = figure.quantity().scope().canRead(operand.scope()) ? operand.indexFor(figure.quantity().scope(), figure.position()) : Scope.NOBODY;
        int others = 0;
        for (int index = 0; index < members.count(); index++) {
            int at = members.all()[index];
            Figure read = new Figure(operand, at);
            others += other(read) == null ? 0 : 1;
            boolean unnamed = other(read) != null && others > MOST_OF_OTHERS;
            if (isBuiltIn || unnamed) {
                taken.add(Taken.literal(read.result(), at == itself, members.times(index), unnamed));
            } else {
                taken.add(new Taken("#" + below.steps().size(), read.result(), at == itself, members.times(index), false));
                below.steps().add(node(read));
            }
        }
        if (others > MOST_OF_OTHERS) {
            below.decided().add(Ground.noted(Message.of("note.more-of-others", Exact.of(others - MOST_OF_OTHERS), operand.word().name())));
        }
        return taken;
    }

    private static boolean isBuiltIn(Quantity quantity) {
        return quantity.word() instanceof Constant constant && constant.source() == null;
    }

    private static Ground.Cells cells(Quantity quantity) {
        CellRange source = quantity.word().source();
        return source == null ? null : Grounds.cells(source);
    }
}
