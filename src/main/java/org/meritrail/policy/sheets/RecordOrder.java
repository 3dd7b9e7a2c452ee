package org.meritrail.policy.sheets;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Over.Reach;
import org.meritrail.vocabulary.Scope;

/** Tells lines whose result depends on which record comes first, where the set does not say. Tables and the calendar have an order. */
final class RecordOrder {

    private static final Set<Option> OF_ONE_END = EnumSet.of(Option.FIRST, Option.LAST);
    private static final Set<Reach> UP_TO_A_RECORD = EnumSet.of(Reach.EARLIER_RECORDS, Reach.UP_TO_THIS);

    private final Sets sets;

    RecordOrder(Sets sets) {
        this.sets = sets;
    }

    void check(List<LineDraft> drafts, List<WiredLine> lines) {
        Map<String, LineDraft> byId = drafts.stream().collect(Collectors.toMap(LineDraft::id, Function.identity()));
        for (WiredLine wired : lines) {
            LineDraft draft = byId.getOrDefault(wired.line().id(), byId.get(wired.line().id().substring(0, wired.line().id().length() - 1)));
            if (draft != null) {
                check(draft, wired.line());
            }
        }
    }

    private void check(LineDraft draft, Line line) {
        boolean upToARecord = UP_TO_A_RECORD.contains(line.over().reach());
        boolean oneEnd = line.operation() == Operation.COLLECT && OF_ONE_END.contains(line.option());
        String set = upToARecord ? line.per() : line.over().set();
        if ((upToARecord || oneEnd) && !sets.isUnread(set) && !isOrdered(set)) {
            draft.row().find(FindingCode.ORDER_UNDECLARED, oneEnd && !upToARecord ? "option" : "window", Scope.shown(set));
        }
    }

    private boolean isOrdered(String set) {
        return sets.find(set).filter(declared -> !declared.orderBy().isEmpty()
                || declared.source().fold(data -> false, rows -> true, calendar -> true, distinct -> false)).isPresent();
    }
}
