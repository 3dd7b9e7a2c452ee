package org.meritrail.web.pages;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;

import static org.assertj.core.api.Assertions.assertThat;

/** Why not another payout, what would have changed it and its curve, asked in the service. */
class QuestionPagesTest {

    private static final String NICOLE = "?participant=P-051";
    private static final String QUOTA = "&input=quotas.csv:201:amount&from=300000&to=500000";

    private final ReleasedQuarter quarter = ReleasedQuarter.running();

    @Test
    void leadsFromThePayoutToTheAnswersAndFromThereToTheCells() {
        Visitor auditor = quarter.signedIn("aurora");
        assertThat(auditor.body("/runs/1/payout" + NICOLE)).contains("/runs/1/payout/why-not?participant=P-051", "/runs/1/payout/what-if?participant=P-051", "/runs/1/payout/curve?participant=P-051");
        assertThat(auditor.body("/runs/1/payout/why-not" + NICOLE + "&of=Accelerator")).contains("Attainment: 109.402149… % is not at least 110 %",
                "/versions/1/sheets/commission/commission.xlsx?sheet=Accelerators&amp;cell=");
        assertThat(auditor.body("/runs/1/payout/what-if" + NICOLE + "&input=quotas.csv:201:amount&lang=es")).contains("+1.905,50 USD → 20.102,64 USD", "1.902,26 USD menos",
                "/deliveries/1/rows?file=quotas.csv&amp;row=201");
        assertThat(auditor.body("/runs/1/payout/what-if" + NICOLE + "&input=quotas.csv:201:amount&value=340000&lang=en")).contains("10,000.00 USD less");
        assertThat(auditor.body("/runs/1/payout/what-if" + NICOLE + "&input=quotas.csv:201:amount&value=much")).contains("much cannot stand in column amount");
        assertThat(quarter.of(Journal.class).entries(Long.MAX_VALUE, 20)).extracting(Entry::what).contains("question.asked");
    }

    @Test
    void drawsTheCurveAsAPictureATableAndAFile() {
        Visitor auditor = quarter.signedIn("aurora");
        assertThat(auditor.body("/runs/1/payout/curve" + NICOLE)).contains("<option value=\"quotas.csv:201:amount\"").doesNotContain("<svg");
        assertThat(auditor.body("/runs/1/payout/curve" + NICOLE + QUOTA)).contains("<svg", "class=\"jump\"", "<circle", "348,097.74 USD", "20,102.64 USD");
        assertThat(auditor.body("/runs/1/payout/curve.csv" + NICOLE + QUOTA)).startsWith("kind,input,standing,result,unit,turned\nend,300000,due,22271.85,USD,\n");
        assertThat(auditor.body("/runs/1/payout/curve" + NICOLE + "&of=Calificaci%C3%B3n&input=scores.csv:195:customer_satisfaction")).as("words have no picture").doesNotContain("<svg").contains("destaca");
    }

    @Test
    void answersProgramsInJsonTextAndCsv() {
        Visitor auditor = quarter.signedIn("aurora");
        assertThat(auditor.data("/api/runs/1/why-not" + NICOLE)).startsWith("{\"schema\":\"meritrail/why-not/1\"").contains("\"row\":\"AC-2\"");
        assertThat(auditor.data("/api/runs/1/what-if" + NICOLE + "&enough=-1")).contains("allow 1 at least");
        assertThat(auditor.data("/api/runs/1/what-if" + NICOLE + "&enough=99999")).contains("99999 evaluations are more than the service makes for one question; allow 1000 at most");
        assertThat(auditor.data("/api/runs/1/what-if" + NICOLE + "&enough=1", "text/plain")).contains("Nicole Barrett (P-051), 2026-Q3: 18,197.14 USD", "inputs were not tried; allow more evaluations");
        assertThat(auditor.data("/api/runs/1/curve" + NICOLE + QUOTA)).startsWith("{\"schema\":\"meritrail/curve/1\"");
        assertThat(auditor.data("/api/runs/1/curve" + NICOLE + QUOTA, "text/csv")).startsWith("kind,input,standing");
        assertThat(auditor.data("/api/runs/1/why-not?participant=P-009&of=Cap", "text/plain")).as("of a row for another currency only the number").contains("not L-AE-USD (27,000): ").contains("EUR)").doesNotContain("27,000.00");
        for (String senseless : List.of("/api/runs/1/curve" + NICOLE + "&input=quotas", "/api/runs/1/why-not" + NICOLE + "&of=Nothing", "/api/runs/1/what-if" + NICOLE + "&input=quotas.csv:9999:amount")) {
            assertThat(auditor.data(senseless)).contains("refused.question", "\"status\":400");
        }
        assertThat(auditor.data("/v3/api-docs")).contains("/api/runs/{number}/what-if", "/api/my/payouts/{run}/curve");
    }

    @Test
    void givesParticipantsTheirOwnWithoutWhatOthersCameTo() {
        Visitor elena = quarter.signedIn("elena");
        assertThat(elena.body("/my/1/why-not")).contains("Commission rates", "AE-EU-3").doesNotContain("/versions/1/sheets");
        assertThat(elena.data("/api/my/payouts/1/what-if?enough=1", "text/plain")).contains("Elena Rubio (P-009), 2026-Q3: 24,000.00 EUR", "what others come to depends on them");
        assertThat(elena.body("/my/1/curve?of=Cap")).contains("transactions-2026-q3.csv:864:amount");
        assertThat(elena.body("/my/1/why-not?of=Salary+fund")).contains("no line Salary fund in the policy");
        assertThat(elena.page("/runs/1/payout/what-if" + NICOLE).statusCode()).isEqualTo(403);
        assertThat(elena.page("/api/runs/1/curve?participant=P-009&input=a:1:b").statusCode()).isEqualTo(403);
        assertThat(elena.page("/my/99/why-not").statusCode()).isEqualTo(404);
    }
}
