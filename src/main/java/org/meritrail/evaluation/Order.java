package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.meritrail.policy.sheets.RecordSet;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Scope.Member;
import org.meritrail.vocabulary.Value;

/** Which record of a set is earlier: by the columns the workbook names or the first day, then by id. What lacks a value comes last. */
final class Order implements Comparator<Member> {

    private final List<String> columns = new ArrayList<>();

    Order(RecordSet set) {
        columns.addAll(set.orderBy());
        columns.addAll(set.tieBy());
    }

    @Override
    public int compare(Member one, Member other) {
        if (columns.isEmpty()) {
            int byDay = Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()).compare(one.from(), other.from());
            return byDay != 0 ? byDay : one.record().id().compareTo(other.record().id());
        }
        for (String column : columns) {
            int order = compare(one.record(), other.record(), column);
            if (order != 0) {
                return order;
            }
        }
        return one.record().id().compareTo(other.record().id());
    }

    private static int compare(InputRecord one, InputRecord other, String column) {
        Optional<Value> first = one.field(column);
        Optional<Value> second = other.field(column);
        if (first.isEmpty() || second.isEmpty()) {
            return Boolean.compare(first.isEmpty(), second.isEmpty());
        }
        // days in their ISO form are in order as texts are
        return first.get() instanceof Amount amount && second.get() instanceof Amount against
                ? amount.number().compareTo(against.number()) : first.get().written().compareTo(second.get().written());
    }
}
