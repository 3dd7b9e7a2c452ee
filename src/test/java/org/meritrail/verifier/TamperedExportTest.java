package org.meritrail.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.TenPercent.Person;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever changes an export and lists its files anew is found out, at the entry that was changed. */
class TamperedExportTest {

    private static final int TRIES = 300;

    @TempDir
    private static Path folder;
    private static Paying paying;
    private static Path unpacked;

    @BeforeAll
    static void exportARun() {
        paying = new Paying(Database.H2.open(), folder);
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "0"), Person.selling("P-3", "500").withheld());
        paying.run();
        paying.released(1);
        unpacked = Exports.unpacked(Exports.ofRun(paying, 1, folder.resolve("export.zip")), folder.resolve("unpacked"));
    }

    @AfterAll
    static void close() {
        paying.close();
    }

    @Test
    void findsEveryChangeOfALeafAtItsEntry() throws IOException {
        long seed = new Random().nextLong();
        Tampering tampering = new Tampering(unpacked, new Random(seed));
        for (int number = 0; number < TRIES; number++) {
            Tampering.Change change = tampering.change();
            assertThat(change.isFoundAtItsEntry()).as("seed " + seed + ", " + change).isTrue();
        }
        assertThat(Exports.verified(unpacked).code()).isZero();
    }

    /** Without listing them anew, any byte of any file. */
    @Test
    void findsEveryChangedFile() throws IOException {
        Random chance = new Random(3);
        try (Stream<Path> files = Files.walk(unpacked)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (bytes.length > 0) {
                    byte[] changed = bytes.clone();
                    changed[chance.nextInt(bytes.length)] ^= (byte) (1 << chance.nextInt(7));
                    Files.write(file, changed);
                    assertThat(Exports.verified(unpacked).code()).as(file.toString()).isNotZero();
                    Files.write(file, bytes);
                }
            }
        }
    }

    /** Even where the forger lists them anew: what the ledger names by its hash. */
    @Test
    void findsEveryChangedContentThatTheLedgerNames() throws IOException {
        for (String where : List.of("content", "outputs", "checkpoints")) {
            try (Stream<Path> files = Files.list(unpacked.resolve(where))) {
                for (Path file : files.sorted().filter(file -> !file.toString().endsWith(".csv.checkpoint")).toList()) {
                    byte[] bytes = Files.readAllBytes(file);
                    byte[] changed = bytes.clone();
                    changed[bytes.length / 2] ^= 1;
                    Files.write(file, changed);
                    String manifest = Files.readString(unpacked.resolve(Export.MANIFEST));
                    Exports.listAnew(unpacked);
                    assertThat(Exports.verified(unpacked).code()).as(file.toString()).isOne();
                    Files.write(file, bytes);
                    Files.writeString(unpacked.resolve(Export.MANIFEST), manifest);
                }
            }
        }
    }
}
