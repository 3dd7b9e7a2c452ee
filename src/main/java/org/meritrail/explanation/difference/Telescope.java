package org.meritrail.explanation.difference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.meritrail.explanation.difference.Cause.Side;
import org.meritrail.explanation.Fact;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Unit;

/**
 * Leads from one result of a step to the other by small steps whose sum is the difference: what it takes is replaced by that of the other
 * explanation, one after the other in the order of the calculation; then what was decided; then how it is rounded; then what one of the two
 * does besides.
 */
final class Telescope {

    private static final Set<String> STRAIGHT = Set.of("sum", "product", "same", "round");

    private enum Rounding { NONE, BEFORE, AFTER }

    private final Pair pair;
    private final List<Shared> shared;
    private final Set<Slot> moved = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Shared, Integer> held = new IdentityHashMap<>();
    private final Map<Shared, Integer> choices = new IdentityHashMap<>();
    private final Shares.Sum sum = new Shares.Sum();
    private Slot raised;
    private Exact last;

    Telescope(Pair pair, List<Shared> shared) {
        this.pair = pair;
        this.shared = shared;
    }

    Shares shares() {
        Exact total = pair.measure(Pair.value(pair.after().result())).minus(pair.measure(Pair.value(pair.before().result())));
        if (shared.isEmpty()) {
            if (!total.isZero()) {
                sum.add(pair.rest(shared), total);
            }
            return sum.of(total);
        }
        Exact from = measured(Rounding.BEFORE, pair.measure(Pair.value(pair.before().result())));
        Exact start = measured(Rounding.NONE, from);
        last = start;
        hold();
        move(false);
        move(true);
        release();
        Exact to = measured(Rounding.AFTER, last);
        Exact rounding = to.minus(last).minus(from.minus(start));
        sum.add(pair.rounding(shared), rounding);
        Exact rest = total.minus(to.minus(from));
        if (!rest.isZero()) {
            sum.add(pair.rest(shared), rest);
        }
        return total.isZero() && !rounding.isZero() ? Shares.NONE : sum.of(total);
    }

    private Exact measured(Rounding rounding, Exact otherwise) {
        return value(rounding).map(pair::measure).orElse(otherwise);
    }

    /**
     * While operands are replaced the choice stays the same. Of a number and its limit it is the number: what the limit takes before and after is
     * one cause, whichever way it changes.
     */
    private void hold() {
        Map<Shared, OptionalInt> was = chosen();
        shared.forEach(one -> one.slots().forEach(moved::add));
        Map<Shared, OptionalInt> is = chosen();
        moved.clear();
        was.forEach((one, at) -> at.ifPresent(chosen -> hold(one, chosen, is.getOrDefault(one, at).orElse(chosen))));
    }

    private void hold(Shared one, int was, int is) {
        Exact unheld = last;
        held.put(one, was != is && one.of().size() == 2 ? 0 : was);
        last = measured(Rounding.NONE, last);
        if (!last.equals(unheld)) {
            sum.add(pair.noted(limit(one, was, is)), last.minus(unheld));
        }
        choices.put(one, was);
    }

    private void move(boolean decision) {
        for (Shared one : shared) {
            one.slots().filter(slot -> !slot.isBefore() && slot.decision() == decision).forEach(this::move);
        }
    }

    private void move(Slot slot) {
        if (slot.from() == null && slot.to() == null) {
            return;
        }
        boolean straight = shared.stream().allMatch(one -> STRAIGHT.contains(one.does()));
        Exact slope = straight && Reckoning.isSame(slot.from(), slot.to()) ? slope(slot) : Exact.ZERO;
        moved.add(slot);
        Exact now = measured(Rounding.NONE, last);
        Exact share = now.minus(last);
        last = now;
        if (!share.isZero()) {
            Shares why = slot.why().get();
            sum.add(why.total().isZero() ? Shares.whole(pair.noted(Causes.figure(Cause.Kind.FIGURE, pair.before(), pair.after()))) : why,
                    why.total().isZero() ? share : share.dividedBy(why.total()));
        } else if (!slope.isZero() && slot.from() instanceof Amount) {
            Shares why = slot.why().get();
            sum.add(why.cancel() ? why : Shares.NONE, slope);
        }
    }

    /** What one more of it would make of the result. */
    private Exact slope(Slot slot) {
        raised = slot;
        Exact more = measured(Rounding.NONE, last).minus(last);
        raised = null;
        return more;
    }

    private void release() {
        for (Shared one : shared) {
            if (held.remove(one) != null) {
                Exact now = measured(Rounding.NONE, last);
                if (!now.equals(last)) {
                    int was = choices.get(one);
                    sum.add(pair.noted(limit(one, was, chosen().get(one).orElse(was))), now.minus(last));
                }
                last = now;
            }
        }
    }

    private Cause limit(Shared one, int was, int is) {
        return Causes.limit(pair.after(), side(one.of().get(was), pair.before().result()), side(one.of().get(is), pair.after().result()));
    }

    private static Side side(Slot slot, Fact result) {
        return Side.named(slot.name(), result);
    }

    private Map<Shared, OptionalInt> chosen() {
        Map<Shared, OptionalInt> chosen = new IdentityHashMap<>();
        value(Rounding.NONE, chosen);
        return chosen;
    }

    private Optional<Result> value(Rounding rounding) {
        return value(rounding, new HashMap<>());
    }

    /** @param chosen takes which one is the least or the greatest of each calculation that looks for it */
    private Optional<Result> value(Rounding rounding, Map<Shared, OptionalInt> chosen) {
        Result before = null;
        for (Shared one : shared) {
            List<Result> of = values(one.of(), before);
            Shared.Rounded rounded = rounding == Rounding.NONE ? null : rounding == Rounding.BEFORE ? one.before() : one.after();
            Reckoning reckoning = new Reckoning(one.does(), of, values(one.with(), before), rounded, one.mode());
            if (one.chooses()) {
                chosen.put(one, reckoning.chosen());
            }
            Integer stays = held.get(one);
            Optional<Result> value = stays != null && of.get(stays) instanceof Amount ? Optional.of(of.get(stays)) : reckoning.value();
            if (value.isEmpty()) {
                return value;
            }
            before = value.get();
        }
        return Optional.ofNullable(before);
    }

    private List<Result> values(List<Slot> slots, Result before) {
        List<Result> values = new ArrayList<>();
        for (Slot slot : slots) {
            Result value = slot.isBefore() ? times(before, slot.before()) : moved.contains(slot) ? slot.to() : slot.from();
            values.add(slot == raised ? new Amount(Reckoning.number(value).plus(Exact.ONE), Unit.NUMBER) : value);
        }
        return values;
    }

    private static Result times(Result before, Exact times) {
        return before instanceof Amount amount ? amount.with(amount.number().times(times)) : before;
    }
}
