package org.meritrail.appraisal.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.evaluation.Outcome;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.Role;

/**
 * An evaluation's ratings side by side. Made of the evaluation alone; its order does not depend on that of any input.
 *
 * @param ratings   from the policy's guideline or the table that gives them, in its order; after them any others that somebody has
 * @param people    whom the policy rates, by unit, reviewer and id
 * @param everybody all units together
 * @param units     by name; the guideline is held against each
 * @param reviewers by id
 * @param proposals by unit; empty where no unit deviates or no number decides ratings
 */
public record Calibration(List<String> ratings, List<Rated> people, Distribution everybody, List<Distribution> units, List<Reviewer> reviewers,
                          List<Proposal> proposals) {

    private static final Comparator<Rated> ORDER = Comparator.comparing(Rated::unit).thenComparing(Rated::reviewer).thenComparing(Rated::participant);

    /** Whether the policy says which of its words are ratings, before and after calibration, and of which unit. */
    public static boolean isAskedFor(Evaluation evaluation) {
        return Stream.of(Role.RATING, Role.ORIGINAL_RATING, Role.UNIT)
                .allMatch(role -> evaluation.policy().plan().reported().stream().anyMatch(one -> one.role() == role));
    }

    public static Calibration of(Evaluation evaluation) {
        List<Outcome> worked = evaluation.outcomes().stream().filter(outcome -> outcome.reported().containsKey(Role.RATING)).toList();
        List<Rated> people = worked.stream().map(Rated::of).sorted(ORDER).toList();
        Map<String, Guideline> guidelines = Guidelines.of(evaluation.policy().plan(), worked);
        List<String> ratings = ratings(worked, people, guidelines.keySet());
        int smallestUnit = worked.stream().map(outcome -> outcome.reported().get(Role.SMALLEST_UNIT)).map(Calibration::count).max(Comparator.naturalOrder()).orElse(0);

        Map<String, List<Rated>> byUnit = new TreeMap<>();
        people.forEach(one -> byUnit.computeIfAbsent(one.unit(), none -> new ArrayList<>()).add(one));
        Map<String, Distribution> units = new LinkedHashMap<>();
        byUnit.forEach((unit, members) -> units.put(unit, Distribution.of(unit, members, ratings, guidelines, smallestUnit)));
        return new Calibration(ratings, people, Distribution.of("", people, ratings, guidelines, smallestUnit), List.copyOf(units.values()), Reviewer.of(people),
                byUnit.entrySet().stream().flatMap(unit -> Proposal.of(units.get(unit.getKey()), unit.getValue()).stream()).toList());
    }

    private static int count(Figure figure) {
        return figure != null && figure.result() instanceof Amount amount ? amount.number().toDecimal(0).intValueExact() : 0;
    }

    private static List<String> ratings(List<Outcome> worked, List<Rated> people, Set<String> ofGuideline) {
        Set<String> ratings = new LinkedHashSet<>(ofGuideline);
        worked.stream().map(outcome -> outcome.reported().get(Role.ORIGINAL_RATING)).findFirst().ifPresent(original -> ratings.addAll(Guidelines.results(original)));
        Set<String> others = new TreeSet<>();
        people.forEach(one -> others.addAll(List.of(one.rating(), one.original())));
        others.remove("");
        ratings.addAll(others);
        return List.copyOf(ratings);
    }
}
