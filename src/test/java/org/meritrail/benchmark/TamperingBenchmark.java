package org.meritrail.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.meritrail.fixtures.BusyQuarter;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.FileTampering;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.RowTampering;
import org.meritrail.fixtures.Store;

/**
 * Random changes of the rows of a database, or of its raw file. Arguments: how many (default 10,000), the seed, and {@code rows} or {@code file}. Prints what
 * was not found at its entry; ends with 1 then.
 * See {@code docs/benchmarks.md}.
 */
public final class TamperingBenchmark {

    private TamperingBenchmark() {
    }

    public static void main(String[] arguments) throws IOException {
        int tries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : new Random().nextLong();
        boolean rows = arguments.length < 3 || arguments[2].equals("rows");
        System.exit((rows ? ofRows(tries, seed) : ofFile(tries, seed)) == tries ? 0 : 1);
    }

    private static int ofFile(int tries, long seed) throws IOException {
        FileTampering tampering = FileTampering.of(Files.createTempDirectory("tampering"), new Random(seed));
        Map<String, Integer> found = new TreeMap<>();
        long start = System.nanoTime();
        for (int number = 0; number < tries; number++) {
            FileTampering.Change change = tampering.change();
            found.merge(change.how(), 1, Integer::sum);
            if (!change.isFound()) {
                System.out.println("not found: " + change);
            }
        }
        System.out.printf(Locale.ROOT, "file, seed %d: %d changes, %s; %.0f s%n", seed, tries, found, (System.nanoTime() - start) / 1e9);
        return tries - found.getOrDefault("missed", 0);
    }

    private static int ofRows(int tries, long seed) throws IOException {
        Path folder = Files.createTempDirectory("tampering");
        Store store = Database.H2.open();
        try (Paying paying = new Paying(store, folder)) {
            BusyQuarter.in(paying, store, folder);
            RowTampering tampering = new RowTampering(store, paying, new Random(seed));
            int found = 0;
            int unread = 0;
            long start = System.nanoTime();
            for (int number = 0; number < tries; number++) {
                RowTampering.Change change = tampering.change();
                found += change.isFound() ? 1 : 0;
                unread += change.isReadByNobody() ? 1 : 0;
                if (!change.isFound()) {
                    System.out.println("not found: " + change);
                }
            }
            System.out.printf(Locale.ROOT, "rows, seed %d: %d of %d changes found at their entry, of these %d of something that nobody reads; %.0f s%n", seed, found, tries, unread,
                    (System.nanoTime() - start) / 1e9);
            return found;
        }
    }
}
