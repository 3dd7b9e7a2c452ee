package org.meritrail.batch;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.meritrail.settlement.PayrollLine;
import org.meritrail.settlement.PayrollLine.Kind;

/**
 * What payroll gets by a run: only what differs from the lines that were released for its period before.
 *
 * @param sums        by currency, then kind; none where everybody has what is due
 * @param corrections the largest true-ups and recoveries, the largest first in each currency
 */
public record PayrollShare(List<Sum> sums, List<Correction> corrections) {

    private static final int LARGEST_PER_CURRENCY = 10;

    /** @param kind new, true-up or recovery */
    public record Sum(String currency, String kind, int lines, BigDecimal amount) {
    }

    /** @param kind true-up or recovery */
    public record Correction(String participant, String name, String component, String kind, BigDecimal amount, String currency) {
    }

    /** @param names by the participants' codes */
    static PayrollShare of(List<PayrollLine> lines, Map<String, String> names) {
        Map<String, List<PayrollLine>> byCurrency = lines.stream().collect(Collectors.groupingBy(PayrollLine::currency, TreeMap::new, Collectors.toList()));
        return new PayrollShare(byCurrency.values().stream().flatMap(own -> sums(own).stream()).toList(),
                byCurrency.values().stream().flatMap(own -> corrections(own, names).stream()).toList());
    }

    private static List<Sum> sums(List<PayrollLine> lines) {
        Map<Kind, List<PayrollLine>> byKind = lines.stream().collect(Collectors.groupingBy(PayrollLine::kind, TreeMap::new, Collectors.toList()));
        return byKind.entrySet().stream().map(own -> new Sum(own.getValue().get(0).currency(), own.getKey().key(), own.getValue().size(),
                own.getValue().stream().map(PayrollLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add))).toList();
    }

    private static List<Correction> corrections(List<PayrollLine> lines, Map<String, String> names) {
        Comparator<PayrollLine> largestFirst = Comparator.<PayrollLine, BigDecimal>comparing(line -> line.amount().abs()).reversed()
                .thenComparing(PayrollLine::key);
        return lines.stream().filter(line -> line.kind() == Kind.TRUE_UP || line.kind() == Kind.RECOVERY).sorted(largestFirst).limit(LARGEST_PER_CURRENCY)
                .map(line -> new Correction(line.participant(), names.getOrDefault(line.participant(), line.participant()), line.component(),
                        line.kind().key(), line.amount(), line.currency())).toList();
    }
}
