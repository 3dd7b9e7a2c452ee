package org.meritrail.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.sheets.RecordSet;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Origin;
import org.meritrail.vocabulary.Population;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Scope.Member;
import org.meritrail.vocabulary.Scope.Owner;
import org.meritrail.vocabulary.Window;

/** Gathers the records of some participants, set by set, under the records that own them. */
final class Populations {

    private final List<RecordSet> sets;
    private final PeriodData data;
    private final String currency;

    /**
     * @param sets     each after those it belongs to
     * @param currency the company's; may be empty
     */
    Populations(List<RecordSet> sets, PeriodData data, String currency) {
        this.sets = sets;
        this.data = data;
        this.currency = currency;
    }

    /** @param unlinked takes the records that nothing owns */
    Population of(List<InputRecord> participants, List<Unlinked> unlinked) {
        Population population = new Population();
        InputRecord company = new InputRecord(Texts.ENGLISH.say("set.company"), new Origin("", 0), Map.of());
        population.add(Scope.company(company, data.period().to(), currency));
        population.add(participants(participants, population.scope(Scope.COMPANY)));
        for (RecordSet set : sets) {
            population.add(scope(population, set, unlinked));
        }
        return population;
    }

    private Scope participants(List<InputRecord> participants, Scope company) {
        List<Member> members = participants.stream().map(record -> new Member(record, data.period().to(), Window.THIS_PERIOD)).toList();
        return Scope.below(Scope.PARTICIPANTS, members, List.of(new Owner(company, new int[members.size()])));
    }

    private Scope scope(Population population, RecordSet set, List<Unlinked> unlinked) {
        Scope owners = population.scope(set.owner());
        List<Member> members = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        Scope participants = population.participants();
        for (int who = 0; who < participants.size(); who++) {
            for (InputRecord record : data.records(set.source(), participants.record(who).id())) {
                Optional<Integer> owner = owner(participants, who, set, owners, record);
                if (!isWithinEmployment(participants.record(who), set, record)) {
                    unlinked.add(new Unlinked(record, set.name(), Message.of("batch.outside-employment", participants.record(who).id())));
                } else if (owner.isPresent()) {
                    members.add(new Member(record, Spells.day(record, set.inForceOn()).orElse(null), Window.THIS_PERIOD));
                    positions.add(owner.get());
                } else {
                    unlinked.add(new Unlinked(record, set.name(), Message.of("batch.unlinked", set.owner())));
                }
            }
        }
        return Scope.below(set.name(), members, List.of(new Owner(owners, positions.stream().mapToInt(Integer::intValue).toArray())));
    }

    /** What happens on a day must lie between hiring and leaving; what is in force over days need not. */
    private static boolean isWithinEmployment(InputRecord participant, RecordSet set, InputRecord record) {
        if (set.source().isDated()) {
            return true;
        }
        var day = Spells.day(record, "date").orElseThrow();
        return !day.isBefore(Spells.day(participant, "hired").orElseThrow())
                && Spells.day(participant, "left").filter(day::isAfter).isEmpty();
    }

    private Optional<Integer> owner(Scope participants, int who, RecordSet set, Scope owners, InputRecord record) {
        if (owners == participants) {
            return Optional.of(who);
        }
        var above = sets.stream().filter(other -> other.name().equals(set.owner())).findFirst().orElseThrow().source();
        return Spells.day(record, set.inForceOn()).flatMap(on -> data.dated(above).on(participants.record(who).id(), on))
                .map(spell -> owners.positionOf(spell.record().id()))
                .filter(position -> position != Scope.NOBODY);
    }
}
