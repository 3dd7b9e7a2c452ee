package org.meritrail.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

/** Bad days at the start, with the packaged jar. */
class StartIT {

    @TempDir
    Path folder;

    @BeforeEach
    void policy() throws IOException {
        PolicyFolder.withShippedPolicy(folder);
    }

    @Test
    void saysWhoHoldsTheHomeAndWhatToDo() throws Exception {
        try (RunningService first = RunningService.start(folder).serving(); RunningService second = RunningService.start(folder)) {
            assertThat(second.ended()).isEqualTo(1);
            assertThat(second.output()).contains(folder.resolve("var").toRealPath() + " belongs to a running process: " + first.pid() + " (")
                    .contains("Stop process " + first.pid()).contains("--meritrail.home=").doesNotContain("\tat ");
        }
    }

    @Test
    void takesTheHomeOfAProcessThatWasKilled() throws Exception {
        try (RunningService first = RunningService.start(folder).serving()) {
            first.kill();
        }
        try (RunningService second = RunningService.start(folder).serving()) {
            assertThat(second.stop()).isEqualTo(143);
        }
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                RunningService service = RunningService.start(folder, "--server.port=" + taken.getLocalPort(), "--meritrail.language=es")) {
            assertThat(service.ended()).isEqualTo(1);
            assertThat(service.output()).contains("Otro programa ocupa el puerto " + taken.getLocalPort()).contains("--server.port=")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void saysThatTheDatabaseIsDown() throws Exception {
        try (RunningService service = RunningService.start(folder, "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/pay?password=secret",
                "--spring.datasource.hikari.connection-timeout=1000")) {
            assertThat(service.ended()).isEqualTo(1);
            assertThat(service.output()).contains("The database jdbc:postgresql://127.0.0.1:1/pay cannot be opened").contains("SPRING_DATASOURCE_URL")
                    .doesNotContain("secret").doesNotContain("\tat ");
        }
    }

    @Test
    void saysThatTheHomeCannotBeUsed() throws Exception {
        Files.writeString(folder.resolve("var"), "a file, not a folder");
        try (RunningService service = RunningService.start(folder)) {
            assertThat(service.ended()).isEqualTo(1);
            assertThat(service.output()).contains("The home folder " + folder.toRealPath().resolve("var") + " cannot be used").doesNotContain("\tat ");
        }
    }
}
