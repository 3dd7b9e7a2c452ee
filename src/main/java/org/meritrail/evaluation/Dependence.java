package org.meritrail.evaluation;

import java.util.List;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.RecordSet;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Over.Reach;
import org.meritrail.vocabulary.Scope;

/** Whether what one participant comes to depends on others. */
final class Dependence {

    private final List<RecordSet> sets;

    private Dependence(List<RecordSet> sets) {
        this.sets = sets;
    }

    static boolean eachAlone(Plan plan) {
        Dependence dependence = new Dependence(plan.sets());
        return plan.sets().stream().noneMatch(dependence::meetsOthers) && plan.lines().stream().map(wired -> wired.line()).noneMatch(dependence::reachesOthers);
    }

    /** A record that belongs to participants in two ways, as the split of a deal does, may belong to two of them. */
    private boolean meetsOthers(RecordSet set) {
        return set.links().stream().filter(link -> isOfParticipants(link.owner())).skip(1)
                .anyMatch(link -> link.fold(byId -> true, byDated -> true, byClaim -> true, byDate -> false, each -> false));
    }

    /**
     * A line reads records of others where it collects for, or groups by, something above the participants, climbs a tree, which
     * may lead from one to the other, or asks who reports to whom.
     */
    private boolean reachesOthers(Line line) {
        Reach reach = line.over().reach();
        if (reach == Reach.DIRECT_REPORTS || reach == Reach.EVERYONE_BELOW) {
            return true;
        }
        return switch (line.operation()) {
            case COLLECT -> !isOfParticipants(line.per());
            case RANK, ALLOCATE -> !isOfParticipants(line.over().set());
            case CARRY -> reach == Reach.EARLIER_RECORDS && !isOfParticipants(line.over().set());
            case ROLL_UP -> true;
            default -> false;
        };
    }

    private boolean isOfParticipants(String set) {
        return set.equals(Scope.PARTICIPANTS)
                || sets.stream().filter(declared -> declared.name().equals(set)).findFirst().filter(declared -> isOfParticipants(declared.owner())).isPresent();
    }
}
