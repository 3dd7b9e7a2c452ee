package org.meritrail.analysis.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.meritrail.analysis.tables.RandomTables.Drawn;
import org.meritrail.analysis.tables.RandomTables.Sort;
import org.meritrail.vocabulary.DecisionTable.HitPolicy;
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
        Space space = Subject.of(drawn.table(), List.of(), word -> drawn.columns().get(Integer.parseInt(word.substring(1))) == Sort.WHOLES).space();
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
        new RowFindings(Subject.of(drawn.table(), List.of(), word -> drawn.columns().get(Integer.parseInt(word.substring(1))) == Sort.WHOLES), plenty(), found::add)
                .find();
        return found.stream().filter(one -> one.where() != null).map(one -> Integer.parseInt(one.text().substring(1))).collect(Collectors.toSet());
    }

    private static Reach reach(Drawn drawn, Space space) {
        return new Reach(space, drawn.table().rows().stream().map(row -> row.results()).toList(), plenty());
    }

    private static Budget plenty() {
        return new Budget(Long.MAX_VALUE);
    }
}
