package org.meritrail.server;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Awaiting;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.RunningService;
import org.meritrail.fixtures.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** The packaged service is killed in the middle of things, as by a power cut. */
class KilledIT {

    private static final String PAID = "total paid: 378,224.89 EUR, 323,503.49 USD";

    @TempDir
    Path folder;

    @BeforeEach
    void policy() {
        PolicyFolder.withShippedPolicy(folder);
    }

    @Test
    void goesOnAfterBeingKilledAndPaysNothingTwice() throws Exception {
        try (RunningService first = demo()) {
            first.serving();
            first.kill();
        }
        try (RunningService second = demo()) {
            second.said(PAID);
            second.kill();
        }
        try (RunningService third = demo()) {
            third.serving().said(PAID);
            Awaiting.until("the payroll file", () -> Files.exists(payroll()));
            third.kill();
        }
        byte[] paid = Files.readAllBytes(payroll());
        try (RunningService fourth = demo()) {
            fourth.serving().said(PAID);
            assertThat(new Visitor(fourth.address()).get("/actuator/health").body()).contains("UP");
        }
        assertThat(Files.readAllBytes(payroll())).isEqualTo(paid);
        assertThat(new String(paid, StandardCharsets.UTF_8)).contains("TRAILER,46,", ",378474.89,EUR,", "TRAILER,38,", ",323503.49,USD,");
        try (Stream<Path> files = Files.list(folder.resolve("var/outbox"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("payroll") && name.endsWith(".csv"))).hasSize(1);
        }
    }

    @Test
    void goesOnWithTheRunThatTheDemoWaitsForAfterItWasKilled() throws Exception {
        try (RunningService first = demo()) {
            first.said("Started run 1").kill();
        }
        try (RunningService second = demo()) {
            assertThat(second.serving().output()).contains("run 1 of 2026-Q3 (released)");
        }
    }

    private RunningService demo() {
        return RunningService.start(folder, "--spring.profiles.active=demo");
    }

    private Path payroll() {
        return folder.resolve("var/outbox/payroll-2026-Q3-run-1.csv");
    }
}
