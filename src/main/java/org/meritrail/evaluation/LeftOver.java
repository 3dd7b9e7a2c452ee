package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.meritrail.kernel.Message;
import org.meritrail.policy.sheets.Link;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.RecordSet;
import org.meritrail.vocabulary.Days;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Window;

/** Records of the period that count for nobody and of which nobody has been told, unless they are of those whom the policy does not concern. */
final class LeftOver {

    private final Plan plan;
    private final PeriodData data;
    private final Dating dating;
    private final Ownership ownership;
    private final FurtherOwners furtherOwners;
    private final Set<InputRecord> placed;
    private final Set<String> leftOut;
    private final Set<String> gone = new HashSet<>();
    private final Map<String, Set<String>> excused = new HashMap<>();

    /**
     * @param placed  by identity, those that count in some set
     * @param leftOut ids of the participants whom the policy does not concern
     */
    LeftOver(Plan plan, PeriodData data, Dating dating, Ownership ownership, FurtherOwners furtherOwners, Set<InputRecord> placed, Set<String> leftOut) {
        this.plan = plan;
        this.data = data;
        this.dating = dating;
        this.ownership = ownership;
        this.furtherOwners = furtherOwners;
        this.placed = placed;
        this.leftOut = leftOut;
        data.participants().stream().filter(participant -> !data.isEmployed(participant)).forEach(participant -> gone.add(participant.id()));
    }

    List<Unlinked> besides(List<Unlinked> told) {
        Set<InputRecord> known = Collections.newSetFromMap(new IdentityHashMap<>());
        told.forEach(one -> known.add(one.record()));
        List<Unlinked> leftOver = new ArrayList<>();
        for (RecordSet set : plan.sets()) {
            if (!set.name().equals(Scope.PARTICIPANTS)) {
                set.source().data().map(data::records).orElse(List.of()).stream().filter(record -> !known.contains(record) && isOfThePeriod(set, record))
                        .forEach(record -> reason(set, record).ifPresent(reason -> leftOver.add(new Unlinked(record, set.name(), reason))));
            }
        }
        return leftOver;
    }

    /** What lacks its date may be. */
    private boolean isOfThePeriod(RecordSet set, InputRecord record) {
        return dating.days(set, record).map(days -> dating.window(set, days).filter(Window.THIS_PERIOD::equals).isPresent()).orElse(true);
    }

    /** What several claim, or what names an owner nobody knows, is told even where another set has the record; all else only if none has. */
    private Optional<Message> reason(RecordSet set, InputRecord record) {
        Link first = set.links().get(0);
        Optional<String> owner = participant(set, first, record);
        if (isContested(set, first, record)) {
            return Optional.of(Message.of("batch.claimed-by-several", Scope.shown(first.owner())));
        }
        if (placed.contains(record)) {
            return furtherOwners.inVain(first, record, PeriodData.participant(record).orElse(""), day(set, record));
        }
        if (owner.filter(gone::contains).isPresent() && isOfOneDay(set, record)) {
            return Optional.of(Message.of("batch.outside-employment", owner.get()));
        }
        if (owner.filter(leftOut::contains).isPresent() || isBelowExcused(first, record)) {
            excused.computeIfAbsent(set.name(), none -> new HashSet<>()).add(record.id());
            return Optional.empty();
        }
        return Optional.of(dating.days(set, record).isEmpty() ? Message.of("batch.undated") : Message.of("batch.unlinked", Scope.shown(first.owner())));
    }

    /** The participant it is of by its first link; where that leads to another set, the one it names itself. */
    private Optional<String> participant(RecordSet set, Link first, InputRecord record) {
        return first.owner().equals(Scope.PARTICIPANTS) ? ownership.participant(first, record, day(set, record)) : PeriodData.participant(record);
    }

    private LocalDate day(RecordSet set, InputRecord record) {
        return dating.day(set, record).orElse(data.period().to());
    }

    private boolean isContested(RecordSet set, Link first, InputRecord record) {
        List<String> claiming = first.fold(byId -> List.of(), byDated -> List.of(), byClaim -> ownership.claiming(byClaim, record, day(set, record)),
                byDate -> List.of(), each -> List.of());
        return claiming.size() > 1 && !leftOut.containsAll(claiming);
    }

    /** What is in force over days goes on after someone has left. */
    private boolean isOfOneDay(RecordSet set, InputRecord record) {
        return dating.days(set, record).filter(Days::isOne).isPresent();
    }

    private boolean isBelowExcused(Link first, InputRecord record) {
        Set<String> above = excused.getOrDefault(first.owner(), Set.of());
        return first.fold(byId -> Sources.id(byId.columns(), record).filter(above::contains).isPresent(), byDated -> false, byClaim -> false, byDate -> false,
                each -> false);
    }
}
