package org.meritrail.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.InputRecord;

/**
 * Decides which of the rows that read well count. Each check looks at all rows that are left, whatever their order; a row it
 * refuses may take the ground from another (a corrected row from its correction), so the checks begin again until all rows stand.
 */
final class Settling {

    private interface Check {
        void on(Map<DataSet, Map<String, Versions>> all, BiConsumer<Candidate, Reject> refused);
    }

    private static final List<Check> CHECKS = List.of(Settling::clashes, CrossChecks::participants, CrossChecks::overlaps);

    private final List<Tally> tallies;
    private final List<DataSet> sets;
    private final Set<Reject> rejects = new TreeSet<>(Reject.ORDER);
    private Map<DataSet, Map<String, Versions>> all;

    Settling(List<Tally> tallies, List<DataSet> sets) {
        this.tallies = tallies;
        this.sets = sets;
    }

    /**
     * @param otherRejects what was refused outside of the data sets' own files
     * @param unread       files that were not looked at
     */
    Received settle(List<Reject> otherRejects, List<String> unread) {
        rejects.addAll(otherRejects);
        tallies.forEach(tally -> rejects.addAll(tally.rejects()));
        do {
            all = grouped();
        } while (CHECKS.stream().anyMatch(this::refusesAny));
        Map<DataSet, List<InputRecord>> accepted = new TreeMap<>();
        all.forEach((set, versions) -> accepted.put(set, held(versions)));
        count();
        return new Received(accepted, new ArrayList<>(rejects), counts(), corrections(), unread);
    }

    private Map<DataSet, Map<String, Versions>> grouped() {
        Map<DataSet, Map<String, Versions>> grouped = new TreeMap<>();
        for (DataSet set : sets) {
            grouped.put(set, Versions.of(tallies.stream().filter(tally -> tally.entry().set().equals(set))
                    .flatMap(tally -> tally.candidates().stream()).sorted(Candidate.ORDER).toList()));
        }
        return grouped;
    }

    private static void clashes(Map<DataSet, Map<String, Versions>> all, BiConsumer<Candidate, Reject> refused) {
        all.values().forEach(versions -> versions.values().forEach(same -> same.clashes(refused)));
    }

    private boolean refusesAny(Check check) {
        Set<Candidate> refused = Collections.newSetFromMap(new IdentityHashMap<>());
        check.on(all, (candidate, reason) -> {
            rejects.add(reason);
            if (refused.add(candidate)) {
                candidate.tally().judgeRejected();
            }
        });
        tallies.forEach(tally -> tally.candidates().removeIf(refused::contains));
        return !refused.isEmpty();
    }

    private static List<InputRecord> held(Map<String, Versions> versions) {
        return versions.values().stream().map(same -> same.held().record()).sorted(Comparator.comparing(InputRecord::id)).toList();
    }

    /** A row is accepted if any of its records is used, as original or as correction; else others say all it says. */
    private void count() {
        Set<Candidate> used = Collections.newSetFromMap(new IdentityHashMap<>());
        all.values().forEach(versions -> versions.values().forEach(same -> {
            used.add(same.original().candidate());
            same.correction().ifPresent(correction -> used.add(correction.candidate()));
        }));
        for (Tally tally : tallies) {
            for (Candidate candidate : tally.candidates()) {
                if (used.contains(candidate)) {
                    tally.judgeAccepted();
                } else {
                    tally.judgeDuplicate();
                }
            }
        }
    }

    private List<FileCount> counts() {
        return tallies.stream().map(Tally::count).sorted(Comparator.comparing(FileCount::file).thenComparing(FileCount::set)).toList();
    }

    private List<Correction> corrections() {
        List<Correction> corrections = new ArrayList<>();
        all.forEach((set, versions) -> versions.values().stream()
                .sorted(Comparator.comparing(same -> same.held().record().id()))
                .forEach(same -> same.correction().ifPresent(
                        replacement -> corrections.add(new Correction(set, same.original().record(), replacement.record())))));
        return corrections;
    }
}
