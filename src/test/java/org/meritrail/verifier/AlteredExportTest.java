package org.meritrail.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.ledger.LedgerKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Versions.granted;

/** Whoever has no signing key can alter no byte of any file of an export, add none and take none away, also if they make the list of files anew: the answer is no, at that file. */
class AlteredExportTest {

    private static final String RUN = "run";
    private static final String PAYOUT = "payout";

    @TempDir
    private static Path folder;
    private static Paying paying;

    @BeforeAll
    static void exportBoth() throws IOException {
        paying = new Paying(Database.H2.open(), folder);
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "0"));
        paying.run();
        paying.released(1);
        Exports.unpacked(Exports.ofRun(paying, 1, folder.resolve("run.zip")), folder.resolve(RUN));
        Path zip = folder.resolve("payout.zip");
        try (OutputStream out = Files.newOutputStream(zip)) {
            granted(paying.payoutExports().of(Paying.OLGA, 1, "P-1")).write(out);
        }
        Exports.unpacked(zip, folder.resolve(PAYOUT));
    }

    @AfterAll
    static void close() {
        paying.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {RUN, PAYOUT})
    void saysNoToEveryAlteredByte(String which) throws IOException {
        assertThat(Exports.verified(folder.resolve(which)).code()).isZero();
        for (String name : files(which)) {
            byte[] bytes = Files.readAllBytes(folder.resolve(which).resolve(name));
            for (byte[] altered : altered(bytes)) {
                assertThat(toldWith(which, Map.of(name, altered))).as(name + " " + altered.length + " " + bytes.length).satisfies(told -> assertThat(told.code()).isOne())
                        .satisfies(told -> assertThat(told.text()).containsPattern(name.equals(Export.MANIFEST) ? "(?m)^FAILS|^manifest" : "(?m)^FAILS .*" + at(name) + "|^" + at(name)));
            }
        }
    }

    /** Whichever file of a leaf and its proof it is, the two do not fit. */
    private static String at(String name) {
        return name.replaceFirst("(leaves/[0-9]+[.]).*", "$1").replace(".", "[.]");
    }

    /** Changed, inserted, deleted and doubled at the beginning, the middle, the end, and the first end of a line. */
    private static List<byte[]> altered(byte[] bytes) {
        List<byte[]> altered = new ArrayList<>();
        int line = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\n');
        for (int at : new TreeSet<>(List.of(0, bytes.length / 2, bytes.length - 1, Math.max(line, 0)))) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            altered.add(changed);
            altered.add(with(bytes, at, at + 1, ""));
            for (String more : List.of("\n", "\r", "x")) {
                altered.add(with(bytes, at, at, more));
            }
        }
        for (String more : List.of("\n", " ")) {
            altered.add(with(bytes, bytes.length, bytes.length, more));
        }
        return altered;
    }

    private static byte[] with(byte[] bytes, int from, int to, String instead) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, from);
        all.writeBytes(instead.getBytes(StandardCharsets.UTF_8));
        all.write(bytes, to, bytes.length - to);
        return all.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {RUN, PAYOUT})
    void saysNoToEveryFileThatIsMissingOrRenamed(String which) throws IOException {
        for (String name : files(which)) {
            byte[] bytes = Files.readAllBytes(folder.resolve(which).resolve(name));
            String stem = name.substring(name.lastIndexOf('/') + 1).replaceFirst("[.](json|tlog-proof|checkpoint)$", "");
            assertThat(toldWith(which, without(name))).as(name).satisfies(told -> assertThat(told.code()).isOne()).satisfies(told -> assertThat(told.text()).contains(stem));
            SortedMap<String, byte[]> renamed = without(name);
            renamed.put(name.equals(Export.MANIFEST) ? "list.json" : name.replaceFirst("([^/.]+)([.][^/]*)?$", "0$1$2"), bytes);
            assertThat(toldWith(which, renamed)).as("renamed " + name).satisfies(told -> assertThat(told.code()).isOne()).satisfies(told -> assertThat(told.text()).contains(stem));
        }
    }

    private static SortedMap<String, byte[]> without(String name) {
        SortedMap<String, byte[]> gone = new TreeMap<>();
        gone.put(name, null);
        return gone;
    }

    @ParameterizedTest
    @ValueSource(strings = {RUN, PAYOUT})
    void saysNoToEveryFileMore(String which) throws IOException {
        byte[] checkpoint = Files.readAllBytes(folder.resolve(which).resolve("checkpoint"));
        String size = new String(checkpoint, StandardCharsets.UTF_8).lines().toList().get(1);
        byte[] text = "P-1 is due 99999 EUR".getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> more = new TreeMap<>(Map.of("README.txt", text, "approvals.json", "{}".getBytes(StandardCharsets.UTF_8), "leaves/0", text, "leaves/999.json", text,
                "leaves/999.tlog-proof", text, "outputs/bonus.csv", text, "checkpoints/1.checkpoint", checkpoint, "checkpoints/" + size + ".checkpoint", checkpoint,
                "outputs/bonus.checkpoint", checkpoint, "content/" + HexFormat.of().formatHex(Merkle.sha256(text)), text));
        more.put("outputs/payroll-2026-Q3-run-2.csv.checkpoint", checkpoint);
        more.put("content/sub/0", text);
        for (Map.Entry<String, byte[]> file : more.entrySet()) {
            assertThat(toldWith(which, Map.of(file.getKey(), file.getValue()))).as(file.getKey()).satisfies(told -> assertThat(told.code()).isOne())
                    .satisfies(told -> assertThat(told.text()).containsPattern("(?m)^(FAILS   )?" + Pattern.quote(file.getKey()) + ": "));
        }
    }

    @Test
    void namesWhatIsOtherwise() throws IOException {
        assertThat(changed(RUN, Export.MANIFEST, text -> text.replace("\"run\":1", "\"note\":\"signed off\",\"run\":1"))).contains("FAILS   manifest.json: the list of an export has no member note");
        assertThat(changed(RUN, Export.MANIFEST, text -> text.replace(",", ", "))).contains("FAILS   manifest.json: the list is not in the one form that it is written in");
        assertThat(changed(RUN, Export.MANIFEST, text -> text.replace("run/1", "run/7"))).contains("FAILS   manifest.json: this is the list of no export that is known: meritrail/export/run/7");
        assertThat(changed(PAYOUT, Export.MANIFEST, text -> text.replace("\"run\":1", "\"run\":7"))).contains("FAILS   manifest.json: run: 7 is stated, and 1 is what it comes to");
        assertThat(changed(PAYOUT, Export.MANIFEST, text -> text.replaceAll("\"person\":\"[0-9a-f]{2}", "\"person\":\"zz"))).contains("FAILS   manifest.json: person: ");
        assertThat(changed(RUN, "ledger.jsonl", text -> text.replace("\n", "\r\n"))).contains("FAILS   ledger.jsonl:1: the line does not end with a line feed alone");
        assertThat(changed(RUN, "hashes.txt", text -> text.stripTrailing())).contains("FAILS   hashes.txt:", "the line does not end with a line feed alone");
        assertThat(changed(RUN, "hashes.txt", text -> text.replaceFirst("\n", "\n\n"))).contains("FAILS   hashes.txt:2: the hash of the leaf in the same line of ledger.jsonl has to stand here");
        String proof = files(PAYOUT).stream().filter(name -> name.endsWith(".tlog-proof")).findFirst().orElseThrow();
        assertThat(changed(PAYOUT, proof, text -> text.replace("@v1\n", "@v1\nextra Zm9yZ2Vk\n"))).contains("FAILS   " + proof + ": this is no proof");
        assertThat(changed(PAYOUT, "vkeys.txt", text -> text + LedgerKey.generate("example.com/ledger").vkey() + "\n")).contains("FAILS   vkeys.txt: the bytes do not have the SHA-256 that the ledger names");
        assertThat(changed(RUN, "checkpoint", text -> text + text.lines().reduce((first, last) -> last).orElseThrow() + "\n")).contains("checkpoint: the same signature stands there twice");
        assertThat(changed(RUN, "ledger.jsonl", text -> text.replace("\n", "\r\n"), "--lang", "es")).contains("la línea no termina solo con un salto de línea");
    }

    /** Of which the last entry binds no files. */
    @Test
    void saysNoToAnOlderExportWithoutTheCheckpointOfItsPayrollFileOrWithOneUnderAnotherName() throws IOException {
        Path older = Exports.unpacked(Path.of("src/test/resources/kept-runs/0.1.0-2026-Q3.zip"), folder.resolve("older"));
        String payroll = "outputs/payroll-2026-Q3-run-1.csv.checkpoint";
        Path checkpoint = older.resolve(payroll);
        Files.move(checkpoint, older.resolve("outputs/payouts-2026-Q3-run-1.csv.checkpoint"));
        Exports.listAllAnew(older);
        assertThat(Exports.verified(older).text()).contains("FAILS   " + payroll + ": the file is missing");

        Files.copy(older.resolve("outputs/payouts-2026-Q3-run-1.csv.checkpoint"), checkpoint);
        Exports.listAllAnew(older);
        assertThat(Exports.verified(older).text()).contains("FAILS   outputs/payouts-2026-Q3-run-1.csv.checkpoint: the release does not name this file, and it is not the checkpoint of the payroll file");
    }

    /** As a witness gives, which anybody may add: it is passed over, and said to be. */
    @Test
    void tellsOfASignatureByAStranger() throws IOException {
        String signed = LedgerKey.generate("stranger.example/w").signed("anything\n");
        String stranger = signed.lines().reduce((first, last) -> last).orElseThrow() + "\n";
        Exports.Told told = toldWith(RUN, Map.of("checkpoint", (Files.readString(folder.resolve("run/checkpoint")) + stranger).getBytes(StandardCharsets.UTF_8)));

        assertThat(told.code()).isZero();
        assertThat(told.text()).contains("note    checkpoint also has a signature by stranger.example/w+", "whose key you did not give: it was not looked at and says nothing.");
    }

    private static String changed(String which, String name, UnaryOperator<String> change, String... more) throws IOException {
        byte[] bytes = change.apply(Files.readString(folder.resolve(which).resolve(name))).getBytes(StandardCharsets.UTF_8);
        Exports.Told told = toldWith(which, Map.of(name, bytes), more);
        assertThat(told.code()).as(name).isOne();
        return told.text();
    }

    private static List<String> files(String which) throws IOException {
        Path export = folder.resolve(which);
        try (Stream<Path> files = Files.walk(export)) {
            return files.filter(Files::isRegularFile).map(file -> export.relativize(file).toString().replace('\\', '/')).sorted().toList();
        }
    }

    /** With the list of files made anew. @param changes by name; null to take a file away */
    private static Exports.Told toldWith(String which, Map<String, byte[]> changes, String... more) throws IOException {
        Path export = folder.resolve(which);
        Map<String, byte[]> before = new TreeMap<>();
        before.put(Export.MANIFEST, Files.readAllBytes(export.resolve(Export.MANIFEST)));
        for (String name : changes.keySet()) {
            before.put(name, Files.exists(export.resolve(name)) ? Files.readAllBytes(export.resolve(name)) : null);
        }
        try {
            write(export, changes);
            if (!changes.containsKey(Export.MANIFEST)) {
                Exports.listAllAnew(export);
            }
            return Exports.verified(export, more);
        } finally {
            write(export, before);
        }
    }

    private static void write(Path export, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = export.resolve(file.getKey());
            if (file.getValue() == null) {
                Files.deleteIfExists(path);
            } else {
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        }
    }
}
