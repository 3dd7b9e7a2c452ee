package org.meritrail.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.RestartablePostgres;
import org.meritrail.fixtures.RunningService;
import org.meritrail.fixtures.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Bad days in the middle of things, with the packaged jar. */
class BadDaysIT {

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
        byte[] paid = Files.readAllBytes(payroll());
        try (RunningService third = demo()) {
            third.serving().said(PAID);
            assertThat(new Visitor(third.address()).get("/actuator/health").body()).contains("UP");
        }
        assertThat(Files.readAllBytes(payroll())).isEqualTo(paid);
        try (Stream<Path> files = Files.list(folder.resolve("var/outbox"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("payroll"))).hasSize(1);
        }
    }

    /** A limit on the size of files stands in for a full disk: the operating system refuses to write on. */
    @Test
    void saysThatTheDiskIsFullAndGoesOnWhenThereIsRoom() throws Exception {
        try (RunningService full = RunningService.start(List.of("bash", "-c", "ulimit -f 1500; exec \"$@\"", "limited"), folder,
                "--spring.profiles.active=demo")) {
            full.said("tried again");
            full.kill();
        }
        try (RunningService roomy = demo()) {
            roomy.said(PAID);
        }
    }

    @Test
    void waitsForADatabaseThatWentAwayAndLosesNothing() throws Exception {
        try (RestartablePostgres postgres = new RestartablePostgres(folder.resolve("postgres"));
                RunningService service = RunningService.start(folder, settings(postgres)).said(PAID).serving()) {
            Visitor auditor = Visitor.signedIn(service.address(), "auditor", DemoAccount.PASSWORD);
            postgres.stop();
            assertThat(auditor.get("/runs").statusCode()).isEqualTo(503);
            assertThat(auditor.get("/runs").body()).contains("database");
            assertThat(auditor.get("/api/runs").statusCode()).isEqualTo(503);
            assertThat(new Visitor(service.address()).get("/actuator/health").statusCode()).isEqualTo(503);
            Path dropped = Files.writeString(folder.resolve("quotas.csv"),
                    Files.readString(folder.resolve("var/sample/quotas.csv")).replace("P-009,2026-10-01", "P-009,2026-10-02"));
            Files.move(dropped, folder.resolve("var/inbox/quotas.csv"), StandardCopyOption.ATOMIC_MOVE);
            service.said("quotas.csv");
            assertThat(folder.resolve("var/inbox/quotas.csv")).exists();
            postgres.start();
            for (int tenths = 0; tenths < 900 && Files.exists(folder.resolve("var/inbox/quotas.csv")); tenths++) {
                Thread.sleep(100);
            }
            assertThat(folder.resolve("var/inbox/done/quotas.csv")).exists();
            assertThat(auditor.get("/runs").statusCode()).isEqualTo(200);
        }
    }

    private static String[] settings(RestartablePostgres postgres) {
        return Stream.concat(Stream.of("--spring.profiles.active=demo"), Arrays.stream(postgres.settings()))
                .toArray(String[]::new);
    }

    private RunningService demo() {
        return RunningService.start(folder, "--spring.profiles.active=demo");
    }

    private Path payroll() {
        return folder.resolve("var/outbox/payroll-2026-Q3-run-1.csv");
    }
}
