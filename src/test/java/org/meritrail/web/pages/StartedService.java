package org.meritrail.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.meritrail.batch.Population;
import org.meritrail.batch.Runs;
import org.meritrail.delivery.Deliveries;
import org.meritrail.fixtures.Database;
import org.meritrail.governance.Accounts;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Hashing;
import org.meritrail.governance.Role;
import org.meritrail.kernel.Period;
import org.meritrail.plan.Effective;
import org.meritrail.plan.PlanVersions;
import org.meritrail.server.Server;
import org.meritrail.web.security.SlowHashing;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The service as it is, but for quick hashing, on a database of its own, with people of every role and an approved policy for 2026. */
final class StartedService {

    static final String PASSWORD = "a long password of a test";
    private static final Actor ADMINISTRATOR = new Actor("(test)", Set.of(Role.ADMINISTRATOR), "");

    private final ConfigurableApplicationContext service;

    /** Tests sign in hundreds of times. No configuration by annotation, which services of other tests would find. */
    static class QuickHashing {

        @Bean
        Hashing hashing() {
            return new SlowHashing(4);
        }
    }

    /** @param participant whom Elena is among the participants @param policy writes one into a folder */
    StartedService(String participant, Consumer<Path> policy) {
        Path home = newFolder();
        Path folder = home.resolve("policy");
        policy.accept(folder);
        service = new SpringApplication(QuickHashing.class, Server.class).run("--server.port=0", "--meritrail.home=" + home, "--meritrail.policy=" + folder,
                "--spring.datasource.url=" + Database.H2.newUrl());
        account("ana", Set.of(Role.EDITOR), "");
        account("ben", Set.of(Role.APPROVER), "");
        account("olga", Set.of(Role.OPERATIONS), "");
        account("rita", Set.of(Role.OPERATIONS), "");
        account("aurora", Set.of(Role.AUDITOR), "");
        account("elena", Set.of(Role.PARTICIPANT), participant);
        account("adam", Set.of(Role.ADMINISTRATOR), "");
        approvedVersion(folder);
    }

    <T> T of(Class<T> part) {
        return service.getBean(part);
    }

    Actor actor(String name) {
        return of(Accounts.class).account(name).orElseThrow().actor();
    }

    Visitor visitor(String languages) {
        return new Visitor("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"), languages);
    }

    Visitor signedIn(String name) {
        return visitor("en").signIn(name, PASSWORD);
    }

    void deliver(Path files, String name) {
        of(Deliveries.class).take(actor("olga"), files, name);
    }

    /** @return number of a run over everyone, calculated */
    int run(Period period) {
        int number = granted(of(Runs.class).start(actor("olga"), period, period.to().plusDays(30), Population.EVERYONE)).number();
        calculated(number);
        return number;
    }

    void release(int number) {
        granted(of(Runs.class).review(actor("olga"), number, "As expected"));
        granted(of(Runs.class).release(actor("rita"), number, ""));
    }

    void calculated(int run) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (of(Runs.class).run(run).orElseThrow().state().equals("calculating")) {
            if (System.nanoTime() > end) {
                throw new AssertionError("run " + run + " is still being calculated");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    void close() {
        service.close();
    }

    private void account(String name, Set<Role> roles, String participant) {
        granted(of(Accounts.class).create(ADMINISTRATOR, name, roles, participant, PASSWORD));
    }

    private void approvedVersion(Path folder) {
        PlanVersions versions = of(PlanVersions.class);
        int number = versions.draft(actor("ana"), folder).fold(drafted -> drafted.draft().number(), same -> same.version().number(), mistaken -> {
            throw new AssertionError(mistaken.findings().toString());
        });
        granted(versions.submit(actor("ana"), number, new Effective(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)), "The plan of 2026"));
        granted(versions.approve(actor("ben"), number, "Checked with finance"));
    }

    private static <T> T granted(Decision<T> decision) {
        return decision.fold(value -> value, reason -> {
            throw new AssertionError(reason.toString());
        });
    }

    private static Path newFolder() {
        try {
            Path folder = Files.createTempDirectory("meritrail-pages");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
