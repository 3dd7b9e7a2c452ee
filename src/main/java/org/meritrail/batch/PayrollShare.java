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
public record PayrollShare(List<Sum> sums, List<Named> corrections) {

    private static final int LARGEST_PER_CURRENCY = 10;

    /** @param kind new, true-up or recovery */
    public record Sum(String currency, String kind, int lines, BigDecimal amount) {
    }

    /** @param name of the participant */
    public record Named(String name, Correction correction) {

        public PayrollLine line() {
            return correction.line();
        }
    }

    /** @param names by the participants' codes */
    static PayrollShare of(List<PayrollLine> lines, List<Correction> corrections, Map<String, String> names) {
        Map<String, List<PayrollLine>> byCurrency = lines.stream().collect(Collectors.groupingBy(PayrollLine::currency, TreeMap::new, Collectors.toList()));
        return new PayrollShare(byCurrency.values().stream().flatMap(own -> sums(own).stream()).toList(),
                byCurrency.keySet().stream().flatMap(currency -> largest(corrections, currency, names).stream()).toList());
    }

    private static List<Sum> sums(List<PayrollLine> lines) {
        Map<Kind, List<PayrollLine>> byKind = lines.stream().collect(Collectors.groupingBy(PayrollLine::kind, TreeMap::new, Collectors.toList()));
        return byKind.entrySet().stream().map(own -> new Sum(own.getValue().get(0).currency(), own.getKey().key(), own.getValue().size(),
                own.getValue().stream().map(PayrollLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add))).toList();
    }

    private static List<Named> largest(List<Correction> corrections, String currency, Map<String, String> names) {
        Comparator<Correction> largestFirst = Comparator.<Correction, BigDecimal>comparing(one -> one.line().amount().abs()).reversed()
                .thenComparing(one -> one.line().key());
        return corrections.stream().filter(one -> one.line().currency().equals(currency)).sorted(largestFirst).limit(LARGEST_PER_CURRENCY)
                .map(one -> new Named(names.getOrDefault(one.line().participant(), one.line().participant()), one)).toList();
    }
}
