package org.meritrail.authoring.conversion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;

/** Makes the tables of a workbook out of a native one: one for all results that the same rows give, several where rows leave some out. */
final class TableConversion {

    private final NativeTable table;
    private final Findings findings;
    private final ColumnCodes codes;

    private TableConversion(NativeTable table, Findings findings) {
        this.table = table;
        this.findings = findings;
        this.codes = ColumnCodes.read(table, findings);
    }

    /** None, with a finding, if it is refused. */
    static List<DraftTable> of(NativeTable table, Findings findings) {
        TableConversion conversion = new TableConversion(table, findings);
        return conversion.codes.areRefused() ? List.of() : conversion.tables();
    }

    private List<DraftTable> tables() {
        long before = findings.countErrors();
        List<DraftRow> rows = new RowReading(table, codes, findings).read();
        boolean anyRefused = findings.countErrors() > before;
        List<NativeCell> groups = groups();
        boolean ordered = !groups.isEmpty() || rows.stream().anyMatch(row -> row.priority() != 0);
        if (rows.isEmpty() || ordered && !isOrderable(groups, anyRefused)) {
            return List.of();
        }
        List<DraftRow> inOrder = ordered ? ordered(rows, groups) : rows;
        return split(inOrder, ordered, !groups.isEmpty());
    }

    private List<NativeCell> groups() {
        return table.of(Header.ACTIVATION_GROUP).stream().flatMap(column -> table.rows().stream().flatMap(row -> row.cell(column).stream())).toList();
    }

    /** A row that is left out, or not in the group, would let a lower one count in its place. */
    private boolean isOrderable(List<NativeCell> groups, boolean anyRefused) {
        Set<String> names = groups.stream().map(NativeCell::text).collect(Collectors.toSet());
        boolean whole = groups.isEmpty() || names.size() == 1 && groups.size() == table.rows().size();
        if (!whole || anyRefused) {
            NativeCell at = groups.isEmpty() ? table.head() : groups.get(0);
            findings.add(FindingCode.NATIVE_INCOMPLETE, at.place(), at.text(), Message.of(whole ? "native.order-with-gaps" : "native.groups"));
        }
        return whole && !anyRefused;
    }

    /** In a group only the first rule runs; otherwise all run by priority, and what the last one set remains. */
    private List<DraftRow> ordered(List<DraftRow> rows, List<NativeCell> groups) {
        Comparator<DraftRow> firstToRun = Comparator.comparingInt((DraftRow row) -> -row.priority()).thenComparingInt(DraftRow::number);
        NativeCell at = groups.isEmpty() ? table.of(Header.PRIORITY).get(0).header() : groups.get(0);
        findings.add(FindingCode.NATIVE_ORDER, at.place(), at.text(), Message.of(groups.isEmpty() ? "native.order.last" : "native.order.first"));
        return rows.stream().sorted(groups.isEmpty() ? firstToRun.reversed() : firstToRun).toList();
    }

    private List<DraftTable> split(List<DraftRow> rows, boolean ordered, boolean grouped) {
        Map<List<DraftRow>, List<DraftRow.ResultColumn>> columns = new LinkedHashMap<>();
        rows.stream().flatMap(row -> row.results().keySet().stream()).distinct()
                .forEach(column -> columns.computeIfAbsent(giving(column, rows), none -> new ArrayList<>()).add(column));
        boolean several = columns.size() > 1 || columns.keySet().iterator().next().size() < rows.size();
        if (several && grouped) {
            findings.add(FindingCode.NATIVE_INCOMPLETE, table.head().place(), table.head().text(), Message.of("native.group-of-parts"));
            return List.of();
        }
        if (columns.size() > 1) {
            findings.add(FindingCode.NATIVE_SPLIT, table.head().place(), table.head().text(), String.valueOf(columns.size()));
        }
        List<DraftTable> tables = new ArrayList<>();
        columns.forEach((own, results) -> tables.add(new DraftTable(table, table.name(), fields(), List.copyOf(codes.facts().keySet()), results, own, ordered)));
        return tables;
    }

    private static List<DraftRow> giving(DraftRow.ResultColumn column, List<DraftRow> rows) {
        return rows.stream().filter(row -> row.results().containsKey(column)).toList();
    }

    private List<Field> fields() {
        return codes.conditions().stream().map(ColumnCodes.Condition::field).distinct().toList();
    }
}
