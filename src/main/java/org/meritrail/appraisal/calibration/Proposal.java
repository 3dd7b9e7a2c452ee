package org.meritrail.appraisal.calibration;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Label;

/**
 * Somebody to talk about since their unit deviates from the guideline and their number lies nearest to the edge of another rating.
 * Nothing is changed by it.
 *
 * @param from what they are rated, as before calibration
 * @param to   the rating on the other side of the edge
 * @param edge where it begins
 * @param by   how far the number is from it
 */
public record Proposal(String unit, String participant, String name, String from, String to, Amount number, Amount edge, Exact by) {

    private static final Comparator<Proposal> NEAREST_FIRST = Comparator.comparing(Proposal::by).thenComparing(Proposal::participant).thenComparing(Proposal::to);

    /**
     * Of each rating with too many, as many as are too many, unless they would go where there are too many already; of those next to a
     * rating with too few, as many as are too few, unless they would be missed where they are. Whoever was moderated is left alone.
     */
    static List<Proposal> of(Distribution unit, List<Rated> people) {
        Map<String, Distribution.Level> levels = unit.levels().stream().collect(Collectors.toMap(Distribution.Level::rating, Function.identity()));
        List<Proposal> all = people.stream().filter(one -> one.isRated() && !one.isModerated()).flatMap(Proposal::of)
                .filter(one -> levels.containsKey(one.to())).sorted(NEAREST_FIRST).toList();
        Map<String, Proposal> proposed = new LinkedHashMap<>();
        for (Distribution.Level level : unit.levels()) {
            Predicate<Proposal> helps = level.tooMany() > 0 ? one -> one.from().equals(level.rating()) : one -> one.to().equals(level.rating());
            long wanted = level.tooMany() + level.tooFew() - proposed.values().stream().filter(helps).count();
            all.stream().filter(helps).filter(one -> levels.get(one.from()).tooFew() == 0 && levels.get(one.to()).tooMany() == 0)
                    .filter(one -> !proposed.containsKey(one.participant())).limit(Math.max(0, wanted)).forEach(one -> proposed.put(one.participant(), one));
        }
        return List.copyOf(proposed.values());
    }

    private static Stream<Proposal> of(Rated who) {
        return who.next().stream().filter(next -> next.gives() instanceof Label).map(next -> new Proposal(who.unit(), who.participant(), who.name(), who.original(),
                ((Label) next.gives()).text(), next.number(), next.edge(), next.by()));
    }
}
