package org.meritrail.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.meritrail.vocabulary.Notice;
import org.meritrail.vocabulary.Population;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Scope;

/** Which records of a population are whose. */
final class Shares {

    private static final int[] NONE = {};

    private final Scope participants;
    private final Map<Scope, int[][]> shares = new HashMap<>();

    Shares(Population population) {
        this.participants = population.participants();
    }

    /** Positions of a participant's own records; empty for scopes above the participants. */
    int[] of(Scope scope, int who) {
        return scope.canRead(participants) ? shares.computeIfAbsent(scope, this::split)[who] : NONE;
    }

    /** Steps of a quantity that are about a participant's own records, or the one that counts for the participant. */
    int[] told(Quantity quantity, int who) {
        if (quantity.scope().canRead(participants)) {
            return of(quantity.scope(), who);
        }
        int at = quantity.indexFor(participants, who);
        return at == Scope.NOBODY ? NONE : new int[] {at};
    }

    /** The part of an alert that concerns a participant: records of theirs, or those above them. */
    Optional<Notice> of(Notice notice, int who) {
        Scope scope = notice.because().scope();
        List<Integer> own = scope.canRead(participants)
                ? notice.positions().stream().filter(at -> scope.positionIn(participants, at) == who).toList()
                : participants.canRead(scope) ? notice.positions().stream().filter(at -> participants.positionIn(scope, who) == at).toList() : notice.positions();
        return own.isEmpty() ? Optional.empty() : Optional.of(notice.at(own));
    }

    private int[][] split(Scope scope) {
        List<List<Integer>> byParticipant = new ArrayList<>();
        IntStream.range(0, participants.size()).forEach(who -> byParticipant.add(new ArrayList<>()));
        for (int at = 0; at < scope.size(); at++) {
            int who = scope.positionIn(participants, at);
            if (who != Scope.NOBODY) {
                byParticipant.get(who).add(at);
            }
        }
        return byParticipant.stream().map(positions -> positions.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
    }
}
