package org.meritrail.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Scope.Member;
import org.meritrail.vocabulary.Scope.Owner;

/** Which records of a set lie above which others of it. */
final class Tree {

    private Tree() {
    }

    /**
     * For each record the position of the one above it, or {@link Scope#NOBODY}. Of several with that id the one of the same owner
     * is meant, since every owner may have them all.
     *
     * @param column holds the id of the record above
     */
    static int[] parents(String column, List<Member> records, Owner owner) {
        Map<String, Integer> anywhere = new HashMap<>();
        Map<List<Object>, Integer> ofOwner = new HashMap<>();
        for (int at = 0; at < records.size(); at++) {
            String id = records.get(at).record().id();
            anywhere.putIfAbsent(id, at);
            ofOwner.putIfAbsent(List.of(id, owner.positions()[at]), at);
        }
        return IntStream.range(0, records.size()).map(at -> PeriodData.text(records.get(at).record(), column)
                .map(id -> ofOwner.getOrDefault(List.of(id, owner.positions()[at]), anywhere.getOrDefault(id, Scope.NOBODY)))
                .orElse(Scope.NOBODY)).toArray();
    }
}
