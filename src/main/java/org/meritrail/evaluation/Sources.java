package org.meritrail.evaluation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Period;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.RecordSource;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Origin;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;

/** Records that no data brings: rows of tables, parts of the calendar, and one for each different value. */
final class Sources {

    private static final Origin NOWHERE = new Origin("", 0);

    private final Plan plan;

    Sources(Plan plan) {
        this.plan = plan;
    }

    /** The rows of a table, in the order of its sheet. */
    List<InputRecord> rows(RecordSource.Rows source) {
        DecisionTable table = table(source.table());
        return table.rows().stream().map(row -> record(table, row)).toList();
    }

    DecisionTable table(String name) {
        return plan.tables().stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
    }

    private static InputRecord record(DecisionTable table, TableRow row) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (int at = 0; at < table.results().size(); at++) {
            if (row.results().get(at) instanceof Value value) {
                fields.put(table.results().get(at).name(), value);
            }
        }
        return new InputRecord(row.id(), new Origin(row.cells().workbook() + "!" + row.cells().sheet(), row.cells().row()), fields);
    }

    /** The months or quarters that lie in some days at least in part, whole. */
    static List<InputRecord> calendar(RecordSource.Calendar source, LocalDate from, LocalDate to) {
        int months = source.unit() == RecordSource.Unit.MONTHS ? 1 : 3;
        List<InputRecord> parts = new ArrayList<>();
        LocalDate start = from.withDayOfMonth(1).minusMonths((from.getMonthValue() - 1) % months);
        for (LocalDate first = start; !first.isAfter(to); first = first.plusMonths(months)) {
            LocalDate last = first.plusMonths(months).minusDays(1);
            String id = months == 1 ? first.toString().substring(0, 7) : Period.quarterOf(first).name();
            Exact days = Exact.of(ChronoUnit.DAYS.between(first, last) + 1);
            parts.add(new InputRecord(id, NOWHERE, Map.of("from", new Day(first), "to", new Day(last), "days", new Amount(days, Unit.COUNT))));
        }
        return parts;
    }

    /** The record that stands for all that hold the same values; empty if one of the values is missing. */
    static Optional<InputRecord> distinct(List<String> columns, InputRecord record) {
        Map<String, Value> fields = new LinkedHashMap<>();
        columns.forEach(column -> record.field(column).ifPresent(value -> fields.put(column, value)));
        return fields.size() < columns.size() ? Optional.empty() : Optional.of(new InputRecord(id(columns, record).orElseThrow(), record.origin(), fields));
    }

    /** The values of some columns, joined as an id is; empty if one is missing. */
    static Optional<String> id(List<String> columns, InputRecord record) {
        List<String> parts = columns.stream().map(column -> record.field(column).map(Value::written)).flatMap(Optional::stream).toList();
        return parts.size() < columns.size() ? Optional.empty()
                : Optional.of(parts.size() == 1 ? parts.get(0) : parts.stream().map(InputRecord::part).collect(Collectors.joining("/")));
    }
}
