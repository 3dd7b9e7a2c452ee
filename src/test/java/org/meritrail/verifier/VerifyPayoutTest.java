package org.meritrail.verifier;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.Store;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.fixtures.WorkbookBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.meritrail.fixtures.Versions.granted;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

class VerifyPayoutTest {

    @TempDir
    private Path folder;
    private Store store;
    private Paying paying;
    private Path unpacked;

    @BeforeEach
    void exportAPayout() throws IOException {
        store = Database.H2.open();
        paying = new Paying(store, folder);
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "77770"));
        paying.run();
        paying.released(1);
        Path zip = folder.resolve("payout.zip");
        try (OutputStream out = Files.newOutputStream(zip)) {
            granted(paying.payoutExports().of(Paying.OLGA, 1, "P-1")).write(out);
        }
        unpacked = Exports.unpacked(zip, folder.resolve("unpacked"));
    }

    @AfterEach
    void close() {
        paying.close();
    }

    @Test
    void findsThatThePayoutBelongsToTheRunAndWasApproved() {
        String person = store.persons().known("P-1").orElseThrow().key();

        Exports.Told told = Exports.verified(unpacked, "--payout", person);

        assertThat(told.text()).doesNotContain("FAILS").contains("payout of person " + person + " in run 1: 100.00 EUR (due)", "submitted by ana and approved by ben",
                "workbook cells that the explanation names", "the amount follows from the explanation alone: ", "Commission = 100", "Run 1 was released by rita", "To payroll went 100.00 EUR for Commission (new), with pay date 2026-");
        assertThat(told.code()).isZero();
        assertThat(Exports.verified(unpacked, "--lang", "es").text()).contains("A la nómina fueron 100.00 EUR por Commission (nuevo), con fecha de pago 2026-");
    }

    @Test
    void showsNothingOfAnotherPerson() throws IOException {
        String other = store.persons().known("P-2").orElseThrow().key();
        try (Stream<Path> files = Files.walk(unpacked)) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.toString().contains("content")).toList()) {
                assertThat(Files.readString(file)).doesNotContain("7777.00", other, "P-1", "P-2");
            }
        }
    }

    /** What is there is looked at all the same, so that no flaw of it stays unseen. */
    @Test
    void doesNotLookAtSomebodyElseInstead() throws IOException {
        String key = store.persons().known("P-1").orElseThrow().key();
        String other = store.persons().known("P-2").orElseThrow().key();

        assertThat(Exports.verified(unpacked, "--payout", other)).satisfies(told -> assertThat(told.code()).isEqualTo(2)).satisfies(told -> assertThat(told.text())
                .contains("SKIPPED This is the export of one payout, and " + other + " is not whose: it knows no codes, and of whom it pays only the key, " + key + ". Ask with that").doesNotContain("FAILS").endsWith("not all that was asked for could be looked at; see above.\n"));
        assertThat(Exports.verified(unpacked, "--payout", other, "--lang", "es").text()).contains("OMITIDO Esta es la exportación de un solo pago, y no es de " + other, "no se ha podido comprobar todo lo que se pidió");

        change("leaves", "\"total\":\"100.00\"", "\"total\":\"900.00\"");
        assertThat(Exports.verified(unpacked, "--payout", other).code()).isOne();
    }

    /** Which is another word for the same payout, and cannot be compared here. */
    @Test
    void saysUnderWhichKeyItKnowsThePayoutOfACode() {
        String key = store.persons().known("P-1").orElseThrow().key();

        assertThat(Exports.verified(unpacked, "--payout", "P-1").text()).contains("of whom it pays only the key, " + key + ". Ask with that, or look for P-1 in the export of the run.");
    }

    /** As pages and REST write it. */
    @Test
    void takesAKeyAsItIsWrittenElsewhere() {
        String key = store.persons().known("P-1").orElseThrow().key();

        for (String asked : List.of("person:" + key, key.toUpperCase(Locale.ROOT), "person:" + key.toUpperCase(Locale.ROOT))) {
            assertThat(Exports.verified(unpacked, "--payout", asked)).as(asked).satisfies(told -> assertThat(told.code()).isZero())
                    .satisfies(told -> assertThat(told.text()).contains("payout of person " + key + " in run 1: "));
        }
        assertThat(Exports.verified(unpacked, "--payout", "person:P-1").code()).isEqualTo(2);
    }

    @Test
    void tellsAMissingProofOnce() throws IOException {
        try (Stream<Path> leaves = Files.list(unpacked.resolve("leaves"))) {
            for (Path proof : leaves.filter(file -> file.toString().endsWith(".tlog-proof")).toList()) {
                Files.delete(proof);
            }
        }

        assertThat(Exports.verified(unpacked).text().lines().filter(line -> line.startsWith("FAILS"))).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void saysNoToAChangedAmount() throws IOException {
        change("leaves", "\"total\":\"100.00\"", "\"total\":\"900.00\"");

        assertThat(Exports.verified(unpacked).text()).contains("the proof does not lead to the root that was signed");
    }

    @Test
    void saysNoToAnotherExplanation() throws IOException {
        change("content", "\"value\":\"100\"", "\"value\":\"900\"");

        assertThat(Exports.verified(unpacked).text()).contains("the bytes do not have the SHA-256 that the ledger names");
    }

    @Test
    void findsEachStatedNumberInItsCell() throws Exception {
        Path workbook = workbook();
        String sha256 = workbook.getFileName().toString();
        Map<String, Object> files = Map.of("decision-tables/commission/commission.xlsx", sha256);
        try (Export export = Export.open(unpacked)) {
            assertThat(Workbook.read("here", export.content("here", sha256)).cell("Values", "B2")).isEqualTo("0.1");
            CellChecks checks = new CellChecks(new PolicyWorkbooks(export, files));
            assertThat(checks.check("here", stated("0.1", "10%"))).isOne();
            for (Map<String, Object> wrong : List.of(stated("0.2", "10%"), stated("0.1", "20%"), stated("0.1", ""), stated("0.1", "ten"))) {
                assertThatThrownBy(() -> new CellChecks(new PolicyWorkbooks(export, files)).check("here", wrong)).isInstanceOf(Flaw.class).hasMessageContaining("cell");
            }
        }
    }

    private static Map<String, Object> stated(String value, String text) {
        return Map.of("result", Map.of("kind", "percent", "value", value), "grounds", List.of(Map.of("kind", "stated",
                "cells", cells(text))));
    }

    /** Of a table that gives two results the one that the line names, and not any of its cells. */
    @Test
    void findsWhatARowGivesInItsCell() throws Exception {
        PolicyFolder policy = PolicyFolder.withShippedRules(folder.resolve("limits")).with("commission/commission.xlsx", new WorkbookBuilder().sheet("Limits", row("Limits"),
                row("id", "Tier", "Cap", "Floor", "Place"), row("", "from", "result", "result", "at"), row("", "percent", "percent", "percent", "percent"),
                row("L-1", percent("50"), percent("10"), percent("2"), percent("5"))));
        byte[] bytes = Files.readAllBytes(policy.path().resolve("decision-tables/commission/commission.xlsx"));
        String sha256 = HexFormat.of().formatHex(Merkle.sha256(bytes));
        Files.write(unpacked.resolve("content").resolve(sha256), bytes);
        try (Export export = Export.open(unpacked)) {
            Map<String, Object> files = Map.of("decision-tables/commission/commission.xlsx", sha256);
            for (Map<String, Object> right : List.of(limit("row", "gives", "0.1", "Cap"), limit("slice", "rate", "0.1", "Cap"), limit("row", "gives", "0.02", "Floor"), limit("row", "gives", "0.02", "?"),
                    limit("row", "part", "0.05", "Cap"))) {
                assertThat(new CellChecks(new PolicyWorkbooks(export, files)).check("here", right)).isEqualTo(4);
            }
            for (Map<String, Object> wrong : List.of(limit("row", "gives", "0.2", "Cap"), limit("slice", "rate", "0.2", "Cap"), limit("row", "gives", "0.02", "Cap"), limit("slice", "rate", "0.1", "Floor"),
                    limit("row", "gives", "0.5", "?"), limit("row", "part", "0.1", "Cap"))) {
                assertThatThrownBy(() -> new CellChecks(new PolicyWorkbooks(export, files)).check("here", wrong)).as(wrong.toString()).isInstanceOf(Flaw.class).hasMessageContaining("cell");
            }
        }
    }

    /** @param taken what is taken from a cell: what a row gives, a tier's rate, or the place of a point @param result the line asks for; its name says nothing */
    private static Map<String, Object> limit(String kind, String taken, String value, String result) {
        Map<String, Object> cells = Map.of("workbook", "commission/commission.xlsx", "sheet", "Limits", "row", 5L, "cells", List.of("B5", "C5", "D5", "E5"), "texts", List.of("50%", "10%", "2%", "5%"));
        return Map.of("lines", List.of(Map.of("name", "Floor", "line", Map.of("texts", List.of("Floor", "look up", result)))), "components",
                List.of(Map.of("is", 0L, "grounds", List.of(Map.of("kind", kind, taken, Map.of("kind", "percent", "value", value), "cells", cells)))));
    }

    /** Where there is no table, a cell gives nothing. */
    @Test
    void findsNoRowOfATableOnAnotherSheet() throws Exception {
        Map<String, Object> files = Map.of("decision-tables/commission/commission.xlsx", workbook().getFileName().toString());
        try (Export export = Export.open(unpacked)) {
            for (String taken : List.of("gives", "rate")) {
                for (String value : List.of("0.1", "0.2")) {
                    assertThatThrownBy(() -> new CellChecks(new PolicyWorkbooks(export, files)).check("here", onNoTable(taken, value))).isInstanceOf(Flaw.class).hasMessageContaining("cell");
                }
            }
        }
    }

    private static Map<String, Object> onNoTable(String taken, String value) {
        Map<String, Object> ground = Map.of("kind", taken.equals("rate") ? "slice" : "row", taken, Map.of("kind", "percent", "value", value), "cells", cells("10%"));
        return Map.of("lines", List.of(Map.of("name", "Rate")), "components", List.of(Map.of("is", 0L, "grounds", List.of(ground))));
    }

    private static Map<String, Object> cells(String text) {
        return Map.of("workbook", "commission/commission.xlsx", "sheet", "Values", "row", 2L, "cells", List.of("B2"), "texts", List.of(text));
    }

    private Path workbook() throws IOException {
        try (Stream<Path> files = Files.list(unpacked.resolve("content"))) {
            return files.filter(VerifyPayoutTest::isZip).findFirst().orElseThrow();
        }
    }

    private static boolean isZip(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In whatever file of a folder it stands, and in the manifest. */
    private void change(String where, String from, String to) throws IOException {
        try (Stream<Path> files = Files.list(unpacked.resolve(where))) {
            for (Path file : files.filter(file -> !isZip(file)).toList()) {
                Files.writeString(file, Files.readString(file).replace(from, to));
            }
        }
        Exports.listAnew(unpacked);
    }
}
