package org.meritrail.explanation.difference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.meritrail.explanation.Calculation;
import org.meritrail.explanation.Fact;
import org.meritrail.explanation.Ground;
import org.meritrail.explanation.Node;
import org.meritrail.explanation.difference.Cause.Kind;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Value;

/**
 * The same step in two explanations. Where it has no value in one of them, it is looked at as if it were worked out there as in the other, which
 * shows what is missing.
 */
final class Pair {

    /** A decision names so many of the words it looked at. */
    private static final int MOST_WORDS = 20;

    private final Node before;
    private final Node after;
    private final Attributing attributing;
    private final Alignment alignment;
    private List<Because> changed;

    Pair(Node before, Node after, Attributing attributing) {
        this.before = before;
        this.after = after;
        this.attributing = attributing;
        this.alignment = Alignment.of(before, after);
    }

    Node before() {
        return before;
    }

    Node after() {
        return after;
    }

    Alignment alignment() {
        return alignment;
    }

    /** Null where there is none. */
    static Result value(Fact fact) {
        return fact == null ? null : fact.result(true);
    }

    static boolean hasValue(Node node) {
        return value(node.result()) instanceof Value;
    }

    /** Whether the steps of both are told, or there is no value that they could lead to. */
    boolean isTold() {
        return before.work() != null && (after.work() != null || !hasValue(after)) || after.work() != null && !hasValue(before);
    }

    List<Calculation> workBefore() {
        return before.work() == null ? after.work() : before.work();
    }

    List<Calculation> workAfter() {
        return after.work() == null ? before.work() : after.work();
    }

    /** Null in the place of what there is not. */
    List<Term> termsBefore(List<String> written) {
        return terms(written, before, after, false);
    }

    List<Term> termsAfter(List<String> written) {
        return terms(written, after, before, true);
    }

    private List<Term> terms(List<String> written, Node itself, Node other, boolean isAfter) {
        if (written == null) {
            return List.of();
        }
        boolean own = itself.work() != null;
        List<Term> terms = new ArrayList<>();
        for (String one : written) {
            Term term = Term.of(one, own ? itself : other);
            terms.add(own ? term : borrowed(term, isAfter));
        }
        return Collections.unmodifiableList(terms);
    }

    private Term borrowed(Term term, boolean isAfter) {
        if (term.step() == null) {
            return term.ground() == null ? term : null;
        }
        Node step = isAfter ? alignment.after(term.step()) : alignment.before(term.step());
        return step == null ? null : new Term(term.times(), step, null, null);
    }

    /** The same cause, with what this step looked at for why it is so. */
    Cause noted(Cause cause) {
        if (cause.kind() != Kind.CELL && cause.kind() != Kind.LINE) {
            attributing.note(cause, changed());
        }
        return cause;
    }

    /** The words below that came to something else. */
    List<Because> changed() {
        if (changed == null) {
            Stream<Because> both = before.steps().stream().filter(step -> !Reckoning.isSame(value(step.result()), after(step))).map(this::because);
            Stream<Because> only = after.steps().stream().filter(step -> alignment.before(step) == null)
                    .map(step -> new Because(step.name(), step.record(), null, step.result(), List.of()));
            changed = Stream.concat(both, only).limit(MOST_WORDS).toList();
        }
        return changed;
    }

    private Result after(Node step) {
        return alignment.after(step) == null ? null : value(alignment.after(step).result());
    }

    private Because because(Node step) {
        Node other = alignment.after(step);
        return other == null ? new Because(step.name(), step.record(), step.result(), null, List.of())
                : new Because(step.name(), step.record(), step.result(), other.result(), attributing.from(step, other));
    }

    /**
     * What makes a slice larger or smaller: what is sliced, or what the tiers are as wide as. A tier that is used up is as wide as that; the
     * last one has what is left.
     *
     * @param change by how much it is larger
     * @return none if that cannot be told apart
     */
    Shares sliced(boolean lastBefore, boolean lastAfter, Exact change) {
        Node quantity = workAfter().stream().filter(one -> one.does().equals("slices")).flatMap(one -> termsAfter(one.with()).stream()).filter(Objects::nonNull)
                .map(Term::step).filter(Objects::nonNull).findFirst().orElse(after.steps().isEmpty() ? null : after.steps().get(0));
        List<Shares> others = after.steps().stream().filter(step -> step != quantity && value(step.result()) instanceof Amount).map(this::shares)
                .filter(shares -> !shares.total().isZero()).toList();
        Shares sliced = quantity == null ? Shares.NONE : shares(quantity);
        if (others.size() > 1) {
            return Shares.NONE;
        }
        if (others.isEmpty() || !sliced.total().isZero() && lastBefore != lastAfter) {
            return sliced;
        }
        Exact more = lastBefore && lastAfter && !sliced.total().isZero() ? apart(quantity) : Exact.ZERO;
        Shares.Sum sum = new Shares.Sum();
        if (!more.isZero()) {
            sum.add(sliced, more.dividedBy(sliced.total()));
        }
        sum.add(others.get(0), change.minus(more).dividedBy(others.get(0).total()));
        return sum.of(change);
    }

    private Exact apart(Node step) {
        return Reckoning.number(value(step.result())).minus(Reckoning.number(value(alignment.before(step).result())));
    }

    private Shares shares(Node step) {
        return alignment.before(step) == null ? Shares.NONE : attributing.of(alignment.before(step), step);
    }

    /** Of a step that only one of the two has. */
    Cause onlyOne(Node was, Node is) {
        Node one = was == null ? is : was;
        if (was != null && is != null || one == null) {
            return otherwise();
        }
        boolean isRecord = one.record() != null && (Alignment.isCollecting(before) || !lineChanged());
        return isRecord ? Causes.record(was, is) : lineChanged() ? line() : Causes.line(was, is);
    }

    /** Of a number that stands in the calculation itself. */
    Cause otherNumber() {
        boolean carried = "carry".equals(after.rule().name());
        boolean rounds = workAfter().stream().anyMatch(one -> one.does().equals("round"));
        return carried ? Causes.figure(Kind.CARRIED, before, after) : lineChanged() ? line() : rounds ? Cause.ROUNDING
                : ofOthers() ? Causes.figure(Kind.OTHER, before, after) : otherwise();
    }

    private boolean ofOthers() {
        return Stream.of(before, after).flatMap(node -> node.grounds().stream()).anyMatch(ground -> ground.note() != null && ground.note().key().equals("note.more-of-others"));
    }

    /** Of an answer that the explanation can only state. */
    Cause answered() {
        boolean ruled = Stream.of(before, after).flatMap(node -> node.grounds().stream()).anyMatch(ground -> ground.rule() != null);
        return ruled ? Causes.rule(before, after) : otherwise();
    }

    /** Why what follows the shared calculations differs. */
    Cause rest(List<Shared> shared) {
        if (!hasValue(before) || !hasValue(after)) {
            return noted(lineChanged() ? line() : Causes.withoutValue(before, after));
        }
        boolean rounded = !shared.isEmpty() && shared.get(shared.size() - 1).does().equals("round");
        return noted(lineChanged() ? line() : rounded && follows("sum", shared.size()) ? Cause.ROUNDING
                : !shared.isEmpty() && follows("same", shared.size()) ? Causes.figure(Kind.GATE, before, after) : answered());
    }

    private boolean follows(String does, int at) {
        return Stream.of(workBefore(), workAfter()).anyMatch(work -> work.size() > at && work.get(at).does().equals(does));
    }

    private Cause otherwise() {
        Ground was = row(before, after);
        Ground is = row(after, before);
        return lineChanged() ? line() : was != null || is != null ? Causes.row(was, is) : Causes.figure(Kind.CALCULATION, before, after);
    }

    /** The first row that only this one has. */
    private static Ground row(Node node, Node other) {
        List<String> others = other.grounds().stream().map(Ground::row).filter(Objects::nonNull).toList();
        return node.grounds().stream().filter(ground -> ground.row() != null && !others.contains(ground.row())).findFirst().orElse(null);
    }

    private boolean lineChanged() {
        return Causes.isChanged(before.line(), after.line());
    }

    Cause line() {
        return Causes.line(before, after);
    }

    /** Whether both round in the same way. */
    Cause rounding(List<Shared> shared) {
        return lineChanged() && shared.stream().anyMatch(one -> !Objects.equals(one.before(), one.after())) ? line() : Cause.ROUNDING;
    }

    /** How far two results are apart: as numbers, or whether it is the second one where one of them is no number. */
    Exact measure(Result result) {
        Result one = value(before.result());
        Result other = value(after.result());
        boolean numbers = Stream.of(one, other).allMatch(each -> each instanceof Amount || !(each instanceof Value));
        boolean differ = !Reckoning.number(one).equals(Reckoning.number(other));
        return numbers && (differ || hasValue(before) && hasValue(after)) ? Reckoning.number(result)
                : Reckoning.isSame(result, other) ? Exact.ONE : Exact.ZERO;
    }
}
