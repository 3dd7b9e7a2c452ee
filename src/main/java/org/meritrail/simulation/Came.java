package org.meritrail.simulation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Result;

/**
 * What one evaluation came to for the participant.
 *
 * @param standing   due, nothing-due or withheld; empty where a line is asked about
 * @param result     the total, or what the line came to; missing where pay is withheld
 * @param unanswered whether the policy has no answer at all: no row, rows that overlap, a rule that fails
 * @param decisions  on the way there, by key, each after those it follows from
 */
record Came(String standing, Result result, boolean unanswered, Map<String, Decision> decisions) {

    /** @param total null unless pay is due */
    boolean isPay(String otherStanding, BigDecimal total) {
        return standing.equals(otherStanding) && (total == null || result instanceof Amount amount && amount.number().equals(Exact.of(total)));
    }

    /** Whether all decisions are of one kind in both. */
    boolean isLike(Came other) {
        return standing.equals(other.standing) && kinds().equals(other.kinds());
    }

    /** Whether the policy has no answer any more, or something on the way is missing that was not. */
    boolean answersLessThan(Came other) {
        return unanswered && !other.unanswered || decisions.entrySet().stream().anyMatch(one -> one.getValue().figure().result().isMissing()
                && Optional.ofNullable(other.decisions.get(one.getKey())).filter(twin -> !twin.figure().result().isMissing()).isPresent());
    }

    private Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        decisions.forEach((key, decision) -> kinds.put(key, decision.kind()));
        return kinds;
    }

    /** Decisions that are of another kind in the other, as they are here. */
    List<Decision> unlike(Came other) {
        return decisions.entrySet().stream().filter(one -> Optional.ofNullable(other.decisions.get(one.getKey()))
                .filter(twin -> !twin.kind().equals(one.getValue().kind())).isPresent()).map(Map.Entry::getValue).toList();
    }
}
