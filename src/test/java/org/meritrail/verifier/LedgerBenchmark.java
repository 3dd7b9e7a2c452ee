package org.meritrail.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.Store;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.ledger.Details;

import static org.meritrail.fixtures.Versions.granted;

/**
 * What the ledger costs, and 10,000 random changes of an export; see {@code docs/benchmarks.md}. Prints its figures; ends with 1 if a change was not
 * found at its entry.
 */
public final class LedgerBenchmark {

    private static final int LEAVES = 10_000;
    private static final int CHANGES = 10_000;

    private LedgerBenchmark() {
    }

    public static void main(String[] none) throws IOException {
        for (Database database : Database.values()) {
            try (Store store = database.open()) {
                for (int round = 0; round < 3; round++) {
                    add(database, store);
                }
            }
        }
        System.exit(tamper(new Random().nextLong()));
    }

    private static void add(Database database, Store store) {
        long start = System.nanoTime();
        granted(store.journal().decide(() -> {
            Entry entry = store.journal().record(Actor.SERVICE, "run.calculated", "run 1", "");
            store.journal().bind(entry, Leaf.PAYOUT, IntStream.range(0, LEAVES).mapToObj(number -> Details.of("run", 1).with("total", "1234.56")
                    .with("currency", "EUR").with("outcome", "due").with("explanation", "0".repeat(64)).with(Details.PERSON, "0".repeat(32))).toList());
            return Decision.granted(entry);
        }));
        System.out.printf(Locale.ROOT, "%s: %d leaves added in %.2f s%n", database, LEAVES, (System.nanoTime() - start) / 1e9);
    }

    private static int tamper(long seed) throws IOException {
        Path folder = Files.createTempDirectory("ledger");
        try (Paying paying = new Paying(Database.H2.open(), folder)) {
            paying.approve("10");
            paying.deliver(IntStream.range(0, 40).mapToObj(number -> Person.selling("P-" + number, "1000")).toArray(Person[]::new));
            paying.run();
            paying.released(1);
            Path unpacked = Exports.unpacked(Exports.ofRun(paying, 1, folder.resolve("export.zip")), folder.resolve("unpacked"));
            Tampering tampering = new Tampering(unpacked, new Random(seed));
            int found = 0;
            long start = System.nanoTime();
            for (int number = 0; number < CHANGES; number++) {
                found += tampering.change().isFoundAtItsEntry() ? 1 : 0;
            }
            System.out.printf(Locale.ROOT, "seed %d: %d of %d changes found at their entry, %.0f s%n", seed, found, CHANGES, (System.nanoTime() - start) / 1e9);
            return found == CHANGES ? 0 : 1;
        }
    }
}
