package org.meritrail.batch;

import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meritrail.content.Contents;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Store;
import org.meritrail.intake.Intake;
import org.meritrail.intake.Received;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Period;
import org.meritrail.ledger.Person;
import org.meritrail.policy.Policies;
import org.meritrail.policy.Policy;
import org.meritrail.pseudonym.Concealing.Named;
import org.meritrail.sample.SampleData;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.InputRecord;

/**
 * What keeping everybody's explanation costs beside the evaluation, how large explanations are, and how long it takes to ask for one of them. The
 * sample's policy and its third quarter, each person of it many times. Arguments: participants (default 10,000), threads (2). See
 * {@code docs/benchmarks.md}.
 */
public final class ExplanationBenchmark {

    private static final Period QUARTER = Period.parse("2026-Q3");
    private static final int WARMING_UP = 1_200;
    private static final int ASKED = 2_000;

    private static double evaluationCpu;

    private ExplanationBenchmark() {
    }

    public static void main(String[] arguments) throws IOException {
        int participants = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        Policy policy = Payable.policy(Policies.readAndCompile(Path.of("")), "sample");
        Received received = Intake.read(data(participants), policy.plan().data());
        List<Named> people = received.records(DataSet.PARTICIPANTS).stream().map(InputRecord::id)
                .map(code -> new Named(Fingerprint.of(code).hex().substring(0, 32), code, code.replace("P-", "Ana Ruiz "))).toList();
        System.out.printf(Locale.ROOT, "%d participants, %d threads%n", people.size(), threads);
        Payable warmingUp = Payable.again(policy, QUARTER, new RestoredInputs.Restored(Intake.read(data(WARMING_UP), policy.plan().data()), people), TakenOver.NOTHING,
                threads);
        new KeepingExplanations(new OnlyHashing(), threads).keep(warmingUp);
        long cpu = cpu();
        long start = System.nanoTime();
        Payable payable = Payable.again(policy, QUARTER, new RestoredInputs.Restored(received, people), TakenOver.NOTHING, threads);
        double evaluation = seconds(start);
        evaluationCpu = (cpu() - cpu) / 1e9;
        System.out.printf(Locale.ROOT, "evaluation %.1f s, %.1f s of processors, %s%n", evaluation, evaluationCpu, payable.evaluation().outcomes().stream()
                .collect(Collectors.groupingBy(outcome -> outcome.fold(due -> "due", nothing -> "nothing", withheld -> "withheld"), Collectors.counting())));
        keep("hashed only", new OnlyHashing(), payable, threads, evaluation);
        for (Database database : Database.values()) {
            Path file = Files.createTempDirectory("explanations");
            String url = database == Database.H2 ? "jdbc:h2:file:" + file.resolve("meritrail") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE" : database.newUrl();
            try (Store store = Database.open(url, database.user(), new HikariConfig())) {
                List<Fingerprint> kept = keep(database.name(), store.contents(), payable, threads, evaluation);
                size(store, kept);
                ask(store, kept);
            }
        }
        System.exit(0);
    }

    private static List<Fingerprint> keep(String where, Contents contents, Payable payable, int threads, double evaluation) {
        long cpu = cpu();
        long start = System.nanoTime();
        List<Fingerprint> kept = new KeepingExplanations(contents, threads).keep(payable);
        double seconds = seconds(start);
        double processors = (cpu() - cpu) / 1e9;
        System.out.printf(Locale.ROOT, "%s: explanations kept in %.1f s, %.1f s of processors: %.2f and %.2f times the evaluation%n", where, seconds, processors,
                seconds / evaluation, processors / evaluationCpu);
        return kept;
    }

    private static void size(Store store, List<Fingerprint> kept) {
        long plain = store.sql().sql("select sum(size) from content").query(Long.class).single();
        long stored = store.sql().sql("select sum(length(bytes)) from content_piece").query(Long.class).single();
        System.out.printf(Locale.ROOT, "each %,d bytes, stored %,d%n", plain / kept.size(), stored / kept.size());
    }

    /** By chance, as people do; read, checked against its hash, and taken apart. */
    private static void ask(Store store, List<Fingerprint> kept) {
        Random chance = new Random(1);
        double[] took = new double[ASKED];
        for (int number = 0; number < ASKED; number++) {
            Fingerprint one = kept.get(chance.nextInt(kept.size()));
            long start = System.nanoTime();
            Json.explanation(store.contents().bytes(one));
            took[number] = seconds(start) * 1000;
        }
        Arrays.sort(took);
        System.out.printf(Locale.ROOT, "one of them: median %.1f ms, 99 of 100 within %.1f ms, slowest %.1f ms%n", took[ASKED / 2], took[ASKED * 99 / 100], took[ASKED - 1]);
    }

    /** Each row of the sample that is about somebody many times, about as many people. */
    private static Path data(int participants) throws IOException {
        Path sample = SampleData.unpack(Files.createTempDirectory("sample"));
        Path folder = Files.createTempDirectory("people");
        int copies = participants / 60;
        try (Stream<Path> files = Files.list(sample)) {
            for (Path file : files.toList()) {
                List<String> lines = Files.readAllLines(file);
                boolean ofPeople = lines.stream().anyMatch(line -> line.contains("P-001") || line.contains("P-003"));
                List<String> all = new ArrayList<>(ofPeople ? lines.subList(0, 1) : lines);
                IntStream.range(0, ofPeople ? copies : 0).forEach(copy -> lines.stream().skip(1).forEach(line -> all.add(copied(file, line, copy))));
                Files.write(folder.resolve(file.getFileName()), all);
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        return folder;
    }

    private static String copied(Path file, String line, int copy) {
        String own = line.replaceAll("\\b([PDGRKL]-[0-9]+)", "$1x" + copy);
        return file.endsWith("participants.csv") ? own.replaceFirst("^([^,]*),([^,]*),", "$1,$2 " + copy + ",").replaceFirst(",(1[0-9]{4}),", ",$1" + copy + ",") : own;
    }

    /** Of this process, which others on the machine do not slow down. */
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
