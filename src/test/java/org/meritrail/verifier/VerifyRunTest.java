package org.meritrail.verifier;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.Store;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.ledger.LedgerKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Versions.granted;

@ParameterizedClass
@EnumSource(Database.class)
class VerifyRunTest {

    private final Database database;

    @TempDir
    private Path folder;
    private Store store;
    private Paying paying;
    private Path zip;

    VerifyRunTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void exportARun() {
        store = database.open();
        paying = new Paying(store, folder);
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "0"), Person.selling("P-3", "500").withheld());
        paying.run();
        paying.released(1);
        zip = Exports.ofRun(paying, 1, folder.resolve("export.zip"));
    }

    @AfterEach
    void close() {
        paying.close();
    }

    @Test
    void findsThatEverythingHolds() {
        Exports.Told told = Exports.verified(zip);

        assertThat(told.text()).doesNotContain("FAILS", "but for 0").contains("the 3 payouts add up", "submitted by", "released by rita", "cannot be excluded")
                .endsWith("Everything that was looked at holds.\n");
        assertThat(told.code()).isZero();
    }

    /** As of a payout's own export. */
    @Test
    void looksAtOnePayoutOfARun() {
        String person = store.persons().known("P-1").orElseThrow().key();

        assertThat(Exports.verified(zip, "--payout", person)).satisfies(told -> assertThat(told.code()).isZero()).satisfies(told ->
                assertThat(told.text()).contains("payout of person " + person + " in run 1: 100.00 EUR (due)", "Commission = 100"));
        assertThat(Exports.verified(zip, "--payout", "P-1").text()).contains("payout of person P-1 (" + person + ") in run 1: 100.00 EUR (due)");
        assertThat(Exports.verified(zip, "--payout", "0".repeat(32))).satisfies(told -> assertThat(told.code()).isEqualTo(2))
                .satisfies(told -> assertThat(told.text()).contains("SKIPPED There is no payout of").doesNotContain("FAILS"));
    }

    /** Each step with the values it was worked out from, down to cells and rows of data; ids with a slash stay whole. */
    @Test
    void tellsWhatAnAmountFollowsFrom() {
        assertThat(Exports.verified(zip, "--payout", "P-1").text()).contains(
                "  Amount[CRM/D-P-1/1] = 1000 EUR   — transactions.csv:2 amount",
                "  Sales = 1000 EUR   sum [1000]   — commission/commission.xlsx!Lines!A2,B2,C2,D2,F2",
                "  Rate = 0.1   — commission/commission.xlsx!Values!B2",
                "  Share = 100 EUR   product [1000, 0.1]   — commission/commission.xlsx!Lines!A3,B3,D3,E3",
                "  Commission = 100 EUR   round [100] half-up 0.01   — commission/commission.xlsx!Payments!A2,B2,C2");
    }

    @Test
    void tellsTheSameInSpanish() {
        assertThat(Exports.verified(zip, "--lang", "es").text()).contains("los 3 pagos suman", "son las filas del archivo de nómina").doesNotContain("fichero", "salvo 0").endsWith("Todo lo que se ha comprobado se cumple.\n");
    }

    /** Nothing due and withheld pay have an amount only where there is one. */
    @Test
    void tellsWhatEverybodyIsPaidInBothLanguages() {
        assertThat(Exports.verified(zip, "--payout", "P-1", "--lang", "es").text()).contains("100.00 EUR (a pagar)\n");
        assertThat(Exports.verified(zip, "--payout", "P-3").text()).containsPattern("payout of person P-3 .*: ([0-9.]+ EUR )?withheld\n");
        assertThat(Exports.verified(zip, "--payout", "P-3", "--lang", "es").text()).containsPattern("P-3 .*: ([0-9.]+ EUR retenidos|retenido)\n");
    }

    /** It is that of a file which was released, and one of those that the export has. */
    @Test
    void findsACheckpointAmongTheOutputsThatIsNone() throws IOException {
        Path unpacked = Exports.unpacked(zip, folder.resolve("unpacked"));
        Path checkpoint = unpacked.resolve("outputs/payroll-2026-Q3-run-1.csv.checkpoint");
        String signed = Files.readString(checkpoint);
        Files.writeString(checkpoint, signed + "\n");
        Exports.listAnew(unpacked);
        assertThat(Exports.verified(unpacked).text()).contains("FAILS   outputs/payroll-2026-Q3-run-1.csv.checkpoint: the release does not name this file");

        Files.writeString(checkpoint, signed);
        Exports.listAnew(unpacked);
        assertThat(Exports.verified(unpacked).code()).isZero();
    }

    @Test
    void saysThatADiscardedRunPaysNobody() {
        paying.deliver(Person.selling("P-1", "2000"));
        paying.run();
        granted(paying.runs().discard(Paying.OLGA, 2, ""));

        Exports.Told told = Exports.verified(Exports.ofRun(paying, 2, folder.resolve("discarded.zip")));

        assertThat(told.text()).contains("note    Run 2 was discarded by olga and never released: nobody is paid by it.");
        assertThat(told.code()).isZero();
    }

    /** Any cell of it, a row that is gone, twice or exchanged with another, and a sum. */
    @Test
    void namesTheRowOfThePayrollFileThatWasChanged() throws IOException {
        Path unpacked = Exports.unpacked(zip, folder.resolve("unpacked"));
        Path payroll = unpacked.resolve("outputs/payroll-2026-Q3-run-1.csv");
        List<String> rows = Files.readAllLines(payroll);
        assertThat(rows).hasSize(4);
        List<String> cells = List.of(rows.get(1).split(",", -1));
        for (int column = 0; column < cells.size(); column++) {
            List<String> changed = new ArrayList<>(cells);
            changed.set(column, changed.get(column) + "1");
            assertThat(rowsFlaw(unpacked, payroll, rows.get(0), String.join(",", changed), rows.get(2), rows.get(3))).as(rows.get(0).split(",")[column])
                    .contains("payroll-2026-Q3-run-1.csv:2: ");
        }
        assertThat(rowsFlaw(unpacked, payroll, rows.get(0), rows.get(2), rows.get(3))).contains("payroll-2026-Q3-run-1.csv:2: ");
        assertThat(rowsFlaw(unpacked, payroll, rows.get(0), rows.get(1), rows.get(1), rows.get(2), rows.get(3)))
                .contains("payroll-2026-Q3-run-1.csv:3: no payroll line was released for this row");
        assertThat(rowsFlaw(unpacked, payroll, rows.get(0), rows.get(1), rows.get(2).replace("100.00", "900.00"), rows.get(3)))
                .contains("payroll-2026-Q3-run-1.csv:3: ");
        assertThat(rowsFlaw(unpacked, payroll, rows.toArray(String[]::new))).isEmpty();
    }

    private static String rowsFlaw(Path unpacked, Path payroll, String... rows) throws IOException {
        Files.writeString(payroll, String.join("\n", rows) + "\n");
        Exports.listAnew(unpacked);
        return Exports.verified(unpacked).text().lines().filter(line -> line.startsWith("FAILS") && line.contains(".csv:")).collect(Collectors.joining());
    }

    @Test
    void namesTheLeafThatWasChanged() throws IOException {
        Path unpacked = Exports.unpacked(zip, folder.resolve("unpacked"));
        Path ledger = unpacked.resolve("ledger.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(ledger));
        int at = lines.indexOf(lines.stream().filter(line -> line.contains("\"total\":\"100.00\"") && line.contains("payout/1")).findFirst().orElseThrow());
        lines.set(at, lines.get(at).replace("100.00", "900.00"));
        Files.writeString(ledger, String.join("\n", lines) + "\n");
        Exports.listAnew(unpacked);

        Exports.Told told = Exports.verified(unpacked);

        assertThat(told.code()).isOne();
        assertThat(told.text()).contains("FAILS   ledger.jsonl:" + (at + 1) + ": the leaf does not have the hash that belongs here");
    }

    @Test
    void seesALeafAndItsHashChangedTogether() throws IOException {
        Path unpacked = Exports.unpacked(zip, folder.resolve("unpacked"));
        List<String> lines = new ArrayList<>(Files.readAllLines(unpacked.resolve("ledger.jsonl")));
        List<String> hashes = new ArrayList<>(Files.readAllLines(unpacked.resolve("hashes.txt")));
        int last = lines.size() - 1;
        lines.set(last, lines.get(last).replace("olga", "rita"));
        hashes.set(last, HexFormat.of().formatHex(Leaf.hash(lines.get(last))));
        Files.writeString(unpacked.resolve("ledger.jsonl"), String.join("\n", lines) + "\n");
        Files.writeString(unpacked.resolve("hashes.txt"), String.join("\n", hashes) + "\n");
        Exports.listAnew(unpacked);

        assertThat(Exports.verified(unpacked).text()).contains("FAILS   checkpoint: the first " + lines.size() + " leaves do not have the root");
    }

    @Test
    void refusesAnotherKeyThanTheOneItWasGiven() {
        Exports.Told told = Exports.told("--vkey", LedgerKey.generate("example.com/ledger").vkey(), zip.toString());

        assertThat(told.code()).isOne();
        assertThat(told.text()).contains("none of the keys that you gave signed this for example.com/ledger");
    }

    /** The new key signs on where the old one left off; whoever verifies has both. */
    @Test
    void goesOnWithAnotherKey() throws IOException {
        LedgerKey next = LedgerKey.generate("example.com/ledger");
        Path later = folder.resolve("later.zip");
        try (OutputStream out = Files.newOutputStream(later)) {
            granted(paying.exports(next).of(Paying.OLGA, 1)).write(out);
        }

        assertThat(Exports.verified(later, "--vkey", next.vkey()).code()).isZero();
        assertThat(Exports.verified(later).text()).contains("FAILS   checkpoint: none of the keys that you gave signed this");
    }

    /** Whoever lists the files anew cannot put another basis or other keys there, nor leave a checkpoint out, nor say that it is of another run. */
    @Test
    void findsWhatOnlyTheEntryOfTheExportBinds() throws IOException {
        assertThat(Exports.verified(zip).text()).contains("the last entry is that of this export of run 1, and the 7 further files that it binds are there");
        Path later = Exports.unpacked(Exports.ofRun(paying, 1, folder.resolve("later.zip")), folder.resolve("unpacked"));
        assertThat(Exports.verified(later).code()).isZero();

        assertThat(flawOf(later, "basis.json", text -> text.replace("2026-Q3", "2026-Q2"))).contains("FAILS   basis.json: the bytes do not have the SHA-256 that the ledger names");
        assertThat(flawOf(later, "vkeys.txt", text -> LedgerKey.generate("example.com/ledger").vkey() + "\n"))
                .contains("FAILS   vkeys.txt: none of the keys that are listed here signed the checkpoint: example.com/ledger+", "FAILS   vkeys.txt: the bytes do not have the SHA-256");
        assertThat(flawOf(later, "vkeys.txt", text -> Store.KEY.vkey() + "\n")).doesNotContain("none of the keys").contains("FAILS   vkeys.txt: the bytes do not");
        assertThat(flawOf(later, "manifest.json", text -> text.replace("\"run\":1", "\"run\":2"))).contains("FAILS   manifest.json: run: 2 is stated, and 1 is what it comes to");
    }

    @Test
    void findsThatACheckpointIsMissing() throws IOException {
        Path unpacked = Exports.unpacked(zip, folder.resolve("unpacked"));
        Path earlier;
        try (Stream<Path> checkpoints = Files.list(unpacked.resolve("checkpoints"))) {
            earlier = checkpoints.findFirst().orElseThrow();
        }
        Files.delete(earlier);
        String listed = Files.readString(unpacked.resolve(Export.MANIFEST));
        Files.writeString(unpacked.resolve(Export.MANIFEST), listed.replaceAll("\"checkpoints/[^,]*,", ""));

        assertThat(Exports.verified(unpacked)).satisfies(told -> assertThat(told.code()).isOne()).satisfies(told -> assertThat(told.text())
                .contains(": the checkpoint that was signed with this, of " + earlier.getFileName().toString().replace(".checkpoint", "") + " leaves, is not in the export"));
    }

    @Test
    void refusesWhatStandsBeforeAZipFile() throws IOException {
        Path more = folder.resolve("more.zip");
        Files.write(more, "#!/bin/sh\n".getBytes());
        Files.write(more, Files.readAllBytes(zip), StandardOpenOption.APPEND);

        assertThat(Exports.verified(more)).satisfies(told -> assertThat(told.code()).isOne())
                .satisfies(told -> assertThat(told.text()).contains("more.zip: this is more than a ZIP file"));
    }

    /** What is said of an export with a file that was changed. */
    private static String flawOf(Path unpacked, String name, UnaryOperator<String> change) throws IOException {
        Path file = unpacked.resolve(name);
        String text = Files.readString(file);
        Files.writeString(file, change.apply(text));
        Exports.listAnew(unpacked);
        Exports.Told told = Exports.verified(unpacked);
        Files.writeString(file, text);
        Exports.listAnew(unpacked);
        assertThat(told.code()).isOne();
        return told.text();
    }

    @Test
    void asksForAKey() {
        assertThat(Exports.told(zip.toString())).satisfies(told -> {
            assertThat(told.code()).isEqualTo(2);
            assertThat(told.text()).contains("verifier key is missing", "Usage:");
        });
    }

    @Test
    void confirmsTheCheckpointThatAnAuditorKept() throws IOException {
        Path kept = folder.resolve("outbox/payroll-2026-Q3-run-1.csv.checkpoint");
        paying.outbox().write(1, folder.resolve("outbox"));
        paying.deliver(Person.selling("P-1", "2000"));

        Exports.Told told = Exports.verified(Exports.ofRun(paying, 1, folder.resolve("later.zip")), "--since", kept.toString());

        assertThat(told.code()).isZero();
        assertThat(told.text()).contains("begins as it did", kept.toString());
    }

    @Test
    void saysThatTheLedgerIsAnotherThanTheOneKept() throws IOException {
        Paying other = new Paying(database.open(), folder.resolve("other"));
        other.approve("10");
        other.deliver(Person.selling("P-1", "1000"));
        other.run();
        other.released(1);
        other.outbox().write(1, folder.resolve("other/outbox"));
        other.close();

        Exports.Told told = Exports.verified(zip, "--since", folder.resolve("other/outbox/payroll-2026-Q3-run-1.csv.checkpoint").toString());

        assertThat(told.code()).isOne();
        assertThat(told.text()).contains("the ledger was rewritten or replaced");
    }
}
