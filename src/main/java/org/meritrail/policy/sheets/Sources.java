package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.Collectors;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;
import org.meritrail.kernel.Spelling;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.vocabulary.DataSet;

/** What records can come from: data sets, tables and the calendar. */
final class Sources {

    private static final Words CALENDAR =
            Words.of("calendar.", Arrays.stream(RecordSource.Unit.values()).map(RecordSource.Unit::key).toList());

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
            row.find(FindingCode.DATA_UNKNOWN, "source", names(), Spelling.meant(text.get(), names()));
        }
        return source;
    }

    private Optional<RecordSource> source(String text) {
        if (isTable(text)) {
            return Optional.of(tables.get(text)).filter(Sources::isOfRecords).map(table -> new RecordSource.Rows(table.name()));
        }
        return calendar(text).or(() -> text.contains(".") ? distinct(text) : dataSet(text).map(RecordSource.Data::new));
    }

    /** Words that mean something everywhere are no names of tables to read records from. */
    private boolean isTable(String text) {
        return tables.containsKey(text) && DataSet.of(text).isEmpty() && calendar(text).isEmpty();
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
                : Optional.of(key).filter(name -> OwnData.isName(name, tables.keySet())).map(name -> DataSet.declared(name, List.of()));
    }

    private List<Phrase> names() {
        Stream<String> data = DataSet.builtIn().stream().filter(DataSet::isOfParticipants).map(DataSet::key);
        List<Phrase> names = new ArrayList<>(data.<Phrase>map(key -> texts -> key).toList());
        names.addAll(CALENDAR.shown());
        new TreeSet<>(tables.keySet()).forEach(table -> names.add(texts -> table));
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

    /** The source and the column that an input names; the calendar by its key whatever the language. */
    Optional<Column> column(String text) {
        Optional<String> table = tables.keySet().stream().filter(name -> isTable(name) && text.startsWith(name + "."))
                .max(Comparator.comparingInt(String::length));
        int dot = table.map(String::length).orElse(text.indexOf('.'));
        if (dot < 0 || table.isEmpty() && !Cells.isColumn(text.substring(dot + 1))) {
            return Optional.empty();
        }
        String source = text.substring(0, dot);
        return Optional.of(new Column(calendar(source).map(RecordSource::key).orElse(source), text.substring(dot + 1)));
    }

    /** @param source as {@link RecordSource#key} says it */
    record Column(String source, String name) {
    }
}
