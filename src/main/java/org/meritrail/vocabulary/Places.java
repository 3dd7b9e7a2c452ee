package org.meritrail.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the records of a scope stand, looked up when first asked; by whatever thread asks, since explanations are made on several. */
final class Places {

    private final Scope scope;
    private volatile Map<String, Integer> byId;
    private volatile Map<String, Integer> byKey;
    private volatile Map<String, List<Integer>> byParticipant;

    Places(Scope scope) {
        this.scope = scope;
    }

    /** The first with an id, or {@link Scope#NOBODY}. */
    int of(String id) {
        if (byId == null) {
            Map<String, Integer> places = new HashMap<>();
            for (int at = 0; at < scope.size(); at++) {
                places.putIfAbsent(scope.record(at).id(), at);
            }
            byId = places;
        }
        return byId.getOrDefault(id, Scope.NOBODY);
    }

    /** The participant's own with an id, otherwise the first with it. */
    int of(String id, String participant) {
        if (byKey == null) {
            Map<String, Integer> places = new HashMap<>();
            for (int at = 0; at < scope.size(); at++) {
                places.putIfAbsent(scope.key(at), at);
            }
            byKey = places;
        }
        Integer own = byKey.get(Scope.key(id, participant));
        return own == null ? of(id) : own;
    }

    List<Integer> ofParticipant(String participant) {
        if (byParticipant == null) {
            Map<String, List<Integer>> places = new HashMap<>();
            for (int at = 0; at < scope.size(); at++) {
                places.computeIfAbsent(scope.participant(at), none -> new ArrayList<>()).add(at);
            }
            byParticipant = places;
        }
        return byParticipant.getOrDefault(participant, List.of());
    }
}
