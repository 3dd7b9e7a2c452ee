package org.meritrail.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.meritrail.intake.Versions.Occurrence;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Label;

/** What a row must have in common with the rows of other files. */
final class CrossChecks {

    private CrossChecks() {
    }

    /** Refuses the rows of participants nobody knows. */
    static void participants(Map<DataSet, Map<String, Versions>> all, BiConsumer<Candidate, Reject> refused) {
        Set<String> known = all.get(DataSet.PARTICIPANTS).keySet();
        for (DataSet set : all.keySet()) {
            if (set.isOfParticipants()) {
                all.get(set).values().forEach(versions -> participants(versions, known, refused));
            }
        }
    }

    private static void participants(Versions versions, Set<String> known, BiConsumer<Candidate, Reject> refused) {
        for (Occurrence occurrence : versions.all()) {
            if (occurrence.record().fields().containsKey("participant") && !known.contains(participant(occurrence))) {
                refused.accept(occurrence.candidate(), unknown(occurrence));
            }
        }
    }

    private static Reject unknown(Occurrence occurrence) {
        return occurrence.candidate().refused(column(occurrence, "participant"), participant(occurrence),
                Message.of("intake.participant.unknown"));
    }

    /** Refuses each row that starts before an earlier row of its participant has ended. */
    static void overlaps(Map<DataSet, Map<String, Versions>> all, BiConsumer<Candidate, Reject> refused) {
        for (DataSet set : all.keySet()) {
            if (set.isDated()) {
                byParticipant(all.get(set).values()).values().forEach(dated -> overlaps(dated, refused));
            }
        }
    }

    private static Collection<Versions> sorted(Collection<Versions> dated) {
        return dated.stream().sorted(Comparator.comparing(versions -> day(versions.held().record(), "from"))).toList();
    }

    private static Map<String, List<Versions>> byParticipant(Collection<Versions> all) {
        Map<String, List<Versions>> grouped = new TreeMap<>();
        all.forEach(versions -> grouped.computeIfAbsent(participant(versions.held()), first -> new ArrayList<>()).add(versions));
        return grouped;
    }

    private static void overlaps(List<Versions> ofOneParticipant, BiConsumer<Candidate, Reject> refused) {
        Occurrence last = null;
        for (Versions versions : sorted(ofOneParticipant)) {
            if (last != null && last.record().fields().containsKey("to")
                    && !day(last.record(), "to").isBefore(day(versions.held().record(), "from"))) {
                for (Occurrence late : versions.allLikeHeld()) {
                    refused.accept(late.candidate(), overlap(late, last));
                }
            } else {
                last = versions.held();
            }
        }
    }

    private static Reject overlap(Occurrence late, Occurrence earlier) {
        return late.candidate().refused(column(late, "from"), day(late.record(), "from").toString(),
                Message.of("intake.overlap", earlier.candidate().entry().file(), String.valueOf(earlier.candidate().row()),
                        day(earlier.record(), "to").toString()));
    }

    private static LocalDate day(InputRecord record, String column) {
        return ((Day) record.fields().get(column)).date();
    }

    private static String participant(Occurrence occurrence) {
        return ((Label) occurrence.record().fields().get("participant")).text();
    }

    private static String column(Occurrence occurrence, String target) {
        Candidate candidate = occurrence.candidate();
        int part = candidate.records().indexOf(occurrence.record());
        return candidate.entry().parts().get(part).get(target).shownAs(target);
    }
}
