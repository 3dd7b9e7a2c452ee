package org.meritrail.authoring.conversion;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;

/** Reads one rule after the other. A rule with a cell that is no value is left out as a whole, with a finding at that cell. */
final class RowReading {

    private static final Pattern OPERATOR = Code.pattern("(?<how>==|>=|<=|=|>|<)\\s*(?<value>.+)");

    private final NativeTable table;
    private final ColumnCodes codes;
    private final Findings findings;
    private final CellReading cells;

    RowReading(NativeTable table, ColumnCodes codes, Findings findings) {
        this.table = table;
        this.codes = codes;
        this.findings = findings;
        this.cells = new CellReading(table.sheet().isOn("IgnoreNumericFormat"), findings);
    }

    /** Those that can be taken over. */
    List<DraftRow> read() {
        List<DraftRow> rows = new ArrayList<>();
        for (NativeTable.Row row : table.rows()) {
            tell(row);
            read(row).ifPresent(rows::add);
        }
        return rows;
    }

    private void tell(NativeTable.Row row) {
        row.cells().tailMap(table.head().column()).values().stream()
                .filter(cell -> table.columns().stream().noneMatch(column -> column.at() == cell.column()))
                .forEach(cell -> findings.add(FindingCode.NATIVE_BESIDE, cell.place(), cell.text()));
        if (table.sheet().hidden().contains(row.number())) {
            findings.add(FindingCode.NATIVE_HIDDEN, Layout.place(table, row.number()), "", String.valueOf(row.number()));
        }
        if (codes.conditions().stream().noneMatch(condition -> row.cell(condition.column()).isPresent())) {
            findings.add(FindingCode.NATIVE_UNCONDITIONAL, Layout.place(table, row.number()), "", String.valueOf(row.number()));
        }
    }

    private Optional<DraftRow> read(NativeTable.Row row) {
        Map<Field, Map<Comparison, List<Read>>> conditions = new LinkedHashMap<>();
        boolean whole = true;
        for (ColumnCodes.Condition condition : codes.conditions()) {
            Map<Comparison, List<Read>> tests = conditions.computeIfAbsent(condition.field(), none -> new EnumMap<>(Comparison.class));
            Optional<NativeCell> cell = row.cell(condition.column());
            whole &= cell.isEmpty() || cells.isUsable(cell.get()) && condition(condition.code(), cell.get(), tests);
        }
        Map<DraftRow.ResultColumn, Read> results = new LinkedHashMap<>();
        for (ColumnCodes.Action action : codes.actions()) {
            Optional<NativeCell> cell = row.cell(action.column());
            whole &= cell.isEmpty() || action.code().gives().isEmpty() || cells.isUsable(cell.get()) && results(action, cell.get(), results);
        }
        Optional<Integer> priority = priority(row);
        if (whole && results.isEmpty()) {
            findings.add(FindingCode.NATIVE_NO_RESULT, Layout.place(table, row.number()), "", String.valueOf(row.number()));
        }
        return whole && priority.isPresent() && !results.isEmpty()
                ? Optional.of(new DraftRow(row.number(), name(row), conditions, results, notes(row), priority.get())) : Optional.empty();
    }

    private boolean condition(ConditionCode code, NativeCell cell, Map<Comparison, List<Read>> tests) {
        if (code.operators()) {
            return compared(cell, tests);
        }
        List<String> parts = Code.pieces(cell.drools(), ",");
        int slots = (int) code.tests().stream().filter(test -> test.slot().matches("\\d+")).count();
        if (!fits(cell, slots, parts)) {
            return false;
        }
        boolean whole = true;
        for (ConditionCode.Test test : code.tests()) {
            whole &= test.how() == Comparison.ONE_OF ? oneOf(cell, parts, tests) : add(test, cell, parts, tests);
        }
        return whole;
    }

    /** Drools takes a cell apart at its commas; what is too much it drops, what is missing it leaves empty. */
    private boolean fits(NativeCell cell, int slots, List<String> parts) {
        boolean fits = cell.number() != null ? slots == 1 : parts.size() == slots;
        return slots == 0 || fits
                || cells.refuse(cell, "native.cell.parts", String.valueOf(parts.size()), String.valueOf(slots));
    }

    private boolean add(ConditionCode.Test test, NativeCell cell, List<String> parts, Map<Comparison, List<Read>> tests) {
        boolean edge = test.how().isEdge();
        Optional<Literal> value = !test.constant().isEmpty() ? cells.part(cell, test.constant(), CellReading.Place.BARE, edge)
                : test.slot().equals("param") || cell.number() != null ? cells.whole(cell, test.place(), edge)
                : cells.part(cell, parts.get(slot(test.slot(), parts)), test.place(), edge);
        return value.isPresent() && put(test.how(), new Read(value.get(), cell), tests);
    }

    private static int slot(String number, List<String> parts) {
        return Math.max(0, Math.min(Integer.parseInt(number), parts.size()) - 1);
    }

    private boolean put(Comparison how, Read value, Map<Comparison, List<Read>> tests) {
        boolean free = !tests.containsKey(how) && !tests.containsKey(Comparison.EQUALS) && !tests.containsKey(Comparison.ONE_OF)
                && (how.isEdge() || tests.isEmpty()) && tests.keySet().stream().noneMatch(other -> how.isEdge() && other.isLower() == how.isLower());
        if (free) {
            tests.put(how, List.of(value));
            return true;
        }
        return cells.refuse(value.cell(), "native.cell.twice");
    }

    private boolean compared(NativeCell cell, Map<Comparison, List<Read>> tests) {
        Matcher found = OPERATOR.matcher(cell.text());
        if (!found.matches()) {
            return cells.refuse(cell, "native.cell.operator");
        }
        Comparison how = Comparison.of(found.group("how"));
        return cells.part(cell, found.group("value"), CellReading.Place.BARE, how.isEdge()).filter(value -> put(how, new Read(value, cell), tests)).isPresent();
    }

    private boolean oneOf(NativeCell cell, List<String> parts, Map<Comparison, List<Read>> tests) {
        if (!tests.isEmpty()) {
            return cells.refuse(cell, "native.cell.twice");
        }
        List<Read> values = new ArrayList<>();
        for (String part : parts) {
            cells.part(cell, part, CellReading.Place.BARE, false).ifPresent(value -> values.add(new Read(value, cell)));
        }
        boolean words = values.size() == 1 || values.stream().allMatch(value -> value.literal().kind() == Literal.Kind.WORD);
        if (values.size() != parts.size() || !words || values.stream().anyMatch(value -> value.literal().text().contains(";"))) {
            return values.size() == parts.size() && cells.refuse(cell, "native.cell.list");
        }
        tests.put(Comparison.ONE_OF, values);
        return true;
    }

    private boolean results(ColumnCodes.Action action, NativeCell cell, Map<DraftRow.ResultColumn, Read> results) {
        List<String> parts = Code.pieces(cell.drools(), ",");
        int slots = (int) action.code().gives().stream().filter(gives -> gives.slot().matches("\\d+")).map(ActionCode.Gives::slot).distinct().count();
        if (!fits(cell, slots, parts)) {
            return false;
        }
        boolean whole = true;
        for (int at = 0; at < action.code().gives().size(); at++) {
            ActionCode.Gives gives = action.code().gives().get(at);
            CellReading.Place place = gives.quoted() ? CellReading.Place.QUOTED : CellReading.Place.BARE;
            Optional<Literal> value = !gives.constant().isEmpty() ? cells.part(cell, gives.constant(), CellReading.Place.BARE, false)
                    : gives.slot().equals("param") || cell.number() != null ? cells.whole(cell, place, false)
                    : cells.part(cell, parts.get(slot(gives.slot(), parts)), place, false);
            DraftRow.ResultColumn column = new DraftRow.ResultColumn(gives.name(), action.column().at(), at);
            value.ifPresent(result -> results.put(column, new Read(result, cell)));
            whole &= value.isPresent();
        }
        return whole;
    }

    private Optional<Integer> priority(NativeTable.Row row) {
        Optional<NativeCell> cell = table.of(Header.PRIORITY).stream().flatMap(column -> row.cell(column).stream()).findFirst();
        if (cell.isEmpty() || cell.get().text().matches("-?\\d{1,9}")) {
            return Optional.of(cell.map(number -> Integer.parseInt(number.text())).orElse(0));
        }
        cells.refuse(cell.get(), "native.cell.priority");
        return Optional.empty();
    }

    private String name(NativeTable.Row row) {
        return table.of(Header.NAME).stream().flatMap(column -> row.cell(column).stream()).findFirst().map(NativeCell::text).map(CellReading::cleaned)
                .filter(name -> !name.isEmpty() && name.length() <= 60).orElse("R" + row.number());
    }

    /** What is said for people, by what it is. */
    private Map<String, String> notes(NativeTable.Row row) {
        Map<String, String> notes = new LinkedHashMap<>();
        String comment = table.comments().getOrDefault(row.number(), "");
        notes.put("native.source", CellReading.cleaned(table.sheet().name() + " " + row.number() + " " + comment));
        table.of(Header.DESCRIPTION).forEach(column -> row.cell(column).ifPresent(cell -> notes.put("native.description", CellReading.cleaned(cell.text()))));
        codes.actions().stream().filter(action -> action.code().logs() && action.column().snippet().text().contains("$"))
                .forEach(action -> row.cell(action.column()).ifPresent(cell -> notes.merge("native.log", CellReading.cleaned(cell.text()),
                        (one, other) -> one + " – " + other)));
        return notes;
    }
}
