package org.meritrail.authoring.conversion;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;

/** Brings the tables of a file together: the same field is the same input of one type in all of them. */
final class Drafting {

    private final Findings findings;
    private final Naming naming = new Naming();
    private final Facts facts;
    private final List<DraftTable> tables;
    private final Map<Field, Literal.Kind> kinds = new LinkedHashMap<>();

    private Drafting(List<DraftTable> tables, Findings findings) {
        this.findings = findings;
        this.facts = new Facts(naming, findings);
        this.tables = tables.stream().filter(facts::join).toList();
    }

    static Draft draft(String name, List<DraftTable> tables, Findings findings) {
        Drafting drafting = new Drafting(tables, findings);
        return drafting.draft(name);
    }

    private Draft draft(String name) {
        tables.stream().flatMap(table -> table.fields().stream()).distinct().forEach(field -> kinds.put(field, kind(field)));
        List<DraftTable> fitting = tables.stream().map(this::fitting).filter(table -> !table.rows().isEmpty()).toList();
        Map<Field, Draft.Input> inputs = new LinkedHashMap<>();
        fitting.forEach(table -> table.fields().forEach(field -> inputs.computeIfAbsent(field, one -> input(one, table))));
        List<Draft.Table> sheets = fitting.stream().map(this::table).toList();
        Set<String> used = fitting.stream().flatMap(table -> table.facts().stream()).collect(Collectors.toSet());
        return new Draft(name, facts.withOwners(used), inputs, sheets);
    }

    /** What has edges is a number or a date, whatever else its cells may look like. */
    private Literal.Kind kind(Field field) {
        List<Map<Comparison, List<Read>>> tests = tables.stream().flatMap(table -> table.rows().stream())
                .map(row -> row.conditions().getOrDefault(field, Map.of())).toList();
        boolean edges = tests.stream().flatMap(test -> test.keySet().stream()).anyMatch(Comparison::isEdge);
        Literal.Kind kind = common(tests.stream().flatMap(test -> test.values().stream().flatMap(List::stream)));
        return edges && kind == Literal.Kind.WORD ? Literal.Kind.NUMBER : kind;
    }

    private static Literal.Kind common(Stream<Read> values) {
        Set<Literal.Kind> kinds = values.map(value -> value.literal().kind()).collect(Collectors.toCollection(() -> EnumSet.noneOf(Literal.Kind.class)));
        boolean numbers = !kinds.isEmpty() && EnumSet.of(Literal.Kind.NUMBER, Literal.Kind.PERCENT).containsAll(kinds);
        return kinds.size() == 1 ? kinds.iterator().next() : numbers ? Literal.Kind.NUMBER : Literal.Kind.WORD;
    }

    /** Without the rows whose cells are of another kind than the field's others; a table in which the order counts as a whole. */
    private DraftTable fitting(DraftTable table) {
        List<DraftRow> rows = table.rows().stream().filter(this::fits).toList();
        List<DraftRow> kept = table.ordered() && rows.size() < table.rows().size() ? List.of() : rows;
        return new DraftTable(table.source(), table.name(), table.fields(), table.facts(), table.results(), kept, table.ordered());
    }

    private boolean fits(DraftRow row) {
        List<Read> others = new ArrayList<>();
        row.conditions().forEach((field, tests) -> tests.values().stream().flatMap(List::stream)
                .filter(value -> !fits(value.literal(), kinds.get(field))).forEach(others::add));
        others.forEach(value -> findings.add(FindingCode.NATIVE_CELL, value.cell().place(), value.cell().text(), Message.of("native.cell.kind")));
        return others.isEmpty();
    }

    private static boolean fits(Literal value, Literal.Kind kind) {
        return kind == Literal.Kind.WORD || value.kind() == kind || value.isNumber() && kind == Literal.Kind.NUMBER;
    }

    private Draft.Input input(Field field, DraftTable table) {
        Draft.Fact fact = facts.of(field.type());
        String name = naming.name(Naming.words(field.name()), fact.set() + " " + Naming.words(field.name()).toLowerCase(Locale.ROOT));
        String column = naming.column(fact.data(), field.name(), "field");
        return new Draft.Input(name, fact.set(), fact.data() + "." + column, kinds.get(field), label(table, field));
    }

    private static String label(DraftTable table, Field field) {
        return ColumnLabels.of(table.source(), field.name());
    }

    private Draft.Table table(DraftTable table) {
        String sheet = naming.sheet(table.name());
        List<Draft.Line> lines = table.results().stream().map(column -> {
            String words = Naming.words(column.name());
            String name = naming.name(words, words + " – " + sheet);
            return new Draft.Line(name, column, common(table.rows().stream().map(row -> row.results().get(column))), ColumnLabels.at(table.source(), column.at()));
        }).toList();
        return new Draft.Table(sheet, table, facts.deepest(table.facts()).set(), lines);
    }
}
