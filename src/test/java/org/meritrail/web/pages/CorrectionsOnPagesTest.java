package org.meritrail.web.pages;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.batch.Runs;
import org.meritrail.fixtures.TenPercent;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.kernel.Period;
import org.meritrail.settlement.Adjustment;
import org.meritrail.settlement.Adjustments;

import static org.assertj.core.api.Assertions.assertThat;

/** Adjustments, closed periods taken up again, and what was known when, in the browser. */
class CorrectionsOnPagesTest {

    private static final Period QUARTER = Period.parse("2026-Q1");
    private static StartedService service;
    private static Path folder;

    @BeforeAll
    static void start(@TempDir Path temporary) {
        folder = temporary;
        service = new StartedService("P-1", policy -> TenPercent.policy(policy, "10"));
        deliver(folder, Person.selling("P-1", "1000"), Person.selling("P-2", "2000"));
    }

    private static void deliver(Path to, Person... people) {
        service.deliver(TenPercent.data(to.resolve("data"), List.of(people)), "data");
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
        assertThat(service.signedIn("elena").body("/my/" + run + "/statement?lang=en")).contains("Adjustments, paid besides", "Spot bonus", "12.50 EUR", "Goodwill (adjustment 1)");
        assertThat(service.signedIn("elena").data("/api/my/payouts/" + run + "/statement?lang=es", "text/plain")).contains("Ajustes, pagados aparte", "Gesto comercial (ajuste 1)");
        assertThat(service.signedIn("elena").data("/api/my/payouts/" + run + "/statement")).contains("\"besides\":[{\"number\":1,\"component\":\"Spot bonus\"");
        looksBackAtWhatWasWithdrawn();
        takesSeveralFromAFileAndApprovesThemTogether();
    }

    private static void looksBackAtWhatWasWithdrawn() {
        Visitor olga = service.signedIn("olga");
        assertThat(olga.send("/adjustments", "/adjustments?lang=en", asking("3")).body()).contains("Asked.");
        assertThat(olga.send("/adjustments", "/adjustments/2/withdraw", Map.of("note", "asked by mistake")).body()).contains("withdrawn");
        assertThat(olga.body("/known?lang=en&participant=P-1&period=2026-Q1&on=" + today())).contains("withdrawn", "approved", "12.50");
        assertThat(olga.body("/known?lang=es&participant=P-1&period=2026-Q1&on=" + today())).contains("retirado", "aprobado");
    }

    @Test
    void takesAClosedPeriodUpAndLooksBack() {
        Period august = Period.parse("2026-08");
        int first = service.run(august);
        service.release(first);
        Visitor olga = service.signedIn("olga");
        olga.send("/periods", "/periods/close", Map.of("period", "2026-08", "note", ""));
        int september = service.run(Period.parse("2026-09"));
        assertThat(olga.body("/runs/" + september)).doesNotContain("Closed periods that may have changed");
        deliver(folder.resolve("late"), Person.selling("P-1", "1700"), Person.selling("P-2", "2000"));
        assertThat(olga.body("/runs/" + september)).contains("Closed periods that may have changed", "data handed in since: transactions.csv", "Take up");
        olga.send("/runs/" + september, "/runs/take-up", Map.of("periods", "2026-08", "paidIn", "2026-09", "payDate", "2026-10-30"));
        int taken = september + 1;
        service.calculated(taken);
        assertThat(olga.body("/runs/" + taken)).contains("works the closed period 2026-08 out again", "170.00", "100.00", "+70.00", "Due now");
        service.release(taken);
        assertThat(olga.body("/runs?lang=es")).contains("pagado en 2026-09");
        assertThat(olga.body("/known?lang=en&participant=P-1&period=2026-08&on=" + today())).contains("Earned in", "Recorded by", "170.00", "true-up", "70.00");
        assertThat(olga.body("/known?participant=P-1&period=2026-08&on=2020-01-01")).contains("Nothing was known about the pay of P-1");
        assertThat(olga.body("/known?participant=P-1&period=2026-08&on=soon")).contains("is no day or moment");
        assertThat(olga.body("/known?participant=P-1&period=2026-08&on=" + today().plusDays(2))).contains("is still to come");
        assertThat(olga.body("/known?participant=P-1&period=2026-08")).doesNotContain("Not done.");
        comparesAndLooksBackAtTheirOwn(first, taken, today());
    }

    private static void takesSeveralFromAFileAndApprovesThemTogether() {
        int run = service.run(Period.parse("2026-Q4"));
        Visitor olga = service.signedIn("olga");
        String head = "participant,component,earning-code,amount,currency,period,reason,note\n";
        String row = "P-1,Spot bonus,SPOT,1.25,EUR,2026-Q4,GOODWILL,first\n";
        assertThat(olga.upload("/adjustments", "/adjustments/file?lang=en", "several.csv", (head + row + "P-9,Spot bonus,SPOT,x,EUR,2026-Q4,GOODWILL,second\n").getBytes(StandardCharsets.UTF_8), Map.of()).body())
                .contains("Nothing was asked for", "several.csv, row 3, amount: “x” is no amount", "several.csv, row 3, participant: No run had a participant P-9");
        assertThat(olga.upload("/adjustments", "/adjustments/file", "several.csv", (head + row + row.replace("first", "second")).getBytes(StandardCharsets.UTF_8), Map.of()).body())
                .contains("Asked for 2 adjustments.").doesNotContain("Approve those ticked");
        Visitor ben = service.signedIn("ben");
        assertThat(ben.body("/adjustments?lang=en")).contains("Approve those ticked", "form=\"together\"");
        assertThat(ben.send("/adjustments", "/adjustments/approve", Map.of("note", "")).body()).contains("Nothing was ticked.");
        List<Integer> open = service.of(Adjustments.class).all().stream().filter(one -> one.terms().period().name().equals("2026-Q4")).map(Adjustment::number).toList();
        assertThat(ben.send("/adjustments", "/adjustments/approve?number=" + open.get(0), Map.of("number", "" + open.get(1), "note", "both")).body()).contains("Approved: 2.", "both");
        assertThat(service.of(Runs.class).adjusted(run).paid()).hasSize(2);
    }

    private static void comparesAndLooksBackAtTheirOwn(int first, int taken, LocalDate day) {
        Visitor elena = service.signedIn("elena");
        assertThat(elena.body("/my/" + taken + "/difference?before=" + first)).contains("100.00 EUR", "170.00 EUR", "+70.00 EUR", "1,000.00 EUR → 1,700.00 EUR");
        assertThat(elena.data("/api/my/payouts/" + taken + "/difference?before=" + first)).contains("\"difference\":{\"kind\":\"money\",\"value\":\"70\"");
        assertThat(elena.data("/api/my/payouts/" + taken + "/difference")).as("the last one before").isEqualTo(elena.data("/api/my/payouts/" + taken + "/difference?before=" + first));
        assertThat(elena.body("/my/known?period=2026-08&on=" + today())).contains("170.00", "true-up", "/my/" + taken).doesNotContain("/runs/");
        assertThat(elena.data("/api/my/known?period=2026-08&on=" + today())).contains("\"kind\":\"true-up\"").doesNotContain("olga");
        assertThat(elena.data("/api/my/known/statement?period=2026-08&on=" + day, "text/plain")).contains("170.00 EUR");
        assertThat(elena.page("/my/99/difference").statusCode()).isEqualTo(404);
        assertThat(elena.page("/my/" + taken + "/difference?before=99").statusCode()).isEqualTo(404);
    }

    private static Map<String, String> asking(String amount) {
        return Map.of("participant", "P-1", "component", "Spot bonus", "earningCode", "SPOT", "amount", amount, "currency", "EUR", "period", "2026-Q1",
                "reason", "GOODWILL", "note", "fair");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
