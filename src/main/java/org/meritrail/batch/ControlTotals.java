package org.meritrail.batch;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run must add up to. Written as {@code control-totals.dry-run.json}; amounts are decimal strings.
 *
 * @param participants by outcome: due, nothing-due, withheld
 * @param components   sums of what is due, by component and currency
 * @param total        sum of what is due, by currency
 * @param held         sum of what is withheld, by currency
 * @param files        what became of the rows of each input file
 */
public record ControlTotals(String status, Engine engine, String policy, String period, SortedMap<String, Integer> participants,
                            SortedMap<String, SortedMap<String, BigDecimal>> components, SortedMap<String, BigDecimal> total,
                            SortedMap<String, BigDecimal> held, int rejectedRows, int unlinkedRecords, List<FileTotals> files) {

    /** Versions of what did the work; recorded with the run, not part of the policy's fingerprint. */
    public record Engine(String meritrail, String drools, String java) {
    }

    public record FileTotals(String file, String data, int read, int accepted, int rejected, int duplicates, Map<String, Integer> filtered) {
    }

    static SortedMap<String, SortedMap<String, BigDecimal>> components(List<PayoutRow> rows) {
        SortedMap<String, SortedMap<String, BigDecimal>> sums = new TreeMap<>();
        rows.stream().filter(row -> !row.component().isEmpty() && row.outcome().equals("due")).forEach(row ->
                sums.computeIfAbsent(row.component(), none -> new TreeMap<>()).merge(row.currency(), row.amount(), BigDecimal::add));
        return sums;
    }

    static SortedMap<String, BigDecimal> held(List<PayoutRow> rows) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        rows.stream().filter(row -> row.held() != null).forEach(row -> sums.merge(row.currency(), row.held(), BigDecimal::add));
        return sums;
    }
}
