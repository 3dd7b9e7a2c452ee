package org.meritrail.verifier;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.Store;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Texts;
import org.meritrail.ledger.Details;
import org.meritrail.ledger.LedgerKey;
import org.meritrail.ledger.SignedNote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Versions.granted;

/** A key that another one followed may have leaked; from then on nobody is to believe it. */
class ChangedKeyTest {

    private final LedgerKey next = LedgerKey.generate(Store.KEY.name());

    @TempDir
    private Path folder;
    private Store store;
    private Paying paying;

    @BeforeEach
    void payWithTheFirstKey() {
        store = Database.H2.open();
        paying = new Paying(store, folder);
        use(Store.KEY);
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"));
        paying.run();
        paying.released(1);
    }

    @AfterEach
    void close() {
        paying.close();
    }

    private void use(LedgerKey key) {
        granted(store.journal().decide(() -> {
            long entry = store.journal().record(Actor.SERVICE, "ledger.key", "ledger", "", Details.of("vkey", key.vkey())).number();
            store.checkpoints().use(entry, key.vkey());
            return Decision.granted(entry);
        }));
    }

    /** What the first key signed before is as good as it was. */
    @Test
    void holdsAcrossTheChange() {
        use(next);

        assertThat(verified(exported(next))).satisfies(told -> assertThat(told.code()).isZero()).satisfies(told -> assertThat(told.text())
                .contains("the checkpoints of example.com/ledger are signed by " + id(next), "each of the 2 checkpoints is signed by the key that by the entries before it signed then")
                .doesNotContain("no entry here says that it signs", "signs again"));
    }

    @Test
    void namesACheckpointThatTheFormerKeySignedSince() throws IOException {
        use(next);
        Path export = exported(next);
        long changed = line(export, next);
        signed(export, "checkpoint", Store.KEY);

        String why = ": ledger.jsonl:" + changed + " says that " + id(next) + " signs from there on, and this is signed by " + id(Store.KEY) + " alone";
        assertThat(verified(export)).satisfies(told -> assertThat(told.code()).isOne()).satisfies(told -> assertThat(told.text()).contains("FAILS   checkpoint" + why,
                "FAILS   vkeys.txt: the last of the keys that are listed here, " + next.vkey() + ", is the one that signs, and it did not sign checkpoint"));
        Path kept = Files.copy(export.resolve("checkpoint"), folder.resolve("kept"));
        signed(export, "checkpoint", next);
        assertThat(verified(export, "--since", kept.toString()).text()).contains("FAILS   " + kept + why);
    }

    @Test
    void theCheckOfTheDatabaseNamesWhatTheFormerKeySignedSince() {
        use(next);
        exported(next);
        assertThat(paying.ledgerCheck().damages()).isEmpty();

        exported(Store.KEY);
        assertThat(paying.ledgerCheck().damages()).singleElement().satisfies(damage -> assertThat(damage.in(Texts.ENGLISH)).contains("run 1"));
    }

    @Test
    void namesACheckpointThatTheLaterKeySignedBefore() throws IOException {
        use(next);
        Path export = exported(next);
        String earlier = "checkpoints/" + (line(export, next) - 1) + ".checkpoint";
        signed(export, earlier, next);

        assertThat(verified(export).text()).contains("FAILS   " + earlier + ": ledger.jsonl:1 says that " + id(Store.KEY) + " signs from there on, and this is signed by " + id(next) + " alone");
    }

    /** Nothing in it can tell whether it was made before the change, or later by somebody who has the former key. */
    @Test
    void tellsThatALedgerDoesNotKnowAKey() {
        assertThat(verified(exported(Store.KEY))).satisfies(told -> assertThat(told.code()).isZero()).satisfies(told -> assertThat(told.text())
                .contains("note    You gave " + id(next) + " too, and no entry here says that it signs."));
    }

    @Test
    void tellsThatAFormerKeySignsAgain() throws IOException {
        use(next);
        use(Store.KEY);
        Path export = exported(Store.KEY);

        assertThat(verified(export)).satisfies(told -> assertThat(told.code()).isZero()).satisfies(told -> assertThat(told.text())
                .contains("note    ledger.jsonl:" + (line(export, next) + 1) + ": from here on " + id(Store.KEY) + " signs again, which another key had followed"));
    }

    @Test
    void tellsWhichOfSeveralKeysSignedTheExportOfAPayout() {
        Path zip = folder.resolve("payout.zip");
        try (OutputStream out = Files.newOutputStream(zip)) {
            granted(paying.payoutExports().of(Paying.OLGA, 1, "P-1")).write(out);
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }

        assertThat(verified(zip).text()).contains("note    You gave several keys of the ledger, of which " + id(Store.KEY) + " signed this");
        assertThat(Exports.verified(zip)).satisfies(told -> assertThat(told.code()).isZero()).satisfies(told -> assertThat(told.text()).doesNotContain("several keys"));
    }

    private Path exported(LedgerKey key) {
        try (OutputStream out = Files.newOutputStream(folder.resolve("export.zip"))) {
            granted(paying.exports(key).of(Paying.OLGA, 1)).write(out);
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
        return Exports.unpacked(folder.resolve("export.zip"), folder.resolve("export"));
    }

    private Exports.Told verified(Path export, String... since) {
        return since.length == 0 ? Exports.verified(export, "--vkey", next.vkey()) : Exports.verified(export, "--vkey", next.vkey(), since[0], since[1]);
    }

    /** Signs a checkpoint anew. */
    private static void signed(Path export, String name, LedgerKey key) throws IOException {
        Files.writeString(export.resolve(name), key.signed(SignedNote.text(Files.readString(export.resolve(name)))));
        Exports.listAnew(export);
    }

    /** Where an entry says that a key signs. */
    private static long line(Path export, LedgerKey key) throws IOException {
        return Files.readAllLines(export.resolve(LedgerFile.FILE)).stream().takeWhile(leaf -> !leaf.contains(key.vkey())).count() + 1;
    }

    private static String id(LedgerKey key) {
        return key.vkey().substring(0, key.name().length() + "+00000000".length());
    }
}
