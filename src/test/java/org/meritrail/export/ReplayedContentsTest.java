package org.meritrail.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.batch.Population;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.RecoverableDraw;
import org.meritrail.fixtures.Shell;
import org.meritrail.kernel.Period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Versions.granted;

/** Explanations and reports are made anew by a replay, which reads none; what an export has of them has to be the same all the same. */
class ReplayedContentsTest {

    private static final String CARRIED = "carried";
    private static final String EXPLANATIONS = "explanations";

    @TempDir
    private static Path folder;
    private static Path exported;
    private static Paying paying;

    @TempDir
    private Path own;
    private Path export;

    @BeforeAll
    static void exportAQuarter() throws IOException {
        paying = new Paying(Database.H2.open(), folder);
        paying.versions().approved(RecoverableDraw.policy(folder.resolve("policy")));
        paying.deliver(RecoverableDraw.data(folder.resolve("data"), List.of(RecoverableDraw.Person.paid("P-101")), "2026-02-10,P-101,400"));
        paying.run(Period.parse("2026-Q1"), Population.EVERYONE);
        paying.released(1);
        exported = folder.resolve("exported.zip");
        try (OutputStream out = Files.newOutputStream(exported)) {
            granted(paying.exports().of(Paying.OLGA, 1)).write(out);
        }
    }

    @AfterAll
    static void close() {
        paying.close();
    }

    @BeforeEach
    void copy() throws IOException {
        export = Files.copy(exported, own.resolve("export.zip"));
    }

    @ParameterizedTest
    @ValueSource(strings = {CARRIED, EXPLANATIONS})
    void namesOneThatIsNotWhatItWas(String called) throws IOException {
        change(kept(called));

        assertThat(refused()).contains(export + " was changed: " + kept(called) + " (" + called + ") is not what it was.");
    }

    @ParameterizedTest
    @ValueSource(strings = {CARRIED, EXPLANATIONS})
    void namesOneThatIsMissingThoughSomethingElseWasErased(String called) throws IOException {
        eraseByAnEntry("ab".repeat(32));
        delete(kept(called));

        assertThat(refused()).contains(export + " lacks " + kept(called) + " (" + called + ").");
    }

    @Test
    void missesNoneThatAnEntryTellsWasErased() throws IOException {
        eraseByAnEntry(sha256(CARRIED));
        delete(kept(CARRIED));

        assertThat(Shell.run("replay", export.toString())).satisfies(ran -> assertThat(ran.code()).as(ran.err()).isZero())
                .extracting(Shell::out).asString().contains("1 of 1 payouts", "all reports are the same bytes");
    }

    @Test
    void namesOneThatIsThereAndIsNotWhatItWasThoughAnEntryTellsItWasErased() throws IOException {
        eraseByAnEntry(sha256(CARRIED));
        change(kept(CARRIED));

        assertThat(refused()).contains(kept(CARRIED) + " (carried) is not what it was.");
    }

    /** Later releases may mean something else by what this one would read in it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"manifest.json | meritrail/export/run/ | has a format that this program does not know: manifest.json says which.",
            "basis.json | meritrail/basis/ | has a format that this program does not know: basis.json says which.",
            "ledger.jsonl | meritrail/ledger/entry/ | Leaf 0 of the ledger is of a kind that this program does not know: meritrail/ledger/entry/2.",
            "ledger.jsonl | meritrail/ledger/payout/ | of the ledger is of a kind that this program does not know: meritrail/ledger/payout/2."})
    void refusesAFormatThatItDoesNotKnow(String file, String schema, String why) throws IOException {
        replace(file, schema + "1", schema + "2");

        assertThat(refused()).contains(why, "Take the release of the program that wrote it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.started", "run.calculated"})
    void refusesALedgerThatHasAnotherPolicyThanItsControlTotals(String act) throws IOException {
        String policy = paying.runs().run(1).orElseThrow().calculation().orElseThrow().totals().policy();
        String leaf = text("ledger.jsonl").lines().filter(line -> line.contains("\"what\":\"" + act + "\"")).findFirst().orElseThrow();
        replace("ledger.jsonl", leaf, leaf.replace(policy, "f".repeat(64)));

        assertThat(refused()).contains(" of the ledger says that the policy is " + "f".repeat(64) + ", and by the control totals that the ledger names it is " + policy);
    }

    @Test
    void saysOfWhichVersionThePolicyCannotBeRead() throws IOException {
        String workbook = "decision-tables/draw/draw.xlsx";
        replace("ledger.jsonl", "\"" + workbook + "\":\"" + paying.runFiles().basis(paying.runs().run(1).orElseThrow()).policy().get(workbook), "\"" + workbook + "\":\"" + sha256(CARRIED));

        assertThat(refused()).contains("Version 1 of the policy cannot be read by this program");
    }

    private String refused() {
        Shell ran = Shell.run("replay", export.toString());
        assertThat(ran.code()).as(ran.out()).isEqualTo(2);
        return ran.err();
    }

    /** A report, or the explanation. */
    private static String kept(String called) {
        return "content/" + sha256(called);
    }

    private static String sha256(String called) {
        return called.equals(EXPLANATIONS) ? paying.runs().payout(1, "P-101").orElseThrow().explanation().hex()
                : paying.runs().run(1).orElseThrow().calculation().orElseThrow().totals().sha256().get(called);
    }

    private void eraseByAnEntry(String sha256) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(export)) {
            Path ledger = files.getPath("ledger.jsonl");
            Files.writeString(ledger, "{\"schema\":\"meritrail/ledger/entry/1\",\"what\":\"retention.swept\",\"details\":{\"erased\":[\"" + sha256 + "\"]}}\n" + Files.readString(ledger));
        }
    }

    private void change(String name) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(export)) {
            Files.writeString(files.getPath(name), Files.readString(files.getPath(name)) + " ");
        }
    }

    private String text(String name) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(export)) {
            return Files.readString(files.getPath(name));
        }
    }

    private void replace(String name, String text, String other) throws IOException {
        String before = text(name);
        assertThat(before).contains(text);
        try (FileSystem files = FileSystems.newFileSystem(export)) {
            Files.writeString(files.getPath(name), before.replace(text, other));
        }
    }

    private void delete(String name) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(export)) {
            Files.delete(files.getPath(name));
        }
    }
}
