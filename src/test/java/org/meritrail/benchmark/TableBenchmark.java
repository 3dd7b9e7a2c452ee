package org.meritrail.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.meritrail.evaluation.Evaluating;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.intake.Received;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Period;
import org.meritrail.policy.Policy;
import org.meritrail.policy.drools.Rules;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Origin;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;

import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/**
 * How long a policy takes to be usable and to evaluate as its largest table grows. Arguments: rows of the table (default 60, 1000
 * and 60000). Prints one line for each size; see {@code docs/benchmarks.md}.
 */
public final class TableBenchmark {

    private static final int PARTICIPANTS = 10_000;
    private static final int DEALS = 100;
    private static final int ROUNDS = 5;
    private static final Period QUARTER = Period.parse("2026-Q3");

    private TableBenchmark() {
    }

    public static void main(String[] rows) throws IOException {
        List<Integer> sizes = rows.length == 0 ? List.of(60, 1_000, 60_000) : Stream.of(rows).map(Integer::valueOf).toList();
        System.out.println("rows | read s | compile s | again s | table MB | us/participant 1 thread | 2 threads | total EUR");
        for (int size : sizes) {
            measure(size);
        }
    }

    private static void measure(int rows) throws IOException {
        Path folder = Files.createTempDirectory("table-benchmark");
        PolicyFolder policyFolder = PolicyFolder.withShippedRules(folder).with("benchmark/benchmark.xlsx", workbook(rows));
        long before = usedMegabytes();
        long start = System.nanoTime();
        Policy policy = policyFolder.policy();
        double read = seconds(start);
        long table = usedMegabytes() - before;
        start = System.nanoTime();
        Rules.compile(policy.plan(), policy.rules());
        double compile = seconds(start);
        Received received = received(rows);
        double one = fastest(policy, received, 1);
        double two = fastest(policy, received, 2);
        policyFolder.with("benchmark/benchmark.xlsx", workbook(rows).put("Rates", "F5", percent("9.99")));
        start = System.nanoTime();
        Policy edited = policyFolder.policy();
        Rules.compile(edited.plan(), edited.rules());
        double again = seconds(start);
        System.out.printf(Locale.ROOT, "%,d | %.2f | %.2f | %.2f | %d | %.1f | %.1f | %s%n", rows, read, compile, again, table, one, two,
                total(Evaluating.evaluate(policy, received, QUARTER, 2, done -> { })));
        delete(folder);
    }

    private static double fastest(Policy policy, Received received, int threads) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            Evaluating.evaluate(policy, received, QUARTER, threads, done -> { });
            best = Math.min(best, seconds(start) * 1e6 / PARTICIPANTS);
        }
        return best;
    }

    /** Sixteen lines: a hundred deals each, tiers in percent of quota, factors from the large table, gate, cap, appraisal, payment. */
    private static WorkbookBuilder workbook(int rows) {
        WorkbookBuilder workbook = new WorkbookBuilder()
                .sheet("Records", row("set", "belongs to", "source", "link in force on"), row("Deals", "Participants", "transactions", "date"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"),
                        row("Quota", "Participants", "quotas.amount", "money"), row("Role", "Participants", "assignments.role", "text"),
                        row("Region", "Participants", "assignments.region", "text"), row("Service", "Participants", "scores.service", "score"),
                        row("Care", "Participants", "scores.care", "score"))
                .sheet("Values", row("name", "value", "unit"), row("Gate from", percent("30"), "percent"), row("Cap", 40_000, "EUR"))
                .sheet("Lines", row("line", "per", "operation", "option", "of", "with", "table", "over", "only when", "if missing", "round"),
                        row("Net", "Deals", "multiply", null, "Amount", "one"),
                        row("Bookings", null, "collect", "sum", "Net", null, null, "Deals"),
                        row("Deal count", null, "collect", "count", null, null, null, "Deals"),
                        row("Attainment", null, "divide", null, "Bookings", "Quota"),
                        row("Gate", null, "check", "at least", "Attainment", "Gate from"),
                        row("Earned", null, "tiers", "each slice", "Bookings", null, "Tiers"),
                        row("Factor", null, "look up", null, null, null, "Rates"),
                        row("Boosted", null, "multiply", null, "Earned", "Factor"),
                        row("Capped", null, "limit", "at most", "Boosted", "Cap"),
                        row("Overall", null, "mean", null, null, null, null, null, null, "left out"),
                        row("Multiplier", null, "look up", null, null, null, "Ratings"),
                        row("Commission", null, "multiply", null, "Capped", "Multiplier", null, null, "Gate", null, 0.01))
                .sheet("Parts", row("line", "part", "weight"), row("Overall", "Service", percent("60")), row("Overall", "Care", percent("40")))
                .sheet("Payments", row("component", "line"), row("Commission", "Commission"))
                .sheet("Tiers", row("edges in percent of", "Quota"), row("id", "tier", "tier", "rate"), row("compares", "from", "below", "result"),
                        row("unit", "percent", "percent", "percent"), row("T-1", percent("0"), percent("80"), percent("4")),
                        row("T-2", percent("80"), percent("100"), percent("6")), row("T-3", percent("100"), "no end", percent("9")))
                .sheet("Ratings", row("id", "Overall", "Overall", "factor"), row("compares", "from", "below", "result"),
                        row("unit", "score", "score", "percent"), row("S-1", 0, 50, percent("90")), row("S-2", 50, "no end", percent("110")));
        return workbook.sheet("Rates", row("id", "Role", "Region", "Attainment", "Attainment", "factor"),
                        row("compares", "one of", "one of", "from", "below", "result"),
                        row("unit", "text", "text", "percent", "percent", "percent"))
                .sheet("Rates", rates(rows).toArray(new Object[0][]));
    }

    /** Three bands of attainment for each pair of a role and a region. */
    private static List<Object[]> rates(int rows) {
        List<Object[]> rates = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int pair = row / 3;
            int band = row % 3;
            rates.add(row("R-" + row, role(pair), region(pair), percent(String.valueOf(80 * band)), band == 2 ? "no end" : percent(String.valueOf(80 * (band + 1))),
                    percent(String.valueOf(100 + row % 37))));
        }
        return rates;
    }

    private static String role(int pair) {
        return "Role " + pair % 20;
    }

    private static String region(int pair) {
        return "Region " + pair / 20;
    }

    private static Received received(int rows) {
        Map<DataSet, List<InputRecord>> records = new LinkedHashMap<>();
        int pairs = Math.max(1, rows / 3);
        for (int person = 0; person < PARTICIPANTS; person++) {
            String who = "P-" + person;
            Label id = new Label(who);
            add(records, DataSet.PARTICIPANTS, who, Map.of("participant", id, "name", id, "currency", new Label("EUR"), "hired", day("2020-01-01")));
            add(records, DataSet.ASSIGNMENTS, who, Map.of("participant", id, "from", day("2020-01-01"), "role", new Label(role(person % pairs)),
                    "region", new Label(region(person % pairs))));
            add(records, DataSet.QUOTAS, who, Map.of("participant", id, "from", day("2020-01-01"), "amount", Amount.money("100000", "EUR")));
            add(records, DataSet.SCORES, who, Map.of("participant", id, "from", day("2026-07-01"), "service", score(person % 100), "care", score(50)));
            for (int deal = 0; deal < DEALS; deal++) {
                add(records, DataSet.TRANSACTIONS, who + "/" + deal, Map.of("participant", id, "date", day("2026-08-" + (10 + deal % 20)),
                        "amount", Amount.money((person * 31L + deal * 17L) % 3000 + "." + (10 + deal % 90), "EUR")));
            }
        }
        return new Received(records, List.of(), List.of(), List.of());
    }

    private static void add(Map<DataSet, List<InputRecord>> records, DataSet set, String id, Map<String, Value> fields) {
        records.computeIfAbsent(set, none -> new ArrayList<>()).add(new InputRecord(id, new Origin(set.key() + ".csv", 2), fields));
    }

    private static Day day(String date) {
        return new Day(LocalDate.parse(date));
    }

    private static Amount score(int points) {
        return new Amount(Exact.of(points), Unit.SCORE);
    }

    private static String total(Evaluation evaluation) {
        Map<String, Exact> total = new TreeMap<>();
        evaluation.outcomes().forEach(outcome -> outcome.fold(
                due -> total.merge("EUR", due.total().number(), Exact::plus),
                nothing -> total.merge("nothing", Exact.ONE, Exact::plus),
                withheld -> total.merge("withheld", Exact.ONE, Exact::plus)));
        return total.toString();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long usedMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
