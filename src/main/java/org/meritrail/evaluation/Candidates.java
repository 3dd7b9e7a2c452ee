package org.meritrail.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.meritrail.policy.sheets.Link;
import org.meritrail.policy.sheets.RecordSet;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Population;
import org.meritrail.vocabulary.Scope;

/** The rows of a data set that may belong to a population, found without looking at all of them each time. */
final class Candidates {

    private final PeriodData data;
    private final Ownership ownership;
    private final Dating dating;
    private final Map<String, Map<String, List<InputRecord>>> byOwner = new ConcurrentHashMap<>();

    Candidates(PeriodData data, Ownership ownership, Dating dating) {
        this.data = data;
        this.ownership = ownership;
        this.dating = dating;
    }

    List<InputRecord> of(RecordSet set, DataSet source, Population population) {
        Link first = set.links().get(0);
        Scope owners = population.scope(first.owner());
        if (owners.set().equals(Scope.PARTICIPANTS)) {
            return of(owners, byOwner.computeIfAbsent(set.name(), none -> byParticipant(set, source, first)));
        }
        if (owners.above(Scope.PARTICIPANTS) == null) {
            return data.records(source);
        }
        Optional<List<InputRecord>> byId = first.fold(
                link -> Optional.of(of(owners, byOwner.computeIfAbsent(set.name(), none -> byId(source, link)))),
                other -> Optional.empty(), other -> Optional.empty(), other -> Optional.empty(), other -> Optional.empty());
        return byId.orElseGet(() -> of(population.participants(), byOwner.computeIfAbsent(set.name(), none -> byOwnParticipant(source))));
    }

    private static List<InputRecord> of(Scope owners, Map<String, List<InputRecord>> byOwner) {
        Set<String> ids = new LinkedHashSet<>();
        for (int at = 0; at < owners.size(); at++) {
            ids.add(owners.record(at).id());
        }
        List<InputRecord> records = new ArrayList<>();
        ids.forEach(id -> records.addAll(byOwner.getOrDefault(id, List.of())));
        return records;
    }

    private Map<String, List<InputRecord>> byParticipant(RecordSet set, DataSet source, Link first) {
        Map<String, List<InputRecord>> grouped = new HashMap<>();
        for (InputRecord record : data.records(source)) {
            dating.day(set, record).or(() -> Optional.of(data.period().to()))
                    .flatMap(day -> ownership.participant(first, record, day))
                    .ifPresent(who -> grouped.computeIfAbsent(who, none -> new ArrayList<>()).add(record));
        }
        return grouped;
    }

    private Map<String, List<InputRecord>> byId(DataSet source, Link.ById link) {
        Map<String, List<InputRecord>> grouped = new HashMap<>();
        data.records(source).forEach(record -> Sources.id(link.columns(), record)
                .ifPresent(id -> grouped.computeIfAbsent(id, none -> new ArrayList<>()).add(record)));
        return grouped;
    }

    private Map<String, List<InputRecord>> byOwnParticipant(DataSet source) {
        Map<String, List<InputRecord>> grouped = new HashMap<>();
        data.records(source).forEach(record -> PeriodData.participant(record)
                .ifPresent(who -> grouped.computeIfAbsent(who, none -> new ArrayList<>()).add(record)));
        return grouped;
    }
}
