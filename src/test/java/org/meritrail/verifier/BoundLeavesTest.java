package org.meritrail.verifier;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.Store;
import org.meritrail.fixtures.TenPercent.Person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Versions.granted;

/** Nobody can take a leaf out of the export of one payout or put one in, whoever lists the files anew. */
class BoundLeavesTest {

    @TempDir
    private Path folder;
    private Store store;
    private Paying paying;

    @BeforeEach
    void payTwo() {
        store = Database.H2.open();
        paying = new Paying(store, folder);
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "2000"));
        paying.run();
    }

    @AfterEach
    void close() {
        paying.close();
    }

    @Test
    void namesTheReleaseThatWasTakenOut() throws IOException {
        paying.released(1);
        Path export = export("P-1");
        assertThat(Exports.verified(export)).satisfies(told -> assertThat(told.text()).contains("leaves are those that the entry of this export binds, and its own",
                "Run 1 was released by rita at ", ", who had no hand in its policy or in it by what is told here.").doesNotContain("FAILS")).satisfies(told -> assertThat(told.code()).isZero());

        Path release = leaf(export, "run.released");
        takeOut(export, release);

        assertThat(Exports.verified(export)).satisfies(told -> assertThat(told.code()).isOne()).satisfies(told -> assertThat(told.text())
                .contains("FAILS   leaves/" + release.getFileName() + ": the leaf that leaves/" + own(export) + ".json binds is missing: it was taken out", "No release of run 1 is in this export.")
                .doesNotContain("had not been released", "who had no hand"));
        assertThat(Exports.verified(export, "--lang", "es").text()).contains("En esta exportación no hay ninguna liberación del cálculo 1.", "se ha quitado");
    }

    @Test
    void namesTheDiscardThatWasTakenOut() throws IOException {
        granted(paying.runs().discard(Paying.OLGA, 1, ""));
        Path export = export("P-1");
        assertThat(Exports.verified(export).text()).contains("Run 1 was discarded by olga and never released").doesNotContain("FAILS");

        Path discard = leaf(export, "run.discarded");
        takeOut(export, discard);

        assertThat(Exports.verified(export).text()).contains("FAILS   leaves/" + discard.getFileName() + ": the leaf that").doesNotContain("had not been released");
    }

    /** Of the policy, whether before the release or after it. */
    @Test
    void hasTheRetirementOfThePolicy() throws IOException {
        paying.released(1);
        granted(paying.versions().entry().retire(Paying.ADA, 1, "replaced"));
        Path export = export("P-1");
        assertThat(Exports.verified(export).code()).isZero();

        Path retired = leaf(export, "version.retired");
        takeOut(export, retired);

        assertThat(Exports.verified(export).text()).contains("FAILS   leaves/" + retired.getFileName() + ": the leaf that");
    }

    /** It cannot pass for an export that was made before leaves were bound, since the calculation says that they are. */
    @Test
    void namesTheEntryOfTheExportThatWasTakenOut() throws IOException {
        paying.released(1);
        Path export = export("P-1");
        takeOut(export, leaf(export, "run.released"));
        Path own = leaf(export, "payout.exported");
        takeOut(export, own);

        assertThat(Exports.verified(export)).satisfies(told -> assertThat(told.code()).isOne())
                .satisfies(told -> assertThat(told.text()).contains("FAILS   leaves/" + own.getFileName() + ": the leaf that checkpoint binds is missing"));
    }

    @Test
    void namesALeafThatWasPutIn() throws IOException {
        paying.released(1);
        Path export = export("P-1");
        long other = store.ledger().ofPerson(paying.runs().run(1).orElseThrow().calculation().orElseThrow().calculated().number(), store.persons().known("P-2").orElseThrow().key()).get(0);
        Files.writeString(export.resolve("leaves/" + other + ".json"), store.ledger().leaf(other).json());
        Files.writeString(export.resolve("leaves/" + other + ".tlog-proof"), Resigned.proof(store.ledger().tree().inclusion(other, own(export) + 1), other, Files.readString(export.resolve("checkpoint"))));
        Exports.listAllAnew(export);

        assertThat(Exports.verified(export)).satisfies(told -> assertThat(told.code()).isOne()).satisfies(told -> assertThat(told.text())
                .contains("FAILS   leaves/" + other + ".json: the entry of the export, leaves/" + own(export) + ".json, does not bind this leaf"));
    }

    /** A checkpoint of the same ledger that another export was made with binds other leaves. */
    @Test
    void refusesTheEntryOfAnotherExport() throws IOException {
        paying.released(1);
        Path export = export("P-1");
        Path other = export("P-2");
        long size = own(other) + 1;
        String note = Files.readString(other.resolve("checkpoint"));
        Files.writeString(export.resolve("checkpoint"), note);
        Files.copy(leaf(other, "payout.exported"), export.resolve("leaves/" + own(other) + ".json"));
        try (Stream<Path> leaves = Files.list(export.resolve("leaves"))) {
            for (Path leaf : leaves.filter(file -> file.toString().endsWith(".json")).toList()) {
                long number = number(leaf);
                Files.writeString(export.resolve("leaves/" + number + ".tlog-proof"), Resigned.proof(store.ledger().tree().inclusion(number, size), number, note));
            }
        }
        Exports.listAllAnew(export);

        assertThat(Exports.verified(export)).satisfies(told -> assertThat(told.code()).isOne()).satisfies(told -> assertThat(told.text())
                .contains("FAILS   leaves/" + own(other) + ".json: this is the last leaf, and not that of an export of the payout of " + store.persons().known("P-1").orElseThrow().key() + " in run 1"));
    }

    @Test
    void bindsLeavesByTheirNumbers() throws IOException {
        Path export = export("P-1");
        Resigned.payout(export, leaf -> leaf.replaceFirst("\"leaves\":\\[[0-9]+", "\"leaves\":[\"one\""));

        assertThat(Exports.verified(export).text()).contains("FAILS   leaves/" + own(export) + ".json: leaves is missing, or is not what it has to be").doesNotContain("Java");
    }

    @Test
    void saysOfExportsFromBeforeWhatCannotBeTold() throws IOException {
        paying.released(1);
        Path export = export("P-1");
        Resigned.asBefore(export);
        assertThat(Exports.verified(export)).satisfies(told -> assertThat(told.code()).isZero()).satisfies(told -> assertThat(told.text())
                .contains("made before exports of a payout bound which leaves they have", "Run 1 was released by rita at ").doesNotContain("no hand", "its own\n"));

        takeOut(export, leaf(export, "run.released"));

        assertThat(Exports.verified(export).text()).contains("cannot be told", "No release of run 1 is in this export.").doesNotContain("had not been released");
        assertThat(Exports.verified(export, "--lang", "es").text()).contains("no se puede saber", "En esta exportación no hay ninguna liberación");
    }

    @Test
    void saysNoMoreOfADiscardedRunThanAnExportFromBeforeHas() throws IOException {
        granted(paying.runs().discard(Paying.OLGA, 1, ""));
        Path export = export("P-1");
        Resigned.asBefore(export);

        assertThat(Exports.verified(export).text()).contains("Run 1 was discarded by olga; no release of it is in this export.").doesNotContain("never released");
    }

    private Path export(String participant) throws IOException {
        Path zip = folder.resolve(participant + ".zip");
        try (OutputStream out = Files.newOutputStream(zip)) {
            granted(paying.payoutExports().of(Paying.OLGA, 1, participant)).write(out);
        }
        return Exports.unpacked(zip, folder.resolve("unpacked-" + participant));
    }

    private static Path leaf(Path export, String what) throws IOException {
        try (Stream<Path> leaves = Files.list(export.resolve("leaves"))) {
            for (Path leaf : leaves.filter(file -> file.toString().endsWith(".json")).toList()) {
                if (Files.readString(leaf).contains("\"what\":\"" + what + "\"")) {
                    return leaf;
                }
            }
        }
        throw new AssertionError(what);
    }

    private static long own(Path export) throws IOException {
        return number(leaf(export, "payout.exported"));
    }

    private static long number(Path leaf) {
        return Long.parseLong(leaf.getFileName().toString().replace(".json", ""));
    }

    private static void takeOut(Path export, Path leaf) throws IOException {
        Files.delete(leaf);
        Files.delete(leaf.resolveSibling(number(leaf) + ".tlog-proof"));
        Exports.listAllAnew(export);
    }
}
