package org.meritrail.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Unit;

/** Control totals in a few lines for an operator; what is zero and need not be is left out. */
public final class TotalsText {

    private final Texts texts;
    private final List<String> lines = new ArrayList<>();

    private TotalsText(Texts texts) {
        this.texts = texts;
    }

    public static List<String> of(ControlTotals totals, Texts texts) {
        TotalsText text = new TotalsText(texts);
        text.add(totals);
        return List.copyOf(text.lines);
    }

    /** A line as all of them are: what it is, a colon, and the value. */
    public static String line(Texts texts, String label, String value) {
        return texts.say(label) + ": " + value;
    }

    private void add(ControlTotals totals) {
        int participants = totals.participants().values().stream().mapToInt(Integer::intValue).sum();
        add("summary.participants", texts.say("summary.outcomes", String.valueOf(participants), of(totals, "due"), of(totals, "nothing-due"),
                of(totals, "withheld")));
        add("summary.total", amounts(totals.total()));
        if (!totals.held().isEmpty()) {
            add("summary.held", amounts(totals.held()));
        }
        add("summary.rejected", String.valueOf(totals.rejectedRows() + totals.unlinkedRecords()));
        if (totals.filesSetAside() > 0) {
            add("summary.set-aside", String.valueOf(totals.filesSetAside()));
        }
        if (!totals.filesNotRead().isEmpty()) {
            add("summary.not-read", String.join(", ", totals.filesNotRead()));
        }
    }

    private static String of(ControlTotals totals, String outcome) {
        return String.valueOf(totals.participants().getOrDefault(outcome, 0));
    }

    private String amounts(SortedMap<String, BigDecimal> sums) {
        List<Object> amounts = sums.entrySet().stream()
                .<Object>map(sum -> new Amount(Exact.of(sum.getValue()), Unit.money(sum.getKey()))).toList();
        return amounts.isEmpty() ? "0" : texts.say("summary.list", amounts);
    }

    private void add(String label, String value) {
        lines.add(line(texts, label, value));
    }
}
