package org.meritrail.analysis.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.DecisionTable.HitPolicy;
import org.meritrail.vocabulary.Result;

/** Tells of rows that never count, or without which all would come to the same. */
final class RowFindings {

    private static final int NAMED = 5;

    private final Subject subject;
    private final Space space;
    private final Reach reach;
    private final Consumer<Found> found;

    RowFindings(Subject subject, Budget budget, Consumer<Found> found) {
        this.subject = subject;
        this.space = subject.space();
        this.reach = new Reach(space, subject.table().rows().stream().map(row -> row.results()).toList(), budget);
        this.found = found;
    }

    void find() {
        IntStream.of(space.all(space::isEmpty)).forEach(row -> tell(FindingCode.ROW_NEVER_REACHED, row, List.of()));
        switch (subject.table().hitPolicy()) {
            case UNIQUE -> { }
            case FIRST -> ofTheFirst();
            case SUM -> repeated();
            case LARGEST, SMALLEST -> outranked();
        }
    }

    private void ofTheFirst() {
        List<Integer> reached = new ArrayList<>();
        for (int row : space.all(row -> !space.isEmpty(row))) {
            if (!reach.isNeverReached(row)) {
                reached.add(row);
            } else {
                tellNeverReached(row);
            }
        }
        int[] some = reached.stream().mapToInt(Integer::intValue).toArray();
        for (int row : some) {
            if (reach.isRedundant(row, some)) {
                tell(FindingCode.ROW_REDUNDANT, row, IntStream.of(some).filter(other -> other > row && isLike(other, row) && space.meet(other, row)).boxed().toList());
            }
        }
    }

    private boolean isLike(int one, int other) {
        return subject.row(one).results().equals(subject.row(other).results());
    }

    private void tellNeverReached(int row) {
        int alike = IntStream.range(0, row).filter(upper -> OverlapFindings.alike(space, upper, row)).findFirst().orElse(-1);
        if (alike >= 0 && !isLike(alike, row)) {
            found.accept(OverlapFindings.conflict(subject, alike, row));
        } else {
            tell(FindingCode.ROW_NEVER_REACHED, row, IntStream.range(0, row).filter(upper -> space.meet(upper, row)).boxed().toList());
        }
    }

    /** The same row twice counts twice. */
    private void repeated() {
        for (int row : space.all(row -> !space.isEmpty(row))) {
            IntStream.range(0, row).filter(upper -> isLike(upper, row) && OverlapFindings.alike(space, upper, row)).findFirst()
                    .ifPresent(upper -> tell(FindingCode.ROW_REDUNDANT, row, List.of(upper)));
        }
    }

    private void outranked() {
        for (int row : space.all(row -> !space.isEmpty(row))) {
            if (reach.isOutranked(row, this::outranks)) {
                tell(FindingCode.RESULT_UNREACHABLE, row, IntStream.of(space.all(other -> other != row && outranks(other, row) && space.meet(other, row))).boxed().toList());
            }
        }
    }

    /** Whether a row's results are all at least as large (or small); of two rows that are wholly alike the upper one is kept. */
    private boolean outranks(int one, int other) {
        boolean largest = subject.table().hitPolicy() == HitPolicy.LARGEST;
        boolean atLeast = IntStream.range(0, subject.table().results().size()).allMatch(at -> {
            int order = number(one, at).compareTo(number(other, at));
            return largest ? order >= 0 : order <= 0;
        });
        return atLeast && (one < other || !(isLike(one, other) && OverlapFindings.alike(space, one, other)));
    }

    private Exact number(int row, int result) {
        Result value = subject.row(row).results().get(result);
        return ((Amount) value).number();
    }

    private void tell(FindingCode code, int row, List<Integer> others) {
        Case where = space.isEmpty(row) ? null : Case.ofRow(space, row);
        List<Message> named = others.stream().limit(NAMED).map(subject::named).toList();
        Object because = others.isEmpty() ? Message.of("case.no-value") : others.size() > NAMED
                ? Message.of("case.and-more", named, String.valueOf(others.size() - NAMED)) : Message.of("case.list", named);
        found.accept(new Found(code, subject.placeOf(row), subject.row(row).id(),
                List.of(where == null ? Message.of("case.none") : where, subject.named(row), because, Written.results(subject.row(row).results())), where));
    }
}
