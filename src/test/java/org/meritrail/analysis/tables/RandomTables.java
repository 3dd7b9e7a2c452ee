package org.meritrail.analysis.tables;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.DecisionTable.Column;
import org.meritrail.vocabulary.DecisionTable.HitPolicy;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.TableLayout;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;
import org.meritrail.vocabulary.YesNo;

/** Tables of a few columns whose rows list words, lie between open or closed edges, or hold for ANY. */
final class RandomTables {

    /** What a column compares. */
    enum Sort { NUMBERS, WHOLES, WORDS, ANSWERS }

    private static final Map<Sort, Integer> CASES = Map.of(Sort.NUMBERS, 13, Sort.WHOLES, 7, Sort.WORDS, 5, Sort.ANSWERS, 2);

    private final Random random;
    private final boolean halfOpen;

    RandomTables(long seed) {
        this(seed, false);
    }

    private RandomTables(long seed, boolean halfOpen) {
        this.random = new Random(seed);
        this.halfOpen = halfOpen;
    }

    /** Of numbers only, all of whose bands include their lower edge and exclude their upper one. */
    static RandomTables ofHalfOpenBands(long seed) {
        return new RandomTables(seed, true);
    }

    /** @param columns by their place in the table */
    record Drawn(DecisionTable table, List<Sort> columns) {

        /** How many are asked for. Five columns of numbers would be half a million. */
        int cases() {
            return columns.stream().mapToInt(CASES::get).reduce(1, (one, other) -> one * other);
        }
    }

    Drawn next() {
        return next(HitPolicy.values()[random.nextInt(HitPolicy.values().length)], 1 + random.nextInt(5));
    }

    Drawn next(HitPolicy hitPolicy, int width) {
        List<Sort> columns = IntStream.range(0, width).mapToObj(at -> Sort.values()[random.nextInt(halfOpen ? 2 : 4)]).toList();
        int count = 1 + random.nextInt(width == 1 ? 6 : 9);
        List<TableRow> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            List<Condition> conditions = columns.stream().map(this::condition).toList();
            rows.add(row("R" + row, conditions, 1 + random.nextInt(2)));
        }
        return new Drawn(table(hitPolicy, columns, rows), columns);
    }

    static TableRow row(String id, List<Condition> conditions, long result) {
        return new TableRow(id, conditions, null, List.of(Amount.number(result)), new CellRange("t.xlsx", "T", 5, List.of("A5")));
    }

    static DecisionTable table(HitPolicy hitPolicy, List<Sort> columns, List<TableRow> rows) {
        List<Column> conditions = IntStream.range(0, columns.size())
                .mapToObj(at -> new Column("W" + at, "Word " + at, columns.get(at).compareTo(Sort.WHOLES) <= 0 ? Unit.NUMBER : null)).toList();
        TableLayout layout = new TableLayout("t.xlsx", "T", 1, "A", conditions.stream().map(column -> Map.of("from", "B")).toList(), Map.of(), List.of("C"));
        return DecisionTable.of("T", hitPolicy, conditions, List.of(new Column("", "result", Unit.NUMBER)), rows, List.of(), null, null, layout);
    }

    private Condition condition(Sort sort) {
        return switch (sort) {
            case NUMBERS, WHOLES -> random.nextInt(6) == 0 ? new Condition.Any() : between(sort == Sort.WHOLES);
            case WORDS -> random.nextInt(5) == 0 ? new Condition.Any() : new Condition.OneOf(words());
            case ANSWERS -> random.nextInt(3) == 0 ? new Condition.Any() : new Condition.OneOf(Set.of(YesNo.of(random.nextBoolean())));
        };
    }

    private Set<Value> words() {
        Set<Value> words = new LinkedHashSet<>();
        for (int drawn = 0; drawn < 1 + random.nextInt(3); drawn++) {
            words.add(new Label(String.valueOf((char) ('a' + random.nextInt(4)))));
        }
        return words;
    }

    /** Few edges, so that rows often touch; of wholes, some with a fraction. */
    private Condition between(boolean halves) {
        Exact one = edge(halves);
        Exact other = edge(halves);
        if (halfOpen && one.equals(other)) {
            return new Condition.Between(one, true, null, false);
        }
        boolean point = one.equals(other);
        Exact from = random.nextInt(6) == 0 ? null : one.min(other);
        Exact to = random.nextInt(6) == 0 ? null : one.max(other);
        if (from == null && to == null) {
            return new Condition.Any();
        }
        if (halfOpen) {
            return new Condition.Between(from, from != null, to, false);
        }
        return new Condition.Between(from, from != null && (point || random.nextInt(3) > 0), to, to != null && (point || random.nextInt(3) == 0));
    }

    private Exact edge(boolean halves) {
        Exact whole = Exact.of(random.nextInt(5) - 1L);
        return halves && random.nextInt(8) == 0 ? whole.plus(Exact.of("0.5")) : whole;
    }
}
