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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.batch.Population;
import org.meritrail.batch.Replaying;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.RecoverableDraw;
import org.meritrail.fixtures.Shell;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.Texts;

class ReplayTest {

    @TempDir
    private Path folder;
    private Paying paying;

    @BeforeEach
    void payTwoQuarters() {
        // As the service keeps it, so that it can be read when the service is not running.
        paying = new Paying(Database.open("jdbc:h2:file:" + folder.resolve("home/meritrail") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                Database.H2.user(), new HikariConfig()), folder);
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

    @Test
    void namesWhoseBytesAreOthers() throws IOException {
        Path export = export(2);
        change(export, "basis.json", text -> text.replace("2026-Q2", "2026-Q1"));

        Shell ran = Shell.run("replay", export.toString(), "--lang", "es");

        assertThat(ran.code()).isOne();
        assertThat(ran.out()).contains("0 de 2 pagos", "distinto: " + token("P-101"), "distinto: " + token("P-102"), "OTROS BYTES");
    }

    @Test
    void comesToTheSameBytesInTheService() {
        Replaying.Replayed replayed = granted(paying.replays().replay(Paying.OLGA, 2));

        assertThat(replayed).isEqualTo(new Replaying.Replayed(2, "2026-Q2", 2, List.of(), 0, true, List.of()));
        List<String> leaves = new ArrayList<>();
        paying.ledger().leaves(0, paying.ledger().size(), leaf -> leaves.add(leaf.json()));
        assertThat(leaves).last().asString().contains("\"what\":\"run.replayed\"", "\"same\":2", "\"sameTotals\":true");
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
                .extracting(Shell::err).asString().contains("is no export of a run, or was changed: " + records);
    }

    @Test
    void refusesWhatIsNoExport() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "nothing");

        assertThat(Shell.run("replay", file.toString()).err()).contains("notes.txt is no export of a run");
        assertThat(Shell.run("replay", folder.resolve("none.zip").toString()).code()).isEqualTo(2);
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
