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
import org.meritrail.vocabulary.Days;
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

    /** The days that a record has of its own, all where it is always there; empty if it lacks the date that says when it is. */
    Optional<Days> days(RecordSet set, InputRecord record) {
        if (set.datedBy().isEmpty()) {
            return Optional.of(Days.ALL);
        }
        Optional<LocalDate> from = Spells.day(record, set.datedBy().get(0));
        if (set.datedBy().size() == 1) {
            return from.map(day -> new Days(day, day));
        }
        Optional<DataSet> builtIn = set.source().data().filter(source -> source.isBuiltIn() && source.isDated());
        return builtIn.isPresent()
                ? data.dated(builtIn.get()).of(record).map(spell -> new Days(spell.from(), spell.to()))
                : from.map(day -> new Days(day, Spells.day(record, set.datedBy().get(1)).orElse(null)));
    }

    /** The day that decides what is in force for a record; empty if it has none. */
    Optional<LocalDate> day(RecordSet set, InputRecord record) {
        return set.inForceOn().isEmpty() ? Optional.empty() : Spells.day(record, set.inForceOn());
    }

    /** The smallest window that some days lie in; empty if they lie in none or outside of the set's. */
    Optional<Window> window(RecordSet set, Days days) {
        Period period = data.period();
        if (days.from() != null && days.from().isAfter(period.to())) {
            return Optional.empty();
        }
        LocalDate last = days.from() == null || days.to() == null ? period.to() : days.to();
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
        return about == null ? About.earliestYear(abouts.values(), day) : about.yearOf(day);
    }
}
