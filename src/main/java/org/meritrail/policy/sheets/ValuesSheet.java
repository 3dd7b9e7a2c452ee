package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.types.Kind;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.Constant;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Value;

/** Reads Values: what the policy states. */
final class ValuesSheet {

    private static final ValueType DATE = new ValueType(ColumnType.DATE, null);

    private final Names names;
    private final Findings findings;
    private final List<DatedValue> values = new ArrayList<>();
    private final Map<String, String> valueIds = new LinkedHashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Set<List<Object>> days = new HashSet<>();
    private final Set<String> unread = new HashSet<>();

    ValuesSheet(Names names, Findings findings) {
        this.names = names;
        this.findings = findings;
    }

    List<DatedValue> values() {
        return values;
    }

    /** Names of what a row with a mistake states, as their author most likely meant them; empty for a row without one. */
    Set<String> unread() {
        return unread;
    }

    void read(List<SheetRow> rows) {
        for (SheetRow row : rows) {
            Optional<String> name = row.need("name");
            Optional<ValueType> type = ValueType.read(row.cell("unit"), findings);
            Optional<Value> value = type.flatMap(read -> CellValue.required(row.cell("value"), read, findings));
            Optional<Value> from = row.has("in-force-from") ? CellValue.required(row.cell("in-force-from"), DATE, findings) : Optional.empty();
            if (name.isPresent() && value.isPresent()) {
                add(row, name.get(), value.get(), from);
                checkUnit(row, name.get(), type.get().kind());
            } else {
                name.ifPresent(text -> valueIds.putIfAbsent(text, ""));
                names.declareUnread(row.cell("name"));
                unread.add(CellText.cleaned(row.cell("name").shown()));
            }
        }
    }

    private void add(SheetRow row, String name, Value value, Optional<Value> from) {
        boolean again = valueIds.containsKey(name) && row.has("in-force-from");
        String id = again ? valueIds.get(name) : "V" + (values.size() + 1);
        if (!again) {
            valueIds.put(name, id);
            names.declare(row.cell("name"), name, id, new Constant(id, name, value, null).per());
        }
        if (from.isPresent() && !days.add(List.of(name, from.get()))) {
            row.find(FindingCode.NAME_TWICE, "name", name, Names.ELSEWHERE);
        }
        values.add(new DatedValue(new Constant(id, name, value, row.range("value")), from.map(day -> ((Day) day).date()).orElse(null)));
    }

    /** What replaces a value from some day on must go where that goes. */
    private void checkUnit(SheetRow row, String name, Kind kind) {
        Kind first = kinds.computeIfAbsent(name, none -> kind);
        if (!first.fits(kind)) {
            boolean units = first.unit() != null && kind.unit() != null;
            row.find(units ? FindingCode.UNITS_CLASH : FindingCode.KIND_CHANGES, "unit", kind.shown(), first.shown());
        }
    }
}
