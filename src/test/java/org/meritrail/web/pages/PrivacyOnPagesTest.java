package org.meritrail.web.pages;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.batch.PayrollOutbox;
import org.meritrail.fixtures.DataFiles;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.TenPercent;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.governance.Accounts;
import org.meritrail.governance.Role;
import org.meritrail.kernel.Period;
import org.meritrail.settlement.AdjustmentRequest;
import org.meritrail.settlement.Adjustments;

import static org.assertj.core.api.Assertions.assertThat;

/** A person is erased in the browser, and what is told of them afterwards. */
class PrivacyOnPagesTest {

    private static StartedService service;
    private static int run;

    @BeforeAll
    static void payAndLetGo(@TempDir Path folder) {
        service = new StartedService("EMP-72", policy -> TenPercent.policy(policy, "10"));
        service.of(Accounts.class).create(service.actor("adam"), "zoe", Set.of(Role.ADMINISTRATOR), "", StartedService.PASSWORD);
        DataFiles.file(folder.resolve("first"), "quotas.csv", "participant,from,to,amount,currency\nEMP-72,2026-07-01,2026-09-30,1000,EUR\n");
        service.deliver(TenPercent.data(folder.resolve("first"), List.of(Person.selling("EMP-71", "1000"), Person.selling("EMP-72", "2000"))), "first");
        run = service.run(Period.parse("2026-Q3"));
        service.of(Adjustments.class).request(service.actor("olga"), new AdjustmentRequest("EMP-71", "Commission", "", new BigDecimal("5.00"), "EUR",
                Period.parse("2026-Q3"), "GOODWILL", "why"));
        service.of(Adjustments.class).approve(service.actor("ben"), 1, "");
        service.release(run);
        Paying.until(() -> service.of(PayrollOutbox.class).unwritten().isEmpty());
        service.deliver(TenPercent.data(folder.resolve("then"), List.of(Person.selling("EMP-72", "2000"))), "then");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void erasesAPersonWhomTwoAdministratorsAgreeOn() {
        Visitor zoe = service.signedIn("zoe");
        assertThat(zoe.body("/privacy")).contains("Erase persons", "Nobody asked to erase anybody yet", "No hold was ever set", "for ever").doesNotContain("Erase now");
        assertThat(zoe.send("/privacy", "/privacy/sweep", Map.of()).body()).contains("Not done.", "meritrail.retention");
        assertThat(zoe.send("/privacy", "/privacy/holds", Map.of("participant", "EMP-71", "note", "case 12")).body()).contains("The hold is set.", "case 12");
        assertThat(zoe.send("/privacy", "/privacy/erasures", Map.of("participant", "EMP-71", "note", "left")).body()).contains("Not done.", "Hold 1 by zoe");
        assertThat(zoe.data("/api/holds")).contains("\"participant\":\"EMP-71\"", "\"holds\":true", "set a legal hold");
        zoe.send("/privacy", "/privacy/holds/1/lift", Map.of("note", "closed"));
        assertThat(zoe.send("/privacy", "/privacy/erasures", Map.of("participant", "EMP-71", "note", "left")).body())
                .contains("Asked for; another administrator has to decide.", "Name of EMP-71 (EMP-71)", "Do not erase").doesNotContain("Erase for ever");

        Visitor adam = service.signedIn("adam");
        assertThat(adam.body("/privacy?lang=es")).contains("Borrar para siempre", "pidió borrar a una persona", "levantada");
        assertThat(adam.send("/privacy?lang=en", "/privacy/erasures/1/approve", Map.of("note", "")).body()).contains("The person is erased.").doesNotContain("EMP-71");

        assertThat(adam.data("/api/erasures")).contains("\"state\":\"erased\"", "\"participant\":\"person:");
        assertThat(adam.page("/privacy/erasures/7/approve").statusCode()).isIn(404, 405);
        Visitor aurora = service.signedIn("aurora");
        assertThat(aurora.body("/runs/" + run)).contains("they are not made again");
        assertThat(aurora.body("/runs/" + run + "/payouts")).contains("person:", "100.00", "Name of EMP-72").doesNotContain("EMP-71");
        saysThatThePersonIsErased(aurora);
        assertThat(aurora.data("/api/ledger/check")).doesNotContain("differs");
        assertThat(aurora.data("/api/deliveries/1/files/participants.csv")).contains("\"status\":410", "This was erased on");
        saysNothingIsMissingOfWhoWasPaid(aurora);
        assertThat(aurora.page("/deliveries/1")).satisfies(page -> {
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("participants.csv", "erased on 20", "by entry ", "quotas.csv</a>").doesNotContain("participants.csv</a>");
        });
        assertThat(aurora.page("/deliveries/1/rows?file=participants.csv&row=2")).satisfies(page -> {
            assertThat(page.statusCode()).isEqualTo(410);
            assertThat(page.body()).contains("This was erased");
        });
        assertThat(aurora.page("/privacy").statusCode()).isEqualTo(403);
        saysItInTheCardsOfRuns(aurora);
    }

    /** The number in payroll is gone since they were erased, which they are only once they were paid. */
    private static void saysNothingIsMissingOfWhoWasPaid(Visitor reader) {
        assertThat(reader.body("/runs/" + run)).doesNotContain("Payroll cannot pay yet");
        assertThat(reader.data("/api/runs/" + run + "/review")).contains("\"unpayable\":[]");
        assertThat(reader.data("/api/runs/" + run + "/payouts")).contains("\"participant\":\"person:", "\"missing\":[]").doesNotContain("\"payroll-id\"");
        assertThat(reader.data("/api/runs/" + run + "/outputs/payroll-2026-Q3-run-" + run + ".csv"))
                .contains("\"status\":410", "The payroll files of run " + run + " name somebody who was erased; they are not made again.");
    }

    /** In the place of the code, of the one who was paid an adjustment, and of the one whom a later run says nothing about. */
    private static void saysItInTheCardsOfRuns(Visitor reader) {
        assertThat(reader.body("/runs/" + run)).containsPattern("participant=person:[0-9a-f]{32}\">\\(erased\\)</a></th>\\s*<td>Commission</td><td class=\"n\">5.00");
        int later = service.run(Period.parse("2026-Q3"));
        assertThat(reader.body("/runs/" + later + "?lang=es")).containsPattern("<th scope=\"row\">\\(persona borrada\\)\\s*<small>person:[0-9a-f]{32}</small></th>");
    }

    /** Where the name stood; what is kept, and is sent as JSON, has none. */
    private static void saysThatThePersonIsErased(Visitor reader) {
        String token = reader.body("/runs/" + run + "/payouts").replaceFirst("(?s).*(person:[0-9a-f]{32}).*", "$1");
        String payout = "/runs/" + run + "/%s?participant=" + token + "&lang=";
        assertThat(reader.body("/runs/" + run + "/payouts")).contains(">(erased)</a><br><small>" + token);
        assertThat(reader.body(payout.formatted("payout") + "en")).contains("<h1>(erased)</h1>", "<title>(erased) · 2026-Q3");
        assertThat(reader.body(payout.formatted("payout") + "es")).contains("<h1>(persona borrada)</h1>");
        assertThat(reader.data("/api" + payout.formatted("explanation") + "es", "text/html")).contains("<h1>(persona borrada)</h1>");
        assertThat(reader.data("/api" + payout.formatted("explanation") + "en", "text/plain")).startsWith("(erased) (" + token + ")");
        assertThat(reader.data("/api" + payout.formatted("statement") + "en", "text/html")).contains("<h1>(erased)</h1>");
        assertThat(reader.data("/api" + payout.formatted("statement") + "en", "text/plain")).contains("(erased)");
        assertThat(reader.data("/api" + payout.formatted("difference") + "en&before=1", "text/plain")).contains("(erased)");
        assertThat(reader.data("/api" + payout.formatted("explanation") + "en")).contains("\"name\":\"\"").doesNotContain("(erased)");
    }
}
