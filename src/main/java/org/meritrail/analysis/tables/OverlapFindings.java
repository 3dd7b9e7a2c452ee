package org.meritrail.analysis.tables;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.vocabulary.Condition.Between;

/** Tells of two rows that hold at once where only one may. */
final class OverlapFindings {

    private final Subject subject;
    private final Space space;

    OverlapFindings(Subject subject) {
        this.subject = subject;
        this.space = subject.space();
    }

    Found found(Overlaps.Pair pair) {
        Case both = Case.ofBoth(space, pair.upper(), pair.lower());
        if (alike(space, pair.upper(), pair.lower()) && !subject.row(pair.upper()).results().equals(subject.row(pair.lower()).results())) {
            return conflict(subject, pair.upper(), pair.lower());
        }
        OptionalInt touching = IntStream.range(0, space.axes().size()).filter(axis -> touch(pair, axis, both)).findFirst();
        return touching.isPresent() ? touching(pair, touching.getAsInt(), both)
                : new Found(FindingCode.ROWS_OVERLAP, subject.placeOf(pair.lower()), subject.row(pair.lower()).id(),
                        List.of(both, subject.named(pair.upper()), subject.named(pair.lower())), both);
    }

    static boolean alike(Space space, int one, int other) {
        return IntStream.range(0, space.axes().size()).allMatch(axis -> space.extent(one, axis).equals(space.extent(other, axis)));
    }

    /** Two rows with the same conditions that differ in what they give: at the first result of the lower one that does. */
    static Found conflict(Subject subject, int upper, int lower) {
        int result = IntStream.range(0, subject.table().results().size())
                .filter(at -> !subject.row(upper).results().get(at).equals(subject.row(lower).results().get(at))).findFirst().orElseThrow();
        Case both = Case.ofRow(subject.space(), lower);
        return new Found(FindingCode.ROWS_CONFLICT, subject.place(subject.table().layout().resultCell(subject.row(lower), result)),
                Written.result(subject.row(lower).results().get(result)).in(Texts.ENGLISH),
                List.of(both, subject.named(upper), subject.named(lower), Written.result(subject.row(upper).results().get(result)),
                        Written.result(subject.row(lower).results().get(result))), both);
    }

    /** Whether one row ends at the very number with which the other starts, both included. */
    private boolean touch(Overlaps.Pair pair, int axis, Case both) {
        if (!(space.axes().get(axis) instanceof Scale scale) || subject.table().curve() != null && axis == space.axes().size() - 1
                || !scale.isPoint(both.cells().get(axis))) {
            return false;
        }
        Between upper = Written.band(subject, pair.upper(), axis);
        Between lower = Written.band(subject, pair.lower(), axis);
        return upper.to() != null && upper.to().equals(lower.from()) || lower.to() != null && lower.to().equals(upper.from());
    }

    private Found touching(Overlaps.Pair pair, int axis, Case both) {
        Between upper = Written.band(subject, pair.upper(), axis);
        boolean upperIsBelow = upper.to() != null && upper.to().equals(Written.band(subject, pair.lower(), axis).from());
        int below = upperIsBelow ? pair.upper() : pair.lower();
        int above = upperIsBelow ? pair.lower() : pair.upper();
        return new Found(FindingCode.EDGES_OVERLAP, subject.placeOfEdge(above, axis, true), Written.edge(subject, above, axis, true).in(Texts.ENGLISH),
                List.of(both, subject.placeOfEdge(below, axis, false).cell(), subject.placeOfEdge(above, axis, true).cell(),
                        subject.named(below), subject.named(above)), both);
    }
}
