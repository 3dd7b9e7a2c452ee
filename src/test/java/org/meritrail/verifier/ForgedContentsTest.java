package org.meritrail.verifier;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.TenPercent.Person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Versions.granted;

/** Nobody can change, leave out or add a content of an export, whoever names it, also if the files are listed anew. */
class ForgedContentsTest {

    @TempDir
    private static Path folder;
    private static Paying paying;
    private static Path run;
    private static Path payout;

    @TempDir
    private Path own;

    @BeforeAll
    static void exportBoth() throws IOException {
        paying = new Paying(Database.H2.open(), folder);
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "0"));
        paying.run();
        paying.released(1);
        run = Exports.ofRun(paying, 1, folder.resolve("run.zip"));
        payout = folder.resolve("payout.zip");
        try (OutputStream out = Files.newOutputStream(payout)) {
            granted(paying.payoutExports().of(Paying.OLGA, 1, "P-1")).write(out);
        }
    }

    @AfterAll
    static void close() {
        paying.close();
    }

    @BeforeEach
    void unpack() {
        Exports.unpacked(run, own.resolve("run"));
        Exports.unpacked(payout, own.resolve("payout"));
    }

    @Test
    void holdsAsItWasMade() {
        assertThat(Exports.verified(run).text()).contains("reports and other documents that the control totals name are there").doesNotContain("FAILS");
        assertThat(Exports.verified(payout).text()).contains("contents has the SHA-256 that it is named by").doesNotContain("FAILS");
    }

    @Test
    void saysNoToAnotherRuleInTheExportOfAPayout() throws IOException {
        for (String sha256 : policy()) {
            Path content = own.resolve("payout/content/" + sha256);
            byte[] bytes = Files.readAllBytes(content);
            Files.write(content, "// forged".getBytes());
            saysNo("payout", "FAILS   content/" + sha256 + ": the bytes do not have the SHA-256");
            Files.delete(content);
            saysNo("payout", "the content " + sha256 + " that is named here is not in the export");
            Files.write(content, bytes);
        }
    }

    /** Each report, what was taken over and what later runs take over. */
    @Test
    void saysNoToAnotherReport() throws IOException {
        for (String sha256 : named()) {
            Path content = own.resolve("run/content/" + sha256);
            byte[] bytes = Files.readAllBytes(content);
            Files.write(content, "forged".getBytes());
            saysNo("run", "FAILS   content/" + sha256 + ": the bytes do not have the SHA-256");
            Files.delete(content);
            saysNo("run", "the content " + sha256 + " that is named here is not in the export");
            Files.write(content, bytes);
        }
    }

    @Test
    void saysNoToAContentThatNothingNamesAndIsNotWhatItIsCalled() throws IOException {
        for (String which : List.of("run", "payout")) {
            String name = "content/" + "ab".repeat(32);
            Files.writeString(own.resolve(which).resolve(name), "made up");
            saysNo(which, "FAILS   " + name + ": the bytes do not have the SHA-256 that the file is named by");
        }
    }

    private void saysNo(String which, String text) throws IOException {
        Exports.listAllAnew(own.resolve(which));
        assertThat(Exports.verified(own.resolve(which))).satisfies(told -> assertThat(told.text()).contains(text)).satisfies(told -> assertThat(told.code()).isOne());
    }

    /** SHA-256 of the approved files. */
    private List<String> policy() throws IOException {
        return values(act("version.approved", "files"));
    }

    private List<String> named() throws IOException {
        String totals = String.valueOf(act("run.calculated", "totals"));
        return values(((Map<?, ?>) json(Files.readAllBytes(own.resolve("run/content/" + totals)))).get("sha256")).stream()
                .filter(sha256 -> Files.exists(own.resolve("run/content/" + sha256))).toList();
    }

    private static List<String> values(Object object) {
        return ((Map<?, ?>) object).values().stream().map(String::valueOf).toList();
    }

    private Object act(String what, String detail) throws IOException {
        try (Stream<String> leaves = Files.lines(own.resolve("run/ledger.jsonl"))) {
            String leaf = leaves.filter(line -> line.contains("\"what\":\"" + what + "\"")).findFirst().orElseThrow();
            return ((Map<?, ?>) ((Map<?, ?>) json(leaf.getBytes())).get("details")).get(detail);
        }
    }

    private static Object json(byte[] bytes) {
        try {
            return Json.read(bytes);
        } catch (Json.Malformed malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
