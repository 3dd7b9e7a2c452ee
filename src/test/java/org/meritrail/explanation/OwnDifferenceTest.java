package org.meritrail.explanation;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.batch.Explanations;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.explanation.difference.DifferenceText;
import org.meritrail.explanation.difference.ExplanationDifference;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.Amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** Participants compare their own pay: their part is gone into, and what others came to is not. */
class OwnDifferenceTest {

    @TempDir
    Path folder;

    @Test
    void goesIntoTheirOwnPartAndNotIntoWhatOthersCameTo() {
        ExplanationDifference difference = ExplanationDifference.between(explained("1000", "400"), explained("1500", "777"));
        List<String> told = DifferenceText.of(difference, Texts.ENGLISH);
        assertThat(told).anySatisfy(line -> assertThat(line).contains("+50.00 EUR  Amount [CRM/D-1/1]: 1,000.00 EUR → 1,500.00 EUR"))
                .anySatisfy(line -> assertThat(line).contains("Part: 71.43 EUR → 65.88 EUR, whose steps are not told"));
        assertThat(String.join("\n", told)).doesNotContain("P-2", "D-2", "400", "777", "Leo");
        assertThat(difference.parts().stream().map(part -> ((Amount) part.amount().result(true)).number()).reduce(Exact.ZERO, Exact::plus)).isEqualTo(Exact.of("44.45"));
    }

    private Explanation explained(String own, String other) {
        Evaluation evaluation = Trial.in(folder).workbook(Sketch.of(row("Rate", percent("10"), "percent"), row("Pot", 100, "EUR")).sheet("Records", row("set", "source"), row("Deals", "transactions"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"))
                .line("Sold", "collect", "option", "sum", "of", "Amount", "over", "Deals")
                .line("Commission", "multiply", "of", "Sold", "with", "Rate")
                .line("Part", "allocate", "option", "in proportion to", "of", "Pot", "with", "Sold", "over", "Company", "round", 0.01)
                .workbook().put("Payments", "A2", "Commission").put("Payments", "B2", "Commission").put("Payments", "A3", "Part").put("Payments", "B3", "Part"))
                .data("participants.csv", "participant,name,currency,hired,left\nP-1,Ana Ruiz,EUR,2020-01-01,\nP-2,Leo Weber,EUR,2020-01-01,\n")
                .data("transactions.csv", "source,id,line,date,participant,amount,currency\nCRM,D-1,1,2026-07-10,P-1," + own + ",EUR\nCRM,D-2,1,2026-07-10,P-2," + other + ",EUR\n")
                .evaluate();
        return new Explanations(evaluation).of(Trial.outcome(evaluation, "P-1")).withoutOthers();
    }
}
