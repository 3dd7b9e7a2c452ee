package org.meritrail.analysis.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;
import org.meritrail.policy.findings.Place;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Condition.Between;
import org.meritrail.vocabulary.Condition.OneOf;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.DecisionTable.Column;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Value;

/**
 * A table that is analysed.
 *
 * @param readers the lines that read it
 * @param space   an axis for each condition, and one more for tiers (their edges) and curves (the places of their points)
 * @param spoken  the same as far as gaps are concerned: the places of points leave none, and nothing is converted into its own currency
 */
record Subject(DecisionTable table, List<WiredLine> readers, Space space, Space spoken) {

    static Subject of(DecisionTable table, Plan plan, WholeNumbers wholes) {
        List<WiredLine> readers = plan.lines().stream().filter(wired -> wired.line().table() == table).toList();
        return of(table, readers, wholes::areAllOf);
    }

    /** @param whole whether a word, by its id, can only be whole numbers */
    static Subject of(DecisionTable table, List<WiredLine> readers, Predicate<String> whole) {
        List<Axis> conditions = conditions(table, List.of(), whole);
        List<Axis> all = new ArrayList<>(conditions);
        if (table.tiers() != null || table.curve() != null) {
            all.add(band(table, table.tiers() != null && table.tiers().percentOf().isEmpty() && isWhole(readers, whole)));
        }
        List<List<Condition>> unmet = ownCurrencies(table);
        Space space = new Space(all, table.rows().size());
        Space spoken = table.curve() != null ? new Space(conditions, table.rows().size())
                : unmet.isEmpty() ? space : new Space(conditions(table, unmet, whole), table.rows().size() + unmet.size());
        return new Subject(table, readers, space, spoken);
    }

    /** @param more conditions of rows besides those of the table */
    private static List<Axis> conditions(DecisionTable table, List<List<Condition>> more, Predicate<String> whole) {
        List<Axis> axes = new ArrayList<>();
        for (int at = 0; at < table.conditions().size(); at++) {
            int condition = at;
            List<Condition> cells = new ArrayList<>(table.rows().stream().map(row -> row.conditions().get(condition)).toList());
            more.forEach(row -> cells.add(row.get(condition)));
            Column column = table.conditions().get(at);
            Phrase name = texts -> column.name();
            boolean edges = cells.stream().anyMatch(Between.class::isInstance);
            axes.add(edges ? new Scale(name, column.unit(), column.unit() == null || whole.test(column.word()), false, cells)
                    : Listing.of(name, column.unit(), cells));
        }
        return axes;
    }

    private static Axis band(DecisionTable table, boolean whole) {
        List<Condition> bands = table.rows().stream().<Condition>map(TableRow::band).toList();
        return table.tiers() == null ? new Scale(Message.of("table.point"), table.curve().unit(), false, false, bands)
                : new Scale(Message.of("table.tier"), table.tiers().unit(), whole, table.ifNoRow().isEmpty(), bands);
    }

    private static boolean isWhole(List<WiredLine> readers, Predicate<String> whole) {
        return !readers.isEmpty() && readers.stream().allMatch(wired -> !wired.line().table().tiers().ofResult()
                && List.of("of", "with").stream().flatMap(role -> wired.operands().get(role).stream()).allMatch(whole));
    }

    /** Rows from each currency into itself, for a table that has both. */
    private static List<List<Condition>> ownCurrencies(DecisionTable table) {
        int from = currency(table, Column.FROM_CURRENCY);
        int to = currency(table, Column.TO_CURRENCY);
        if (from < 0 || to < 0) {
            return List.of();
        }
        Set<Value> both = new LinkedHashSet<>(listed(table, from));
        both.retainAll(listed(table, to));
        return both.stream().map(currency -> {
            List<Condition> conditions = new ArrayList<>(Collections.nCopies(table.conditions().size(), new Condition.Any()));
            conditions.set(from, new OneOf(Set.of(currency)));
            conditions.set(to, new OneOf(Set.of(currency)));
            return conditions;
        }).toList();
    }

    private static int currency(DecisionTable table, String word) {
        return IntStream.range(0, table.conditions().size()).filter(at -> table.conditions().get(at).word().equals(word)).findFirst().orElse(-1);
    }

    private static Set<Value> listed(DecisionTable table, int condition) {
        Set<Value> values = new LinkedHashSet<>();
        table.rows().forEach(row -> row.conditions().get(condition).fold(any -> false, oneOf -> values.addAll(oneOf.values()), between -> false));
        return values;
    }

    TableRow row(int row) {
        return table.rows().get(row);
    }

    /** Whether pay is withheld where no row holds. */
    boolean stops() {
        return table.ifNoRow().isEmpty();
    }

    Place place(String cell) {
        return new Place("decision-tables/" + table.layout().workbook(), table.layout().sheet(), cell);
    }

    Place placeOf(int row) {
        return place(table.layout().idCell(row(row)));
    }

    Place placeOfEdge(int row, int axis, boolean lower) {
        return place(table.layout().edgeCell(row(row), axis, lower));
    }

    /** As a finding names a row: {@code AE-2 (row 7)}. */
    Message named(int row) {
        return Message.of("case.row", row(row).id(), String.valueOf(row(row).cells().row()));
    }
}
