package org.meritrail.authoring.conversion;

import java.util.Optional;

/** What people called the columns of a native table. */
final class ColumnLabels {

    private ColumnLabels() {
    }

    /** Of the first column whose code names a field. Empty if there is none. */
    static String of(NativeTable table, String field) {
        return table.of(Header.CONDITION).stream().filter(column -> column.snippet() != null && column.snippet().text().contains(field)).findFirst()
                .map(ColumnLabels::label).orElse("");
    }

    /** Empty if it has none. */
    static String at(NativeTable table, int column) {
        return table.columns().stream().filter(one -> one.at() == column).findFirst().map(ColumnLabels::label).orElse("");
    }

    private static String label(NativeTable.Column column) {
        return Optional.ofNullable(column.label()).map(NativeCell::text).map(CellReading::cleaned).orElse("");
    }
}
