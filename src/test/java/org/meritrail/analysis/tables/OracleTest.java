package org.meritrail.analysis.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.meritrail.analysis.tables.RandomTables.Drawn;
import org.meritrail.analysis.tables.RandomTables.Sort;
import org.meritrail.kernel.Phrase;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.vocabulary.DecisionTable.HitPolicy;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** On 2,500 random tables of one to five columns the analysis finds what asking for every case finds. Seed 20261122. */
class OracleTest {

    private static final long SEED = 20261122;
    private static final int TABLES = 2500;
    private static final int MOST_CASES = 1000;

    @Test
    void findsGapsOverlapsAndRowsThatNeverCountAsAskingForEveryCaseDoes() {
        RandomTables tables = new RandomTables(SEED);
        Map<String, Integer> seen = new HashMap<>();
        for (int at = 0; at < TABLES; at++) {
            Drawn drawn = smallEnough(tables);
            compare(drawn, seen);
        }
        assertThat(seen.values()).hasSize(5).allMatch(count -> count > 50);
    }

    private static Drawn smallEnough(RandomTables tables) {
        Drawn drawn = tables.next();
        while (drawn.cases() > MOST_CASES) {
            drawn = tables.next();
        }
        return drawn;
    }

    private static void compare(Drawn drawn, Map<String, Integer> seen) {
        Enumerated oracle = new Enumerated(drawn);
        Space space = subject(drawn).space();
        Set<Integer> empty = IntStream.of(space.all(space::isEmpty)).boxed().collect(Collectors.toSet());
        assertThat(IntStream.range(0, space.rows()).boxed().filter(row -> !empty.contains(row)).collect(Collectors.toSet())).isEqualTo(oracle.holdingSomewhere());
        count("gaps", oracle.gaps(), gaps(space, oracle), drawn, seen);
        count("overlaps", oracle.overlaps().entrySet(), overlaps(space, oracle).entrySet(), drawn, seen);
        if (drawn.table().hitPolicy() == HitPolicy.FIRST) {
            count("rows never reached", oracle.neverReached(), neverReached(drawn, space), drawn, seen);
            count("redundant rows", oracle.redundant(), redundant(drawn, space), drawn, seen);
        }
        if (drawn.table().hitPolicy() == HitPolicy.LARGEST || drawn.table().hitPolicy() == HitPolicy.SMALLEST) {
            count("outranked rows", oracle.outranked(), outranked(drawn, space), drawn, seen);
        }
    }

    @Test
    void namesWitnessesForWhichTheTableDoesWhatIsSaid() {
        RandomTables tables = new RandomTables(SEED);
        Map<FindingCode, Integer> seen = new EnumMap<>(FindingCode.class);
        for (int at = 0; at < TABLES; at++) {
            Drawn drawn = smallEnough(tables);
            TableAnalysis.of(subject(drawn), BenchmarkTables.plan(drawn.table()), Long.MAX_VALUE).stream().filter(found -> found.where() != null).forEach(found -> {
                checkWitness(found, drawn);
                seen.merge(found.code(), 1, Integer::sum);
            });
        }
        assertThat(seen).containsKeys(FindingCode.TABLE_GAP, FindingCode.EDGES_APART, FindingCode.ROWS_OVERLAP, FindingCode.EDGES_OVERLAP, FindingCode.ROWS_CONFLICT,
                FindingCode.ROW_NEVER_REACHED, FindingCode.RESULT_UNREACHABLE, FindingCode.TABLE_ENDS, FindingCode.PAY_FALLS);
    }

    private static void checkWitness(Found found, Drawn drawn) {
        List<Value> witness = found.where().witness().stream().map(phrase -> phrase instanceof Value value ? value : Enumerated.OTHER).toList();
        String said = found.where().in(Texts.ENGLISH);
        if (said.contains("for example")) {
            assertThat(IntStream.range(0, witness.size()).filter(at -> drawn.columns().get(at).compareTo(Sort.WHOLES) <= 0)
                    .mapToObj(at -> found.where().witness().get(at).in(Texts.ENGLISH))).anyMatch(said.substring(said.indexOf("for example"))::contains);
        }
        List<String> holding = drawn.table().rowsFor(witness).stream().map(TableRow::id).toList();
        assertThat(holding).as("%s: %s in %s", found.code(), said, drawn.table().rows()).is(new Condition<>(rows -> switch (found.code()) {
            case TABLE_GAP, EDGES_APART, TABLE_ENDS -> rows.isEmpty();
            case ROWS_OVERLAP, EDGES_OVERLAP -> rows.size() > 1;
            case ROWS_CONFLICT -> rows.size() > 1 && drawn.table().rows().stream().filter(row -> rows.contains(row.id())).map(TableRow::results).distinct().count() > 1;
            case ROW_NEVER_REACHED -> rows.contains(found.text()) && !rows.get(0).equals(found.text());
            case RESULT_UNREACHABLE, ROW_REDUNDANT -> rows.contains(found.text()) && (rows.size() > 1 || found.code() == FindingCode.ROW_REDUNDANT);
            default -> !rows.isEmpty();
        }, "what the finding says"));
    }

    @Test
    void findsWhereResultsFallAsAskingForNeighboursDoes() {
        RandomTables tables = new RandomTables(SEED);
        int falling = 0;
        for (int at = 0; at < TABLES; at++) {
            Drawn drawn = smallEnough(tables);
            if (drawn.table().hitPolicy() != HitPolicy.UNIQUE && drawn.table().hitPolicy() != HitPolicy.SUM) {
                falling += compareFalls(drawn);
            }
        }
        assertThat(falling).isGreaterThan(100);
    }

    /** Each column on its own. One that falls more than once and never rises is meant to. */
    private static int compareFalls(Drawn drawn) {
        List<Found> found = new ArrayList<>();
        new FallFindings(subject(drawn), plenty(), found::add).find();
        Enumerated oracle = new Enumerated(drawn);
        Set<String> told = found.stream().map(one -> ((Phrase) one.arguments().get(5)).in(Texts.ENGLISH)).collect(Collectors.toSet());
        for (int column = 0; column < drawn.columns().size(); column++) {
            boolean number = drawn.columns().get(column).compareTo(Sort.WHOLES) <= 0;
            boolean isTold = told.contains("Word " + column);
            boolean falls = number && oracle.changes(column, -1);
            assertThat(isTold && !falls || falls && oracle.changes(column, 1) && !isTold)
                    .as("falls along %s, told %s, in %s %s", column, isTold, drawn.columns(), drawn.table().rows()).isFalse();
        }
        return told.size();
    }

    private static Subject subject(Drawn drawn) {
        return Subject.of(drawn.table(), List.of(), word -> drawn.columns().get(Integer.parseInt(word.substring(1))) == Sort.WHOLES);
    }

    private static <T> void count(String what, Set<T> expected, Set<T> found, Drawn drawn, Map<String, Integer> seen) {
        Set<T> missed = new HashSet<>(expected);
        missed.removeAll(found);
        Set<T> invented = new HashSet<>(found);
        invented.removeAll(expected);
        assertThat(missed.size() + invented.size())
                .as("%s, columns %s, missed %s, invented %s, in %s", what, drawn.columns(), some(missed), some(invented), drawn.table().rows()).isZero();
        if (!expected.isEmpty()) {
            seen.merge(what, 1, Integer::sum);
        }
    }

    private static <T> List<T> some(Set<T> all) {
        return all.stream().limit(3).toList();
    }

    private static Set<List<Value>> gaps(Space space, Enumerated oracle) {
        List<Box> parts = new ArrayList<>();
        Gaps.find(space, plenty(), parts);
        List<Case> gaps = Gaps.told(space, parts, Integer.MAX_VALUE);
        Set<List<Value>> open = new HashSet<>();
        for (Case gap : gaps) {
            Set<List<Value>> inside = inside(gap, oracle);
            assertThat(inside).as("a gap that somebody can fall into").isNotEmpty();
            assertThat(Collections.disjoint(inside, open)).as("told once").isTrue();
            open.addAll(inside);
        }
        return open;
    }

    private static Map<Overlaps.Pair, Set<List<Value>>> overlaps(Space space, Enumerated oracle) {
        List<Overlaps.Pair> pairs = new ArrayList<>();
        Overlaps.find(space, plenty(), pairs);
        assertThat(pairs).doesNotHaveDuplicates();
        return pairs.stream().collect(Collectors.toMap(pair -> pair, pair -> inside(Case.ofBoth(space, pair.upper(), pair.lower()), oracle)));
    }

    private static Set<List<Value>> inside(Case where, Enumerated oracle) {
        return oracle.points().stream().filter(where::holds).collect(Collectors.toSet());
    }

    private static Set<Integer> neverReached(Drawn drawn, Space space) {
        Reach reach = reach(drawn, space);
        return IntStream.of(space.all(row -> !space.isEmpty(row) && reach.isNeverReached(row))).boxed().collect(Collectors.toSet());
    }

    private static Set<Integer> redundant(Drawn drawn, Space space) {
        Reach reach = reach(drawn, space);
        int[] reached = space.all(row -> !space.isEmpty(row) && !reach.isNeverReached(row));
        return IntStream.of(reached).filter(row -> reach.isRedundant(row, reached)).boxed().collect(Collectors.toSet());
    }

    private static Set<Integer> outranked(Drawn drawn, Space space) {
        List<Found> found = new ArrayList<>();
        new RowFindings(subject(drawn), plenty(), found::add).find();
        return found.stream().filter(one -> one.where() != null).map(one -> Integer.parseInt(one.text().substring(1))).collect(Collectors.toSet());
    }

    private static Reach reach(Drawn drawn, Space space) {
        return new Reach(space, drawn.table().rows().stream().map(row -> row.results()).toList(), plenty());
    }

    private static Budget plenty() {
        return new Budget(Long.MAX_VALUE);
    }
}
