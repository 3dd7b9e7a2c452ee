package org.meritrail.analysis.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.meritrail.analysis.tables.RandomTables.Sort;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Condition.Between;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.DecisionTable.HitPolicy;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;
import org.meritrail.vocabulary.YesNo;

/**
 * The oracle: every combination of a value for each edge, each space between two edges and each word is asked for, one by one. It shares
 * nothing with the analysis but what a condition holds for.
 */
final class Enumerated {

    /** A word that no row names; after all that they do. */
    static final Label OTHER = new Label("other");

    private final DecisionTable table;
    private final List<List<Value>> values = new ArrayList<>();
    private final List<Set<Value>> spoken = new ArrayList<>();
    private final Map<List<Value>, List<Integer>> holding = new HashMap<>();

    Enumerated(RandomTables.Drawn drawn) {
        this.table = drawn.table();
        for (int column = 0; column < drawn.columns().size(); column++) {
            int at = column;
            List<Condition> conditions = table.rows().stream().map(row -> row.conditions().get(at)).toList();
            switch (drawn.columns().get(column)) {
                case WORDS -> words(conditions);
                case ANSWERS -> answers(conditions);
                case NUMBERS, WHOLES -> numbers(conditions, drawn.columns().get(column) == Sort.WHOLES);
            }
        }
        ask(List.of());
    }

    private void words(List<Condition> conditions) {
        Set<Value> listed = new HashSet<>();
        conditions.forEach(condition -> listed.addAll(condition instanceof Condition.OneOf oneOf ? oneOf.values() : Set.of()));
        List<Value> all = new ArrayList<>(listed);
        all.add(OTHER);
        values.add(all);
        spoken.add(listed.isEmpty() ? new HashSet<>(all) : listed);
    }

    /** A column that no row fills in has one case only. */
    private void answers(List<Condition> conditions) {
        boolean written = conditions.stream().anyMatch(Condition.OneOf.class::isInstance);
        values.add(written ? List.of(YesNo.YES, YesNo.NO) : List.of(OTHER));
        spoken.add(new HashSet<>(values.get(values.size() - 1)));
    }

    private void numbers(List<Condition> conditions, boolean wholes) {
        TreeSet<Exact> asked = new TreeSet<>();
        for (int half = -4; half <= 8; half++) {
            if (!wholes || half % 2 == 0) {
                asked.add(Exact.of(half).times(Exact.of("0.5")));
            }
        }
        List<Value> all = asked.stream().<Value>map(number -> new Amount(number, Unit.NUMBER)).toList();
        List<Between> written = conditions.stream().filter(Between.class::isInstance).map(Between.class::cast)
                .filter(band -> all.stream().anyMatch(band::holdsFor)).toList();
        boolean openBelow = written.isEmpty() || written.stream().anyMatch(band -> band.from() == null);
        boolean openAbove = written.isEmpty() || written.stream().anyMatch(band -> band.to() == null);
        values.add(all);
        spoken.add(new HashSet<>(all.stream().filter(value -> (openBelow || written.stream().anyMatch(band -> !isBelow(value, band)))
                && (openAbove || written.stream().anyMatch(band -> !isAbove(value, band)))).toList()));
    }

    private static boolean isBelow(Value value, Between band) {
        int order = Condition.ordinal(value).compareTo(band.from());
        return order < 0 || order == 0 && !band.fromIncluded();
    }

    private static boolean isAbove(Value value, Between band) {
        int order = Condition.ordinal(value).compareTo(band.to());
        return order > 0 || order == 0 && !band.toIncluded();
    }

    private void ask(List<Value> sofar) {
        if (sofar.size() == values.size()) {
            holding.put(sofar, IntStream.range(0, table.rows().size()).filter(row -> holds(table.rows().get(row), sofar)).boxed().toList());
            return;
        }
        for (Value value : values.get(sofar.size())) {
            List<Value> longer = new ArrayList<>(sofar);
            longer.add(value);
            ask(List.copyOf(longer));
        }
    }

    private static boolean holds(TableRow row, List<Value> asked) {
        return IntStream.range(0, asked.size()).allMatch(at -> row.conditions().get(at).holdsFor(asked.get(at)));
    }

    Set<List<Value>> points() {
        return holding.keySet();
    }

    boolean isSpoken(List<Value> point) {
        return IntStream.range(0, point.size()).allMatch(at -> spoken.get(at).contains(point.get(at)));
    }

    Set<List<Value>> gaps() {
        Set<List<Value>> gaps = new HashSet<>();
        holding.forEach((point, rows) -> {
            if (rows.isEmpty() && isSpoken(point)) {
                gaps.add(point);
            }
        });
        return gaps;
    }

    Map<Overlaps.Pair, Set<List<Value>>> overlaps() {
        Map<Overlaps.Pair, Set<List<Value>>> overlaps = new HashMap<>();
        holding.forEach((point, rows) -> rows.forEach(upper -> rows.stream().filter(lower -> lower > upper)
                .forEach(lower -> overlaps.computeIfAbsent(new Overlaps.Pair(upper, lower), none -> new HashSet<>()).add(point))));
        return overlaps;
    }

    /** Rows that hold for nothing count as reached, since another question is about them. */
    Set<Integer> neverReached() {
        Set<Integer> rows = new HashSet<>(holdingSomewhere());
        holding.values().stream().filter(held -> !held.isEmpty()).forEach(held -> rows.remove(held.get(0)));
        return rows;
    }

    Set<Integer> holdingSomewhere() {
        Set<Integer> rows = new HashSet<>();
        holding.values().forEach(rows::addAll);
        return rows;
    }

    /** Rows that count somewhere and without which each case comes to the same, rows that never count being gone. */
    Set<Integer> redundant() {
        Set<Integer> never = neverReached();
        Set<Integer> rows = new HashSet<>(holdingSomewhere());
        rows.removeAll(never);
        for (List<Integer> held : holding.values()) {
            List<Integer> counting = held.stream().filter(row -> !never.contains(row)).toList();
            boolean changes = !counting.isEmpty() && (counting.size() == 1 || !result(counting.get(0)).equals(result(counting.get(1))));
            if (changes) {
                rows.remove(counting.get(0));
            }
        }
        return rows;
    }

    /** Rows beside which, wherever they hold, another holds that is at least as large (or small); of two wholly alike the upper one is kept. */
    Set<Integer> outranked() {
        boolean largest = table.hitPolicy() == HitPolicy.LARGEST;
        Set<Integer> rows = new HashSet<>(holdingSomewhere());
        Map<Integer, Set<List<Value>>> where = new HashMap<>();
        holding.forEach((point, held) -> held.forEach(row -> where.computeIfAbsent(row, none -> new HashSet<>()).add(point)));
        holding.forEach((point, held) -> held.forEach(row -> {
            boolean outdone = held.stream().anyMatch(other -> {
                int order = largest ? result(other).compareTo(result(row)) : result(row).compareTo(result(other));
                boolean twin = order == 0 && where.get(other).equals(where.get(row));
                return !other.equals(row) && order >= 0 && !(twin && other > row);
            });
            if (!outdone) {
                rows.remove(row);
            }
        }));
        return rows;
    }

    /** The rows that hold wherever another does. */
    List<Integer> covering(int row) {
        return IntStream.range(0, table.rows().size()).filter(other -> other != row
                && holding.values().stream().allMatch(held -> !held.contains(row) || held.contains(other))).boxed().toList();
    }

    /** Whether, from one number of a column to the next, what counts becomes more (or less), where something counts at both. */
    boolean changes(int column, int sign) {
        return holding.keySet().stream().anyMatch(point -> {
            int next = values.get(column).indexOf(point.get(column)) + 1;
            if (next == values.get(column).size()) {
                return false;
            }
            List<Value> after = new ArrayList<>(point);
            after.set(column, values.get(column).get(next));
            List<Integer> one = holding.get(point);
            List<Integer> other = holding.get(after);
            return !one.isEmpty() && !other.isEmpty() && Integer.signum(counting(other).compareTo(counting(one))) == sign;
        });
    }

    private Exact counting(List<Integer> rows) {
        return switch (table.hitPolicy()) {
            case LARGEST -> rows.stream().map(this::result).reduce(Exact::max).orElseThrow();
            case SMALLEST -> rows.stream().map(this::result).reduce(Exact::min).orElseThrow();
            case UNIQUE, FIRST, SUM -> result(rows.get(0));
        };
    }

    Exact result(int row) {
        return ((Amount) table.rows().get(row).results().get(0)).number();
    }
}
