package org.meritrail.authoring.conversion;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.Set;

/**
 * A sheet with what it holds, before any meaning.
 *
 * @param rows   cells that hold something, by row (from 1) and column (from 0)
 * @param hidden rows that are not shown
 */
record NativeSheet(String name, NavigableMap<Integer, NavigableMap<Integer, NativeCell>> rows, Set<Integer> hidden) {

    /** Whether a setting is switched on, such as IgnoreNumericFormat. */
    boolean isOn(String setting) {
        return rows.values().stream().flatMap(row -> row.values().stream()).filter(cell -> cell.text().equalsIgnoreCase(setting))
                .map(cell -> row(cell.row()).higherEntry(cell.column())).anyMatch(beside -> beside != null && beside.getValue().text().equalsIgnoreCase("true"));
    }

    NavigableMap<Integer, NativeCell> row(int row) {
        return rows.getOrDefault(row, Collections.emptyNavigableMap());
    }
}
