package org.meritrail.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.batch.Basis;
import org.meritrail.batch.Json;
import org.meritrail.batch.Population;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.RecoverableDraw;
import org.meritrail.fixtures.Shell;
import org.meritrail.fixtures.TenPercent;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Versions.granted;

/** Whatever basis.json says otherwise than the ledger is named, and what the ledger says is worked out all the same. */
class ForgedBasisTest {

    @TempDir
    private static Path folder;
    private static Path exported;
    private Path export;

    @BeforeAll
    static void exportASecondQuarter() throws IOException {
        try (Paying paying = new Paying(Database.H2.open(), folder)) {
            paying.versions().approved(RecoverableDraw.policy(folder.resolve("policy")));
            paying.deliver(RecoverableDraw.data(folder.resolve("data"), List.of(RecoverableDraw.Person.paid("P-101"), RecoverableDraw.Person.paid("P-102")),
                    "2026-02-10,P-101,400", "2026-05-10,P-101,1300", "2026-05-11,P-102,2000"));
            paying.run(Period.parse("2026-Q1"), Population.EVERYONE);
            paying.released(1);
            paying.run(Period.parse("2026-Q2"), Population.EVERYONE);
            paying.released(2);
            exported = folder.resolve("exported.zip");
            try (OutputStream out = Files.newOutputStream(exported)) {
                granted(paying.exports().of(Paying.OLGA, 2)).write(out);
            }
        }
    }

    @BeforeEach
    void copy() throws IOException {
        export = Files.copy(exported, folder.resolve("export.zip"));
    }

    @AfterEach
    void delete() throws IOException {
        Files.delete(export);
    }

    @Test
    void namesAnotherPeriod() throws IOException {
        forge(basis -> with(basis, "2026-Q1", basis.policy(), basis.inputs(), basis.totals(), basis.explanations()));

        assertThat(otherwise()).containsExactly("  period: 2026-Q1, where leaf " + leaf("\"what\":\"run.started\"") + " says 2026-Q2");
    }

    @Test
    void namesEachFileOfAnotherPolicy() throws IOException {
        Basis genuine = basis();
        SortedMap<String, String> other = anotherPolicy();
        forge(basis -> with(basis, basis.period(), other, basis.inputs(), basis.totals(), basis.explanations()));

        long approved = leaf("\"what\":\"version.approved\"");
        assertThat(otherwise()).containsExactlyInAnyOrder(
                "  policy decision-tables/draw/draw.xlsx: nothing, where leaf " + approved + " says " + genuine.policy().get("decision-tables/draw/draw.xlsx"),
                "  policy decision-tables/commission/commission.xlsx: " + other.get("decision-tables/commission/commission.xlsx") + ", where leaf " + approved
                        + " says nothing");
    }

    @Test
    void namesAnotherPolicyWhereTheOneOfTheLedgerIsGone() throws IOException {
        SortedMap<String, String> other = anotherPolicy();
        String workbook = "content/" + basis().policy().get("decision-tables/draw/draw.xlsx");
        forge(basis -> with(basis, basis.period(), other, basis.inputs(), basis.totals(), basis.explanations()));
        try (FileSystem files = FileSystems.newFileSystem(export)) {
            Files.delete(files.getPath(workbook));
        }

        Shell ran = Shell.run("replay", export.toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).contains("SAYS OTHERWISE", "policy decision-tables/draw/draw.xlsx: nothing");
        assertThat(ran.err()).contains(" lacks " + workbook);
    }

    @Test
    void namesOtherRecords() throws IOException {
        Basis genuine = basis();
        String part = Json.read(content(genuine.inputs()), Parts.class).parts().get(0);
        String index = put(content(genuine.inputs()).replace(part, put(content(part).replace("1300", "9300"))));
        forge(basis -> with(basis, basis.period(), basis.policy(), index, basis.totals(), basis.explanations()));

        assertThat(otherwise()).containsExactly("  inputs: " + index + ", where leaf " + calculated() + " says " + genuine.inputs());
    }

    @Test
    void namesOtherTotals() throws IOException {
        String genuine = basis().totals();
        String altered = put(content(genuine).replace("\"rejectedRows\":0", "\"rejectedRows\":1"));
        forge(basis -> with(basis, basis.period(), basis.policy(), basis.inputs(), altered, basis.explanations()));

        assertThat(otherwise()).containsExactly("  totals: " + altered + ", where leaf " + calculated() + " says " + genuine);
    }

    @Test
    void namesExplanationsThatAreLeftOutOrOfNobody() throws IOException {
        String left = basis().explanations().get(0);
        String nobodys = put("{}");
        forge(basis -> with(basis, basis.period(), basis.policy(), basis.inputs(), basis.totals(), List.of(basis.explanations().get(1), nobodys)));

        assertThat(otherwise()).containsExactly("  explanations: nothing, where leaf " + leaf("\"explanation\":\"" + left) + " says " + left,
                "  explanations: " + nobodys + ", where leaf " + calculated() + " says nothing");
    }

    @Test
    void namesWhatWasTakenOverOtherwise() throws IOException {
        String taken = basis().takenOver();
        forge(basis -> new Basis(basis.schema(), basis.run(), basis.period(), basis.policy(), basis.inputs(), null, basis.totals(), basis.explanations()));

        assertThat(otherwise()).containsExactly("  takenOver: nothing, where leaf " + calculated() + " says " + taken);
    }

    @Test
    void namesAllOfItInSpanishAndAsJson() throws IOException {
        forge(basis -> new Basis(basis.schema(), basis.run(), "2026-Q1", new TreeMap<>(), "0", null, "1", List.of()));

        assertThat(Shell.run("replay", export.toString(), "--lang", "es")).satisfies(ran -> assertThat(ran.code()).isOne()).extracting(Shell::out).asString()
                .contains("basis.json DICE OTRA COSA", "  period: 2026-Q1, y la hoja ", " dice 2026-Q2", "  inputs: 0, y la hoja ", "  takenOver: nada, y",
                        "  totals: 1, y", "  policy rules/operations/add.drl: nada, y la hoja ", "  y ", " más",
                        "2 de 2 pagos");
        assertThat(Shell.run("replay", export.toString(), "--json")).satisfies(ran -> assertThat(ran.code()).isOne()).extracting(Shell::out).asString()
                .contains("\"member\":\"inputs\",\"stated\":\"0\"", "\"member\":\"takenOver\"", "\"member\":\"totals\"", "\"member\":\"explanations\"", "\"sameTotals\":true");
    }

    @Test
    void namesAnotherRun() throws IOException {
        for (int other : new int[] {1, 7}) {
            forge(basis -> new Basis(basis.schema(), other, basis.period(), basis.policy(), basis.inputs(), basis.takenOver(), basis.totals(), basis.explanations()));

            assertThat(otherwise()).containsExactly("  run: " + other + ", where leaf " + leaf("\"what\":\"run.exported\"") + " says 2");
        }
    }

    @Test
    void refusesARunThatTheLedgerDoesNotKnow() throws IOException {
        change("ledger.jsonl", text -> text.replaceFirst("(\"run\":)2([^\n]*run.exported[^\n]*\n)$", "$17$2"));

        assertThat(refused()).contains("The ledger does not know what run 7 was worked out from: it has no entry run.calculated of it.");
        assertThat(Shell.run("replay", export.toString(), "--lang", "es").err()).contains("no tiene ninguna entrada run.calculated suya");
    }

    @Test
    void refusesALedgerThatIsGoneOrCannotBeRead() throws IOException {
        String ledger = text("ledger.jsonl");
        for (String none : List.of("null", "nothing", "{\"schema\":1}")) {
            change("ledger.jsonl", text -> ledger.replaceFirst("\n", "\n" + none + "\n"));
            assertThat(refused()).contains("Leaf 1 of the ledger cannot be read.");
        }

        change("ledger.jsonl", text -> ledger.replaceFirst("[^\n]*run.exported[^\n]*\n$", ""));
        assertThat(refused()).contains("The ledger does not end with the export of a run.");

        change("basis.json", text -> "nothing");
        assertThat(refused()).contains("was changed: basis.json is not what it was.");

        change("basis.json", text -> "{\"run\":2,\"schema\":\"" + Basis.SCHEMA + "\"}");
        try (FileSystem files = FileSystems.newFileSystem(export)) {
            Files.delete(files.getPath("ledger.jsonl"));
        }
        assertThat(refused()).contains(" lacks ledger.jsonl.");
    }

    private String refused() {
        Shell ran = Shell.run("replay", export.toString());
        assertThat(ran.code()).as(ran.out()).isEqualTo(2);
        return ran.err();
    }

    /** As the index of records lists them. */
    private record Parts(String schema, List<String> parts) {
    }

    /** Of what was named, once everything that the ledger says came to the same bytes all the same. */
    private List<String> otherwise() {
        Shell ran = Shell.run("replay", export.toString());
        assertThat(ran.code()).as(ran.err()).isOne();
        assertThat(ran.out()).contains("basis.json SAYS OTHERWISE than the ledger", "Run 2 of 2026-Q2: 2 of 2 payouts", "are the same bytes.");
        return ran.out().lines().filter(line -> line.startsWith("  ")).toList();
    }

    private static Basis with(Basis basis, String period, SortedMap<String, String> policy, String inputs, String totals, List<String> explanations) {
        return new Basis(basis.schema(), basis.run(), period, policy, inputs, basis.takenOver(), totals, explanations);
    }

    /** The same rules with another workbook, all of it in the export. */
    private SortedMap<String, String> anotherPolicy() throws IOException {
        Path policy = TenPercent.policy(folder.resolve("other-policy"), "20");
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(policy)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(policy.relativize(file).toString().replace('\\', '/'), put(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private long calculated() throws IOException {
        return leaf("\"run\":2,\"signOffs\"");
    }

    /** The number of the last one that says something. */
    private long leaf(String says) throws IOException {
        List<String> leaves = text("ledger.jsonl").lines().toList();
        return leaves.stream().map(line -> line.contains(says)).toList().lastIndexOf(true);
    }

    private Basis basis() throws IOException {
        return Json.read(text("basis.json"), Basis.class);
    }

    private void forge(UnaryOperator<Basis> forging) throws IOException {
        change("basis.json", text -> Json.of(forging.apply(Json.read(text, Basis.class))));
    }

    private String content(String sha256) throws IOException {
        return text("content/" + sha256);
    }

    private String text(String name) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(export)) {
            return Files.readString(files.getPath(name));
        }
    }

    private void change(String name, UnaryOperator<String> change) throws IOException {
        String changed = change.apply(text(name));
        try (FileSystem files = FileSystems.newFileSystem(export)) {
            Files.writeString(files.getPath(name), changed);
        }
    }

    private String put(String content) throws IOException {
        return put(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Into the export as one of its contents. */
    private String put(byte[] content) throws IOException {
        String sha256 = Fingerprint.of(content).hex();
        try (FileSystem files = FileSystems.newFileSystem(export)) {
            Files.write(files.getPath("content/" + sha256), content);
        }
        return sha256;
    }
}
