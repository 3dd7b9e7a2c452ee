package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meritrail.kernel.Period;
import org.meritrail.policy.sheets.About;
import org.meritrail.policy.sheets.RecordSet;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Window;

/** When records are, and so in which window. */
final class Dating {

    private final PeriodData data;
    private final Map<String, About> abouts;

    Dating(PeriodData data, List<About> abouts) {
        this.data = data;
        this.abouts = abouts.stream().collect(Collectors.toMap(About::workbook, Function.identity(), (one, other) -> one));
    }

    /** The first and last day of a record; null for no last day, and for a record that is always there. */
    record Span(LocalDate from, LocalDate to) {

        static final Span ALWAYS = new Span(null, null);

        boolean isOneDay() {
            return from != null && from.equals(to);
        }
    }

    /** Empty if the record lacks the date that says when it is. */
    Optional<Span> span(RecordSet set, InputRecord record) {
        if (set.datedBy().isEmpty()) {
            return Optional.of(Span.ALWAYS);
        }
        Optional<LocalDate> from = Spells.day(record, set.datedBy().get(0));
        if (set.datedBy().size() == 1) {
            return from.map(day -> new Span(day, day));
        }
        Optional<DataSet> builtIn = set.source().data().filter(source -> source.isBuiltIn() && source.isDated());
        return builtIn.isPresent()
                ? data.dated(builtIn.get()).of(record).map(spell -> new Span(spell.from(), spell.to()))
                : from.map(day -> new Span(day, Spells.day(record, set.datedBy().get(1)).orElse(null)));
    }

    /** The day that decides what is in force for a record; empty if it has none. */
    Optional<LocalDate> day(RecordSet set, InputRecord record) {
        return set.inForceOn().isEmpty() ? Optional.empty() : Spells.day(record, set.inForceOn());
    }

    /** The smallest window that a span of days lies in; empty if it lies in none or outside of the set's. */
    Optional<Window> window(RecordSet set, Span span) {
        Period period = data.period();
        if (span.from() != null && span.from().isAfter(period.to())) {
            return Optional.empty();
        }
        LocalDate last = span.from() == null || span.to() == null ? period.to() : span.to();
        Window smallest = !last.isBefore(period.from()) ? Window.THIS_PERIOD : !last.isBefore(yearStart(set)) ? Window.YEAR_TO_DATE : Window.TO_DATE;
        return smallest.compareTo(set.window()) <= 0 ? Optional.of(smallest) : Optional.empty();
    }

    /** The first day of the window of a set that its own records do not limit, such as the months of the calendar. */
    LocalDate start(RecordSet set) {
        return set.window() == Window.THIS_PERIOD ? data.period().from() : yearStart(set);
    }

    private LocalDate yearStart(RecordSet set) {
        About about = abouts.get(set.range().workbook());
        LocalDate day = data.period().to();
        return about != null ? about.yearOf(day)
                : abouts.values().stream().map(one -> one.yearOf(day)).min(LocalDate::compareTo).orElse(day.withDayOfYear(1));
    }
}
