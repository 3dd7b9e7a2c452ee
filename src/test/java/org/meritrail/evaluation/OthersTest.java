package org.meritrail.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.explanation.Explaining;
import org.meritrail.explanation.Explanation;
import org.meritrail.explanation.ExplanationText;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Figures;
import org.meritrail.vocabulary.Result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** Lines that read what other people come to: those who report, the company, everybody of a group. */
class OthersTest {

    @TempDir
    Path folder;

    private Trial trial;

    @BeforeEach
    void fourPeopleInThreeLevels() {
        trial = Trial.in(folder).data("participants.csv", """
                participant,name,currency,hired,left
                P-1,Ana Ruiz,EUR,2020-01-01,
                P-2,Leo Weber,EUR,2020-01-01,
                P-3,Mia Rossi,EUR,2020-01-01,
                P-4,Tom Novak,EUR,2020-01-01,
                """).data("assignments.csv", """
                participant,from,to,manager
                P-2,2020-01-01,,P-1
                P-3,2020-01-01,2026-07-31,P-2
                P-3,2026-08-01,,P-1
                P-4,2020-01-01,,P-2
                """).data("transactions.csv", """
                source,id,line,date,participant,amount,currency
                CRM,D-1,1,2026-07-10,P-3,100,EUR
                CRM,D-2,1,2026-08-10,P-3,1000,EUR
                CRM,D-3,1,2026-09-01,P-4,10,EUR
                CRM,D-4,1,2026-09-02,P-2,1,EUR
                """);
    }

    @Test
    void countsADealForWhoeverManagedItsSellerOnItsDay() {
        Evaluation evaluation = evaluate(sales().line("Reports", "collect", "option", "sum", "of", "Amount", "over", "direct reports")
                .line("Below", "collect", "option", "sum", "of", "Amount", "over", "everyone below"));
        assertThat(number(evaluation, "P-1", "Reports")).isEqualTo(Exact.of(1001));
        assertThat(number(evaluation, "P-2", "Reports")).isEqualTo(Exact.of(110));
        assertThat(number(evaluation, "P-1", "Below")).isEqualTo(Exact.of(1111));
        assertThat(number(evaluation, "P-4", "Below")).isEqualTo(Exact.ZERO);
    }

    @Test
    void namesTheCircleOfPeopleWhoReportToEachOther() {
        trial.data("assignments.csv", "participant,from,to,manager\nP-1,2020-01-01,,P-2\nP-2,2020-01-01,,P-1\n");
        Evaluation evaluation = evaluate(sales().line("Below", "collect", "option", "sum", "of", "Amount", "over", "everyone below"));
        assertThat(Trial.line(evaluation, "P-1", "Below").result()).isInstanceOfSatisfying(Result.Missing.class,
                missing -> assertThat(missing.reason().key()).isEqualTo("missing.reports-in-circle"));
    }

    @Test
    void sharesAPoolOfTheCompanyByContributionToTheCent() {
        Evaluation evaluation = evaluate(sales().line("Sales", "collect", "option", "sum", "of", "Amount", "over", "Deals")
                .line("All sales", "collect", "per", "Company", "option", "sum", "of", "Sales", "over", "Participants")
                .line("Fund", "multiply", "per", "Company", "of", "All sales", "with", "Rate")
                .line("Share", "allocate", "option", "in proportion to", "of", "Fund", "with", "Sales", "over", "Company", "round", 0.01));
        assertThat(number(evaluation, "P-3", "Share")).isEqualTo(Exact.of("110.00"));
        assertThat(number(evaluation, "P-2", "Share").plus(number(evaluation, "P-3", "Share")).plus(number(evaluation, "P-4", "Share")))
                .isEqualTo(Exact.of("111.10"));
    }

    @Test
    void explainsWhatOthersCameToInTheirOwnExplanationsAndHidesItFromTheParticipant() {
        Evaluation evaluation = evaluate(sales().line("Sales", "collect", "option", "sum", "of", "Amount", "over", "Deals")
                .line("Team", "collect", "option", "sum", "of", "Sales", "over", "direct reports"));
        Explanation explanation = explanation(evaluation, "P-2", "Team");
        assertThat(ExplanationText.of(explanation, Texts.ENGLISH)).contains("Sales [P-4] = 10.00 EUR", "(see the explanation of P-4)").doesNotContain("D-3");
        assertThat(ExplanationText.of(explanation.withoutOthers(), Texts.ENGLISH)).contains("1 results of others are in it").doesNotContain("P-4");
    }

    @Test
    void namesNobodyToTheParticipantWhoWasPassedOver() {
        Evaluation evaluation = evaluate(sales().line("Sales", "collect", "option", "sum", "of", "Amount", "over", "Deals")
                .line("Sold", "check", "option", "more than", "of", "Sales", "with", "zero")
                .line("Team", "collect", "option", "sum", "of", "Sales", "over", "everyone below", "which", "Sold"));
        Explanation explanation = explanation(evaluation, "P-1", "Team");
        assertThat(ExplanationText.of(explanation, Texts.ENGLISH)).contains("P-2", "P-3", "P-4");
        assertThat(ExplanationText.of(explanation.withoutOthers(), Texts.ENGLISH)).doesNotContain("P-2", "P-3", "P-4");
    }

    /** What the whole company came to is read for the one who left, too, whose steps the participant does not see. */
    @Test
    void doesNotReferTheParticipantToStepsOfAFormerOne() {
        trial.data("participants.csv", "participant,name,currency,hired,left\nP-1,Ana Ruiz,EUR,2020-01-01,\nP-2,Leo Weber,EUR,2020-01-01,2026-05-31\n")
                .data("assignments.csv", "participant,from,to,manager\nP-2,2020-01-01,,P-1\n")
                .data("transactions.csv", "source,id,line,date,participant,amount,currency\nCRM,D-1,1,2026-02-10,P-2,25,EUR\nCRM,D-2,1,2026-07-10,P-1,75,EUR\n");
        Evaluation evaluation = evaluate(Sketch.of().sheet("Records", row("set", "source", "window"), row("Deals", "transactions", "year to date"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"))
                .line("All sold", "collect", "per", "Company", "option", "sum", "of", "Amount", "over", "Deals", "window", "year to date")
                .line("Sold", "collect", "option", "sum", "of", "Amount", "over", "Deals", "window", "year to date")
                .line("Share", "divide", "of", "Sold", "with", "All sold")
                .line("Share of the team", "collect", "option", "sum", "of", "Share", "over", "direct reports", "window", "year to date")
                .line("Together", "add", "of", "Share of the team", "with", "Share"));
        Explanation explanation = explanation(evaluation, "P-1", "Together");
        assertThat(ExplanationText.of(explanation, Texts.ENGLISH)).contains("P-2");
        assertThat(ExplanationText.of(explanation.withoutOthers(), Texts.ENGLISH)).contains("All sold").doesNotContain("P-2", "see above");
    }

    @Test
    void tellsNobodyWhoseWeightIsBelowZeroNorWhatItIs() {
        trial.data("transactions.csv", "source,id,line,date,participant,amount,currency\nCRM,D-1,1,2026-07-10,P-2,-1234,EUR\nCRM,D-2,1,2026-07-10,P-1,75,EUR\n");
        Evaluation evaluation = evaluate(sales().sheet("Values", row("Pot", 100, "EUR")).line("Sold", "collect", "option", "sum", "of", "Amount", "over", "Deals")
                .line("Part", "allocate", "option", "in proportion to", "of", "Pot", "with", "Sold", "over", "Company", "round", 0.01));
        assertThat(ExplanationText.of(explanation(evaluation, "P-1", "Part").withoutOthers(), Texts.ENGLISH)).contains("Sold is below zero").doesNotContain("1,234", "P-2");
    }

    @Test
    void namesWhoseFigureKeepsASharedFundOpenButNotToTheOthers() {
        trial.data("scores.csv", "participant,from,to,score\nP-1,2026-07-01,2026-09-30,70\nP-2,2026-07-01,2026-09-30,80\nP-3,2026-07-01,2026-09-30,90\n");
        Evaluation evaluation = evaluate(sales().sheet("Inputs", row("Score", "Participants", "scores.score", "score"))
                .line("Points", "multiply", "of", "Score", "with", "Rate")
                .line("All points", "collect", "per", "Company", "option", "sum", "of", "Points", "over", "Participants")
                .line("Share", "allocate", "option", "in proportion to", "of", "All points", "with", "Points", "over", "Company", "round", 0.01)
                .line("Place", "rank", "option", "largest first", "of", "Points", "over", "Company"));
        for (String line : List.of("Share", "Place")) {
            Explanation explanation = explanation(evaluation, "P-1", line);
            assertThat(ExplanationText.of(explanation, Texts.ENGLISH)).contains("Points of P-4 is missing: no value for Score");
            assertThat(ExplanationText.of(explanation, Texts.SPANISH)).contains("falta Points de P-4: ");
            assertThat(ExplanationText.of(explanation.withoutOthers(), Texts.ENGLISH)).contains("Points of somebody else is missing").doesNotContain("P-4", "no value");
            assertThat(ExplanationText.of(explanation(evaluation, "P-4", line).withoutOthers(), Texts.ENGLISH)).contains("no value for Score").doesNotContain("somebody");
        }
    }

    @Test
    void doesNotNameTheParticipantWhoseOwnDealsLackAFigure() {
        Evaluation evaluation = evaluate(sales().sheet("Inputs", row("List price", "Deals", "transactions.list-price", "money"))
                .line("Listed", "collect", "option", "sum", "of", "List price", "over", "Deals"));
        assertThat(ExplanationText.of(explanation(evaluation, "P-4", "Listed"), Texts.ENGLISH)).contains("no value for List price").doesNotContain("P-4 is missing");
    }

    private static Explanation explanation(Evaluation evaluation, String participant, String line) {
        Figures figures = Trial.line(evaluation, participant, line);
        Explaining explaining = new Explaining(Map.of(), Trial.outcome(evaluation, participant).worked().all(), participant);
        return Explanation.of(participant, "Leo Weber", "2026-Q3", "", Explanation.Standing.DRY_RUN, "due", List.of(), List.of(),
                List.of(), null, figures.all().stream().map(explaining::explain).toList(), List.of());
    }

    private static Sketch sales() {
        return Sketch.of(row("Rate", percent("10"), "percent")).sheet("Records", row("set", "source"), row("Deals", "transactions"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"));
    }

    private Evaluation evaluate(Sketch sketch) {
        WorkbookBuilder workbook = sketch.workbook();
        return trial.workbook(workbook).evaluate();
    }

    private static Exact number(Evaluation evaluation, String participant, String line) {
        return ((Amount) Trial.line(evaluation, participant, line).result()).number();
    }
}
