package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.Constant;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Input;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Value;

/** Reads Records, Inputs and Values: what a plan starts from. */
final class DataSheets {

    private static final Words TYPES =
            Words.of("type.", Arrays.stream(ColumnType.values()).map(type -> type.name().toLowerCase(Locale.ROOT)).toList());
    private static final ValueType DATE = new ValueType(ColumnType.DATE, null);

    private final Names names;
    private final Sets sets;
    private final Findings findings;
    private final List<Input> inputs = new ArrayList<>();
    private final List<DatedValue> values = new ArrayList<>();
    private final Map<String, String> valueIds = new LinkedHashMap<>();
    private final DateColumns dates = new DateColumns();

    DataSheets(Names names, Sets sets, Findings findings) {
        this.names = names;
        this.sets = sets;
        this.findings = findings;
    }

    List<Input> inputs() {
        return inputs;
    }

    List<DatedValue> values() {
        return values;
    }

    void readRecords(List<SheetRow> rows) {
        for (SheetRow row : OwnersFirst.sorted(rows)) {
            Optional<String> name = row.need("set");
            Optional<DataSet> source = row.need("source").flatMap(key -> dataSet(row, key));
            Optional<String> owner = sets.resolve(row, "belongs-to").filter(above -> isDated(row, above));
            source.ifPresent(set -> dates.use(row, "in-force-on", set));
            if (name.isPresent() && source.isPresent() && owner.isPresent()) {
                String inForceOn = row.text("in-force-on").orElse(source.get().isDated() ? "from" : "date");
                sets.declare(row.cell("set"), new RecordSet(name.get(), owner.get(), source.get(), inForceOn, row.range()));
            } else {
                sets.declareUnread(row.cell("set"));
            }
        }
    }

    private static Optional<DataSet> dataSet(SheetRow row, String key) {
        Optional<DataSet> set = DataSet.of(key).filter(DataSet::isOfParticipants);
        if (set.isEmpty()) {
            row.find(FindingCode.DATA_UNKNOWN, "source", DataSet.builtIn().stream().filter(DataSet::isOfParticipants).map(DataSet::key).toList());
        }
        return set;
    }

    /** A record belongs to another by its date, so that the set above must be in force from a day to a day. */
    private boolean isDated(SheetRow row, String above) {
        Optional<RecordSet> owner = sets.find(above);
        boolean dated = owner.isEmpty() || owner.get().source().isDated();
        if (!dated) {
            row.find(FindingCode.SET_UNKNOWN, "belongs-to",
                    sets.all().stream().filter(set -> set.source().isDated()).map(RecordSet::name).toList(), Message.of("spelling.none"));
        }
        return dated;
    }

    void readInputs(List<SheetRow> rows) {
        for (SheetRow row : rows) {
            Optional<String> name = row.need("name");
            Optional<String> per = sets.resolve(row, "set");
            Optional<String> source = row.need("source").filter(text -> isColumnOfData(row, text));
            Optional<ColumnType> type = row.word("type", TYPES).map(key -> ColumnType.valueOf(key.toUpperCase(Locale.ROOT)));
            if (name.isPresent() && per.isPresent() && source.isPresent() && type.isPresent()) {
                names.declare(row.cell("name"), name.get(), nextInput(), per.get());
                add(row, name.get(), per.get(), source.get().split("\\.", 2), type.get());
            } else {
                names.declareUnread(row.cell("name"));
            }
        }
        dates.check(inputs);
    }

    private String nextInput() {
        return "I" + (inputs.size() + 1);
    }

    private void add(SheetRow row, String name, String per, String[] source, ColumnType type) {
        Optional<DataSet.Column> known = DataSet.of(source[0]).orElseThrow().column(source[1]);
        if (known.isPresent() && known.get().type() != type) {
            row.find(FindingCode.DATA_UNKNOWN, "type", List.of(Message.of("type." + known.get().type().name().toLowerCase(Locale.ROOT))));
            return;
        }
        if (!isReadableFor(per, DataSet.of(source[0]).orElseThrow())) {
            row.find(FindingCode.SCOPE_WRONG, "source", source[0], per.equals(Scope.PARTICIPANTS) ? Message.of("set.participants") : per);
            return;
        }
        dates.use(row, "dated-by", sets.find(per).map(RecordSet::source).orElse(DataSet.PARTICIPANTS));
        String datedBy = row.text("dated-by").orElseGet(() -> sets.find(per).map(RecordSet::inForceOn).orElse(""));
        inputs.add(new Input(nextInput(), name, per, source[0], source[1], type, datedBy, row.range()));
    }

    /** The set's own data, the participant's, or dated data in force on a date of the record. */
    private boolean isReadableFor(String per, DataSet source) {
        return source == DataSet.PARTICIPANTS || source.isDated()
                || sets.isUnread(per) || sets.find(per).filter(set -> set.source() == source).isPresent();
    }

    private boolean isColumnOfData(SheetRow row, String text) {
        String[] source = text.split("\\.", 2);
        boolean known = source.length == 2 && DataSet.of(source[0]).isPresent() && source[1].matches("[A-Za-z][A-Za-z0-9_ -]*");
        if (!known) {
            row.find(FindingCode.DATA_UNKNOWN, "source", DataSet.builtIn().stream().map(set -> set.key() + ".…").toList());
        }
        return known;
    }

    void readValues(List<SheetRow> rows) {
        for (SheetRow row : rows) {
            Optional<String> name = row.need("name");
            Optional<Value> value = ValueType.read(row.cell("unit"), findings)
                    .flatMap(type -> CellValue.required(row.cell("value"), type, findings));
            if (name.isPresent() && value.isPresent()) {
                add(row, name.get(), value.get());
            } else {
                name.ifPresent(text -> valueIds.putIfAbsent(text, ""));
                names.declareUnread(row.cell("name"));
            }
        }
    }

    private void add(SheetRow row, String name, Value value) {
        boolean again = valueIds.containsKey(name) && row.has("in-force-from");
        String id = again ? valueIds.get(name) : "V" + (values.size() + 1);
        if (!again) {
            valueIds.put(name, id);
            names.declare(row.cell("name"), name, id, new Constant(id, name, value, null).per());
        }
        Optional<Value> from = row.has("in-force-from") ? CellValue.required(row.cell("in-force-from"), DATE, findings) : Optional.empty();
        values.add(new DatedValue(new Constant(id, name, value, row.range("value")), from.map(day -> ((Day) day).date()).orElse(null)));
    }
}
