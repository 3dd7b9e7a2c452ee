package org.meritrail.web.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What people are told for a period, in the service. */
class StatementPagesTest {

    private final ReleasedQuarter quarter = ReleasedQuarter.running();

    @Test
    void leadsFromThePayoutToAStatementInTheReadersLanguage() {
        Visitor auditor = quarter.signedIn("aurora");
        assertThat(auditor.body("/runs/1/payout?participant=P-009")).contains("href=\"/runs/1/statement?participant=P-009\"");
        assertThat(auditor.body("/runs/1/statement?participant=P-009&lang=en")).contains("<html lang=\"en\"", "Elena Rubio", "24,000.00 EUR", "Calculated under an approved version.");
        assertThat(auditor.body("/runs/1/statement?participant=P-009&lang=es")).contains("<html lang=\"es\"", "Elena Rubio", "24.000,00 EUR", "paso a paso");
    }

    @Test
    void givesParticipantsTheirOwnAndNobodyElses() {
        Visitor elena = quarter.signedIn("elena");
        assertThat(elena.body("/my/1")).contains("href=\"/my/1/statement\"");
        assertThat(elena.body("/my/1/statement")).contains("Elena Rubio");
        assertThat(elena.data("/api/my/payouts/1/statement")).startsWith("{\"schema\":\"meritrail/statement/1\",\"participant\":\"P-009\"");
        assertThat(elena.page("/my/99/statement").statusCode()).isEqualTo(404);
        assertThat(elena.page("/runs/1/statement?participant=P-002").statusCode()).isEqualTo(403);
        assertThat(elena.page("/api/runs/1/statement?participant=P-009").statusCode()).isEqualTo(403);
        assertThat(elena.page("/api/runs/1/statements").statusCode()).isEqualTo(403);
    }

    @Test
    void givesProgramsJsonAndWhoeverAsksForItTextOrThePage() {
        Visitor auditor = quarter.signedIn("aurora");
        String address = "/api/runs/1/statement?participant=P-009";
        assertThat(auditor.data(address)).contains("\"total\":{\"kind\":\"money\",\"value\":\"24000\"");
        assertThat(auditor.data(address + "&lang=es", "text/plain")).startsWith("Comunicación a Elena Rubio (P-009), 2026-Q3\n");
        assertThat(auditor.data(address + "&lang=en", "text/html,application/xhtml+xml")).startsWith("<!DOCTYPE html>").contains("Elena Rubio");
        assertThat(auditor.data("/api/runs/1/statement?participant=nobody")).contains("problem.payout-unknown");
        assertThat(auditor.page("/runs/1/statement?participant=nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void mayLoadNothingAndStylesItself() {
        assertThat(quarter.signedIn("aurora").page("/runs/1/statement?participant=P-009").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'; style-src 'unsafe-inline';").doesNotContain("script"));
    }

    @Test
    void packsEverybodysInEveryLanguage() throws IOException {
        HttpResponse<byte[]> zip = quarter.signedIn("aurora").download("/api/runs/1/statements");
        Map<String, String> files = unpacked(zip.body());

        assertThat(zip.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"statements-2026-Q3-run-1.zip\"");
        assertThat(files).hasSize(180).containsKeys("0001-P-001.en.html", "0060-P-060.json");
        assertThat(files.get("0009-P-009.en.html")).contains("24,000.00 EUR");
        assertThat(files.get("0009-P-009.es.html")).contains("24.000,00 EUR");
        assertThat(files.get("0009-P-009.json")).isEqualTo(quarter.signedIn("aurora").data("/api/runs/1/statement?participant=P-009"));
        assertThat(quarter.signedIn("aurora").page("/api/runs/99/statements").statusCode()).isEqualTo(404);
    }

    private static Map<String, String> unpacked(byte[] zip) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
