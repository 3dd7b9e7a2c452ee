package org.meritrail.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.vocabulary.Earlier;

/**
 * Finds what was paid in earlier periods. For everybody it is what the last released run said about a day that did not withhold
 * their pay: a run that corrects a few leaves the others as they are. For records above the participants it is what the last
 * released run over everyone said.
 */
final class TakingOver {

    /** Stands for the records that are nobody's in particular. */
    private static final String NOBODY = "";

    private final RunRecords records;
    private final PayoutRecords payouts;
    private final Documents documents;

    /** A released run and those for whom it has the last word. */
    private record Said(RunHistory run, Set<String> about) {
    }

    TakingOver(RunRecords records, PayoutRecords payouts, Documents documents) {
        this.records = records;
        this.payouts = payouts;
        this.documents = documents;
    }

    /** What a run over a population takes over for a period, as of now. */
    TakenOver of(Period period, Population population) {
        List<TakenOver.Source> from = new ArrayList<>();
        List<Earlier.Entry> entries = new ArrayList<>();
        for (Said said : said(period, population)) {
            TakenOver.Source source = source(said.run());
            from.add(source);
            lines(source).filter(line -> said.about().contains(line.participant())).map(CarriedLine::entry).forEach(entries::add);
        }
        return new TakenOver(from, entries);
    }

    /** Why a run that is calculated would come to something else now: something else was released for an earlier period since. */
    Optional<Message> reasonToCalculateAgain(RunHistory run) {
        List<TakenOver.Source> then = run.has(RunStep.CALCULATED) ? totals(run).earlier() : null;
        if (then == null) {
            return Optional.empty();
        }
        Run.Order order = run.order();
        List<TakenOver.Source> since = new ArrayList<>(said(order.period(), order.population()).stream().map(said -> source(said.run())).toList());
        since.removeAll(then);
        return since.isEmpty() ? Optional.empty()
                : Optional.of(Message.of("refused.earlier-released", String.valueOf(order.number()),
                        since.stream().<Object>map(source -> Message.of("run.of-period", String.valueOf(source.run()), source.period())).toList()));
    }

    /** By period; the newest release comes first to have its say, and nobody is spoken for twice on any day. */
    private List<Said> said(Period period, Population population) {
        Map<String, List<Period>> spoken = new HashMap<>();
        Map<RunHistory, Set<String>> said = new LinkedHashMap<>();
        for (RunHistory run : releasedBefore(period)) {
            Set<String> about = concerned(run, population);
            Period days = run.order().period();
            about.removeIf(one -> spoken.getOrDefault(one, List.of()).stream().anyMatch(days::overlaps));
            about.forEach(one -> spoken.computeIfAbsent(one, none -> new ArrayList<>()).add(days));
            if (!about.isEmpty()) {
                said.put(run, about);
            }
        }
        return said.entrySet().stream().map(one -> new Said(one.getKey(), one.getValue()))
                .sorted(Comparator.<Said, LocalDate>comparing(one -> one.run().order().period().from())
                        .thenComparing(one -> one.run().order().number())).toList();
    }

    private List<RunHistory> releasedBefore(Period period) {
        return records.histories().stream().filter(history -> history.has(RunStep.RELEASED))
                .filter(history -> history.order().period().to().isBefore(period.from()))
                .sorted(Comparator.<RunHistory>comparingLong(history -> history.steps().get(RunStep.RELEASED).number()).reversed()).toList();
    }

    private Set<String> concerned(RunHistory run, Population population) {
        Set<String> concerned = new HashSet<>(payouts.settled(run.order().number()));
        concerned.removeIf(participant -> !population.has(participant));
        if (run.order().population().equals(Population.EVERYONE)) {
            concerned.add(NOBODY);
        }
        return concerned;
    }

    private TakenOver.Source source(RunHistory run) {
        return new TakenOver.Source(run.order().period().name(), run.order().number(), totals(run).sha256().get(ControlTotals.CARRIED));
    }

    private Stream<CarriedLine> lines(TakenOver.Source source) {
        return source.sha256() == null ? Stream.empty()
                : CarriedFile.lines(documents.then(new Fingerprint(source.sha256()), payouts.payouts(source.run()))).stream();
    }

    private ControlTotals totals(RunHistory run) {
        return documents.json(run.result(), ControlTotals.class);
    }
}
