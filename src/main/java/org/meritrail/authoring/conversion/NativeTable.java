package org.meritrail.authoring.conversion;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * One rule table as it is laid out.
 *
 * @param head     the cell that starts with RuleTable
 * @param name     what follows that word; empty if nothing does
 * @param comments what stands before the first column, by row
 */
record NativeTable(NativeSheet sheet, NativeCell head, String name, List<Column> columns, List<Row> rows, NavigableMap<Integer, String> comments) {

    /**
     * @param header  the cell in the first row below the table's name
     * @param pattern the fact it tests; null for none
     * @param snippet the code; null for none
     * @param label   for people; null for none
     */
    record Column(Header kind, NativeCell header, NativeCell pattern, NativeCell snippet, NativeCell label) {

        int at() {
            return header.column();
        }

        /** Where the column says what it does. */
        NativeCell code() {
            return snippet != null ? snippet : pattern != null ? pattern : header;
        }

        boolean is(Header other) {
            return kind == other;
        }
    }

    record Row(int number, NavigableMap<Integer, NativeCell> cells) {

        Optional<NativeCell> cell(Column column) {
            return Optional.ofNullable(cells.get(column.at()));
        }
    }

    List<Column> of(Header kind) {
        return columns.stream().filter(column -> column.is(kind)).toList();
    }
}
