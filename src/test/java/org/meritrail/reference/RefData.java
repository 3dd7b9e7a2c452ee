package org.meritrail.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Data as it is delivered, and which of it counts in a period.
 *
 * @param spells which team and manager people have from a day on; none where a plan asks for neither
 * @param from   the first day of the period
 * @param to     the last one
 */
record RefData(List<RefRecord> records, List<Rate> rates, List<Spell> spells, LocalDate from, LocalDate to) {

    static final LocalDate FROM = LocalDate.of(2026, 7, 1);
    static final LocalDate TO = LocalDate.of(2026, 9, 30);

    private static final Comparator<RefRecord> EARLIER_FIRST = Comparator.comparing(RefRecord::date, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(WritingData::id);

    RefData(List<RefRecord> records, List<Rate> rates, List<Spell> spells) {
        this(records, rates, spells, FROM, TO);
    }

    /** @param manager the id of a participant, or of nobody known; both may be empty */
    record Spell(String participant, LocalDate from, String team, String manager) {
    }

    /** @param factor an amount in the first currency times this is one in the second */
    record Rate(LocalDate date, String from, String to, BigFraction factor) {
    }

    /** What is there in a period: of each set, the records within its window. */
    RefData during(RefPlan plan, LocalDate first) {
        RefData period = new RefData(records, rates, spells, first, plan.periodEnd(first));
        List<RefRecord> there = records.stream().filter(record -> period.isWithin(plan, plan.window(record.set()), record)).toList();
        return new RefData(there, rates, spells, first, plan.periodEnd(first));
    }

    boolean isWithin(RefPlan plan, String window, RefRecord record) {
        if (record.date() == null || !record.set().equals(RefPlan.DEALS)) {
            return true;
        }
        LocalDate since = window.equals(RefPlan.THIS_PERIOD) ? from : window.equals(RefPlan.YEAR_TO_DATE) ? plan.yearStart() : LocalDate.MIN;
        return !record.date().isBefore(since) && !record.date().isAfter(to);
    }

    LocalDate day(RefRecord record) {
        return record.date() == null ? to : record.date();
    }

    /** Empty for nobody. */
    String manager(String participant, LocalDate day) {
        return spells.stream().filter(spell -> spell.participant().equals(participant) && !spell.from().isAfter(day))
                .max(Comparator.comparing(Spell::from)).map(Spell::manager).orElse("");
    }

    /** Whom someone reports to on a day, the nearest first; in a circle, up to the first one that comes again. */
    List<String> above(String participant, LocalDate day) {
        List<String> above = new ArrayList<>();
        for (String manager = manager(participant, day); !manager.isEmpty() && !above.contains(manager); manager = manager(manager, day)) {
            above.add(manager);
        }
        return above;
    }

    Stream<RefRecord> of(String set) {
        return records.stream().filter(record -> record.set().equals(set));
    }

    /** By date, then by id. */
    Stream<RefRecord> sorted(String set) {
        return of(set).sorted(EARLIER_FIRST);
    }

    /** By date, then by id. */
    List<RefRecord> below(RefRecord owner, String set) {
        return sorted(set).filter(record -> record.upTo(owner.set()).filter(owner::equals).isPresent()).toList();
    }

    /** Those of the same owner that come before a record, and the record itself. */
    List<RefRecord> upTo(RefRecord record) {
        List<RefRecord> all = below(record.owner(), record.set());
        return all.subList(0, all.indexOf(record) + 1);
    }

    /** The latest on or before a day. */
    Optional<BigFraction> rate(String from, String to, LocalDate day) {
        return rates.stream().filter(rate -> rate.from().equals(from) && rate.to().equals(to) && !rate.date().isAfter(day))
                .max(Comparator.comparing(Rate::date)).map(Rate::factor);
    }
}
