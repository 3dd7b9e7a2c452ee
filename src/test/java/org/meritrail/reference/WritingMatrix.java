package org.meritrail.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.reference.RefTable.Column;

/** Writes a table as a matrix: one word goes across, and the rows of the table are its cells. */
final class WritingMatrix {

    private final RefTable table;
    private final List<Integer> down;
    private final List<Integer> across;
    private final List<List<RefTable.Row>> rows;

    WritingMatrix(RefTable table) {
        this.table = table;
        this.down = positions(false);
        this.across = positions(true);
        Map<List<List<RefResult>>, List<RefTable.Row>> groups = new LinkedHashMap<>();
        table.rows().forEach(row -> groups.computeIfAbsent(cells(row, down), none -> new ArrayList<>()).add(row));
        this.rows = List.copyOf(groups.values());
    }

    private List<Integer> positions(boolean isAcross) {
        return IntStream.range(0, table.columns().size()).filter(at -> table.columns().get(at).isCondition()
                && table.is(RefTable.ACROSS, table.columns().get(at).word()) == isAcross).boxed().toList();
    }

    private static List<List<RefResult>> cells(RefTable.Row row, List<Integer> columns) {
        return columns.stream().map(at -> row.cells().get(at)).toList();
    }

    void into(WorkbookBuilder workbook) {
        Column result = table.columns().get(table.position(Column::isResult));
        List<RefTable.Row> first = rows.get(0);
        workbook.sheet(table.name(), Writing.heading("id", headings(down.stream().map(at -> table.columns().get(at).word()), first.size(), result.word())),
                Writing.heading("compares", headings(down.stream().map(at -> table.columns().get(at).compares()), first.size(), result.compares())),
                Writing.heading("unit", headings(down.stream().map(at -> table.columns().get(at).unit()), first.size(), result.unit())));
        across.forEach(at -> workbook.sheet(table.name(), edges(table.columns().get(at), at, first)));
        rows.forEach(group -> workbook.sheet(table.name(), row(group)));
    }

    private static Stream<String> headings(Stream<String> words, int columns, String result) {
        return Stream.concat(words, Stream.generate(() -> result).limit(columns));
    }

    /** The unit stands in the second cell; below further conditions nothing does. */
    private Object[] edges(Column column, int at, List<RefTable.Row> first) {
        Stream<Object> beginning = Stream.concat(Stream.of(column.compares(), column.unit()), Stream.<Object>generate(() -> null).limit(down.size() - 1L));
        return Stream.concat(beginning, first.stream().map(row -> Writing.condition(column, row.cells().get(at)))).toArray();
    }

    private Object[] row(List<RefTable.Row> group) {
        int result = table.position(Column::isResult);
        Stream<Object> conditions = down.stream().map(at -> Writing.condition(table.columns().get(at), group.get(0).cells().get(at)));
        return Stream.concat(Stream.concat(Stream.of(group.get(0).id()), conditions),
                group.stream().map(row -> Writing.cell(row.cells().get(result).get(0)))).toArray();
    }
}
