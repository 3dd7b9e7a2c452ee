package org.meritrail.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.InputRecord;

/** All records with one id, those of correction files apart; in the order of file and row, which decides nothing but a name. */
final class Versions {

    private static final Set<String> KNOWN_BY = Set.of("id", "participant");

    /** A record and the row it comes from. */
    record Occurrence(Candidate candidate, InputRecord record) {

        boolean says(Occurrence other) {
            return record.fields().equals(other.record.fields());
        }

        /** Whether it is a row of a form that nobody filled in: it tells who is meant, and nothing of them. */
        private boolean isBlank() {
            return KNOWN_BY.containsAll(record.fields().keySet());
        }

        private boolean isBlankOf(Occurrence other) {
            return isBlank() && other.record.fields().entrySet().containsAll(record.fields().entrySet());
        }
    }

    private final List<Occurrence> originals = new ArrayList<>(1);
    private final List<Occurrence> corrections = new ArrayList<>(0);

    static Map<String, Versions> of(List<Candidate> candidates) {
        Map<String, Versions> versions = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            for (InputRecord record : candidate.records()) {
                versions.computeIfAbsent(record.id(), first -> new Versions()).add(new Occurrence(candidate, record));
            }
        }
        return versions;
    }

    private void add(Occurrence occurrence) {
        (occurrence.candidate().entry().correction() ? corrections : originals).add(occurrence);
    }

    /** Without the rows that are blank beside one that is filled in, such as those of a second copy of a form. */
    private static List<Occurrence> filled(List<Occurrence> all) {
        Optional<Occurrence> filled = all.size() < 2 ? Optional.empty() : all.stream().filter(one -> !one.isBlank()).findFirst();
        return filled.isEmpty() ? all : all.stream().filter(one -> !one.isBlankOf(filled.get())).toList();
    }

    /** Says of every row that cannot stand why it cannot. */
    void clashes(BiConsumer<Candidate, Reject> refused) {
        contradictions(filled(originals), "intake.key.conflict", refused);
        if (originals.isEmpty()) {
            corrections.forEach(correction -> refuse(correction, Message.of("intake.correction.unknown", correction.record().id()), refused));
        } else {
            contradictions(filled(corrections), "intake.correction.conflict", refused);
        }
    }

    private static void contradictions(List<Occurrence> all, String key, BiConsumer<Candidate, Reject> refused) {
        Occurrence first = all.isEmpty() ? null : all.get(0);
        Optional<Occurrence> differing = all.stream().filter(each -> !each.says(first)).findFirst();
        if (differing.isPresent()) {
            for (Occurrence one : all) {
                Occurrence other = one.says(first) ? differing.get() : first;
                refuse(one, Message.of(key, one.record().id(), other.candidate().entry().file(),
                        String.valueOf(other.candidate().row())), refused);
            }
        }
    }

    private static void refuse(Occurrence occurrence, Message reason, BiConsumer<Candidate, Reject> refused) {
        refused.accept(occurrence.candidate(), occurrence.candidate().refused("", occurrence.record().id(), reason));
    }

    /** The record before any correction. */
    Occurrence original() {
        return filled(originals).get(0);
    }

    /** The correction, if there is one that says anything else. */
    Optional<Occurrence> correction() {
        return filled(corrections).stream().filter(correction -> !correction.says(original())).findFirst();
    }

    /** What counts. */
    Occurrence held() {
        return correction().orElseGet(this::original);
    }

    /** Every row that says the same as the one that counts. */
    List<Occurrence> allLikeHeld() {
        Occurrence held = held();
        List<Occurrence> all = correction().isPresent() ? corrections : originals;
        return all.stream().filter(held::says).toList();
    }

    List<Occurrence> all() {
        List<Occurrence> all = new ArrayList<>(originals);
        all.addAll(corrections);
        return all;
    }
}
