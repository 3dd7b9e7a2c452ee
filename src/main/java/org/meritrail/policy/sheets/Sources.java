package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.vocabulary.DataSet;

/** What records can come from: data sets, tables and the calendar. */
final class Sources {

    private static final Words CALENDAR =
            Words.of("calendar.", Arrays.stream(RecordSource.Unit.values()).map(RecordSource.Unit::key).toList());
    /** Longer words are not within a slip of the pen of each other by chance. */
    private static final int LONG = 8;

    private final Map<String, TableDraft> tables;
    private final boolean allRead;

    /** @param allRead whether every table's name is known */
    Sources(List<TableDraft> tables, boolean allRead) {
        this.tables = tables.stream().collect(Collectors.toMap(TableDraft::name, table -> table, (first, again) -> first));
        this.allRead = allRead;
    }

    /** Empty, with a finding, if the cell names nothing records can come from. */
    Optional<RecordSource> read(SheetRow row) {
        Optional<String> text = row.need("source");
        Optional<RecordSource> source = text.flatMap(this::source);
        if (text.isPresent() && source.isEmpty() && allRead) {
            row.find(FindingCode.DATA_UNKNOWN, "source", names());
        }
        return source;
    }

    private Optional<RecordSource> source(String text) {
        if (tables.containsKey(text) && DataSet.of(text).isEmpty()) {
            return Optional.of(tables.get(text)).filter(Sources::isOfRecords).map(table -> new RecordSource.Rows(table.name()));
        }
        Optional<RecordSource> calendar = calendar(text);
        if (calendar.isPresent()) {
            return calendar;
        }
        return text.contains(".") ? distinct(text) : dataSet(text).map(RecordSource.Data::new);
    }

    static Optional<RecordSource> calendar(String text) {
        return CALENDAR.key(text).map(key -> new RecordSource.Calendar(
                Arrays.stream(RecordSource.Unit.values()).filter(unit -> unit.key().equals(key)).findFirst().orElseThrow()));
    }

    private Optional<RecordSource> distinct(String text) {
        List<String> columns = new ArrayList<>();
        List<Optional<DataSet>> sets = new ArrayList<>();
        for (String part : Cells.parts(text)) {
            String[] both = part.split("\\.", 2);
            sets.add(both.length < 2 || !Cells.isColumn(both[1]) ? Optional.empty() : dataSet(both[0]));
            columns.add(both[both.length - 1]);
        }
        boolean one = sets.stream().distinct().count() == 1;
        return one ? sets.get(0).map(set -> new RecordSource.Distinct(set, List.copyOf(columns))) : Optional.empty();
    }

    /** One of participants, or one of the policy's own unless its name is rather another one misspelt. */
    private Optional<DataSet> dataSet(String key) {
        Optional<DataSet> builtIn = DataSet.of(key);
        return builtIn.isPresent() ? builtIn.filter(DataSet::isOfParticipants)
                : Optional.of(key).filter(name -> DataSet.isName(name) && !isMisspelt(name)).map(name -> DataSet.declared(name, List.of()));
    }

    private boolean isMisspelt(String key) {
        return CALENDAR.key(key).isPresent() || Spelling.isClose(key, tables.keySet())
                || key.length() > LONG && Spelling.isClose(key, DataSet.builtIn().stream().map(DataSet::key).toList());
    }

    private List<Object> names() {
        List<Object> names = new ArrayList<>(DataSet.builtIn().stream().filter(DataSet::isOfParticipants).map(DataSet::key).toList());
        names.addAll(CALENDAR.shown());
        names.addAll(new TreeSet<>(tables.keySet()));
        names.add(Message.of("records.own-data"));
        return names;
    }

    private static boolean isOfRecords(TableDraft table) {
        return table.conditions().isEmpty() && table.edges() == null;
    }

    Optional<TableDraft> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** Whether it is a table with a mistake: who reads its columns is not to blame. */
    boolean isUnread(String name) {
        return table(name).filter(table -> !table.whole()).isPresent();
    }

    /** The source and column an input names, with its own column of the source; the calendar by its key whatever the language. */
    Optional<Column> column(String text) {
        Optional<String> table = tables.keySet().stream().filter(name -> DataSet.of(name).isEmpty() && text.startsWith(name + ".")).findFirst();
        int dot = table.map(String::length).orElse(text.indexOf('.'));
        if (dot < 0) {
            return Optional.empty();
        }
        String source = text.substring(0, dot);
        String column = text.substring(dot + 1);
        String key = calendar(source).filter(calendar -> table.isEmpty()).map(RecordSource::key).orElse(source);
        return table.isPresent() || Cells.isColumn(column) ? Optional.of(new Column(key, column)) : Optional.empty();
    }

    /** @param source as {@link RecordSource#key} says it */
    record Column(String source, String name) {
    }
}
