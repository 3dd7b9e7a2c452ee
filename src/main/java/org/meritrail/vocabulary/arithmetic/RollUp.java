package org.meritrail.vocabulary.arithmetic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Absence;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Given;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Members;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;

/**
 * Results up a tree, from the records that have none below them. A record with others below it comes to the sum or mean of what
 * those came to, or to their mean by the weight of each, Σ weight × result / Σ weight; where a share is passed on, to its own result and, besides,
 * its share of that sum or mean. What those in other
 * plans came to themselves is not in it. Records above each other in a circle are a mistake.
 */
public final class RollUp {

    private final Turn turn;
    private final Quantity own;
    private final Given shares;
    private final Step[] steps;
    private final int[] waiting;
    private final List<List<Integer>> below = new ArrayList<>();

    private RollUp(Turn turn, Quantity own, Given shares) {
        this.turn = turn;
        this.own = own;
        this.shares = shares;
        this.steps = new Step[scope().size()];
        this.waiting = new int[scope().size()];
        for (int at = 0; at < scope().size(); at++) {
            below.add(new ArrayList<>());
        }
    }

    /** @param shares what each record passes on of what lies below it, or what each weighs; empty where the line names none */
    public static Quantity step(Turn turn, Quantity own, Given shares) {
        RollUp tree = new RollUp(turn, own, shares);
        List<Quantity> operands = Stream.concat(Stream.of(own), shares.quantities().stream()).toList();
        return Quantity.of(turn.of(), turn.scope(), tree.climb(), operands);
    }

    private Scope scope() {
        return turn.scope();
    }

    private Line line() {
        return turn.of();
    }

    private List<Step> climb() {
        if (!scope().isTree()) {
            return Collections.nCopies(steps.length, Step.mistake("missing.no-tree", scope().set()));
        }
        hang();
        Deque<Integer> ready = new ArrayDeque<>();
        for (int at = 0; at < steps.length; at++) {
            if (waiting[at] == 0) {
                ready.add(at);
            }
        }
        while (!ready.isEmpty()) {
            int at = ready.poll();
            steps[at] = below.get(at).isEmpty() ? leaf(at) : inner(at);
            int parent = scope().parent(at);
            if (parent != Scope.NOBODY && --waiting[parent] == 0) {
                ready.add(parent);
            }
        }
        for (int at = 0; at < steps.length; at++) {
            steps[at] = steps[at] == null ? Step.mistake("missing.tree-in-circle", circle(at)) : steps[at];
        }
        return List.of(steps);
    }

    /** Each record below its parent, which waits for it. */
    private void hang() {
        for (int at = 0; at < steps.length; at++) {
            int parent = scope().parent(at);
            if (parent != Scope.NOBODY) {
                below.get(parent).add(at);
                waiting[parent]++;
            }
        }
    }

    private Step leaf(int at) {
        return Step.of(own.stepFor(scope(), at).result()).reading(List.of(ownOf(List.of(at))));
    }

    private Step inner(int at) {
        List<Evidence> absent = new ArrayList<>();
        List<Step> counted = new ArrayList<>();
        List<Integer> read = below.get(at).stream().filter(child -> !turn.isGatheredFromOthers(own, scope(), child, "") || !below.get(child).isEmpty()).toList();
        List<Integer> weighing = new ArrayList<>();
        for (int child : read) {
            Result result = Whose.named(steps[child].result(), own.word().name(), scope().participant(child), scope().participant(at));
            if (take(scope().record(child).id(), Step.of(result), counted, absent)) {
                weighing.add(child);
            }
        }
        Result together = isWeighted() ? weighted(at, counted, weighing) : Reduction.of(line().option(), counted, scope().set());
        Step whole = passesOn() ? passedOn(at, Step.of(together), absent) : Step.of(together);
        return new Step(whole.result(), absent, members(at, read, weighing));
    }

    private boolean isWeighted() {
        return line().option() == Option.WEIGHTED_MEAN;
    }

    private boolean passesOn() {
        return !isWeighted() && !shares.quantities().isEmpty();
    }

    /** One that is left out takes its weight along. @param weighing the records that count, in the order of their results */
    private Result weighted(int at, List<Step> counted, List<Integer> weighing) {
        if (counted.isEmpty()) {
            return Reduction.of(Option.MEAN, counted, scope().set());
        }
        Quantity weights = shares.quantities().get(0);
        List<Step> orZero = counted.stream().map(step -> step.result().isNothingDue() ? Step.of(Amount.number(0)) : step).toList();
        return Mean.weighted(orZero, weighing.stream().map(child -> Step.of(
                Whose.named(weights.stepFor(scope(), child).result(), weights.word().name(), scope().participant(child), scope().participant(at)))).toList());
    }

    /** Of records that have none below them their own results are told, as the line says nothing else of them. */
    private List<Members> members(int at, List<Integer> read, List<Integer> weighing) {
        List<Integer> leaves = read.stream().filter(child -> own.scope() == scope() && below.get(child).isEmpty()).toList();
        List<Integer> climbed = read.stream().filter(child -> !leaves.contains(child)).toList();
        List<Integer> owned = passesOn() ? Stream.concat(leaves.stream(), Stream.of(at)).toList() : leaves;
        Members above = new Members(line().id(), climbed.stream().mapToInt(Integer::intValue).toArray());
        return isWeighted() ? List.of(ownOf(owned), of(shares.quantities().get(0), Stream.concat(leaves.stream(), climbed.stream()).filter(weighing::contains).toList()), above)
                : List.of(ownOf(owned), above);
    }

    private Step passedOn(int at, Step together, List<Evidence> absent) {
        Step share = shares.quantities().get(0).stepFor(scope(), at);
        Step part = PerRecord.amountsOrZero(List.of(together, share), Multiply::product);
        List<Step> terms = new ArrayList<>();
        if (!turn.isGatheredFromOthers(own, scope(), at, "")) {
            take(own.word().name(), own.stepFor(scope(), at), terms, absent);
        }
        terms.add(part);
        return PerRecord.amountsOrZero(terms, Reduction::sum);
    }

    /** Whether it counts: a result that is missing because data is absent is left out or counts as zero where the line says so. */
    private boolean take(String name, Step step, List<Step> counted, List<Evidence> absent) {
        if (!(step.result() instanceof Result.Missing missing) || !missing.absent() || line().absence() == Absence.STOPS) {
            return counted.add(Step.of(step.result()));
        }
        boolean leftOut = line().absence() == Absence.LEFT_OUT;
        absent.add(new Evidence.Noted(Message.of(leftOut ? "note.left-out" : "note.counts-as-zero", name, missing.reason())));
        return !leftOut && counted.add(Step.of(Amount.number(0)));
    }

    private Members ownOf(List<Integer> records) {
        return of(own, records);
    }

    private Members of(Quantity operand, List<Integer> records) {
        return new Members(operand.line(), records.stream().mapToInt(record -> operand.indexFor(scope(), record)).filter(position -> position != Scope.NOBODY).toArray());
    }

    private List<String> circle(int start) {
        List<String> path = new ArrayList<>(List.of(scope().record(start).id()));
        for (int at = scope().parent(start); at != start; at = scope().parent(at)) {
            path.add(scope().record(at).id());
        }
        path.add(scope().record(start).id());
        return path;
    }
}
