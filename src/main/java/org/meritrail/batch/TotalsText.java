package org.meritrail.batch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Period;
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
        totals.files().stream().filter(file -> !file.unknown().isEmpty()).forEach(file ->
                add("summary.headings", texts.say("summary.headings-of", file.file(), List.copyOf(file.unknown()))));
        if (totals.earlier() != null && !totals.earlier().isEmpty()) {
            takenOver(totals.earlier().stream().map(source -> Period.parse(source.period())).toList(), Period.parse(totals.period()));
        }
    }

    /** From which periods, and the days between them and up to this one from which nothing was: a balance goes on as it stood before those. */
    private void takenOver(List<Period> earlier, Period now) {
        add("summary.carried", texts.say("summary.list", earlier.stream().map(Period::name).toList()));
        for (int at = 0; at < earlier.size(); at++) {
            LocalDate first = earlier.get(at).to().plusDays(1);
            LocalDate next = at + 1 < earlier.size() ? earlier.get(at + 1).from() : now.from();
            if (first.isBefore(next)) {
                add("summary.carried-gap", texts.say("summary.carried-gap-days", first, next.minusDays(1)));
            }
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
