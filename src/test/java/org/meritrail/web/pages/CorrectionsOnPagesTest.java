package org.meritrail.web.pages;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.TenPercent;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.kernel.Period;

import static org.assertj.core.api.Assertions.assertThat;

/** Adjustments, closed periods taken up again, and what was known when, in the browser. */
class CorrectionsOnPagesTest {

    private static final Period QUARTER = Period.parse("2026-Q3");
    private static StartedService service;

    @BeforeAll
    static void start(@TempDir Path folder) {
        service = new StartedService("P-1", policy -> TenPercent.policy(policy, "10"));
        deliver(folder, Person.selling("P-1", "1000"), Person.selling("P-2", "2000"));
    }

    private static void deliver(Path folder, Person... people) {
        service.deliver(TenPercent.data(folder.resolve("data"), List.of(people)), "data");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void paysAnAdjustmentThatOneAsksForAndAnotherApproves() {
        int run = service.run(QUARTER);
        Visitor olga = service.signedIn("olga");
        assertThat(olga.send("/adjustments", "/adjustments", asking("abc")).body()).contains("Not done.", "is no amount");
        assertThat(olga.send("/adjustments", "/adjustments", asking("12,50")).body()).contains("Asked.", "Spot bonus (SPOT)", "12.50", "to be decided", "Withdraw")
                .doesNotContain(">Approve<");
        Visitor ben = service.signedIn("ben");
        assertThat(ben.body("/adjustments?lang=es")).contains("Gesto comercial (GOODWILL)", "por decidir", "Aprobar", "Rechazar").doesNotContain("Solicitar un ajuste");
        assertThat(ben.send("/adjustments", "/adjustments/1/approve?lang=en", Map.of("note", "agreed")).body()).contains("Approved.", "agreed");
        assertThat(olga.body("/runs/" + run)).contains("1: Goodwill", "adjustment", "12.50");
        assertThat(olga.body("/runs/" + run + "/payout?participant=P-1")).contains("Goodwill", "approved an adjustment", "agreed");
        service.release(run);
        assertThat(service.signedIn("elena").body("/my/" + run)).contains("Goodwill", "12.50").doesNotContain("agreed");
    }

    private static Map<String, String> asking(String amount) {
        return Map.of("participant", "P-1", "component", "Spot bonus", "earningCode", "SPOT", "amount", amount, "currency", "EUR", "period", "2026-Q3",
                "reason", "GOODWILL", "note", "fair");
    }
}
