package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meritrail.kernel.Period;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Label;

/** The rows of a dated data set by participant: what was in force when. */
final class Spells {

    private final Map<String, List<Spell>> byParticipant = new HashMap<>();
    private final Map<InputRecord, Spell> byRecord = new IdentityHashMap<>();

    /** @param to the last day; null for no end */
    record Spell(LocalDate from, LocalDate to, InputRecord record) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** A row without an end is in force until the participant's next row starts. */
    Spells(List<InputRecord> records) {
        Map<String, List<InputRecord>> grouped = new HashMap<>();
        records.forEach(record -> grouped.computeIfAbsent(participant(record), none -> new ArrayList<>()).add(record));
        grouped.forEach((participant, own) -> {
            own.sort(Comparator.comparing(record -> day(record, "from").orElseThrow()));
            List<Spell> spells = new ArrayList<>();
            for (int at = 0; at < own.size(); at++) {
                LocalDate next = at + 1 < own.size() ? day(own.get(at + 1), "from").orElseThrow().minusDays(1) : null;
                spells.add(new Spell(day(own.get(at), "from").orElseThrow(), day(own.get(at), "to").orElse(next), own.get(at)));
            }
            byParticipant.put(participant, spells);
            spells.forEach(spell -> byRecord.put(spell.record(), spell));
        });
    }

    /** A row with the days it is in force; empty if it is none of these. */
    Optional<Spell> of(InputRecord record) {
        return Optional.ofNullable(byRecord.get(record));
    }

    Optional<Spell> on(String participant, LocalDate day) {
        return of(participant).stream().filter(spell -> spell.covers(day)).findFirst();
    }

    /** By their first day. */
    List<Spell> within(String participant, Period period) {
        return of(participant).stream().filter(spell -> period.overlaps(spell.from(), spell.to())).toList();
    }

    /** Those in force within the period that state something in a column, by their first day. */
    List<Spell> stating(String column, String participant, Period period) {
        return within(participant, period).stream().filter(spell -> spell.record().field(column).isPresent()).toList();
    }

    private List<Spell> of(String participant) {
        return byParticipant.getOrDefault(participant, List.of());
    }

    /** The days of the period on which a participant is employed; there must be one. */
    static Period employed(InputRecord participant, Period period) {
        LocalDate hired = day(participant, "hired").orElseThrow();
        LocalDate left = day(participant, "left").orElse(period.to());
        return new Period(period.name(), hired.isAfter(period.from()) ? hired : period.from(), left.isBefore(period.to()) ? left : period.to());
    }

    static String participant(InputRecord record) {
        return ((Label) record.field("participant").orElseThrow()).text();
    }

    static Optional<LocalDate> day(InputRecord record, String column) {
        return record.field(column).map(value -> ((Day) value).date());
    }
}
