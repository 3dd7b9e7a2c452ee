package org.meritrail.appraisal.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.meritrail.kernel.Exact;

/**
 * How somebody scores beside all others; a large difference asks for a talk, and proves nothing by itself.
 *
 * @param mean       of the scores of the people reviewed, exact
 * @param others     mean of the scores of all people reviewed by others; null if nobody else reviews
 * @param difference mean less others: above zero is more lenient; null if nobody else reviews
 */
public record Reviewer(String id, int people, Exact mean, Exact others, Exact difference) {

    /** Those whose reviewer and score are known, by reviewer. */
    static List<Reviewer> of(List<Rated> people) {
        Map<String, List<Exact>> scores = new TreeMap<>();
        people.stream().filter(one -> !one.reviewer().isEmpty() && one.score() != null)
                .forEach(one -> scores.computeIfAbsent(one.reviewer(), none -> new ArrayList<>()).add(one.score()));
        int all = scores.values().stream().mapToInt(List::size).sum();
        Exact total = scores.values().stream().map(Reviewer::sum).reduce(Exact.ZERO, Exact::plus);
        return scores.entrySet().stream().map(one -> of(one.getKey(), one.getValue(), all, total)).toList();
    }

    private static Reviewer of(String id, List<Exact> scores, int all, Exact total) {
        Exact own = sum(scores);
        Exact mean = own.dividedBy(Exact.of(scores.size()));
        Exact others = all == scores.size() ? null : total.minus(own).dividedBy(Exact.of(all - scores.size()));
        return new Reviewer(id, scores.size(), mean, others, others == null ? null : mean.minus(others));
    }

    private static Exact sum(List<Exact> scores) {
        return scores.stream().reduce(Exact.ZERO, Exact::plus);
    }
}
