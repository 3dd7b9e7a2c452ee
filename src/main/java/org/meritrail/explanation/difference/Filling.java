package org.meritrail.explanation.difference;

import org.meritrail.explanation.Ground;
import org.meritrail.explanation.Node;
import org.meritrail.explanation.difference.Cause.Kind;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Result;

/** Fills the places of calculations with what stands there on both sides. */
final class Filling {

    private final Pair pair;
    private final Attributing attributing;

    Filling(Pair pair, Attributing attributing) {
        this.pair = pair;
        this.attributing = attributing;
    }

    /** @param before null where there is nothing, as may be on both sides where a step has a value on none */
    Slot slot(Term before, Term after) {
        Term one = before == null ? after : before;
        if (one == null) {
            return Slot.fixed(null);
        }
        if (one.isBefore()) {
            return Slot.before(one.times(), pair.after().name());
        }
        Result from = value(before);
        Result to = value(after);
        boolean decision = (before == null || before.ground() != null) && (after == null || after.ground() != null) && !Merging.isSameRow(before, after)
                && isRow(before == null ? after : before);
        return new Slot(null, from, to, decision, name(after == null ? before : after), () -> why(before, after));
    }

    private static boolean isRow(Term term) {
        return term.ground() != null && term.ground().row() != null;
    }

    private static Result value(Term term) {
        return term == null ? null : term.value();
    }

    private static String name(Term term) {
        return term.step() != null ? term.step().name() : term.ground() != null && term.ground().row() != null ? term.ground().row()
                : term.value() instanceof Amount amount ? amount.number().plain() : "";
    }

    private Shares why(Term before, Term after) {
        boolean isStep = before != null && before.step() != null || after != null && after.step() != null;
        if (isStep) {
            return steps(before, after);
        }
        Ground from = before == null ? null : before.ground();
        Ground to = after == null ? null : after.ground();
        if (from != null || to != null) {
            boolean row = (from == null ? to : from).row() != null;
            return Shares.whole(row ? pair.noted(Causes.row(from, to)) : Causes.given(from, to));
        }
        return Shares.whole(pair.otherNumber());
    }

    /** What only one side counts may have no value on the other. */
    private Shares steps(Term before, Term after) {
        Node was = before != null && before.step() != null ? before.step() : after == null || after.step() == null ? null : pair.alignment().before(after.step());
        Node is = after != null && after.step() != null ? after.step() : before == null || before.step() == null ? null : pair.alignment().after(before.step());
        if (was != null && is != null && (pair.alignment().after(was) == is || pair.alignment().after(was) == null && pair.alignment().before(is) == null)) {
            Shares shares = attributing.of(was, is);
            return shares.parts().isEmpty() && before != null && after != null && before.times().equals(after.times()) ? Shares.NONE
                    : shares.total().isZero() && !shares.cancel() ? Shares.whole(pair.noted(Causes.figure(Kind.CALCULATION, was, is))) : shares;
        }
        return Shares.whole(pair.onlyOne(was, is));
    }

    /** What an explanation can only state. */
    Slot answer() {
        return new Slot(null, pair.before().result().result(true), pair.after().result().result(true), true, "", () -> Shares.whole(pair.noted(pair.answered())));
    }
}
