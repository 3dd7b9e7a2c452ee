package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;
import org.meritrail.kernel.Spelling;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.sheets.ColumnUses.Need;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.Input;
import org.meritrail.vocabulary.Scope;

/** Reads Inputs: the words that come with the data, with the rows of tables, or with the calendar. */
final class InputsSheet {

    private static final Words TYPES =
            Words.of("type.", Arrays.stream(ColumnType.values()).map(type -> type.name().toLowerCase(Locale.ROOT)).toList());

    private final Names names;
    private final Sets sets;
    private final Sources sources;
    private final ColumnUses columns;
    private final List<Input> inputs = new ArrayList<>();
    private final List<Substitute> substitutes = new ArrayList<>();
    private int declared;

    /** What holds where an input is missing. @param name a word that may not be known yet */
    record Substitute(SheetRow row, Input input, String name) {

        /** Of the line that the input's name stands for; the input itself has a letter more. */
        String id() {
            return input.id().substring(0, input.id().length() - 1);
        }
    }

    InputsSheet(Names names, Sets sets, Sources sources, ColumnUses columns) {
        this.names = names;
        this.sets = sets;
        this.sources = sources;
        this.columns = columns;
    }

    /** An input that something may stand in for has an id of its own besides the one its name stands for. */
    List<Input> inputs() {
        return inputs;
    }

    List<Substitute> substitutes() {
        return substitutes;
    }

    void read(List<SheetRow> rows) {
        for (SheetRow row : rows) {
            Optional<String> name = row.need("name");
            Optional<String> per = sets.resolve(row, "set");
            Optional<Sources.Column> source = row.need("source").flatMap(text -> column(row, text));
            Optional<ColumnType> type = row.need("type").flatMap(typed -> row.word("type", TYPES)).map(key -> ColumnType.valueOf(key.toUpperCase(Locale.ROOT)));
            boolean readable = per.isEmpty() || source.isEmpty() || isReadableFor(row, per.get(), source.get());
            if (name.isPresent() && per.isPresent() && source.isPresent() && type.isPresent()) {
                declared++;
                names.declare(row.cell("name"), name.get(), id(), per.get());
                if (readable) {
                    add(row, name.get(), per.get(), source.get(), type.get());
                }
            } else {
                names.declareUnread(row.cell("name"));
            }
        }
        columns.check(inputs, sources);
    }

    /** Of the name declared last, whether or not it turns out to be an input. */
    private String id() {
        return "I" + declared;
    }

    /** Empty, with a finding, if no record can have such a column. */
    private Optional<Sources.Column> column(SheetRow row, String text) {
        Optional<Sources.Column> column = sources.column(text).filter(one -> isKnown(one.source()));
        if (column.isEmpty() && names.areAllRead()) {
            List<Phrase> keys = Stream.concat(DataSet.builtIn().stream().map(DataSet::key), own()).distinct().<Phrase>map(key -> texts -> key).toList();
            row.find(FindingCode.DATA_UNKNOWN, "source", Stream.concat(keys.stream().map(key -> Message.of("records.column-of", key)),
                    Stream.of(Message.of("records.of-records"))).toList(), Spelling.meant(text.split("\\.")[0], keys));
        }
        return column;
    }

    private boolean isKnown(String source) {
        return DataSet.of(source).isPresent() || own().anyMatch(source::equals) || sources.table(source).isPresent()
                || Sources.calendar(source).isPresent() || sets.hasUnread();
    }

    private Stream<String> own() {
        return sets.all().stream().map(set -> set.source().key());
    }

    private void add(SheetRow row, String name, String per, Sources.Column source, ColumnType type) {
        Optional<ColumnType> other = otherType(row, per, source, type);
        if (other.isPresent()) {
            row.find(FindingCode.DATA_UNKNOWN, "type", List.of(Message.of("type." + other.get().name().toLowerCase(Locale.ROOT))), Spelling.NO_GUESS);
            return;
        }
        checkSpelling(row, source);
        RecordSource dated = sets.find(per).map(RecordSet::source).orElse(new RecordSource.Data(DataSet.PARTICIPANTS));
        row.text("dated-by").ifPresent(column -> columns.use(row, "dated-by", dated, column, Need.DATE));
        String datedBy = row.text("dated-by").orElseGet(() -> sets.find(per).map(RecordSet::inForceOn).orElse(""));
        Optional<String> substitute = row.text("if-missing");
        String id = substitute.isPresent() ? id() + "a" : id();
        inputs.add(new Input(id, name, per, source.source(), source.name(), type, datedBy, row.range()));
        substitute.ifPresent(word -> substitutes.add(new Substitute(row, inputs.get(inputs.size() - 1), word)));
    }

    /** A column of the policy's own may have any name, and may yet be a slip for one the data set has by itself. */
    private static void checkSpelling(SheetRow row, Sources.Column source) {
        Set<String> byItself = DataSet.of(source.source()).map(set -> ColumnUses.ofSet(set).keySet()).orElse(Set.of());
        if (!byItself.contains(source.name()) && Spelling.isSlip(source.name(), byItself)) {
            row.find(FindingCode.COLUMN_RESEMBLES, "source", source.source(), source.name(), Spelling.suggestion(source.name(), byItself));
        }
    }

    /** The type that a column has by itself, if it is another one. A column that a table lacks is told here, too. */
    private Optional<ColumnType> otherType(SheetRow row, String per, Sources.Column source, ColumnType type) {
        if (sets.isUnread(per) && DataSet.of(source.source()).isEmpty()) {
            return Optional.empty();
        }
        Map<String, Optional<ColumnType>> fixed = fixed(source.source());
        if (isFixed(source.source()) && !fixed.containsKey(source.name())) {
            row.find(FindingCode.COLUMN_UNKNOWN, "source", List.copyOf(fixed.keySet()));
        }
        return fixed.getOrDefault(source.name(), Optional.empty()).filter(known -> known != type);
    }

    /** Whether it has no other columns than those that can be seen in the workbooks. */
    private boolean isFixed(String source) {
        return DataSet.of(source).isEmpty() && !sources.isUnread(source) && (Sources.calendar(source).isPresent() || sources.table(source).isPresent());
    }

    private Map<String, Optional<ColumnType>> fixed(String source) {
        if (Sources.calendar(source).isPresent()) {
            return ColumnUses.ofCalendar();
        }
        return sources.table(source).filter(table -> DataSet.of(source).isEmpty()).map(table -> ColumnUses.ofTable(source, sources))
                .orElseGet(() -> ColumnUses.ofSet(DataSet.of(source).orElseGet(() -> DataSet.declared(source, List.of()))));
    }

    /** If not, with a finding. */
    private boolean isReadableFor(SheetRow row, String per, Sources.Column source) {
        boolean readable = isReadableFor(per, source);
        if (!readable) {
            row.find(FindingCode.SCOPE_WRONG, "source", source.source(), Scope.shown(per));
        }
        return readable;
    }

    /** The set's own data, the participant's, or dated data in force on a date of the record. */
    private boolean isReadableFor(String per, Sources.Column column) {
        boolean ofParticipant = DataSet.of(column.source()).filter(set -> set == DataSet.PARTICIPANTS || set.isDated()).isPresent();
        return sets.isUnread(per) || sets.find(per).filter(set -> isOwn(set.source(), column)).isPresent()
                || ofParticipant && sets.canRead(per, Scope.PARTICIPANTS);
    }

    /** Of the rows that make one record of a value, only what makes them one can be read. */
    private static boolean isOwn(RecordSource source, Sources.Column column) {
        return source.key().equals(column.source())
                && source.fold(data -> true, rows -> true, calendar -> true, distinct -> distinct.columns().contains(column.name()));
    }
}
