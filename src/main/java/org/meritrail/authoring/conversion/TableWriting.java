package org.meritrail.authoring.conversion;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.kernel.Texts;

/** Writes a table: a column for each edge or word a field is compared with, one for each result, and what is said for people. */
final class TableWriting {

    private final Draft draft;
    private final Draft.Table table;
    private final Texts texts;
    private final List<Compared> conditions = new ArrayList<>();
    private final List<String> notes;

    private record Compared(Field field, Comparison how) {
    }

    TableWriting(Draft draft, Draft.Table table, Texts texts) {
        this.draft = draft;
        this.table = table;
        this.texts = texts;
        table.content().fields().forEach(field -> comparisons(field).forEach(how -> conditions.add(new Compared(field, how))));
        this.notes = rows().stream().flatMap(row -> row.notes().keySet().stream()).distinct().toList();
    }

    private List<DraftRow> rows() {
        return table.content().rows();
    }

    /** What equals a value where others have edges lies between the value and itself. */
    private Set<Comparison> comparisons(Field field) {
        Set<Comparison> found = rows().stream().flatMap(row -> row.conditions().get(field).keySet().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Comparison.class)));
        if (found.stream().anyMatch(Comparison::isEdge) && found.remove(Comparison.EQUALS)) {
            found.addAll(List.of(Comparison.FROM, Comparison.UP_TO));
        }
        return found.isEmpty() ? Set.of(Comparison.EQUALS) : found;
    }

    void write(SheetWriter sheet) {
        sheet.setting(texts.say("setting.purpose"), texts.say("native.purpose", table.content().name(), table.content().source().head().place().toString()));
        sheet.setting(texts.say("setting.hit-policy"), texts.say(table.content().ordered() ? "hit-policy.first" : "hit-policy.unique"));
        sheet.setting(texts.say("setting.if-no-row"), texts.say("if-no-row.stop"));
        sheet.headingTexts(line(texts.say("heading.id"), conditions.stream().map(one -> input(one).name()), table.lines().stream().map(Draft.Line::name),
                notes.stream().map(texts::say)));
        sheet.headingTexts(line(texts.say("native.compares"), conditions.stream().map(one -> texts.say(one.how().key())),
                table.lines().stream().map(one -> texts.say("comparison.result")), notes.stream().map(one -> texts.say("comparison.note"))));
        sheet.headingTexts(line(texts.say("heading.unit"), conditions.stream().map(one -> unit(input(one).kind())),
                table.lines().stream().map(one -> unit(one.kind())), notes.stream().map(one -> texts.say("unit.text"))));
        sheet.freeze();
        ids().forEach((row, id) -> sheet.row(cells(row, id)));
        sheet.finish();
    }

    private static List<String> line(String first, Stream<String> conditions, Stream<String> results, Stream<String> notes) {
        return Stream.of(Stream.of(first), conditions, results, notes).flatMap(part -> part).toList();
    }

    private Draft.Input input(Compared compared) {
        return draft.inputs().get(compared.field());
    }

    private String unit(Literal.Kind kind) {
        return texts.say(switch (kind) {
            case NUMBER -> "unit.number";
            case PERCENT -> "unit.percent";
            case TRUTH -> "unit.yes-no";
            case DAY -> "unit.date";
            case WORD -> "unit.text";
        });
    }

    /** Two rules of one name keep apart by the rows they came from. */
    private Map<DraftRow, String> ids() {
        Set<String> taken = new HashSet<>();
        Map<DraftRow, String> ids = new LinkedHashMap<>();
        rows().forEach(row -> ids.put(row, taken.add(row.id()) ? row.id() : row.id() + " R" + row.number()));
        return ids;
    }

    private List<Object> cells(DraftRow row, String id) {
        List<Object> cells = new ArrayList<>(List.of(id));
        conditions.forEach(one -> cells.add(cell(one, row.conditions().get(one.field()))));
        table.lines().forEach(line -> cells.add(as(line.kind(), row.results().get(line.column()).literal())));
        notes.forEach(note -> cells.add(row.notes().getOrDefault(note, "")));
        return cells;
    }

    private Object cell(Compared compared, Map<Comparison, List<Read>> tests) {
        List<Read> values = tests.getOrDefault(compared.how(), List.of());
        List<Read> equal = tests.getOrDefault(Comparison.EQUALS, List.of());
        boolean inclusive = compared.how() == Comparison.FROM || compared.how() == Comparison.UP_TO;
        List<Read> held = values.isEmpty() && inclusive ? equal : values;
        if (held.isEmpty()) {
            return texts.say(compared.how().isEdge() && !tests.isEmpty() ? "table.no-edge" : "table.any");
        }
        if (compared.how() == Comparison.ONE_OF && input(compared).kind() == Literal.Kind.WORD) {
            return held.stream().map(value -> value.literal().text()).collect(Collectors.joining("; "));
        }
        return as(input(compared).kind(), held.get(0).literal());
    }

    /** Numbers among words are words. */
    private static Literal as(Literal.Kind kind, Literal value) {
        return kind == Literal.Kind.WORD ? Literal.word(value.text()) : value.isNumber() ? Literal.number(value.number(), kind == Literal.Kind.PERCENT) : value;
    }
}
