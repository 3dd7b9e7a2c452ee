package org.meritrail.web.pages;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.batch.PayrollOutbox;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.TenPercent;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.kernel.Period;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** The service pays a quarter, is asked what it cannot answer, and logs about none of it who anybody is, however much it is told to log. */
class NothingPersonalInLogsTest {

    private static final List<String> PEOPLE = List.of("EMP-7", "Name of", "Elena Rubio");

    @TempDir
    private Path folder;

    @Test
    void logsNeitherCodesNorNames() throws IOException {
        StartedService service = new StartedService("EMP-709", policy -> TenPercent.policy(policy, "10"));
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        Logger own = (Logger) LoggerFactory.getLogger("org.meritrail");
        Logger all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = own.getLevel();
        all.addAppender(logged);
        own.setLevel(Level.DEBUG);
        try {
            Path data = TenPercent.data(folder.resolve("data"), List.of(Person.selling("EMP-709", "1000"), Person.selling("EMP-710", "5").withheld()));
            append(data.resolve("assignments.csv"), "EMP-709,not a day,,,\nEMP-710;Elena Rubio\n");
            append(data.resolve("transactions.csv"), "CRM,D-9,1,2026-08-11,EMP-709,Elena Rubio,EUR\nCRM,D-10,1,2026-08-11,EMP-799,7,EUR\n");
            service.deliver(data, "Elena Rubio's data");
            service.release(service.run(Period.parse("2026-Q3")));
            Paying.until(() -> service.of(PayrollOutbox.class).unwritten().isEmpty());
            Files.writeString(folder.resolve("broken.csv"), "participant;nothing\nEMP-709;Elena Rubio\n");
            service.deliver(folder.resolve("broken.csv"), "EMP-709.csv");
            Person unpayable = new Person("EMP-711", "EMP-711".repeat(40), "1", "5");
            service.deliver(TenPercent.data(folder.resolve("failing"), List.of(unpayable)), "failing");
            service.run(Period.parse("2026-Q2"));
            service.visitor("en").signIn("Elena Rubio", "EMP-709 is wrong");
            Visitor olga = service.signedIn("olga");
            for (String asked : List.of("/runs/EMP-709", "/runs/1/payout?participant=EMP-709", "/runs/1/payout?participant=Elena%20Rubio", "/runs/1/explanation?participant=EMP-709",
                    "/api/runs/Elena%20Rubio", "/api/runs/1/payout?participant=EMP-709x", "/api/known?participant=EMP-709&period=Elena%20Rubio", "/EMP-709", "/api/EMP-709")) {
                olga.page(asked);
            }
            olga.send("/adjustments", "/adjustments", Map.of("participant", "EMP-709", "component", "Elena Rubio", "amount", "EMP-709", "currency", "EUR", "period", "EMP-709",
                    "reason", "GOODWILL", "note", "Elena Rubio"));
        } finally {
            own.setLevel(before);
            all.detachAppender(logged);
            service.close();
        }

        assertThat(logged.list).extracting(ILoggingEvent::getFormattedMessage).contains("Run 2 failed: [batch.code-too-long]");
        assertThat(logged.list.stream().map(NothingPersonalInLogsTest::text).toList()).isNotEmpty()
                .allSatisfy(text -> assertThat(text).doesNotContain(PEOPLE));
    }

    private static void append(Path file, String rows) throws IOException {
        Files.writeString(file, rows, StandardOpenOption.APPEND);
    }

    private static String text(ILoggingEvent event) {
        StringBuilder text = new StringBuilder(event.getFormattedMessage());
        for (IThrowableProxy fault = event.getThrowableProxy(); fault != null; fault = fault.getCause()) {
            text.append('\n').append(fault.getMessage());
        }
        return text.toString();
    }
}
