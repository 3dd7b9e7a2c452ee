package org.meritrail.server;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.RunningService;
import org.meritrail.fixtures.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** An installation for real use, from nothing, and the demo's distance from it. */
class FirstStartIT {

    private static final Pattern PASSWORD = Pattern.compile("First account: admin, password (\\S+)");

    @TempDir
    Path folder;

    @BeforeEach
    void policy() {
        PolicyFolder.withShippedPolicy(folder);
    }

    @Test
    void startsEmptyWithOneAdministratorWhosePasswordIsPrintedOnce() throws Exception {
        try (RunningService first = RunningService.start(folder).serving()) {
            Matcher printed = PASSWORD.matcher(first.said("First account").output());
            assertThat(printed.find()).isTrue();
            HttpResponse<String> signedIn = new Visitor(first.address()).submit("/sign-in", "/sign-in",
                    Map.of("username", "admin", "password", printed.group(1)));
            assertThat(signedIn.uri().getPath()).isEqualTo("/account");
            assertThat(new Visitor(first.address()).submit("/sign-in", "/sign-in",
                    Map.of("username", "auditor", "password", DemoAccount.PASSWORD)).uri().toString()).endsWith("/sign-in?wrong");
            assertThat(folder.resolve("var/sample")).doesNotExist();
            first.stop();
        }
        try (RunningService second = RunningService.start(folder).serving()) {
            assertThat(second.output()).doesNotContain("First account");
        }
        try (RunningService demo = RunningService.start(folder, "--spring.profiles.active=demo")) {
            assertThat(demo.ended()).isEqualTo(1);
            assertThat(demo.output()).contains("in use for real").doesNotContain("\tat ");
        }
        assertThat(Files.exists(folder.resolve("var/outbox/payroll-2026-Q3-run-1.csv"))).isFalse();
    }

    @Test
    void keepsTheDemoApartFromRealUseAndOnThisMachine() throws Exception {
        try (RunningService elsewhere = RunningService.start(folder, "--spring.profiles.active=demo", "--server.address=0.0.0.0")) {
            assertThat(elsewhere.ended()).isEqualTo(1);
            assertThat(elsewhere.output()).contains("serves this machine only, not the address 0.0.0.0");
        }
        try (RunningService demo = RunningService.start(folder, "--spring.profiles.active=demo").serving()) {
            demo.stop();
        }
        try (RunningService real = RunningService.start(folder)) {
            assertThat(real.ended()).isEqualTo(1);
            assertThat(real.output()).contains("holds the demo, whose accounts have published passwords");
        }
    }
}
