package org.meritrail.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.explanation.difference.Cause;
import org.meritrail.explanation.difference.DifferenceText;
import org.meritrail.explanation.difference.ExplanationDifference;
import org.meritrail.fixtures.Attributed;
import org.meritrail.fixtures.Trial;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Texts;

/** Deals come to sales, sales go through tiers of the quota, times a factor of the region, at most the cap, rounded to a cent. */
class DifferenceOfExplanationsTest {

    private static final String DEALS = "source,id,line,date,participant,amount,currency\nCRM,A,1,2026-08-01,P-1,50000,EUR\n";

    @TempDir
    Path folder;

    @Test
    void namesTheFieldThatSaysSomethingElse() {
        assertThat(told(explained(plan(), "Iberia", DEALS), explained(plan(), "Iberia", DEALS.replace("50000", "60000.55"))))
                .containsExactly("+400.02  Amount [CRM/A/1]: 50,000.00 EUR → 60,000.55 EUR — transactions.csv, row 2, amount", "0.00  rounding");
    }

    @Test
    void namesTheDealsThatOneSideCounts() {
        assertThat(told(explained(plan(), "Iberia", DEALS), explained(plan(), "Iberia", DEALS.replace(",A,", ",B,") + "CRM,C,1,2026-08-02,P-1,-1000,EUR\n")))
                .containsExactly("-2,000.00  record CRM/A/1 is not counted any more — transactions.csv, row 2", "+2,000.00  record CRM/B/1 is counted now — transactions.csv, row 2",
                        "-40.00  record CRM/C/1 is counted now — transactions.csv, row 3");
    }

    @Test
    void namesTheCellOfARateThatWasChanged() {
        assertThat(told(explained(plan(), "Iberia", DEALS), explained(plan().put("NB", "D5", percent("5")), "Iberia", DEALS)))
                .containsExactly("+500.00  NB: “4%” → “5%” — trial/trial.xlsx, NB, row 5 (D5)");
    }

    @Test
    void tellsATierThatIsReachedFromWhatFillsTheOneBelow() {
        assertThat(told(explained(plan(), "Iberia", DEALS), explained(plan(), "Iberia", DEALS.replace("50000", "90000"))))
                .containsExactly("+1,200.00  Amount [CRM/A/1]: 50,000.00 EUR → 90,000.00 EUR — transactions.csv, row 2, amount",
                        "+600.00  NB: tier no row → row NB-2 (6 %) — trial/trial.xlsx, NB, row 6 (B6, C6, D6)");
    }

    @Test
    void saysWhyAnotherRowHolds() {
        ExplanationDifference difference = Attributed.difference(explained(plan(), "Iberia", DEALS), explained(plan(), "DACH", DEALS));
        assertThat(said(difference)).containsExactly("+1,000.00  Factors: row F-2 (1.5) instead of row F-1 (1) — trial/trial.xlsx, Factors, row 4 (B4, C4) → trial/trial.xlsx, Factors, row 5 (B5, C5)");
        assertThat(difference.parts().get(0).because()).extracting(because -> DifferenceText.of(because, Texts.ENGLISH))
                .containsExactly("Region: Iberia → DACH (participants.csv, row 2, region)");
    }

    @Test
    void tellsWhatACapTakesOnceItCountsAndGivesBackOnceItDoesNot() {
        Explanation under = explained(plan(), "Iberia", DEALS);
        Explanation capped = explained(plan(), "Iberia", DEALS.replace("50000", "150000"));
        assertThat(told(under, capped)).contains("-4,900.00  Capped: “Cap” counts instead of “Earned”");
        assertThat(told(capped, under)).contains("+4,900.00  Capped: “Earned” counts instead of “Cap”");
    }

    @Test
    void tellsWhatDiffersThoughACapTakesAllOfIt() {
        Explanation capped = explained(plan(), "Iberia", DEALS.replace("50000", "150000"));
        ExplanationDifference more = Attributed.difference(capped, explained(plan(), "Iberia", DEALS.replace("50000", "160000")));
        assertThat(more.comesToTheSame()).isFalse();
        assertThat(DifferenceText.of(more, Texts.ENGLISH)).contains("Difference 0.00 EUR, though this differs:").doesNotContain("Nothing differs.");
        assertThat(said(more)).containsExactly("0.00  Amount [CRM/A/1]: 150,000.00 EUR → 160,000.00 EUR — transactions.csv, row 2, amount");
        assertThat(told(capped, explained(plan(), "Iberia", DEALS.replace("50000", "150000") + "CRM,B,1,2026-08-02,P-1,1000,EUR\n")))
                .containsExactly("0.00  record CRM/B/1 is counted now — transactions.csv, row 3");
        assertThat(DifferenceText.of(Attributed.difference(capped, capped), Texts.ENGLISH)).contains("Nothing differs.");
    }

    @Test
    void tellsWhatIsNotPaidAtAllWithTheReason() {
        Explanation held = explained(plan(), "nowhere", DEALS);
        ExplanationDifference difference = Attributed.difference(explained(plan(), "Iberia", DEALS), held);
        assertThat(held.outcome()).isEqualTo("withheld");
        assertThat(difference.difference().value()).isEqualTo("-2000");
        assertThat(difference.parts()).hasSize(1);
        assertThat(difference.after().reasons()).isNotEmpty();
    }

    @Test
    void namesALineThatWasWrittenAnew() {
        Explanation before = explained(plan(), "Iberia", DEALS);
        Explanation after = explained(plan().put("Lines", "B4", "divide"), "DACH", DEALS);
        assertThat(Attributed.difference(before, after).parts()).extracting(part -> part.cause().kind()).contains(Cause.Kind.LINE);
    }

    @Test
    void saysInSpanishToo() {
        ExplanationDifference difference = Attributed.difference(explained(plan(), "Iberia", DEALS), explained(plan(), "DACH", DEALS));
        assertThat(DifferenceText.of(difference, Texts.SPANISH)).contains("Diferencia +1.000,00 EUR", "      porque Region: Iberia → DACH (participants.csv, fila 2, region)");
    }

    @Test
    void printsWhatTheDocumentationShows() throws IOException {
        String page = Files.readString(Path.of("docs/explanations.md"));
        ExplanationDifference difference = Attributed.difference(explained(plan(), "Iberia", DEALS),
                explained(plan().put("NB", "D5", percent("5")), "DACH", DEALS.replace("50000", "90000")));
        assertThat(page).contains(String.join("\n", DifferenceText.of(difference, Texts.ENGLISH)));
    }

    private static List<String> told(Explanation before, Explanation after) {
        return said(Attributed.difference(before, after));
    }

    private static List<String> said(ExplanationDifference difference) {
        return DifferenceText.of(difference, Texts.ENGLISH).stream().filter(line -> line.matches("  [-+0-9].*")).map(line -> line.strip().replaceFirst(" EUR  ", "  ")).toList();
    }

    private Explanation explained(WorkbookBuilder plan, String region, String deals) {
        return Attributed.explanations(Trial.in(folder).workbook(plan).data("participants.csv", "participant,name,currency,hired,left,region\nP-1,Ana Ruiz,EUR,2020-01-01,," + region + "\n")
                .data("transactions.csv", deals).evaluate()).get(0);
    }

    private static WorkbookBuilder plan() {
        return new WorkbookBuilder()
                .sheet("Records", row("set", "belongs to", "source"), row("Deals", "Participants", "transactions"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"), row("Region", "Participants", "participants.region", "text"))
                .sheet("Values", row("name", "value", "unit"), row("Quota", 100000, "EUR"), row("Cap", 4000, "EUR"))
                .sheet("Lines", row("line", "operation", "option", "of", "with", "table", "over"), row("Sales", "collect", "sum", "Amount", null, null, "Deals"),
                        row("Commission", "tiers", "each slice", "Sales", null, "NB"), row("Earned", "multiply", null, "Commission", "Factor"),
                        row("Factor", "look up", null, null, null, "Factors"), row("Capped", "limit", "at most", "Earned", "Cap"))
                .sheet("Payments", row("component", "line"), row("Commission", "Capped"))
                .sheet("NB", row("edges in percent of", "Quota"), row("id", "tier", "tier", "rate"), row("compares", "from", "below", "result"), row("unit", "percent", "percent", "percent"),
                        row("NB-1", percent("0"), percent("80"), percent("4")), row("NB-2", percent("80"), percent("100"), percent("6")), row("NB-3", percent("100"), "no end", percent("9")))
                .sheet("Factors", row("id", "Region", "factor"), row("compares", "equals", "result"), row("unit", "text", "number"), row("F-1", "Iberia", 1), row("F-2", "DACH", 1.5));
    }
}
