package org.meritrail.evaluation;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.vocabulary.Amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** What sums and carried results make of a part that is absent, as their If missing column says. */
class AbsentPartsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"left out", "counts as 0"})
    void anAbsentPartOfASumAddsNothingAndIsTold(String ifMissing) {
        Evaluation evaluation = Trial.in(folder).workbook(sketch().line("Sum", "add", "of", "Stated", "with", "Absent", "if missing", ifMissing).workbook()).evaluate();
        assertThat(Trial.result(evaluation, "Sum")).isEqualTo(Amount.money("5", "EUR"));
        assertThat(Trial.line(evaluation, "P-1", "Sum").steps().get(0).evidence()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"sum, left out, 7", "sum, counts as 0, 7", "last, left out, 7", "count, left out, 1", "count, counts as 0, 2"})
    void anAbsentRecordIsPassedOverOrCountsAsZeroInWhatIsCarried(String option, String ifMissing, String expected) {
        Sketch sketch = sketch().sheet("Records", row("set", "belongs to", "source", "order by"), row("Deals", "Participants", "transactions", "date"))
                .sheet("Inputs", row("Worth", "Deals", "transactions.worth", "money"))
                .line("Before", "carry", "per", "Deals", "option", option, "window", "earlier records", "of", "Worth", "if missing", ifMissing);
        Evaluation evaluation = Trial.in(folder).workbook(sketch.workbook()).data("transactions.csv", """
                source,id,line,date,participant,amount,currency,worth
                CRM,D-1,1,2026-07-01,P-1,1,EUR,7
                CRM,D-2,1,2026-07-02,P-1,1,EUR,
                CRM,D-3,1,2026-07-03,P-1,1,EUR,9
                """).evaluate();
        assertThat(Trial.line(evaluation, "P-1", "Before").steps().get(2).result()).isInstanceOfSatisfying(Amount.class,
                amount -> assertThat(amount.number().plain()).isEqualTo(expected));
    }

    private static Sketch sketch() {
        return Sketch.of(row("Stated", 5, "EUR")).sheet("Inputs", row("name", "set", "source", "type"),
                row("Absent", "Participants", "participants.absent", "money"));
    }
}
