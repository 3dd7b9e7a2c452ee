package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Spelling;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.Input;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;

/** The columns that Records and Inputs name as dates, ids and the like; each must be there and of its type. */
final class ColumnUses {

    /** What a column must be. A data set of the policy's own has it because it is named, unless a type must be known. */
    enum Need { DATE, LABEL, TYPED, VALUE }

    private record Use(SheetRow row, String heading, RecordSource source, String column, Need need) {

        ColumnType type() {
            return need == Need.DATE ? ColumnType.DATE : ColumnType.LABEL;
        }

        boolean isMetBy(Optional<ColumnType> known) {
            return need == Need.TYPED || need == Need.VALUE || known.isEmpty() || known.get() == type();
        }
    }

    private final List<Use> uses = new ArrayList<>();

    /** Notes a column that a cell names; it can be checked only when all inputs are known, since they declare columns. */
    void use(SheetRow row, String heading, RecordSource source, String column, Need need) {
        uses.add(new Use(row, heading, source, column, need));
    }

    void check(List<Input> inputs, Sources sources) {
        for (Use use : uses) {
            Map<String, Optional<ColumnType>> known = types(use.source(), inputs, sources);
            boolean told = sources.isUnread(use.source().key());
            boolean unknown = !known.containsKey(use.column());
            if (unknown && !told && use.source().columnsOf().isPresent()) {
                use.row().find(FindingCode.COLUMN_UNDECLARED, use.heading(), use.source().key(), use.column(), set(use), type(use), fitting(use, known), Spelling.NO_GUESS);
            } else if (unknown && !told || !unknown && !use.isMetBy(known.get(use.column()))) {
                use.row().find(FindingCode.DATA_UNKNOWN, use.heading(), fitting(use, known));
            }
        }
    }

    /** The set for which an input can name the column: everyone's, for what is in force for a participant from a day to a day. */
    private static Object set(Use use) {
        boolean ofParticipants = use.source().data().filter(DataSet::isDated).isPresent() || !use.row().has("set");
        return ofParticipants ? Scope.shown(Scope.PARTICIPANTS) : use.row().cell("set").shown();
    }

    private static Object type(Use use) {
        return switch (use.need()) {
            case DATE -> Message.of("type.date");
            case LABEL -> Message.of("type.label");
            case TYPED, VALUE -> Message.of("records.type-of-column");
        };
    }

    private static List<Object> fitting(Use use, Map<String, Optional<ColumnType>> known) {
        Stream<String> fitting = known.entrySet().stream().filter(column -> use.isMetBy(column.getValue())).map(Map.Entry::getKey);
        return Stream.concat(fitting, Stream.of(Message.of("records.column-of-inputs"))).toList();
    }

    /** By column; an empty type may be any. */
    private Map<String, Optional<ColumnType>> types(RecordSource source, List<Input> inputs, Sources sources) {
        return source.fold(data -> ofData(data.set(), inputs), rows -> ofTable(rows.table(), sources), calendar -> ofCalendar(), distinct -> {
            Map<String, Optional<ColumnType>> own = ofData(distinct.set(), inputs);
            own.keySet().retainAll(distinct.columns());
            return own;
        });
    }

    /** The columns a data set has by itself. */
    static Map<String, Optional<ColumnType>> ofSet(DataSet set) {
        Map<String, Optional<ColumnType>> types = new LinkedHashMap<>();
        set.columns().forEach(column -> types.put(column.name(), Optional.of(column.type())));
        return types;
    }

    private Map<String, Optional<ColumnType>> ofData(DataSet set, List<Input> inputs) {
        Map<String, Optional<ColumnType>> types = ofSet(set);
        inputs.stream().filter(input -> input.dataSet().equals(set.key())).forEach(input -> types.putIfAbsent(input.column(), Optional.of(input.type())));
        if (!set.isBuiltIn()) {
            uses.stream().filter(use -> use.need() != Need.TYPED && use.source().data().filter(set::equals).isPresent())
                    .forEach(use -> types.putIfAbsent(use.column(), Optional.of(use.type())));
        }
        return types;
    }

    static Map<String, Optional<ColumnType>> ofCalendar() {
        Map<String, Optional<ColumnType>> types = new LinkedHashMap<>();
        types.put("from", Optional.of(ColumnType.DATE));
        types.put("to", Optional.of(ColumnType.DATE));
        types.put("days", Optional.of(ColumnType.COUNT));
        return types;
    }

    static Map<String, Optional<ColumnType>> ofTable(String name, Sources sources) {
        Map<String, Optional<ColumnType>> types = new LinkedHashMap<>();
        TableDraft table = sources.table(name).orElseThrow();
        for (int at = 0; at < table.results().size(); at++) {
            types.put(table.results().get(at).name(), type(table, at));
        }
        return types;
    }

    private static Optional<ColumnType> type(TableDraft table, int at) {
        return Optional.ofNullable(table.results().get(at).unit()).map(unit -> ColumnType.valueOf(unit.kind().name()))
                .or(() -> table.rows().stream().map(row -> type(row.results().get(at))).flatMap(Optional::stream).findFirst());
    }

    /** Empty for what can stand in a column of any type. */
    private static Optional<ColumnType> type(Result cell) {
        return cell.fold(amount -> Optional.empty(), label -> Optional.of(ColumnType.LABEL), day -> Optional.of(ColumnType.DATE),
                answer -> Optional.of(ColumnType.YES_NO), nothing -> Optional.empty(), missing -> Optional.empty());
    }
}
