package org.meritrail.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.meritrail.kernel.Period;

/** What lines came to in periods before the one that is evaluated. */
public final class Earlier {

    public static final Earlier NOTHING = new Earlier(List.of(), List.of());

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
    private final List<Entry> again;
    private final Map<Of, List<Entry>> paidByRecord;
    private final Map<Of, List<Entry>> againByRecord;

    /**
     * @param paid  as it was paid
     * @param again as it is calculated now
     */
    public Earlier(List<Entry> paid, List<Entry> again) {
        this.paid = List.copyOf(paid);
        this.again = List.copyOf(again);
        this.paidByRecord = byRecord(paid);
        this.againByRecord = byRecord(again);
    }

    /** Only what ended before a period starts: nothing of later ones is ever taken over. */
    public Earlier before(Period period) {
        return new Earlier(ended(paid, period), ended(again, period));
    }

    private static List<Entry> ended(List<Entry> entries, Period period) {
        return entries.stream().filter(entry -> entry.period().to().isBefore(period.from())).toList();
    }

    /** The same with what another period came to, calculated now. */
    public Earlier with(List<Entry> more) {
        List<Entry> longer = new ArrayList<>(again);
        longer.addAll(more);
        return new Earlier(paid, longer);
    }

    /**
     * The earliest first.
     *
     * @param since periods that start before are passed over; null for all
     */
    public List<Entry> of(String line, String set, String record, boolean calculatedAgain, LocalDate since) {
        return (calculatedAgain ? againByRecord : paidByRecord).getOrDefault(new Of(line, set, record), List.of()).stream()
                .filter(entry -> since == null || !entry.period().from().isBefore(since)).toList();
    }

    private static Map<Of, List<Entry>> byRecord(List<Entry> entries) {
        Map<Of, List<Entry>> byRecord = new HashMap<>();
        entries.stream().sorted(Comparator.comparing(entry -> entry.period().from()))
                .forEach(entry -> byRecord.computeIfAbsent(new Of(entry.line(), entry.set(), entry.record()), none -> new ArrayList<>()).add(entry));
        return byRecord;
    }
}
