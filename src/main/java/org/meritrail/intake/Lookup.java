package org.meritrail.intake;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;

/**
 * A value found in another file by a key, and by a date if that file is dated.
 *
 * @param on null if the other file is not dated
 */
record Lookup(LookupTable table, Source key, Source on, Dates dates) implements Source {

    @Override
    public Cell read(SourceRow row) {
        Cell sought = key.read(row);
        if (sought.isRefused() || sought.isEmpty()) {
            return sought;
        }
        return on == null ? table.find(sought.text()) : find(sought.text(), on.read(row));
    }

    private Cell find(String sought, Cell date) {
        if (date.isRefused()) {
            return date;
        }
        Set<LocalDate> days = (date.stored() ? Dates.ISO : dates).read(date.text());
        return days.size() == 1
                ? table.find(sought, days.iterator().next())
                : Cell.refused(date.text(), Message.of("intake.lookup.date", table.file(), dates.patterns()));
    }

    @Override
    public Stream<String> needs() {
        return on == null ? key.needs() : Stream.concat(key.needs(), on.needs());
    }

    @Override
    public String shownAs(String target) {
        return key.shownAs(target);
    }
}
