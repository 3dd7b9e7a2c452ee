package org.meritrail.web.pages;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meritrail.fixtures.PolicyFolder;

import static org.assertj.core.api.Assertions.assertThat;

/** Forms as people send them, and what the page after it says. */
class DecidingOnPagesTest {

    private final ReleasedQuarter quarter = ReleasedQuarter.running();

    @Test
    void saysWhyARunIsNotStartedAgain() {
        HttpResponse<String> answer = quarter.signedIn("olga").send("/runs", "/runs", Map.of("period", "2026-Q3", "payDate", "2026-10-30"));
        assertThat(answer.uri().getPath()).isEqualTo("/runs");
        assertThat(answer.body()).contains("role=\"alert\"", "Not done.", "1");
    }

    @Test
    void saysWhatIsWrongWithAPeriod() {
        HttpResponse<String> answer = quarter.signedIn("olga").send("/runs", "/runs", Map.of("period", "third quarter", "payDate", "2026-10-30"));
        assertThat(answer.body()).contains("“third quarter” is not a period", "2026-Q3");
    }

    @Test
    void refusesToReleaseOnesOwnRunAndShowsTheReasonOnThePage() {
        Visitor olga = quarter.signedIn("olga");
        HttpResponse<String> started = olga.send("/runs", "/runs", Map.of("period", "2026-Q2", "payDate", "2026-07-31"));
        String run = started.uri().getPath();
        quarter.calculated(Integer.parseInt(run.substring(run.lastIndexOf('/') + 1)));
        assertThat(olga.send(run, run + "/review", Map.of("note", "As expected")).body()).contains("Somebody else can release the run now.");
        assertThat(olga.send(run, run + "/release", Map.of("note", "")).body()).contains("Not done.").contains("to be released");
        assertThat(olga.send(run, run + "/discard", Map.of("note", "Only tried")).body()).contains("It will never be paid.");
    }

    @Test
    void tellsHowFarARunIs() {
        assertThat(quarter.signedIn("aurora").data("/runs/1/progress")).contains("\"finished\":true");
    }

    @Test
    void showsTheMistakesOfAnUploadedRuleAtTheirPlaces() {
        HttpResponse<String> answer = quarter.signedIn("ana").upload("/versions", "windfall-review.drl",
                "package org.meritrail.rules; rule \"Broken\" when then".getBytes(StandardCharsets.UTF_8), Map.of("base", "1"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Nothing was stored", "RL-1", "rules/commission/windfall-review.drl");
    }

    @Test
    void takesAWorkbookAsADraftAndRefusesItsAuthorTheApproval() throws Exception {
        Visitor ana = quarter.signedIn("ana");
        byte[] same = Files.readAllBytes(PolicyFolder.SHIPPED.resolve("decision-tables/commission/commission.xlsx"));
        HttpResponse<String> unchanged = ana.upload("/versions", "commission.xlsx", same, Map.of("base", "1"));
        assertThat(unchanged.uri().getPath()).isEqualTo("/versions/1");
        assertThat(unchanged.body()).contains("this version has exactly these files");
        assertThat(ana.send("/versions/1", "/versions/1/approve", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void triesAVersionAndSaysThatItCannotBePaid() {
        HttpResponse<String> trial = quarter.signedIn("ana").send("/versions/1", "/versions/1/trials", Map.of("period", "2026-Q3"));
        assertThat(trial.body()).contains("trial: cannot be paid", "378,224.89", "323,503.49");
    }

    @Test
    void givesTheFilesOfATrialToThoseWhoMaySeePay() {
        assertThat(quarter.signedIn("ana").body("/versions/1")).contains("Try it").doesNotContain("/versions/1/trials/files");
        Visitor aurora = quarter.signedIn("aurora");
        assertThat(aurora.body("/versions/1")).contains("/versions/1/trials/files").doesNotContain("Try it");
        HttpResponse<String> files = aurora.send("/versions/1", "/versions/1/trials/files", Map.of("period", "2026-Q3"));
        assertThat(files.headers().firstValue("Content-Disposition")).hasValueSatisfying(name -> assertThat(name).contains("trial-of-version-1.zip"));
        assertThat(files.body()).contains("payouts.dry-run.csv", "calibrations.dry-run.xlsx");
        assertThat(aurora.send("/versions/1", "/versions/1/trials/files", Map.of("period", "soon")).body()).contains("Not done.", "soon");
    }

    @Test
    void takesDataInOnceAndSaysWhyItTakesNoOther() throws Exception {
        Visitor olga = quarter.signedIn("olga");
        byte[] rates = Files.readAllBytes(Path.of("src/main/resources/sample/rates.csv"));
        assertThat(olga.upload("/deliveries", "rates.csv", rates).uri().getPath()).startsWith("/deliveries/");
        assertThat(olga.upload("/deliveries", "rates-again.csv", rates).body()).contains("the same content came in with this delivery");
        assertThat(olga.upload("/deliveries", "poem.txt", "Roses are red".getBytes(StandardCharsets.UTF_8)).body()).contains("Not done.", "poem.txt");
    }

    @Test
    void listsEveryReasonWhyDataAreNotTaken() {
        byte[] order = "period: 2026-Q9".getBytes(StandardCharsets.UTF_8);
        assertThat(quarter.signedIn("olga").upload("/deliveries", "run.yaml", order).body())
                .contains("<li>run.yaml: “2026-Q9” is no period.", "<li>run.yaml: the key “pay-date” is missing");
    }

    @Test
    void closesAPeriodAndOpensItAgainForAReason() {
        Visitor olga = quarter.signedIn("olga");
        assertThat(olga.send("/periods", "/periods/close", Map.of("period", "2026-Q3", "note", "Paid")).body()).contains("Closed.", "Re-open 2026-Q3");
        assertThat(olga.send("/periods", "/periods/reopen", Map.of("period", "2026-Q3", "note", "")).body()).contains("Not done.");
        assertThat(olga.send("/periods", "/periods/reopen", Map.of("period", "2026-Q3", "note", "A correction")).body()).contains("Open again.");
    }
}
