package org.meritrail.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Versions.granted;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.batch.Otherwise;
import org.meritrail.batch.Population;
import org.meritrail.batch.Replaying;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.RecoverableDraw;
import org.meritrail.fixtures.Shell;
import org.meritrail.fixtures.Store;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.Texts;

class ReplayTest {

    @TempDir
    private Path folder;
    private Store store;
    private Paying paying;

    @BeforeEach
    void payTwoQuarters() {
        // As the service keeps it, so that it can be read when the service is not running.
        store = Database.open("jdbc:h2:file:" + folder.resolve("home/meritrail") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                Database.H2.user(), new HikariConfig());
        paying = new Paying(store, folder);
        paying.versions().approved(RecoverableDraw.policy(folder.resolve("policy")));
        deliver("2026-02-10,P-101,400");
        paying.run(Period.parse("2026-Q1"), Population.EVERYONE);
        paying.released(1);
        deliver("2026-02-10,P-101,400", "2026-05-10,P-101,1300", "2026-05-11,P-102,2000");
        paying.run(Period.parse("2026-Q2"), Population.EVERYONE);
        paying.released(2);
    }

    private void deliver(String... deals) {
        paying.deliver(RecoverableDraw.data(folder.resolve("data-" + deals.length),
                List.of(RecoverableDraw.Person.paid("P-101"), RecoverableDraw.Person.paid("P-102")), deals));
    }

    @AfterEach
    void close() {
        paying.close();
    }

    @Test
    void comesToTheSameBytesFromTheExportAlone() throws IOException {
        Path export = export(2);
        paying.close();

        assertThat(Shell.run("replay", export.toString())).satisfies(ran -> assertThat(ran.code()).isZero())
                .extracting(Shell::out).asString().contains("Run 2 of 2026-Q2: 2 of 2 payouts and their explanations come to the same bytes.",
                        "The control totals and all reports are the same bytes.");
    }

    @Test
    void takesOverWhatWasPaidThenWhateverWasReleasedSince() throws IOException {
        deliver("2026-02-10,P-101,700", "2026-05-10,P-101,1300", "2026-05-11,P-102,2000", "2026-05-12,P-102,2001");
        paying.run(Period.parse("2026-Q1"), Population.EVERYONE);
        paying.released(3);

        assertThat(Shell.run("replay", export(2).toString()).code()).isZero();
    }

    /** Only leaves are signed for: what comes of the work is compared with them, and the verifier tells that these were changed. */
    @Test
    void namesWhoseBytesAreOthers() throws IOException {
        Path export = export(2);
        change(export, "ledger.jsonl", text -> text.lines().map(leaf -> leaf.contains("\"explanation\":") && leaf.contains("\"run\":2,")
                ? leaf.replaceFirst("\"amount\":\"[^\"]*\"", "\"amount\":\"9.00\"") : leaf).collect(Collectors.joining("\n", "", "\n")));

        Shell ran = Shell.run("replay", export.toString(), "--lang", "es");

        assertThat(ran.code()).isOne();
        assertThat(ran.out()).contains("0 de 2 pagos", "distinto: " + token("P-101"), "distinto: " + token("P-102"), "son los mismos bytes", "lo dice verify");
    }

    @Test
    void comesToTheSameBytesInTheService() {
        Replaying.Replayed replayed = granted(paying.replays().replay(Paying.OLGA, 2));

        assertThat(replayed).isEqualTo(new Replaying.Replayed(2, "2026-Q2", List.of(), 2, List.of(), 0, true, List.of()));
        List<String> leaves = new ArrayList<>();
        paying.ledger().leaves(0, paying.ledger().size(), leaf -> leaves.add(leaf.json()));
        assertThat(leaves).last().asString().contains("\"what\":\"run.replayed\"", "\"same\":2", "\"sameTotals\":true", "\"otherwise\":0");
    }

    @Test
    void tellsTheServiceThatThereIsNoSuchRun() {
        assertThat(paying.replays().replay(Paying.OLGA, 7).fold(Object::toString, reason -> reason.in(Texts.ENGLISH))).isEqualTo("Run 7 is not there or not calculated, or it was calculated before its records were kept,"
                + " so that it cannot be worked out again.");
    }

    @Test
    void comesToTheSameBytesFromTheDatabaseOfAServiceThatIsNotRunning() {
        String home = folder.resolve("home").toString();
        paying.close();

        assertThat(Shell.run("replay", "--run", "2", "--home", home)).satisfies(ran -> assertThat(ran.code()).isZero())
                .extracting(Shell::out).asString().contains("2 of 2 payouts and their explanations come to the same bytes.");
        assertThat(Shell.run("replay", "--run", "7", "--home", home).err()).contains("Run 7 is not there");
        assertThat(Shell.run("replay", "--run", "2", "--home", folder.toString()).err()).contains("There is no database in " + folder);
    }

    @Test
    void namesWhatTheDatabaseSaysOtherwiseThanTheLedger() {
        store.sql().sql("update run set period = '2026-Q1', valid_from = '2026-01-01', valid_to = '2026-03-31' where number = 2").update();

        assertThat(granted(paying.replays().replay(Paying.OLGA, 2))).satisfies(replayed -> assertThat(replayed.isSame()).isFalse())
                .extracting(Replaying.Replayed::period, Replaying.Replayed::otherwise, Replaying.Replayed::differing)
                .containsExactly("2026-Q2", List.of(new Otherwise("period", "2026-Q1", started(), "2026-Q2")), List.of());
        paying.close();
        assertThat(Shell.run("replay", "--run", "2", "--home", folder.resolve("home").toString())).satisfies(ran -> assertThat(ran.code()).isOne())
                .extracting(Shell::out).asString().contains("The database SAYS OTHERWISE than the ledger", "  period: 2026-Q1, where leaf ", " says 2026-Q2", "2 of 2 payouts");
    }

    /** The leaf of the second run's start. */
    private long started() {
        List<Long> found = new ArrayList<>();
        paying.ledger().leaves(0, paying.ledger().size(), leaf -> {
            if (leaf.json().contains("\"what\":\"run.started\"")) {
                found.add(leaf.number());
            }
        });
        return found.get(1);
    }

    @Test
    void namesTotalsThatAreOthers() throws IOException {
        Path export = export(2);
        String totals = paying.runFiles().basis(paying.runs().run(2).orElseThrow()).totals();
        String other = new String(paying.contents().bytes(new Fingerprint(totals)), StandardCharsets.UTF_8).replace("\"rejectedRows\":0", "\"rejectedRows\":1");
        String sha256 = Fingerprint.of(other).hex();
        for (String name : List.of("ledger.jsonl", "basis.json")) {
            change(export, name, text -> text.replace(totals, sha256));
        }
        try (FileSystem files = FileSystems.newFileSystem(export)) {
            Files.writeString(files.getPath("content", sha256), other);
        }

        assertThat(Shell.run("replay", export.toString())).satisfies(ran -> assertThat(ran.code()).isOne())
                .extracting(Shell::out).asString().contains("2 of 2 payouts", "OTHER BYTES").doesNotContain("SAYS OTHERWISE");
    }

    @Test
    void namesNobodyInWhatIsKeptOfARun() {
        List<String> kept = paying.runFiles().named(paying.runs().run(2).orElseThrow()).stream()
                .filter(sha256 -> !paying.runFiles().policy(paying.runs().run(2).orElseThrow()).contains(sha256))
                .map(sha256 -> new String(paying.contents().bytes(sha256), StandardCharsets.UTF_8)).toList();

        assertThat(kept).hasSizeGreaterThan(5).noneMatch(text -> text.contains("P-101") || text.contains("Name of") || text.contains("10P-10"))
                .anyMatch(text -> text.contains(token("P-101") + ":name"));
        assertThat(paying.runs().explanation(paying.runs().payout(2, "P-101").orElseThrow()).name()).isEqualTo("Name of P-101");
    }

    @Test
    void refusesContentThatIsNotWhatItWas() throws IOException {
        Path export = export(2);
        String records = records(export);
        change(export, records, text -> text.replace("1300", "9300"));

        assertThat(Shell.run("replay", export.toString())).satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
                .extracting(Shell::err).asString().contains(export + " was changed: " + records + " is not what it was.");
    }

    @Test
    void refusesAnExportThatLacksContent() throws IOException {
        Path export = export(2);
        String records = records(export);
        try (FileSystem files = FileSystems.newFileSystem(export)) {
            Files.delete(files.getPath(records));
        }

        assertThat(Shell.run("replay", export.toString())).satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
                .extracting(Shell::err).asString().contains(export + " lacks " + records + ".");
    }

    @Test
    void refusesWhatIsNoExport() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "nothing");

        assertThat(refused(file)).contains("notes.txt is no export of a run: it is no ZIP file");
        assertThat(refused(folder)).contains(folder + " is a folder.");
        assertThat(refused(folder.resolve("none.zip"))).contains("none.zip is not there.");
        assertThat(refused(other("{}"))).contains("other.zip is no export of a run: basis.json is not in it");
        assertThat(Shell.run("replay", folder.toString(), "--lang", "es").err()).contains(folder + " es una carpeta.");
    }

    @Test
    void refusesTheExportOfOnePayout() throws IOException {
        Path zip = folder.resolve("payout.zip");
        try (OutputStream out = Files.newOutputStream(zip)) {
            granted(paying.payoutExports().of(Paying.OLGA, 2, "P-101")).write(out);
        }

        assertThat(refused(zip)).contains("payout.zip is the export of one payout");
    }

    private static String refused(Path export) {
        Shell ran = Shell.run("replay", export.toString());
        assertThat(ran.code()).as(ran.out()).isEqualTo(2);
        return ran.err();
    }

    /** A ZIP file of something else. */
    private Path other(String text) throws IOException {
        Path zip = folder.resolve("other.zip");
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Files.writeString(files.getPath("data.json"), text);
        }
        return zip;
    }

    private String token(String participant) {
        return paying.records().persons().known(participant).orElseThrow().code();
    }

    /** The one part that the records are kept in. */
    private static String records(Path export) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(export); Stream<Path> contents = Files.list(files.getPath("content"))) {
            for (Path content : contents.toList()) {
                if (new String(Files.readAllBytes(content), StandardCharsets.UTF_8).startsWith("{\"person\":")) {
                    return content.toString();
                }
            }
        }
        throw new AssertionError("no records");
    }

    private Path export(int run) throws IOException {
        Path zip = folder.resolve("export-" + run + ".zip");
        try (OutputStream out = Files.newOutputStream(zip)) {
            granted(paying.exports().of(Paying.OLGA, run)).write(out);
        }
        return zip;
    }

    private static void change(Path zip, String name, UnaryOperator<String> change) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(zip)) {
            Path file = files.getPath(name);
            Files.writeString(file, change.apply(Files.readString(file)));
        }
    }
}
