package org.meritrail.web.api;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.batch.Population;
import org.meritrail.batch.Run;
import org.meritrail.batch.Runs;
import org.meritrail.delivery.Deliveries;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.Service;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.fixtures.TenPercent;
import org.meritrail.fixtures.TestClock;
import org.meritrail.fixtures.Versions;
import org.meritrail.fixtures.Visitors;
import org.meritrail.governance.Account;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.meritrail.governance.Role;
import org.meritrail.kernel.Period;
import org.meritrail.ledger.LedgerKey;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;
import org.meritrail.verifier.Verify;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Versions.granted;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Runs, payouts, payroll files, periods and trials over REST. */
@Service
class PayApisTest {

    /** The service is shared with other tests, so each delivers data that no other has. */
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    private MockMvc mvc;
    @Autowired
    private TestClock clock;
    @Autowired
    private Visitors holders;
    @Autowired
    private PlanVersions versions;
    @Autowired
    private Deliveries deliveries;
    @Autowired
    private Runs runs;
    @Autowired
    private Journal journal;
    @Autowired
    private LedgerKey key;
    @TempDir
    private Path folder;
    private MockHttpSession olga;
    private MockHttpSession rita;

    @BeforeEach
    void approveAndDeliver() throws Exception {
        holders.accounts(Versions.ANA, Versions.BEN, Paying.OLGA, Paying.RITA);
        olga = holders.signedIn(mvc, Role.OPERATIONS);
        rita = holders.signedIn(mvc, Role.OPERATIONS);
        int approved = drafted("10");
        if (!(versions.version(approved).orElseThrow() instanceof PlanVersion.Approved)) {
            granted(versions.submit(Versions.ANA, approved, Versions.OF_2026, ""));
            granted(versions.approve(Versions.BEN, approved, ""));
        }
        Person nobodyBefore = Person.selling("X-" + SERIAL.incrementAndGet(), "0");
        Path data = TenPercent.data(folder.resolve("data"),
                List.of(Person.selling("P-001", "1000"), Person.selling("P-002", "2000").withheld(), nobodyBefore));
        deliveries.take(Paying.OLGA, data, "data");
    }

    private int drafted(String rate) {
        return versions.draft(Versions.ANA, TenPercent.policy(folder.resolve("policy-" + rate), rate)).fold(drafted -> drafted.draft().number(),
                unchanged -> unchanged.version().number(), mistaken -> 0);
    }

    /** Of the ledger, to whoever is signed in; what there is no proof of is said in the reader's language. */
    private void givesOutProofs(MockHttpSession reader) throws Exception {
        String checkpoint = call(reader, get("/api/ledger/checkpoint"), 200).getContentAsString(StandardCharsets.UTF_8);
        String size = checkpoint.lines().toList().get(1);
        assertThat(call(reader, get("/api/ledger/consistency?from=1"), 200).getContentAsString(StandardCharsets.UTF_8)).startsWith("old 1\n").endsWith("\n\n" + checkpoint);
        assertThat(call(reader, get("/api/ledger/consistency?from=0&to=" + size), 200).getContentAsString(StandardCharsets.UTF_8)).isEqualTo("old 0\n\n" + checkpoint);
        assertThat(json(call(reader, get("/api/ledger/consistency?from=1&to=1"), 404)).get("detail").asString()).startsWith("There is no checkpoint of 1 leaves.");
        assertThat(json(call(reader, get("/api/ledger/consistency?from=1&to=1").header("Accept-Language", "es"), 404)).get("detail").asString()).startsWith("No hay ningún punto de control de 1 hojas.");
        assertThat(json(call(reader, get("/api/ledger/consistency?from=" + size + "0"), 400)).get("detail").asString()).contains(size + "0 is not between 0 and the " + size + " leaves");
        assertThat(json(call(reader, get("/api/ledger/consistency?from=-1").header("Accept-Language", "es"), 400)).get("detail").asString()).contains("-1 no está entre 0");
        call(reader, get("/api/ledger/consistency?from=x"), 400);
        call(reader, get("/api/ledger/consistency"), 400);
    }

    @Test
    void paysFromOrderToFile() throws Exception {
        JsonNode started = json(call(olga, post("/api/runs").content("{\"period\": \"2026-Q3\", \"payDate\": \"2026-10-30\"}"), 201));
        int number = started.get("number").asInt();
        String run = "/api/runs/" + number;
        Paying.until(() -> !(runs.run(number).orElseThrow() instanceof Run.Calculating));
        JsonNode calculated = json(call(olga, get(run), 200));
        assertThat(calculated.get("state").asString()).isEqualTo("calculated");
        assertThat(calculated.at("/totals/total/EUR")).as("a string").isEqualTo(JsonMapper.shared().readTree("\"100.00\""));
        assertThat(json(call(olga, get(run + "/review"), 200)).at("/withheld").toString()).contains("P-002");
        assertThat(json(call(olga, get(run + "/review"), 200)).get("signOffs")).isEmpty();
        call(olga, post(run + "/sign-offs").content("{\"note\": \"seen\"}"), 400);
        assertThat(json(call(olga, post(run + "/sign-offs").content("{\"numbers\": [1], \"note\": \"seen\"}"), 409)).get("code").asString())
                .isEqualTo("refused.sign-off-unknown");
        call(olga, post(run + "/review").content("{\"note\": \"as expected\"}"), 200);
        JsonNode difference = json(call(olga, get(run + "/difference?participant=P-001&before-participant=P-002"), 200));
        assertThat(difference.at("/difference/value").asString()).isEqualTo("100");
        assertThat(difference.at("/parts").toString()).contains("\"kind\":\"input\",\"name\":\"Factor\"");
        assertThat(call(olga, get("/runs/" + number + "/payout/difference?participant=P-001&other=P-002"), 200).getContentAsString(StandardCharsets.UTF_8))
                .contains("+100.00 EUR", "participants.csv, row 2, factor");
        assertThat(json(call(olga, get(run + "/difference?participant=P-001"), 404)).get("detail").asString()).startsWith("P-001 has no payout of a released run before run " + number + ":");
        assertThat(call(olga, get("/runs/" + number + "/payout/difference?participant=P-001"), 200).getContentAsString(StandardCharsets.UTF_8)).contains("There is no earlier payout to compare with");
        assertThat(json(call(olga, get(run + "/difference?participant=P-001&before=" + number), 200)).get("difference").toString()).contains("\"value\":\"0\"");
        JsonNode refused = json(call(olga, post(run + "/release").content("{}"), 409));
        assertThat(refused.get("code").asString()).isEqualTo("refused.release-own-run");
        assertThat(json(call(rita, get(run + "/outputs"), 200))).isEmpty();
        JsonNode released = json(call(rita, post(run + "/release").content("{\"note\": \"paid\"}"), 200));
        assertThat(released.at("/steps/3/what").asString()).isEqualTo("run.released");

        assertThat(call(rita, get(run + "/outputs/payroll-2026-Q3-run-" + number + ".csv"), 200).getContentAsString(StandardCharsets.UTF_8).lines())
                .contains("LINE,2026-Q3/P-001/Commission/1," + number + ",2026-Q3,P-001,10P-001,Commission,COMM,CC-1,ES-1,100.00,EUR,2026-10-30,new");
        assertThat(folder.resolve("export.zip")).satisfies(zip -> {
            Files.write(zip, call(rita, get(run + "/export"), 200).getContentAsByteArray());
            assertThat(Verify.run(new PrintWriter(System.out), new PrintWriter(System.err), "--vkey", key.vkey(), zip.toString())).isZero();
        });
        assertThat(folder.resolve("payout.zip")).satisfies(zip -> {
            Files.write(zip, call(rita, get(run + "/payout/export?participant=P-001"), 200).getContentAsByteArray());
            assertThat(Verify.run(new PrintWriter(System.out), new PrintWriter(System.err), "--vkey", call(rita, get("/api/ledger/vkeys"), 200).getContentAsString().strip(), zip.toString())).isZero();
        });
        givesOutProofs(rita);
        call(rita, get(run + "/payout/export?participant=nobody"), 404);
        assertThat(json(call(holders.signedIn(mvc, Role.AUDITOR), get("/api/ledger/check"), 200)).get("damages")).isEmpty();
        assertThat(journal.entries(Long.MAX_VALUE, 12)).extracting(Entry::what).contains("payout.exported", "run.exported", "output.fetched");
        call(rita, get(run + "/outputs/..%5Cpom.xml"), 400);
        call(rita, get(run + "/outputs/other.csv"), 404);
        assertThat(json(call(olga, get(run + "/payouts?outcome=withheld&search=P-002"), 200)).get("total").asInt()).isEqualTo(1);
        assertThat(json(call(olga, get("/api/payouts?participant=P-001"), 200)).at("/0/total").asString()).isEqualTo("100.00");
        assertThat(json(call(olga, get("/api/payouts?participant=P-001&known-on=2026-01-01T00:00:00Z"), 200))).isEmpty();
    }

    @Test
    void takesAnAdjustmentFromTheRequestIntoARun() throws Exception {
        int run = granted(runs.start(Paying.OLGA, Period.parse("2026-Q1"), Paying.PAY_DAY, Population.EVERYONE)).number();
        Paying.until(() -> !(runs.run(run).orElseThrow() instanceof Run.Calculating));
        MockHttpSession ada = holders.signedIn(mvc, Role.APPROVER);
        assertThat(json(call(olga, get("/api/adjustments/reasons?period=2026-Q1"), 200)).at("/reasons/0/text").asString()).isEqualTo("Goodwill");
        String asked = "{\"participant\": \"P-002\", \"component\": \"Spot bonus\", \"earningCode\": \"SPOT\", \"amount\": \"%s\", \"currency\": \"EUR\","
                + " \"period\": \"2026-Q1\", \"reason\": \"GOODWILL\", \"note\": \"fair\"}";
        assertThat(json(call(olga, post("/api/adjustments").content(asked.formatted("1,5")), 400)).get("code").asString()).isEqualTo("problem.amount-wrong");
        JsonNode requested = json(call(olga, post("/api/adjustments").content(asked.formatted("12.50")), 201));
        String adjustment = "/api/adjustments/" + requested.get("number").asInt();
        call(olga, post(adjustment + "/approve").content("{}"), 403);
        assertThat(json(call(ada, post(adjustment + "/approve").content("{}"), 200)).get("state").asString()).isEqualTo("approved");
        assertThat(json(call(ada, post(adjustment + "/reject").content("{\"note\": \"no\"}"), 409)).get("code").asString()).isEqualTo("refused.adjustment-approved");
        assertThat(json(call(olga, get("/api/runs/" + run + "/adjustments"), 200)).at("/paid/0/reasonText").asString()).isEqualTo("Goodwill");
        assertThat(json(call(olga, get("/api/runs/" + run + "/payout?participant=P-002"), 200)).at("/adjustments/0/steps/1/what").asString())
                .isEqualTo("adjustment.approved");
        assertThat(json(call(olga, get("/api/runs/" + run + "/review"), 200)).at("/payroll/sums/0/kind").asString()).isEqualTo("adjustment");
        assertThat(json(call(olga, get("/api/adjustments"), 200)).at("/items/0/amount").asString()).isEqualTo("12.50");
        assertThat(json(call(olga, post(adjustment + "/take-back").content("{\"note\": \"slip\"}"), 201)).at("/takesBack").asInt())
                .isEqualTo(requested.get("number").asInt());
        call(olga, post("/api/adjustments/999/withdraw").content("{}"), 404);
    }

    @Test
    void takesClosedPeriodsUpAndLooksBack() throws Exception {
        Period february = Period.parse("2026-02");
        int first = granted(runs.start(Paying.OLGA, february, Paying.PAY_DAY, Population.EVERYONE)).number();
        Paying.until(() -> !(runs.run(first).orElseThrow() instanceof Run.Calculating));
        granted(runs.review(Paying.OLGA, first, ""));
        granted(runs.release(Paying.RITA, first, ""));
        String order = "{\"periods\": [\"2026-02\"], \"paidIn\": \"2026-04\", \"payDate\": \"2026-10-30\"}";
        assertThat(json(call(olga, post("/api/runs/take-up").content(order), 409)).get("code").asString()).isEqualTo("refused.take-up");
        call(olga, post("/api/periods/2026-02/close").content("{}"), 200);
        JsonNode taken = json(call(olga, post("/api/runs/take-up").content(order), 201));
        assertThat(taken.at("/0/period").asString() + " " + taken.at("/0/paidIn").asString()).isEqualTo("2026-02 2026-04");
        assertThat(json(call(olga, get("/api/runs/" + taken.at("/0/number").asInt() + "/late-changes"), 200))).isEmpty();
        String known = "?participant=P-001&period=2026-02&on=";
        clock.advance(Duration.ofMinutes(1));
        LocalDate today = LocalDate.now(clock);
        assertThat(json(call(olga, get("/api/known" + known + today), 200)).at("/run/number").asInt()).isEqualTo(first);
        assertThat(json(call(olga, get("/api/known" + known + "2020-01-01"), 404)).get("code").asString()).isEqualTo("problem.nothing-known");
        assertThat(json(call(olga, get("/api/known" + known + "soon"), 400)).get("code").asString()).isEqualTo("problem.moment-wrong");
        assertThat(json(call(olga, get("/api/known" + known + today.plusDays(1)), 400)).get("code").asString()).isEqualTo("problem.moment-future");
        assertThat(json(call(olga, get("/api/known" + known + "9999-12-30T00:00:00Z"), 400)).get("code").asString()).isEqualTo("problem.moment-future");
        assertThat(call(olga, get("/api/known/statement" + known + today).accept("text/plain"), 200).getContentAsString(StandardCharsets.UTF_8)).contains("P-001");
        call(olga, post("/api/periods/2026-02/reopen").content("{\"note\": \"of a test\"}"), 200);
    }

    @Test
    void explainsToParticipantsTheirOwnPayOnly() throws Exception {
        Period quarter = Period.parse("2026-Q2");
        int number = granted(runs.start(Paying.OLGA, quarter, Paying.PAY_DAY, Population.EVERYONE)).number();
        Paying.until(() -> !(runs.run(number).orElseThrow() instanceof Run.Calculating));
        MockHttpSession participant = holders.signedIn(mvc, Role.PARTICIPANT);
        assertThat(json(call(participant, get("/api/my/payouts"), 200)).findValuesAsString("run")).as("not released yet").doesNotContain("" + number);
        granted(runs.review(Paying.OLGA, number, ""));
        granted(runs.release(Paying.RITA, number, ""));
        assertThat(json(call(participant, get("/api/my/payouts"), 200)).at("/0/participant").asString()).isEqualTo("P-001");
        assertThat(call(participant, get("/api/my/payouts/" + number + "/explanation").accept("text/plain").header("Accept-Language", "es"), 200)
                .getContentAsString(StandardCharsets.UTF_8)).contains("Calculado con una versión aprobada", "P-001", " de la política:", "ben la aprobó, 2");
        assertThat(page(participant, "/api/my/payouts/" + number + "/explanation", "es")).contains("<html lang=\"es\"", "P-001", "<details", "ben");
        call(participant, get("/api/runs/" + number + "/payout?participant=P-001"), 403);
    }

    private String page(MockHttpSession who, String address, String language) throws Exception {
        MockHttpServletResponse answer = call(who, get(address).accept("text/html").header("Accept-Language", language), 200);
        assertThat(answer.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.getHeader("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'unsafe-inline';");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).as("it brings its style along").contains("<style>:root {", "color-scheme: light dark").doesNotContain("<link", "src=", "url(");
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void saysWhoApprovedThePolicyThatAPayoutFollowsFrom() throws Exception {
        int number = granted(runs.start(Paying.OLGA, Period.parse("2026-05"), Paying.PAY_DAY, Population.EVERYONE)).number();
        Paying.until(() -> !(runs.run(number).orElseThrow() instanceof Run.Calculating));
        JsonNode policy = json(call(olga, get("/api/runs/" + number + "/payout?participant=P-001"), 200)).get("policy");
        assertThat(policy.get("version").asInt()).isEqualTo(runs.run(number).orElseThrow().order().version());
        assertThat(policy.get("steps").findValuesAsString("what")).containsExactly("version.drafted", "version.submitted", "version.approved");
        assertThat(policy.at("/steps/2/who").asString()).isEqualTo(Versions.BEN.name());
        String explanation = "/api/runs/" + number + "/explanation?participant=P-001";
        assertThat(call(olga, get(explanation).accept("text/plain"), 200).getContentAsString(StandardCharsets.UTF_8))
                .containsPattern("\nVersion " + policy.get("version").asInt() + " of the policy:\n  .+ made a draft, 2.* UTC\n  ana submitted it for approval, .*\n  ben approved it, 2.* UTC");
        assertThat(page(olga, explanation, "en")).contains("<title>Name of P-001", "participants.csv, row 2, factor", "submitted it for approval", "approved it").doesNotContain("href=\"/versions");
        assertThat(json(call(olga, get(explanation), 200)).has("steps")).as("what is stored").isFalse();
    }

    @Test
    void saysWhatIsWrongWithACall() throws Exception {
        assertThat(json(call(olga, post("/api/runs").content("{\"period\": \"2026-Q5\", \"payDate\": \"2026-10-30\"}"), 400)).get("code").asString())
                .isEqualTo("problem.period-wrong");
        assertThat(json(call(olga, post("/api/runs").content("{\"period\": \"2026-Q3\", \"payDate\": \"soon\"}"), 400)).get("code").asString())
                .isEqualTo("problem.date-wrong");
        call(olga, get("/api/runs/999"), 404);
        call(olga, get("/api/runs/999/payouts"), 404);
        call(olga, get("/api/runs?size=100000"), 400);
        call(olga, get("/api/runs?known-on=yesterday"), 400);
    }

    @Test
    void closesAndReopensPeriods() throws Exception {
        call(olga, post("/api/periods/2026-Q1/close").content("{}"), 200);
        assertThat(json(call(olga, post("/api/runs").content("{\"period\": \"2026-Q1\", \"payDate\": \"2026-10-30\"}"), 409)).get("code").asString())
                .isEqualTo("refused.period-closed");
        call(olga, post("/api/periods/2026-Q1/reopen").content("{}"), 409);
        call(olga, post("/api/periods/2026-Q1/reopen").content("{\"note\": \"one is missing\"}"), 200);
        JsonNode periods = json(call(olga, get("/api/periods"), 200));
        String at = "/" + periods.findValuesAsString("period").indexOf("2026-Q1");
        assertThat(periods.at(at + "/closed").asBoolean()).isFalse();
        assertThat(periods.at(at + "/steps")).hasSize(2);
    }

    @Test
    void triesAnyVersionAndSaysThatItIsATrial() throws Exception {
        int before = runs.all().size();
        String version = "/api/versions/" + drafted("20");
        Account account = holders.account(Role.EDITOR);
        MockHttpSession editor = holders.signedIn(mvc, account);
        JsonNode totals = json(call(editor, post(version + "/trials").content("{\"period\": \"2026-Q3\"}"), 200));
        assertThat(totals.get("status").asString()).isEqualTo("trial");
        assertThat(totals.at("/total/EUR").asString()).isEqualTo("200.00");
        call(editor, post(version + "/trials/files").content("{\"period\": \"2026-Q3\"}"), 403);
        byte[] zip = call(olga, post(version + "/trials/files").content("{\"period\": \"2026-Q3\"}"), 200).getContentAsByteArray();
        assertThat(new String(zip, StandardCharsets.ISO_8859_1)).contains("payouts.dry-run.csv", "explanations.dry-run.jsonl");
        call(editor, post("/api/versions/999/trials").content("{\"period\": \"2026-Q3\"}"), 409);
        assertThat(runs.all()).hasSize(before);
    }

    private MockHttpServletResponse call(MockHttpSession session, MockHttpServletRequestBuilder request, int status) throws Exception {
        MockHttpServletResponse response = mvc.perform(request.session(session).with(csrf()).contentType("application/json"))
                .andReturn().getResponse();
        assertThat(response.getStatus()).as(response.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(status);
        return response;
    }

    private static JsonNode json(MockHttpServletResponse response) throws Exception {
        return JsonMapper.shared().readTree(response.getContentAsString(StandardCharsets.UTF_8));
    }
}
