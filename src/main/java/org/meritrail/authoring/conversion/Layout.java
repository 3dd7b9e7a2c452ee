package org.meritrail.authoring.conversion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.meritrail.kernel.Message;
import org.meritrail.policy.excel.Grid;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;

/**
 * Finds the rule tables of a sheet: below a cell that starts with RuleTable a row each for what the columns are, which facts they
 * test, their code and their labels, then one row for each rule up to the first blank one.
 */
final class Layout {

    private static final String TABLE = "ruletable";
    private static final int PATTERNS = 2;
    private static final int CODE = 3;
    private static final int LABELS = 4;
    private static final int FIRST_RULE = 5;

    private final NativeSheet sheet;
    private final Findings findings;
    private final List<NativeTable> tables = new ArrayList<>();
    private int next;

    private Layout(NativeSheet sheet, Findings findings) {
        this.sheet = sheet;
        this.findings = findings;
    }

    static List<NativeTable> tables(NativeSheet sheet, Findings findings) {
        Layout layout = new Layout(sheet, findings);
        SectionCells sections = new SectionCells(findings);
        for (Map.Entry<Integer, NavigableMap<Integer, NativeCell>> row : sheet.rows().entrySet()) {
            Optional<NativeCell> head = row.getKey() < layout.next ? Optional.empty() : head(row.getValue());
            if (head.isPresent()) {
                layout.table(head.get());
            } else if (row.getKey() >= layout.next) {
                boolean section = sections.read(row.getValue());
                layout.checkCut(row.getKey(), row.getValue(), section);
            }
        }
        return layout.tables;
    }

    private static Optional<NativeCell> head(NavigableMap<Integer, NativeCell> row) {
        return row.values().stream().filter(cell -> cell.text().toLowerCase(Locale.ROOT).startsWith(TABLE)).findFirst();
    }

    private void table(NativeCell head) {
        int top = head.row();
        int last = top + FIRST_RULE - 1;
        while (!sheet.row(last + 1).isEmpty() && head(sheet.row(last + 1)).isEmpty() && hasRule(last + 1, head)) {
            last++;
        }
        next = last + 1;
        List<NativeTable.Column> columns = columns(top, head.column());
        List<NativeTable.Row> rows = new ArrayList<>();
        NavigableMap<Integer, String> comments = new TreeMap<>();
        for (int row = top + FIRST_RULE; row <= last; row++) {
            rows.add(new NativeTable.Row(row, sheet.row(row)));
            comments.put(row, sheet.row(row).headMap(head.column()).values().stream().map(NativeCell::text).collect(Collectors.joining(" ")));
        }
        tables.add(new NativeTable(sheet, head, head.text().substring(TABLE.length()).strip(), columns, rows, comments));
    }

    /** What stands before the first column alone is a comment and no rule. */
    private boolean hasRule(int row, NativeCell head) {
        return !sheet.row(row).tailMap(head.column()).isEmpty();
    }

    private List<NativeTable.Column> columns(int top, int first) {
        List<NativeTable.Column> columns = new ArrayList<>();
        for (NativeCell header : sheet.row(top + 1).tailMap(first).values()) {
            Optional<Header> kind = Header.of(header.text());
            if (kind.isEmpty()) {
                Object taken = Header.byFirstLetter(header.text()).<Object>map(Header::word).orElse(Message.of("native.no-header"));
                findings.add(FindingCode.NATIVE_HEADER, header.place(), header.text(), header.text(), taken);
            }
            columns.add(new NativeTable.Column(kind.orElse(null), header, sheet.row(top + PATTERNS).get(header.column()),
                    sheet.row(top + CODE).get(header.column()), sheet.row(top + LABELS).get(header.column())));
        }
        return columns;
    }

    /** Drools stops at a blank row, whatever comes after it. */
    private void checkCut(int row, NavigableMap<Integer, NativeCell> cells, boolean section) {
        if (tables.isEmpty() || section) {
            return;
        }
        NativeTable above = tables.get(tables.size() - 1);
        boolean within = above.columns().stream().filter(column -> column.is(Header.CONDITION) || column.is(Header.ACTION))
                .filter(column -> cells.containsKey(column.at())).count() > 1;
        if (within && next > 0) {
            NativeCell first = cells.tailMap(above.head().column(), true).firstEntry().getValue();
            findings.add(FindingCode.NATIVE_CUT, first.place(), first.text(), String.valueOf(row), String.valueOf(next));
        }
    }

    /** Of a row as a whole: its first cell within the table. */
    static Place place(NativeTable table, int row) {
        Place head = table.head().place();
        return new Place(head.file(), head.sheet(), Grid.address(row, table.head().column()));
    }
}
