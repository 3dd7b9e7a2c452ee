package org.meritrail.analysis.tables;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.meritrail.analysis.tables.RandomTables.Sort;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.DecisionTable.HitPolicy;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Value;

/** Large tables of three columns of words and three of ranges, and what the analysis finds in them. */
public final class BenchmarkTables {

    private static final List<Sort> COLUMNS = List.of(Sort.WORDS, Sort.WORDS, Sort.WORDS, Sort.NUMBERS, Sort.NUMBERS, Sort.NUMBERS);
    private static final int WORDS = 10;
    private static final long WIDE = 1_000_000;

    private BenchmarkTables() {
    }

    /** Of the gaps' parts after joining, of pairs of rows, and whether the budget sufficed. */
    public record Figures(int gaps, int overlaps, boolean whole) {
    }

    /** What there is divided into rows, by cuts across random columns; then some rows are taken out. */
    public static DecisionTable divided(int rows, int gaps, long seed) {
        Random random = new Random(seed);
        List<Box> parts = new ArrayList<>(List.of(new Box(new int[6], new int[] {WORDS - 1, WORDS - 1, WORDS - 1, (int) WIDE, (int) WIDE, (int) WIDE})));
        while (parts.size() < rows + gaps) {
            Box box = parts.get(random.nextInt(parts.size()));
            int axis = random.nextInt(6);
            int width = box.to()[axis] - box.from()[axis];
            if (width > 0) {
                Cut cut = new Cut(axis, box.from()[axis] + random.nextInt(width));
                parts.remove(box);
                parts.add(box.below(cut));
                parts.add(box.above(cut));
            }
        }
        IntStream.range(0, gaps).forEach(gap -> parts.remove(random.nextInt(parts.size())));
        return table(parts.stream().map(BenchmarkTables::conditions).toList());
    }

    /** Rows that list random words and lie between random edges, across each other. */
    public static DecisionTable tangled(int rows, long seed) {
        Random random = new Random(seed);
        List<List<Condition>> all = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            all.add(COLUMNS.stream().map(sort -> sort == Sort.WORDS ? words(random) : between(random.nextInt((int) WIDE), random.nextInt((int) WIDE))).toList());
        }
        return table(all);
    }

    private static Condition words(Random random) {
        Set<Value> words = new LinkedHashSet<>();
        IntStream.range(0, WORDS).filter(word -> random.nextBoolean()).forEach(word -> words.add(word(word)));
        return words.isEmpty() ? new Condition.Any() : new Condition.OneOf(words);
    }

    private static List<Condition> conditions(Box box) {
        return IntStream.range(0, 6).<Condition>mapToObj(axis -> axis < 3 ? new Condition.OneOf(new LinkedHashSet<>(
                IntStream.rangeClosed(box.from()[axis], box.to()[axis]).<Value>mapToObj(BenchmarkTables::word).toList()))
                : between((long) box.from()[axis], box.to()[axis] + 1L)).toList();
    }

    private static Label word(int number) {
        return new Label("word " + number);
    }

    private static Condition between(int one, int other) {
        return new Condition.Between(Exact.of(Math.min(one, other)), true, Exact.of(Math.max(one, other) + 1L), false);
    }

    private static Condition between(long from, long below) {
        return new Condition.Between(Exact.of(from), true, Exact.of(below), false);
    }

    private static DecisionTable table(List<List<Condition>> conditions) {
        List<TableRow> rows = IntStream.range(0, conditions.size()).mapToObj(at -> RandomTables.row("R" + at, conditions.get(at), at)).toList();
        return RandomTables.table(HitPolicy.UNIQUE, COLUMNS, rows);
    }

    /** As an analyst would see it, at most a thousand gaps. @param steps the budget of each question */
    public static Figures analysed(DecisionTable table, long steps) {
        Space space = Subject.of(table, List.of(), word -> false).space();
        List<Box> parts = new ArrayList<>();
        List<Overlaps.Pair> pairs = new ArrayList<>();
        boolean whole = isWhole(() -> Gaps.find(space, new Budget(steps), parts));
        whole &= isWhole(() -> Overlaps.find(space, new Budget(steps), pairs));
        return new Figures(Gaps.told(space, parts, 1000).size(), pairs.size(), whole);
    }

    /** Of one table that nothing reads. */
    static Plan plan(DecisionTable table) {
        return new Plan(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(table), List.of(), new TreeMap<>(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Everything that is told of a table, in words; of gaps and overlaps the first thousand are looked at, and ten of a kind told. */
    public static Told told(DecisionTable table) {
        List<Finding> findings = TableChecks.findings(plan(table));
        long letters = findings.stream().mapToLong(finding -> finding.reason().in(Texts.ENGLISH).length() + finding.reason().in(Texts.SPANISH).length()).sum();
        Map<String, Long> codes = findings.stream().collect(Collectors.groupingBy(finding -> finding.code().code(), TreeMap::new, Collectors.counting()));
        return new Told(codes, letters);
    }

    /** @param letters of all reasons in both languages */
    public record Told(Map<String, Long> findings, long letters) {
    }

    /** Which rows never count if the upper one does. */
    public static Figures ordered(DecisionTable table, long steps) {
        Space space = Subject.of(table, List.of(), word -> false).space();
        List<Integer> never = new ArrayList<>();
        Reach reach = new Reach(space, table.rows().stream().map(TableRow::results).toList(), new Budget(steps));
        boolean whole = isWhole(() -> IntStream.range(0, space.rows()).filter(reach::isNeverReached).forEach(never::add));
        return new Figures(0, never.size(), whole);
    }

    private static boolean isWhole(Runnable question) {
        try {
            question.run();
            return true;
        } catch (Budget.Exhausted exhausted) {
            return false;
        }
    }

    /** As production has it. */
    public static long budget() {
        return TableChecks.BUDGET;
    }
}
