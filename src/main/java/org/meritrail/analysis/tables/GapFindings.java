package org.meritrail.analysis.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.vocabulary.Condition.Between;
import org.meritrail.vocabulary.Unit;

/** Tells of gaps at the cell that an analyst would change. */
final class GapFindings {

    /** Two rows between which a gap lies on one axis, alike where the gap is. */
    private record Enclosed(int axis, int below, int above) {
    }

    private final Subject subject;
    private final Space space;

    GapFindings(Subject subject) {
        this.subject = subject;
        this.space = subject.spoken();
    }

    Optional<Found> found(Case gap) {
        Optional<Enclosed> enclosed = IntStream.range(0, space.axes().size()).mapToObj(axis -> enclosed(gap, axis)).flatMap(Optional::stream).findFirst();
        Optional<Enclosed> sliver = enclosed.filter(between -> isSliver(gap, between.axis()));
        if (sliver.isPresent()) {
            return sliver.map(between -> apart(gap, between));
        }
        if (subject.stops()) {
            return Optional.of(atNeighbour(FindingCode.TABLE_GAP, gap));
        }
        return enclosed.map(between -> atEdge(FindingCode.DEFAULT_HIDES_GAP, gap, between.below(), between.axis(), false));
    }

    private Optional<Enclosed> enclosed(Case gap, int axis) {
        if (!space.axes().get(axis).isOrdered()) {
            return Optional.empty();
        }
        int first = gap.cells().get(axis).nextSetBit(0);
        int last = gap.cells().get(axis).length() - 1;
        int below = firstRow(row -> first > 0 && space.extent(row, axis).covers(first - 1, first - 1) && gap.meetsBeside(axis, row));
        int above = firstRow(row -> space.extent(row, axis).covers(last + 1, last + 1) && gap.meetsBeside(axis, row));
        return below < 0 || above < 0 ? Optional.empty() : Optional.of(new Enclosed(axis, below, above));
    }

    private int firstRow(IntPredicate wanted) {
        return IntStream.range(0, subject.space().rows()).filter(wanted).findFirst().orElse(-1);
    }

    /** Whether no more lies between two edges than one of the last place they are written to: 99.99 and 100, 99 and 100. */
    private boolean isSliver(Case gap, int axis) {
        Scale scale = (Scale) space.axes().get(axis);
        Between band = scale.stretch(gap.cells().get(axis).nextSetBit(0), gap.cells().get(axis).length() - 1);
        int places = Math.max(places(band.from()), places(band.to()));
        boolean percent = scale.unit() != null && scale.unit().kind() == Unit.Kind.PERCENT;
        Exact place = Exact.of("0.1").power(Math.max(places, percent ? 2 : 0));
        return !scale.isWhole() && band.to().minus(band.from()).compareTo(place) <= 0;
    }

    private static int places(Exact edge) {
        String plain = edge.plain();
        return plain.indexOf('.') < 0 ? 0 : plain.length() - plain.indexOf('.') - 1;
    }

    private Found apart(Case gap, Enclosed between) {
        String below = subject.placeOfEdge(between.below(), between.axis(), false).cell();
        String above = subject.placeOfEdge(between.above(), between.axis(), true).cell();
        return new Found(FindingCode.EDGES_APART, subject.placeOfEdge(between.above(), between.axis(), true), edge(between.above(), between.axis(), true),
                List.of(gap, below, above, space.axes().get(between.axis()).name()), gap);
    }

    /** At the row that would only have to reach further in one column, or else at the one that has most in common. */
    private Found atNeighbour(FindingCode code, Case gap) {
        int best = 0;
        List<Integer> fewest = null;
        for (int row = 0; row < subject.space().rows(); row++) {
            List<Integer> misses = misses(gap, row);
            if (fewest == null || misses.size() < fewest.size() || misses.size() == 1 && fewest.size() == 1 && isNearer(gap, misses.get(0), row, best)) {
                best = row;
                fewest = misses;
            }
        }
        int axis = fewest.get(0);
        return fewest.size() == 1 ? atEdge(code, gap, best, axis, space.extent(best, axis).next(0) > gap.cells().get(axis).nextSetBit(0))
                : new Found(code, subject.placeOf(best), subject.row(best).id(), List.of(gap, subject.named(best)), gap);
    }

    private List<Integer> misses(Case gap, int row) {
        List<Integer> misses = new ArrayList<>();
        for (int axis = 0; axis < space.axes().size(); axis++) {
            if (!gap.meets(row, axis)) {
                misses.add(axis);
            }
        }
        return misses;
    }

    /** On an axis with an order, the row right below the gap is the one to look at. */
    private boolean isNearer(Case gap, int axis, int row, int other) {
        int before = gap.cells().get(axis).nextSetBit(0) - 1;
        boolean ends = space.axes().get(axis).isOrdered() && before >= 0 && space.extent(row, axis).last(before) == before;
        boolean otherEnds = misses(gap, other).equals(List.of(axis)) && space.axes().get(axis).isOrdered() && before >= 0
                && space.extent(other, axis).last(before) == before;
        return ends && !otherEnds;
    }

    private Found atEdge(FindingCode code, Case gap, int row, int axis, boolean lower) {
        return new Found(code, subject.placeOfEdge(row, axis, lower), edge(row, axis, lower), List.of(gap, subject.named(row)), gap);
    }

    /** What stands in the cell. */
    private String edge(int row, int axis, boolean lower) {
        return Written.edge(subject, row, axis, lower).in(Texts.ENGLISH);
    }
}
