package org.meritrail.verifier;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.Shell;
import org.meritrail.fixtures.Store;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.ledger.Checkpoints;
import org.meritrail.ledger.ConsistencyProof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Versions.granted;

/** A checkpoint that an auditor kept is compared with the export of one payout by a proof that the ledger gives out. */
@ParameterizedClass
@EnumSource(Database.class)
class ConsistencyTest {

    private final Database database;

    @TempDir
    private Path folder;
    private Store store;
    private Paying paying;
    private Path kept;
    private Path export;

    ConsistencyTest(Database database) {
        this.database = database;
    }

    /** The checkpoint of the release is kept, and the payout exported later. */
    @BeforeEach
    void keepACheckpoint() {
        store = database.open();
        paying = paid(store, folder);
        kept = kept(store.checkpoints().latest().orElseThrow(), "kept");
        paying.deliver(Person.selling("P-1", "1"));
        export = payout(paying);
    }

    @AfterEach
    void close() {
        paying.close();
    }

    @Test
    void provesThatTheExportOfAPayoutGoesOnFromWhatWasKept() {
        Exports.Told told = told(proof(size(kept), exported()));

        assertThat(told.text()).doesNotContain("FAILS", "cannot be excluded").contains("the tree of the export and the checkpoint " + kept + " that you kept are of one ledger: the larger goes on from the smaller");
        assertThat(told.code()).isZero();
        assertThat(Exports.verified(Exports.ofRun(paying, 1, folder.resolve("run.zip")), "--since", kept.toString(), "--consistency", proof(size(kept), store.checkpoints().latest().orElseThrow()).toString()).code()).isZero();
    }

    /** The command of the whole program takes what the verifier takes. */
    @Test
    void comparesByTheCommandOfTheProgramToo() {
        Shell ran = Shell.run("verify", "--vkey", Store.KEY.vkey(), "--since", kept.toString(), "--consistency", proof(size(kept), exported()).toString(), export.toString());

        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.out()).contains("that you kept are of one ledger: the larger goes on from the smaller");
    }

    @Test
    void provesThatWhatWasKeptGoesOnFromTheExportOfAPayout() {
        long size = exported().size();
        Exports.ofRun(paying, 1, folder.resolve("later.zip"));
        Checkpoints.Made later = store.checkpoints().latest().orElseThrow();
        kept = kept(later, "later");

        assertThat(told(proof(size, later))).satisfies(told -> assertThat(told.code()).isZero()).satisfies(told -> assertThat(told.text()).contains("are of one ledger"));
    }

    /** It may have been made before; a ledger that was cut off looks the same. */
    @Test
    void saysThatAnExportOfARunEndsBeforeWhatWasKept() {
        Path run = Exports.ofRun(paying, 1, folder.resolve("run.zip"));
        Checkpoints.Made earlier = store.checkpoints().latest().orElseThrow();
        payout(paying);
        Checkpoints.Made later = store.checkpoints().latest().orElseThrow();
        kept = kept(later, "later");

        assertThat(Exports.verified(run, "--since", kept.toString())).satisfies(told -> assertThat(told.code()).isOne()).satisfies(told -> assertThat(told.text())
                .contains(kept + ": the checkpoint that you kept is of " + later.size() + " leaves and this export has " + earlier.size() + ": either it was made before, or the ledger was cut off since. Give the proof from GET /api/ledger/consistency?from="
                        + earlier.size() + "&to=" + later.size() + " with --consistency"));
        assertThat(Exports.verified(run, "--since", kept.toString(), "--consistency", proof(earlier.size(), later).toString()).code()).isZero();
    }

    @Test
    void saysWhichProofIsNeeded() {
        Exports.Told told = Exports.verified(export, "--since", kept.toString());

        assertThat(told.text()).contains("SKIPPED The checkpoint " + kept + " that you kept was not compared: give the proof from GET /api/ledger/consistency?from=" + size(kept) + "&to=" + exported().size())
                .doesNotContain("FAILS").endsWith("What was looked at holds, but not all that was asked for could be looked at; see above.\n");
        assertThat(told.code()).isEqualTo(2);
        assertThat(Exports.verified(export, "--since", kept.toString(), "--lang", "es").text()).contains("no se ha comparado: indique con --consistency la prueba de GET /api/ledger/consistency?from=");
        assertThat(Exports.verified(export).text()).contains("No checkpoint of your own was given (--since)");
        assertThat(Exports.told("--vkey", Store.KEY.vkey(), "--consistency", kept.toString(), export.toString())).satisfies(none -> assertThat(none.code()).isEqualTo(2))
                .satisfies(none -> assertThat(none.text()).contains("give that too, with --since"));
    }

    /** The very checkpoint of the export needs no proof, and one of its size that is another is none of the same ledger. */
    @Test
    void comparesACheckpointOfTheSameSizeWithoutAProof() throws IOException {
        kept = kept(exported(), "same");
        assertThat(Exports.verified(export, "--since", kept.toString()).text()).contains("are of one ledger").doesNotContain("FAILS");

        Paying other = paid(database.open(), folder.resolve("other"));
        other.deliver(Person.selling("P-1", "1"));
        Path foreign = Exports.unpacked(payout(other), folder.resolve("foreign"));
        other.close();
        assertThat(Exports.verified(export, "--since", foreign.resolve("checkpoint").toString()).text()).contains("the ledger was rewritten or replaced");
    }

    @Test
    void namesAProofThatProvesNothing() throws IOException {
        Path right = proof(size(kept), exported());
        String text = Files.readString(right);
        List<String> lines = text.lines().toList();
        assertThat(lines).hasSizeGreaterThan(6);

        assertThat(said(text.replace(lines.get(1) + "\n", ""))).contains("proof: the tree of " + exported().size() + " leaves does not go on from that of " + size(kept) + ": the ledger was rewritten or replaced, or this proof");
        assertThat(said(text.replace(lines.get(1), lines.get(2)))).contains("does not go on from");
        assertThat(said(text.replace("old " + size(kept), "old " + (size(kept) - 1)))).contains("proof: this is the proof from " + (size(kept) - 1) + " to " + exported().size() + " leaves, and the one from " + size(kept) + " to " + exported().size() + " is needed");
        assertThat(said(text.substring(0, text.indexOf("\n\n") + 2) + Files.readString(kept))).contains("proof: this is the proof from " + size(kept) + " to " + size(kept) + " leaves");
        assertThat(said(text.replaceFirst("(?s)— .*", "— example.com/ledger AAAAAAAA\n"))).contains("none of the keys that you gave signed this");
        assertThat(said(text.replace(lines.get(1) + "\n", ""), "--lang", "es")).contains("no continúa el de ");
    }

    @Test
    void looksAtNothingWithAProofThatIsNone() throws IOException {
        String text = Files.readString(proof(size(kept), exported()));

        for (String none : new String[] {text.substring(text.indexOf("\n\n") + 2), "old 1\n"}) {
            assertThat(told(written("proof", none))).satisfies(told -> assertThat(told.code()).isEqualTo(2))
                    .satisfies(told -> assertThat(told.text()).endsWith("proof: this is no proof that one checkpoint goes on from another\n"));
        }
    }

    /** Of a ledger that was replaced, signed with the same key. */
    @Test
    void findsALedgerThatWasReplaced() throws IOException {
        Store replaced = database.open();
        Paying other = paid(replaced, folder.resolve("other"));
        other.deliver(Person.selling("P-1", "1"));
        export = payout(other);
        String proof = ConsistencyProof.of(replaced.ledger().tree(), size(kept), replaced.checkpoints().latest().orElseThrow()).text();
        other.close();

        assertThat(said(proof)).contains("FAILS", "does not go on from that of " + size(kept));
        assertThat(said(Files.readString(proof(size(kept), exported())))).contains("FAILS", "the proof leads to another checkpoint than checkpoint");
    }

    private static Paying paid(Store store, Path folder) {
        Paying paying = new Paying(store, folder);
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"));
        paying.run();
        paying.released(1);
        return paying;
    }

    private Path payout(Paying paying) {
        Path zip = folder.resolve("payout-" + System.nanoTime() + ".zip");
        try (OutputStream out = Files.newOutputStream(zip)) {
            granted(paying.payoutExports().of(Paying.OLGA, 1, "P-1")).write(out);
            return zip;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Path kept(Checkpoints.Made checkpoint, String name) {
        return written(name, checkpoint.note());
    }

    private Path proof(long from, Checkpoints.Made to) {
        return written("proof", ConsistencyProof.of(store.ledger().tree(), from, to).text());
    }

    private Path written(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** That of the export of the payout. */
    private Checkpoints.Made exported() {
        return store.checkpoints().all().get(1);
    }

    private static long size(Path checkpoint) {
        try {
            return Long.parseLong(Files.readAllLines(checkpoint).get(1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Exports.Told told(Path proof, String... more) {
        String[] arguments = new String[more.length + 4];
        System.arraycopy(new String[] {"--since", kept.toString(), "--consistency", proof.toString()}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Exports.verified(export, arguments);
    }

    private String said(String proof, String... more) {
        Exports.Told told = told(written("proof", proof), more);
        assertThat(told.code()).isOne();
        return told.text();
    }
}
