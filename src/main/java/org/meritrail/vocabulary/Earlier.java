package org.meritrail.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.meritrail.kernel.Period;

/** What lines came to in periods before the one that is evaluated. */
public final class Earlier {

    /**
     * What a line came to for one record in an earlier period.
     *
     * @param line   its name
     * @param record tells the records of the set apart, as {@link Scope#key} does
     */
    public record Entry(Period period, String line, String set, String record, Result result) {
    }

    private record Of(String line, String set, String record) {
    }

    private final List<Entry> paid;
    private final Map<LocalDate, List<Entry>> again;
    private final Map<Of, List<Entry>> paidByRecord;
    private final Map<LocalDate, Map<Of, List<Entry>>> againByRecord = new HashMap<>();

    /** @param paid as it was paid */
    public Earlier(List<Entry> paid) {
        this(paid, Map.of());
    }

    /** @param again as it is calculated now, by the day from which it is */
    private Earlier(List<Entry> paid, Map<LocalDate, List<Entry>> again) {
        this.paid = List.copyOf(paid);
        this.again = Map.copyOf(again);
        this.paidByRecord = byRecord(paid);
        again.forEach((start, entries) -> againByRecord.put(start, byRecord(entries)));
    }

    /** Only what ended before a period starts: nothing of later ones is ever taken over. */
    public Earlier before(Period period) {
        Map<LocalDate, List<Entry>> ended = new HashMap<>();
        again.forEach((start, entries) -> ended.put(start, ended(entries, period)));
        return new Earlier(ended(paid, period), ended);
    }

    private static List<Entry> ended(List<Entry> entries, Period period) {
        return entries.stream().filter(entry -> entry.period().to().isBefore(period.from())).toList();
    }

    /** The same with what another period came to, calculated now for lines that take over what comes from a day on. */
    public Earlier with(LocalDate start, List<Entry> more) {
        Map<LocalDate, List<Entry>> longer = new HashMap<>(again);
        longer.merge(start, more, (known, added) -> Stream.concat(known.stream(), added.stream()).toList());
        return new Earlier(paid, longer);
    }

    /**
     * As it was paid, the earliest first.
     *
     * @param since periods that start before are passed over; null for all
     */
    public List<Entry> paid(String line, String set, String record, LocalDate since) {
        return paidByRecord.getOrDefault(new Of(line, set, record), List.of()).stream()
                .filter(entry -> since == null || !entry.period().from().isBefore(since)).toList();
    }

    /** As it is calculated now from a day on, the earliest first. */
    public List<Entry> again(String line, String set, String record, LocalDate start) {
        return againByRecord.getOrDefault(start, Map.of()).getOrDefault(new Of(line, set, record), List.of());
    }

    private static Map<Of, List<Entry>> byRecord(List<Entry> entries) {
        Map<Of, List<Entry>> byRecord = new HashMap<>();
        entries.stream().sorted(Comparator.comparing(entry -> entry.period().from()))
                .forEach(entry -> byRecord.computeIfAbsent(new Of(entry.line(), entry.set(), entry.record()), none -> new ArrayList<>()).add(entry));
        return byRecord;
    }
}
