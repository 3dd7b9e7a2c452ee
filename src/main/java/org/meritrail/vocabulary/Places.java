package org.meritrail.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the records of a scope stand, looked up when first asked. Used by one thread, as the scope is. */
final class Places {

    private final Scope scope;
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, Integer> byKey = new HashMap<>();
    private final Map<String, List<Integer>> byParticipant = new HashMap<>();

    Places(Scope scope) {
        this.scope = scope;
    }

    /** The first with an id, or {@link Scope#NOBODY}. */
    int of(String id) {
        if (byId.isEmpty()) {
            for (int at = 0; at < scope.size(); at++) {
                byId.putIfAbsent(scope.record(at).id(), at);
            }
        }
        return byId.getOrDefault(id, Scope.NOBODY);
    }

    /** The participant's own with an id, otherwise the first with it. */
    int of(String id, String participant) {
        if (byKey.isEmpty()) {
            for (int at = 0; at < scope.size(); at++) {
                byKey.putIfAbsent(scope.key(at), at);
            }
        }
        Integer own = byKey.get(Scope.key(id, participant));
        return own == null ? of(id) : own;
    }

    List<Integer> ofParticipant(String participant) {
        if (byParticipant.isEmpty()) {
            for (int at = 0; at < scope.size(); at++) {
                byParticipant.computeIfAbsent(scope.participant(at), none -> new ArrayList<>()).add(at);
            }
        }
        return byParticipant.getOrDefault(participant, List.of());
    }
}
