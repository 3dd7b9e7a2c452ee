package org.meritrail.verifier;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.Store;
import org.meritrail.fixtures.TenPercent.Person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.meritrail.fixtures.Versions.granted;

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
                "workbook cells that the explanation names", "the amount follows from the explanation alone: ", "Commission = 100", "Run 1 was released by rita");
        assertThat(told.code()).isZero();
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

    @Test
    void saysNoToAnyOtherPerson() {
        assertThat(Exports.verified(unpacked, "--payout", store.persons().known("P-2").orElseThrow().key()))
                .satisfies(told -> assertThat(told.code()).isOne()).satisfies(told -> assertThat(told.text()).contains("there is no payout of"));
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
            CellChecks checks = new CellChecks(export, files);
            assertThat(checks.check("here", stated("0.1", "10%"))).isOne();
            for (Map<String, Object> wrong : List.of(stated("0.2", "10%"), stated("0.1", "20%"), stated("0.1", ""), stated("0.1", "ten"))) {
                assertThatThrownBy(() -> new CellChecks(export, files).check("here", wrong)).isInstanceOf(Flaw.class).hasMessageContaining("cell");
            }
        }
    }

    private static Map<String, Object> stated(String value, String text) {
        return Map.of("result", Map.of("kind", "percent", "value", value), "grounds", List.of(Map.of("kind", "stated",
                "cells", cells(text))));
    }

    @Test
    void findsWhatARowGivesInItsCells() throws Exception {
        Map<String, Object> files = Map.of("decision-tables/commission/commission.xlsx", workbook().getFileName().toString());
        try (Export export = Export.open(unpacked)) {
            for (Map<String, Object> right : List.of(row("gives", "0.1"), row("rate", "0.1"))) {
                assertThat(new CellChecks(export, files).check("here", right)).isOne();
            }
            for (Map<String, Object> wrong : List.of(row("gives", "0.2"), row("rate", "0.2"))) {
                assertThatThrownBy(() -> new CellChecks(export, files).check("here", wrong)).isInstanceOf(Flaw.class).hasMessageContaining("cell");
            }
        }
    }

    /** @param taken what is taken from the cell: what a row gives, or a tier's rate */
    private static Map<String, Object> row(String taken, String value) {
        return Map.of("grounds", List.of(Map.of("kind", taken.equals("rate") ? "slice" : "row", taken, Map.of("kind", "percent", "value", value), "cells", cells("10%"))));
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
