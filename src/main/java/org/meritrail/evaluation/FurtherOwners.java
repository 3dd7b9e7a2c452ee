package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.policy.sheets.Link;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.RecordSet;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Scope;

/**
 * Records that count for the first they belong to, and name another one that nobody knows, or a participant who was not employed on
 * their day: nothing is read from that, and they are missing in what it comes to.
 */
final class FurtherOwners {

    private final Plan plan;
    private final PeriodData data;
    private final Sources sources;
    private final Ownership ownership;
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    FurtherOwners(Plan plan, PeriodData data, Sources sources, Ownership ownership) {
        this.plan = plan;
        this.data = data;
        this.sources = sources;
        this.ownership = ownership;
    }

    /** @param scope of the set */
    List<Unlinked> unknown(RecordSet set, Scope scope) {
        List<Unlinked> unknown = new ArrayList<>();
        for (Link link : set.links().subList(1, set.links().size())) {
            int[] owners = scope.owners().stream().filter(owner -> owner.scope().set().equals(link.owner())).findFirst().orElseThrow().positions();
            for (int at = 0; at < scope.size(); at++) {
                if (owners[at] == Scope.NOBODY) {
                    InputRecord record = scope.record(at);
                    reason(link, scope, at).ifPresent(reason -> unknown.add(new Unlinked(record, set.name(), reason)));
                }
            }
        }
        return unknown;
    }

    /** Empty where the record names none, or one that is only not there now: in another plan or batch, or outside of the window. */
    private Optional<Message> reason(Link link, Scope scope, int at) {
        InputRecord record = scope.record(at);
        if (scope.set().equals(Scope.PARTICIPANTS)) {
            return ownership.ofParticipant(link, record, data.employed(record)).flatMap(id -> unknown(link, id));
        }
        return named(link, record, scope.participant(at), scope.day(at)).flatMap(id -> gone(link, id, scope, at))
                .or(() -> inVain(link, record, scope.participant(at), scope.day(at)));
    }

    /** The id of the owner that a record names; empty if it names none, or by what several may hold. */
    private Optional<String> named(Link link, InputRecord record, String participant, LocalDate day) {
        return link.fold(byId -> Sources.id(byId.columns(), record), byDated -> ownership.inForce(byDated, participant, day),
                byClaim -> Optional.empty(), byDate -> Optional.empty(), each -> Optional.empty());
    }

    /**
     * Why an owner that a record names is nowhere at all; empty if it names none, or one that is known.
     *
     * @param participant whose record it is; empty if that is not known
     * @param day         that decides what is in force for it
     */
    Optional<Message> inVain(Link link, InputRecord record, String participant, LocalDate day) {
        return link.fold(byId -> named(link, record, participant, day).flatMap(id -> unknown(link, id)),
                byDated -> named(link, record, participant, day).flatMap(id -> unknown(link, id)),
                byClaim -> unclaimed(byClaim, record, day),
                byDate -> Optional.empty(),
                each -> Optional.empty());
    }

    private Optional<Message> unknown(Link link, String id) {
        return isKnown(link.owner(), id) ? Optional.empty() : Optional.of(Message.of("batch.unknown-owner", Scope.shown(link.owner()), id));
    }

    /** Who was not employed on the day of the record, be it its own or that of the one above: the owner, or whom it is read for. */
    private Optional<Message> gone(Link link, String id, Scope scope, int at) {
        LocalDate own = scope.onlyDay(at);
        Scope.Owner first = scope.owners().get(0);
        LocalDate day = own == null ? first.scope().onlyDay(first.positions()[at]) : own;
        String readFor = Ownership.isReadFor(link) ? PeriodData.participant(scope.record(at)).orElse(scope.participant(at)) : "";
        return Stream.of(link.owner().equals(Scope.PARTICIPANTS) ? id : "", readFor).filter(who -> day != null && data.isOutsideEmployment(who, day))
                .findFirst().map(who -> Message.of("batch.outside-employment", who));
    }

    private Optional<Message> unclaimed(Link.ByClaim link, InputRecord record, LocalDate day) {
        int claiming = ownership.claiming(link, record, day).size();
        Optional<String> value = PeriodData.text(record, link.column());
        return claiming > 1 ? Optional.of(Message.of("batch.claimed-by-several", Scope.shown(link.owner())))
                : value.filter(named -> claiming == 0).map(named -> Message.of("batch.unclaimed", Scope.shown(link.owner()), named));
    }

    private boolean isKnown(String set, String id) {
        return known.computeIfAbsent(set, this::ids).contains(id) || isOfCalendar(set);
    }

    /** Months and quarters are without end. */
    private boolean isOfCalendar(String set) {
        return declared(set).filter(one -> one.source().fold(ofData -> false, rows -> false, calendar -> true, distinct -> false)).isPresent();
    }

    private Optional<RecordSet> declared(String set) {
        return plan.sets().stream().filter(one -> one.name().equals(set)).findFirst();
    }

    /** Of all that the data and the tables have, whether or not they are there now. */
    private Set<String> ids(String set) {
        if (set.equals(Scope.PARTICIPANTS)) {
            return ids(data.participants());
        }
        return declared(set).orElseThrow().source().fold(
                source -> ids(data.records(source.set())),
                rows -> ids(sources.rows(rows)),
                calendar -> Set.of(),
                distinct -> data.records(distinct.set()).stream().flatMap(record -> Sources.id(distinct.columns(), record).stream())
                        .collect(Collectors.toCollection(HashSet::new)));
    }

    private static Set<String> ids(List<InputRecord> records) {
        return records.stream().map(InputRecord::id).collect(Collectors.toCollection(HashSet::new));
    }
}
