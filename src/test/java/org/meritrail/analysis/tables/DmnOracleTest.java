package org.meritrail.analysis.tables;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidatorFactory;
import org.kie.dmn.validation.dtanalysis.model.DTAnalysis;
import org.kie.dmn.validation.dtanalysis.model.Hyperrectangle;
import org.kie.dmn.validation.dtanalysis.model.Overlap;
import org.meritrail.analysis.tables.RandomTables.Drawn;
import org.meritrail.analysis.tables.RandomTables.Sort;
import org.meritrail.vocabulary.DecisionTable.HitPolicy;
import org.meritrail.vocabulary.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The analysis against the one of kie-dmn-validation, on random tables written as DMN. Whatever they differ in has a reason that
 * {@code docs/table-analysis.md} tells; a difference without one fails.
 */
class DmnOracleTest {

    private static final long SEED = 20261123;
    private static final int TABLES = 300;
    private static final int MOST_CASES = 400;

    /** Why the two differ. */
    private enum Reason {
        /** A gap that only DMN sees, since a table of ours speaks of nothing beyond its outermost edges and the words it names. */
        BEYOND_THE_TABLE,
        /** A part that only DMN sees and in which no whole number lies. */
        NO_WHOLE_NUMBER,
        /** A gap or an overlap that only ours sees, at a value at which bounds of rows meet that its sweep cannot tell apart. */
        BOUNDS_MEET,
        /** A row that only ours tells, since its analysis of rows takes them one by one, and these cover it together. */
        COVERED_TOGETHER,
        /** A row that only ours tells, since priorities are asked for a better result only and subsumption for the same one only. */
        OTHER_RESULT,
        /** A row that only ours tells, since the other one lists words that are no neighbours, or holds just where bounds meet. */
        NOT_COMPARED
    }

    private final DMNValidator validator = DMNValidatorFactory.newValidator();
    private final Map<Reason, Integer> differences = new EnumMap<>(Reason.class);
    private final Map<String, Integer> agreed = new HashMap<>();

    @Test
    void differsFromTheAnalyserOfDmnForStatedReasonsOnly() {
        RandomTables tables = new RandomTables(SEED);
        IntStream.range(0, TABLES).mapToObj(at -> drawn(tables)).forEach(this::compare);
        assertThat(differences).containsOnlyKeys(Reason.values());
        assertThat(agreed).containsOnlyKeys("gaps", "overlaps", "rows").allSatisfy((what, count) -> assertThat(count).isGreaterThan(50));
    }

    @Test
    void agreesWithTheAnalyserOfDmnWhereBandsIncludeTheirLowerEdgeOnly() {
        RandomTables tables = RandomTables.ofHalfOpenBands(SEED);
        IntStream.range(0, TABLES / 3).mapToObj(at -> drawn(tables)).forEach(this::compare);
        assertThat(differences).doesNotContainKey(Reason.BOUNDS_MEET);
    }

    /** DMN's analyser does not look at tables whose results are summed up. */
    private static Drawn drawn(RandomTables tables) {
        Drawn drawn = tables.next();
        while (drawn.table().hitPolicy() == HitPolicy.SUM || drawn.cases() > MOST_CASES) {
            drawn = tables.next();
        }
        return drawn;
    }

    private void compare(Drawn drawn) {
        DmnTable dmn = new DmnTable(drawn);
        DTAnalysis analysis = dmn.analysed(validator);
        Enumerated ours = new Enumerated(drawn);
        compareGaps(dmn, analysis, ours, drawn);
        compareOverlaps(dmn, analysis, ours, drawn);
        compareRows(analysis, ours, drawn);
    }

    private void compareGaps(DmnTable dmn, DTAnalysis analysis, Enumerated ours, Drawn drawn) {
        analysis.getGaps().forEach(gap -> points(dmn, gap, ours, drawn));
        Set<List<Value>> theirs = analysis.getGaps().stream().flatMap(gap -> ours.points().stream().filter(point -> dmn.holds(gap, point))).collect(Collectors.toSet());
        for (List<Value> point : ours.points()) {
            if (theirs.contains(point) && !ours.gaps().contains(point)) {
                explain(Reason.BEYOND_THE_TABLE, !ours.isSpoken(point), "a gap of theirs", point, drawn);
            } else if (ours.gaps().contains(point) && !theirs.contains(point)) {
                explain(Reason.BOUNDS_MEET, dmn.boundsMeet(point), "a gap of ours", point, drawn);
            }
        }
        agree("gaps", theirs, ours.gaps());
    }

    private void compareOverlaps(DmnTable dmn, DTAnalysis analysis, Enumerated ours, Drawn drawn) {
        Map<Overlaps.Pair, Set<List<Value>>> theirs = new HashMap<>();
        for (Overlap overlap : analysis.getOverlaps()) {
            Set<List<Value>> points = points(dmn, overlap.getOverlap(), ours, drawn);
            pairs(overlap.getRules()).forEach(pair -> theirs.computeIfAbsent(pair, none -> new HashSet<>()).addAll(points));
        }
        ours.overlaps().forEach((pair, points) -> points.stream().filter(point -> !theirs.getOrDefault(pair, Set.of()).contains(point))
                .forEach(point -> explain(Reason.BOUNDS_MEET, dmn.boundsMeet(point), "an overlap of " + pair, point, drawn)));
        theirs.forEach((pair, points) -> assertThat(ours.overlaps().getOrDefault(pair, Set.of())).as("%s in %s", pair, drawn.table().rows()).containsAll(points));
        agree("overlaps", theirs.keySet(), ours.overlaps().keySet());
    }

    private static List<Overlaps.Pair> pairs(List<Integer> rules) {
        return rules.stream().flatMap(one -> rules.stream().filter(other -> one < other).map(other -> new Overlaps.Pair(one - 1, other - 1))).toList();
    }

    private Set<List<Value>> points(DmnTable dmn, Hyperrectangle part, Enumerated ours, Drawn drawn) {
        Set<List<Value>> points = ours.points().stream().filter(point -> dmn.holds(part, point)).collect(Collectors.toSet());
        if (points.isEmpty()) {
            explain(Reason.NO_WHOLE_NUMBER, drawn.columns().contains(Sort.WHOLES), "a part of theirs", part, drawn);
        }
        return points;
    }

    /** Of two rows with one result, DMN tells that one includes the other, whichever stands above. */
    private void compareRows(DTAnalysis analysis, Enumerated ours, Drawn drawn) {
        if (drawn.table().hitPolicy() == HitPolicy.UNIQUE) {
            return;
        }
        boolean first = drawn.table().hitPolicy() == HitPolicy.FIRST;
        Set<Integer> found = first ? ours.neverReached() : ours.outranked();
        Set<Integer> theirs = first ? analysis.getSubsumptions().stream().filter(one -> one.rule < one.includedRule).map(one -> one.includedRule - 1).collect(Collectors.toSet())
                : analysis.getMaskedRules().stream().map(one -> one.maskedRule - 1).collect(Collectors.toSet());
        Set<Integer> somewhere = ours.holdingSomewhere();
        theirs.removeIf(row -> !somewhere.contains(row));
        assertThat(found).as("rows that DMN finds covered in %s", drawn.table().rows()).containsAll(theirs);
        found.stream().filter(row -> !theirs.contains(row)).forEach(row -> differences.merge(reason(ours, row, first), 1, Integer::sum));
        agree("rows", theirs, found);
    }

    private static Reason reason(Enumerated ours, int row, boolean first) {
        List<Integer> covering = ours.covering(row).stream().filter(other -> !first || other < row).toList();
        boolean asked = covering.stream().anyMatch(other -> first == (ours.result(other).equals(ours.result(row))));
        return covering.isEmpty() ? Reason.COVERED_TOGETHER : asked ? Reason.NOT_COMPARED : Reason.OTHER_RESULT;
    }

    private void explain(Reason reason, boolean holds, String what, Object where, Drawn drawn) {
        assertThat(holds).as("%s is no case of %s: %s in %s %s", what, reason, where, drawn.columns(), drawn.table().rows()).isTrue();
        differences.merge(reason, 1, Integer::sum);
    }

    private void agree(String what, Collection<?> theirs, Collection<?> ours) {
        if (ours.stream().anyMatch(theirs::contains)) {
            agreed.merge(what, 1, Integer::sum);
        }
    }
}
