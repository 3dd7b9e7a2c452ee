package org.meritrail.explanation.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Unit;

/** Records that are counted, each for one. */
record Counting(Pair pair) {

    List<Slot> slots(List<Term> before, List<Term> after) {
        Map<String, Exact> was = counted(before);
        Map<String, Exact> is = counted(after);
        List<Slot> slots = new ArrayList<>();
        was.forEach((record, times) -> slots.add(slot(record, times, is.get(record))));
        is.forEach((record, times) -> {
            if (!was.containsKey(record)) {
                slots.add(slot(record, null, times));
            }
        });
        return slots;
    }

    private Slot slot(String record, Exact was, Exact is) {
        return new Slot(null, number(was), number(is), false, record,
                () -> Shares.whole(Causes.record(record, was == null ? null : pair.before(), is == null ? null : pair.after())));
    }

    private static Result number(Exact times) {
        return times == null ? null : new Amount(times, Unit.NUMBER);
    }

    private static Map<String, Exact> counted(List<Term> terms) {
        Map<String, Exact> counted = new LinkedHashMap<>();
        for (Term term : terms) {
            if (term != null && term.ground() != null) {
                term.ground().records().forEach(record -> counted.merge(record, Exact.ONE, Exact::plus));
            } else if (term != null) {
                counted.merge(term.step() == null ? "" : String.valueOf(term.step().record()), Exact.ONE, Exact::plus);
            }
        }
        return counted;
    }
}
