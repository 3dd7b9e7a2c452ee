package org.meritrail.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.policy.Policy;
import org.meritrail.policy.drools.RuleFile;
import org.meritrail.policy.drools.RuleFiles;
import org.meritrail.policy.excel.Grid;
import org.meritrail.policy.excel.WorkbookFile;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.PlanReading;

/**
 * Reads policies one of whose workbooks was damaged by chance. Whatever was done to it, reading must end soon, without a fault, and either
 * with findings or with a policy. Arguments: number of cases (default 20000), seed of the first (default 1). Prints what came of them;
 * see {@code docs/benchmarks.md}.
 */
public final class WorkbookFuzzing {

    private static final int LONGEST_SECONDS = 10;
    /** Really saved, by Excel's format of POI and by LibreOffice, with the file whose place each takes. */
    private static final Map<String, Path> WORKBOOKS = new TreeMap<>(Map.of(
            "decision-tables/commission/commission.xlsx", Path.of("decision-tables/commission/commission.xlsx"),
            "decision-tables/appraisal/appraisal.xlsx", Path.of("decision-tables/appraisal/appraisal.xlsx"),
            "decision-tables/adventureworks/total.xlsx", Path.of("src/test/resources/adventureworks/total/decision-tables/adventureworks/adventureworks.xlsx"),
            "decision-tables/adventureworks/each.xlsx", Path.of("src/test/resources/adventureworks/each-order/decision-tables/adventureworks/adventureworks.xlsx"),
            "decision-tables/adventureworks/libreoffice.xlsx", Path.of("src/test/resources/saved-by-libreoffice/adventureworks.xlsx")));

    private static final Set<String> SHIPPED = Set.of("decision-tables/commission/commission.xlsx", "decision-tables/appraisal/appraisal.xlsx");

    private final Path folder;
    private final List<RuleFile> rules;
    private final Map<String, byte[]> sound = new TreeMap<>();
    private final Map<String, List<Grid>> soundGrids = new TreeMap<>();
    private final Map<String, Fingerprint> fingerprints = new TreeMap<>();
    private final Map<String, Map<String, Integer>> results = new TreeMap<>();
    private final Map<String, Integer> codes = new TreeMap<>();
    private ExecutorService thread = Executors.newSingleThreadExecutor(WorkbookFuzzing::daemon);
    private long slowest;

    /** @param folder an empty one */
    public WorkbookFuzzing(Path folder) throws IOException {
        this.folder = folder;
        this.rules = RuleFiles.read(Path.of(""), new Findings());
        for (Map.Entry<String, Path> workbook : WORKBOOKS.entrySet()) {
            sound.put(workbook.getKey(), Files.readAllBytes(workbook.getValue()));
        }
        sound.forEach((file, bytes) -> soundGrids.put(file, grids(file, bytes, new Findings())));
        sound.forEach((file, bytes) -> fingerprints.put(file, read(file, bytes, new Findings()).orElseThrow()));
    }

    public static void main(String[] arguments) throws IOException {
        int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        WorkbookFuzzing fuzzing = new WorkbookFuzzing(Files.createTempDirectory("workbook-fuzzing"));
        long start = System.nanoTime();
        for (int at = 1; at <= cases; at++) {
            fuzzing.run(seed + at - 1);
            if (at % 1_000 == 0 || at == cases) {
                fuzzing.print(at, seed, (System.nanoTime() - start) / 1e9);
            }
        }
        System.exit(0);
    }

    private void print(int cases, long seed, double seconds) {
        System.out.printf(Locale.ROOT, "%d cases from seed %d in %.0f s, %d MB of heap at most, slowest case %.2f s: %s; first findings %s%n", cases, seed,
                seconds, Runtime.getRuntime().maxMemory() >> 20, slowest / 1e9, results, codes);
    }

    /** One case. @return what came of it: {@code findings}, {@code the same}, {@code another}, or what must never be */
    public String run(long seed) {
        WorkbookMutations mutations = new WorkbookMutations(seed);
        List<String> files = List.copyOf(WORKBOOKS.keySet());
        String file = files.get((int) (seed % files.size()));
        WorkbookMutations.Kind kind = mutations.kind();
        byte[] mutated = mutations.mutate(sound.get(file), kind);
        long start = System.nanoTime();
        String result = watched(file, mutated);
        slowest = Math.max(slowest, System.nanoTime() - start);
        results.computeIfAbsent(kind.name(), none -> new TreeMap<>()).merge(result.split(" at ")[0], 1, Integer::sum);
        if (result.startsWith("FAULT") || result.startsWith("HANGS")) {
            System.out.println("seed " + seed + " " + kind + " " + file + ": " + result);
        }
        return result;
    }

    private String watched(String file, byte[] mutated) {
        try {
            return thread.submit(() -> read(file, mutated)).get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException hangs) {
            thread.shutdownNow();
            thread = Executors.newSingleThreadExecutor(WorkbookFuzzing::daemon);
            return "HANGS";
        } catch (ExecutionException fault) {
            StackTraceElement[] trace = fault.getCause().getStackTrace();
            return "FAULT " + fault.getCause() + " at " + List.of(trace).subList(0, Math.min(8, trace.length));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private String read(String file, byte[] mutated) {
        Findings findings = new Findings();
        Optional<Fingerprint> fingerprint = read(file, mutated, findings);
        if (fingerprint.isPresent()) {
            return fingerprint.get().equals(fingerprints.get(file)) ? "the same" : "another";
        }
        codes.merge(findings.list().get(0).code().code(), 1, Integer::sum);
        return "findings";
    }

    /** As {@link org.meritrail.policy.Policies#read} does, but for the rules and the other workbook, which never change here. */
    private Optional<Fingerprint> read(String file, byte[] bytes, Findings findings) {
        List<Grid> grids = new ArrayList<>(grids(file, bytes, findings));
        if (SHIPPED.contains(file)) {
            SHIPPED.stream().filter(other -> !other.equals(file)).forEach(other -> grids.addAll(soundGrids.get(other)));
        }
        Plan plan = PlanReading.read(grids, RuleFiles.names(rules), findings).plan();
        return findings.hasErrors() ? Optional.empty() : Optional.of(Policy.of(plan, rules).fingerprint());
    }

    private List<Grid> grids(String file, byte[] bytes, Findings findings) {
        try {
            Path path = Files.write(folder.resolve(file.replace('/', '-')), bytes);
            return WorkbookFile.read(path, file, file.substring(file.indexOf('/') + 1), findings);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fuzzing");
        thread.setDaemon(true);
        return thread;
    }
}
