package org.meritrail.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Awaiting;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.RestartablePostgres;
import org.meritrail.fixtures.RunningService;
import org.meritrail.fixtures.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** The packaged service without room or database, in the middle of things. */
class BadDaysIT {

    private static final String PAID = "total paid: 378,224.89 EUR, 323,503.49 USD";

    @TempDir
    Path folder;

    @BeforeEach
    void policy() {
        PolicyFolder.withShippedPolicy(folder);
    }

    /** A limit on the size of files stands in for a full disk: the operating system refuses to write beyond it. */
    @Test
    void saysThatTheDiskIsFullAndGoesOnWhenThereIsRoom() throws Exception {
        try (RunningService first = RunningService.start(List.of("bash", "-c", "ulimit -f 300; exec \"$@\"", "limited"), folder,
                "--spring.profiles.active=demo")) {
            assertThat(first.ended()).isNotZero();
            assertThat(first.output()).contains("APPLICATION FAILED TO START", "Nothing was lost");
        }
        try (RunningService second = demo()) {
            second.said(PAID).serving();
            assertThat(new ProcessBuilder("prlimit", "--pid", Long.toString(second.pid()), "--fsize=300000").inheritIO().start().waitFor()).isZero();
            dropChangedQuotas();
            second.said("quotas.csv");
            assertThat(folder.resolve("var/inbox/quotas.csv")).exists();
            assertThat(new Visitor(second.address()).get("/actuator/health").statusCode()).isEqualTo(503);
            second.kill();
        }
        try (RunningService roomy = demo()) {
            roomy.said(PAID);
            Awaiting.until("the file in done", () -> Files.exists(folder.resolve("var/inbox/done/quotas.csv")));
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
            dropChangedQuotas();
            service.said("quotas.csv");
            assertThat(folder.resolve("var/inbox/quotas.csv")).exists();
            postgres.start();
            Awaiting.until("the file in done", () -> Files.exists(folder.resolve("var/inbox/done/quotas.csv")));
            Awaiting.until("pages", () -> auditor.get("/runs").statusCode() == 200);
        }
    }

    private void dropChangedQuotas() throws IOException {
        Path changed = Files.writeString(folder.resolve("quotas.csv"),
                Files.readString(folder.resolve("var/sample/quotas.csv")).replace("P-009,2026-10-01", "P-009,2026-10-02"));
        Files.move(changed, folder.resolve("var/inbox/quotas.csv"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String[] settings(RestartablePostgres postgres) {
        return Stream.concat(Stream.of("--spring.profiles.active=demo"), Arrays.stream(postgres.settings()))
                .toArray(String[]::new);
    }

    private RunningService demo() {
        return RunningService.start(folder, "--spring.profiles.active=demo");
    }
}
