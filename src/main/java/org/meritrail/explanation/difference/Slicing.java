package org.meritrail.explanation.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.meritrail.explanation.Calculation;
import org.meritrail.explanation.Ground;

/** The slices of two steps beside each other, tier by tier. */
final class Slicing {

    private final Pair pair;
    private final List<Slot> parts = new ArrayList<>();
    private final List<Slot> rates = new ArrayList<>();

    Slicing(Pair pair) {
        this.pair = pair;
    }

    Shared merged(Calculation one, Calculation other) {
        Map<String, Ground> before = rows(pair.termsBefore(one.of()));
        Map<String, Ground> after = rows(pair.termsAfter(other.of()));
        before.forEach((row, slice) -> add(slice, after.get(row), before, after));
        after.forEach((row, slice) -> {
            if (!before.containsKey(row)) {
                add(null, slice, before, after);
            }
        });
        return Shared.of(one, other, parts, rates);
    }

    private static Map<String, Ground> rows(List<Term> terms) {
        Map<String, Ground> rows = new LinkedHashMap<>();
        terms.stream().filter(term -> term != null && term.ground() != null).forEach(term -> rows.put(term.ground().row(), term.ground()));
        return rows;
    }

    private void add(Ground was, Ground is, Map<String, Ground> before, Map<String, Ground> after) {
        Supplier<Shares> slice = () -> Shares.whole(pair.noted(edited(before, after, Causes.slice(was, is))));
        if (was == null || is == null) {
            parts.add(new Slot(null, Pair.value(was == null ? null : was.part()), Pair.value(is == null ? null : is.part()), true, "", slice));
            rates.add(Slot.fixed(Pair.value((was == null ? is : was).rate())));
        } else {
            parts.add(new Slot(null, Pair.value(was.part()), Pair.value(is.part()), false, was.row(), () -> part(was, is, before, after)));
            rates.add(new Slot(null, Pair.value(was.rate()), Pair.value(is.rate()), false, was.row(), () -> Shares.whole(pair.noted(Causes.row(was, is)))));
        }
    }

    /** What falls into a tier follows from what is sliced, and where the tiers are as wide as something else says, from that, unless the table says something else. */
    private Shares part(Ground was, Ground is, Map<String, Ground> before, Map<String, Ground> after) {
        Shares only = Causes.hasOtherEdges(was, is) ? Shares.NONE
                : pair.sliced(isLast(was, before), isLast(is, after), Reckoning.number(Pair.value(is.part())).minus(Reckoning.number(Pair.value(was.part()))));
        return only.total().isZero() ? Shares.whole(pair.noted(edited(before, after, Causes.slice(was, is)))) : only;
    }

    private static boolean isLast(Ground slice, Map<String, Ground> slices) {
        return List.copyOf(slices.values()).get(slices.size() - 1).equals(slice);
    }

    /** The first row of the table that says something else, where nothing else differs. */
    private Cause edited(Map<String, Ground> before, Map<String, Ground> after, Cause otherwise) {
        return !pair.changed().isEmpty() ? otherwise : before.entrySet().stream().filter(row -> after.containsKey(row.getKey()))
                .filter(row -> Causes.isChanged(row.getValue().cells(), after.get(row.getKey()).cells()))
                .map(row -> Causes.row(row.getValue(), after.get(row.getKey()))).findFirst().orElse(otherwise);
    }
}
