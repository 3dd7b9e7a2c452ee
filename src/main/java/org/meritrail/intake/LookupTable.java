package org.meritrail.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.ArrayList;
import org.meritrail.kernel.Message;

/** The values of one column of a file by those of another, in force from a day to a day if the file is dated. */
final class LookupTable {

    /** @param to null until the next row of the same key */
    private record Dated(LocalDate from, LocalDate to, Cell value) {
    }

    private final String file;
    private final String column;
    private final Map<String, List<Dated>> values = new HashMap<>();

    LookupTable(String file, String column) {
        this.file = file;
        this.column = column;
    }

    String file() {
        return file;
    }

    /** @param from the earliest day there is for a file without dates */
    void add(String key, LocalDate from, LocalDate to, Cell value) {
        values.computeIfAbsent(key, first -> new ArrayList<>(1)).add(new Dated(from, to, value));
    }

    Cell find(String key) {
        return only(key, values.getOrDefault(key, List.of()));
    }

    Cell find(String key, LocalDate on) {
        List<Dated> all = values.getOrDefault(key, List.of());
        TreeSet<LocalDate> starts = new TreeSet<>(all.stream().map(Dated::from).toList());
        return only(key, all.stream().filter(dated -> inForce(dated, on, starts)).toList());
    }

    private static boolean inForce(Dated dated, LocalDate on, TreeSet<LocalDate> starts) {
        if (on.isBefore(dated.from())) {
            return false;
        }
        LocalDate next = starts.higher(dated.from());
        return dated.to() != null ? !on.isAfter(dated.to()) : next == null || on.isBefore(next);
    }

    private Cell only(String key, List<Dated> found) {
        Map<String, Cell> different = new TreeMap<>();
        found.forEach(dated -> different.put(dated.value().text() + Objects.toString(dated.value().problem(), ""), dated.value()));
        if (different.size() == 1) {
            return different.values().iterator().next();
        }
        return Cell.refused(key, Message.of(different.isEmpty() ? "intake.lookup.none" : "intake.lookup.several", file, column, key));
    }
}
