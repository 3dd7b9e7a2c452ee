package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.meritrail.kernel.Period;
import org.meritrail.policy.sheets.Link;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Scope;

/** Finds the record above that a record belongs to. */
final class Ownership {

    /** More than one participant claims the record. */
    static final int SEVERAL = -2;

    private final PeriodData data;
    private final Map<Link.ByClaim, Map<String, List<Spells.Spell>>> claims = new ConcurrentHashMap<>();

    Ownership(PeriodData data) {
        this.data = data;
    }

    /**
     * @param day         that decides what is in force for the record; null if it has none
     * @param participant whose record it is, as far as that is known; empty otherwise
     * @return the position in the owners' scope, {@link Scope#NOBODY} or {@link #SEVERAL}
     */
    int position(Link link, Scope owners, InputRecord record, LocalDate day, String participant) {
        if (owners.set().equals(Scope.COMPANY)) {
            return 0;
        }
        return link.fold(
                byId -> Sources.id(byId.columns(), record).map(id -> owners.positionOf(id, participant)).orElse(Scope.NOBODY),
                byDated -> inForce(byDated, participant, day).map(id -> owners.positionOf(id, participant)).orElse(Scope.NOBODY),
                byClaim -> claimed(byClaim, owners, record, day),
                byDate -> covering(owners, participant, day),
                each -> Scope.NOBODY);
    }

    /** Whether the owner is whatever is in force for the record's participant, such as the manager, which may be stated beyond their last day. */
    static boolean isReadFor(Link link) {
        return link.fold(byId -> false, byDated -> true, byClaim -> false, byDate -> false, each -> false);
    }

    /** The id that the dated column holds for a participant on a day; empty if it holds none. @param day null if there is none */
    Optional<String> inForce(Link.ByDated link, String participant, LocalDate day) {
        return Optional.ofNullable(day).flatMap(on -> data.dated(link.dated()).on(participant, on))
                .flatMap(spell -> PeriodData.text(spell.record(), link.column()));
    }

    private int claimed(Link.ByClaim link, Scope owners, InputRecord record, LocalDate day) {
        List<String> claiming = claiming(link, record, day);
        return claiming.size() > 1 ? SEVERAL : claiming.isEmpty() ? Scope.NOBODY : owners.positionOf(claiming.get(0), claiming.get(0));
    }

    /** Ids of the participants for whom the dated column holds the record's own value on its day. */
    List<String> claiming(Link.ByClaim link, InputRecord record, LocalDate day) {
        Map<String, List<Spells.Spell>> byValue = claims.computeIfAbsent(link, this::spellsByValue);
        return PeriodData.text(record, link.column()).filter(value -> day != null).map(value -> byValue.getOrDefault(value, List.of()).stream()
                .filter(spell -> spell.covers(day)).map(spell -> Spells.participant(spell.record())).distinct().toList()).orElse(List.of());
    }

    private Map<String, List<Spells.Spell>> spellsByValue(Link.ByClaim link) {
        Map<String, List<Spells.Spell>> byValue = new HashMap<>();
        for (InputRecord record : data.records(link.dated())) {
            PeriodData.text(record, link.claimed()).ifPresent(value -> byValue.computeIfAbsent(value, none -> new ArrayList<>())
                    .add(data.dated(link.dated()).of(record).orElseThrow()));
        }
        return byValue;
    }

    /** The one of the participant, or of nobody in particular, that the day lies in. */
    private static int covering(Scope owners, String participant, LocalDate day) {
        if (day == null) {
            return Scope.NOBODY;
        }
        return Stream.concat(owners.of(participant).stream(), owners.of("").stream()).filter(at -> owners.covers(at, day)).findFirst().orElse(Scope.NOBODY);
    }

    /** The id of the participant that a record belongs to by its first link; empty if there is none or are several. */
    Optional<String> participant(Link link, InputRecord record, LocalDate day) {
        return link.fold(
                byId -> Sources.id(byId.columns(), record),
                byDated -> PeriodData.participant(record).flatMap(who -> inForce(byDated, who, day)),
                byClaim -> Optional.of(claiming(byClaim, record, day)).filter(claiming -> claiming.size() == 1).map(claiming -> claiming.get(0)),
                byDate -> Optional.empty(),
                each -> Optional.empty());
    }

    /** What a participant's own row in the Records sheet says of them: the last value stated while they are employed. */
    Optional<String> ofParticipant(Link link, InputRecord participant, Period days) {
        return link.fold(
                byId -> Sources.id(byId.columns(), participant),
                byDated -> data.dated(byDated.dated()).stating(byDated.column(), participant.id(), days).stream()
                        .reduce((earlier, later) -> later).flatMap(spell -> PeriodData.text(spell.record(), byDated.column())),
                byClaim -> Optional.empty(),
                byDate -> Optional.empty(),
                each -> Optional.empty());
    }
}
