package org.meritrail.explanation.difference;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.meritrail.explanation.Calculation;
import org.meritrail.explanation.Ground;

/** Brings the calculations of two steps together, place by place, as far as both do the same. */
final class Merging {

    private static final Set<String> OF_MANY = Set.of("sum", "least", "greatest", "mean", "place");

    private final Pair pair;
    private final Filling filling;

    private Merging(Pair pair, Filling filling) {
        this.pair = pair;
        this.filling = filling;
    }

    /** The calculations from the first on that both do. */
    static List<Shared> of(Pair pair, Filling filling) {
        Merging merging = new Merging(pair, filling);
        List<Shared> shared = new ArrayList<>();
        for (int at = 0; at < Math.min(pair.workBefore().size(), pair.workAfter().size()); at++) {
            Optional<Shared> both = merging.merged(pair.workBefore().get(at), pair.workAfter().get(at));
            if (both.isEmpty()) {
                return shared;
            }
            shared.add(both.get());
        }
        return shared;
    }

    private Optional<Shared> merged(Calculation one, Calculation other) {
        if (!one.does().equals(other.does())) {
            return Optional.empty();
        }
        List<Term> before = pair.termsBefore(one.of());
        List<Term> after = pair.termsAfter(other.of());
        return switch (one.does()) {
            case "given" -> Optional.of(Shared.of(one, other, List.of(filling.answer()), List.of()));
            case "count" -> Optional.of(new Shared("sum", new Counting(pair).slots(before, after), List.of(), null, null, null));
            case "slices" -> Optional.of(new Slicing(pair).merged(one, other));
            case "interpolate" -> Optional.of(interpolated(one, other, before, after));
            default -> OF_MANY.contains(one.does()) || one.does().equals("product") && before.size() != after.size()
                    ? ofMany(one, other, before, after) : inPlace(one, other, before, after);
        };
    }

    private Shared interpolated(Calculation one, Calculation other, List<Term> before, List<Term> after) {
        List<Slot> points = new ArrayList<>();
        boolean same = IntStream.range(0, before.size()).allMatch(at -> isSameRow(before.get(at), after.get(at)));
        for (int at = 0; at < before.size(); at++) {
            Ground from = ground(before.get(at));
            Ground to = ground(after.get(at));
            Supplier<Shares> why = () -> Shares.whole(pair.noted(Causes.row(from, to)));
            points.add(new Slot(null, Pair.value(from == null ? null : from.part()), Pair.value(to == null ? null : to.part()), !same, "", why));
            points.add(new Slot(null, Pair.value(from == null ? null : from.gives()), Pair.value(to == null ? null : to.gives()), !same, "", why));
        }
        return Shared.of(one, other, points, List.of(filling.slot(pair.termsBefore(one.with()).get(0), pair.termsAfter(other.with()).get(0))));
    }

    private static Ground ground(Term term) {
        return term == null ? null : term.ground();
    }

    static boolean isSameRow(Term one, Term other) {
        return one != null && other != null && one.ground() != null && other.ground() != null && one.ground().row() != null
                && one.ground().row().equals(other.ground().row());
    }

    /** Each term beside the one at its place. */
    private Optional<Shared> inPlace(Calculation one, Calculation other, List<Term> before, List<Term> after) {
        if (before.size() != after.size() || IntStream.range(0, before.size()).anyMatch(at -> isBefore(before.get(at)) != isBefore(after.get(at)))) {
            return Optional.empty();
        }
        return Optional.of(Shared.of(one, other, IntStream.range(0, before.size()).mapToObj(at -> filling.slot(before.get(at), after.get(at))).toList(), List.of()));
    }

    private static boolean isBefore(Term term) {
        return term != null && term.isBefore();
    }

    /** Each term beside the one that stands for the same; what only one side has stands alone. */
    private Optional<Shared> ofMany(Calculation one, Calculation other, List<Term> before, List<Term> after) {
        if (before.stream().filter(Merging::isBefore).count() != after.stream().filter(Merging::isBefore).count()) {
            return Optional.empty();
        }
        List<Term> weights = pair.termsBefore(one.with());
        List<Term> others = pair.termsAfter(other.with());
        boolean weighted = one.does().equals("mean");
        List<Slot> of = new ArrayList<>();
        List<Slot> with = new ArrayList<>();
        for (int[] both : matched(before, after)) {
            of.add(filling.slot(at(before, both[0]), at(after, both[1])));
            if (weighted) {
                with.add(filling.slot(at(weights, both[0]), at(others, both[1])));
            }
        }
        if (!weighted && !weights.isEmpty()) {
            with.add(filling.slot(weights.get(0), others.get(0)));
        }
        return Optional.of(Shared.of(one, other, of, with));
    }

    private static Term at(List<Term> terms, int at) {
        return at < 0 ? null : terms.get(at);
    }

    /** Pairs of positions; -1 for none. */
    private List<int[]> matched(List<Term> before, List<Term> after) {
        Map<Object, Integer> steps = new IdentityHashMap<>();
        IntStream.range(0, after.size()).filter(at -> after.get(at) != null && after.get(at).step() != null).forEach(at -> steps.putIfAbsent(after.get(at).step(), at));
        boolean[] taken = new boolean[after.size()];
        List<int[]> matched = new ArrayList<>();
        for (int at = 0; at < before.size(); at++) {
            int other = partner(before.get(at), at, after, steps, taken);
            if (other >= 0) {
                taken[other] = true;
            }
            matched.add(new int[] {at, other});
        }
        IntStream.range(0, after.size()).filter(at -> !taken[at]).forEach(at -> matched.add(new int[] {-1, at}));
        return matched;
    }

    private int partner(Term term, int at, List<Term> after, Map<Object, Integer> steps, boolean[] taken) {
        if (term == null) {
            return at < after.size() && !taken[at] ? at : -1;
        }
        if (term.step() != null) {
            Integer other = pair.alignment().after(term.step()) == null ? null : steps.get(pair.alignment().after(term.step()));
            return other == null || taken[other] ? -1 : other;
        }
        return IntStream.range(0, after.size()).filter(other -> !taken[other] && isLike(term, after.get(other))).findFirst().orElse(-1);
    }

    private static boolean isLike(Term one, Term other) {
        if (other == null || other.step() != null) {
            return false;
        }
        return one.ground() == null ? other.ground() == null && one.isBefore() == other.isBefore() : isSameRow(one, other);
    }
}
