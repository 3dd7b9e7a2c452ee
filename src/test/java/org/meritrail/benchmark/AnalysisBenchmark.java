package org.meritrail.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.function.Supplier;
import org.meritrail.analysis.tables.BenchmarkTables;
import org.meritrail.vocabulary.DecisionTable;

/**
 * How long the analysis of one large table takes. Prints one line for each, the fastest and the slowest of five and the most time a processor spent on one; see
 * {@code docs/table-analysis.md}. Seeds are printed.
 */
public final class AnalysisBenchmark {

    private static final int ROUNDS = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private AnalysisBenchmark() {
    }

    public static void main(String[] none) {
        System.out.println("table | seed | fastest s | slowest s | most CPU s | found");
        for (long seed = 1; seed <= 3; seed++) {
            DecisionTable whole = BenchmarkTables.divided(1000, 20, seed);
            measure("1,000 rows × 6, 20 gaps, one row at once: everything, in words", seed, () -> BenchmarkTables.told(whole));
        }
        for (long seed = 1; seed <= 3; seed++) {
            DecisionTable divided = BenchmarkTables.divided(1000, 20, seed);
            measure("1,000 rows × 6, 20 gaps, one row at once", seed, () -> BenchmarkTables.analysed(divided, BenchmarkTables.budget()));
        }
        DecisionTable large = BenchmarkTables.divided(10_000, 20, 1);
        measure("10,000 rows × 6, 20 gaps, one row at once: everything, in words", 1, () -> BenchmarkTables.told(large));
        measure("10,000 rows × 6, 20 gaps, one row at once", 1, () -> BenchmarkTables.analysed(large, BenchmarkTables.budget()));
        for (int rows : new int[] {30, 100, 1000}) {
            DecisionTable tangled = BenchmarkTables.tangled(rows, 1);
            measure(rows + " rows × 6 across each other: everything, in words", 1, () -> BenchmarkTables.told(tangled));
            measure(rows + " rows × 6 across each other: gaps, overlaps", 1, () -> BenchmarkTables.analysed(tangled, BenchmarkTables.budget()));
            measure(rows + " rows × 6 across each other: never reached", 1, () -> BenchmarkTables.ordered(tangled, BenchmarkTables.budget()));
        }
    }

    private static void measure(String table, long seed, Supplier<?> analysis) {
        double fastest = Double.MAX_VALUE;
        double slowest = 0;
        double busiest = 0;
        Object figures = null;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long busy = THREADS.getCurrentThreadCpuTime();
            figures = analysis.get();
            double seconds = (System.nanoTime() - start) / 1e9;
            busiest = Math.max(busiest, (THREADS.getCurrentThreadCpuTime() - busy) / 1e9);
            fastest = Math.min(fastest, seconds);
            slowest = Math.max(slowest, seconds);
        }
        System.out.printf(Locale.ROOT, "%s | %d | %.2f | %.2f | %.2f | %s%n", table, seed, fastest, slowest, busiest, figures);
    }
}
