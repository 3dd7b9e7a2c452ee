package org.meritrail.evaluation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** Examples with balances, and with records that do not count. */
class ExampleCasesTest {

    @TempDir
    Path folder;

    @Test
    void givesWhatIsCarriedInTheUnitOfItsLine() {
        assertThat(Examples.findings(Trial.in(folder).workbook(months(4, 1500).workbook()).policy())).isEmpty();
    }

    @Test
    void tellsWhatDiffersFromIt() {
        assertThat(Examples.findings(Trial.in(folder).workbook(months(5, 1600).workbook()).policy())).extracting(Finding::code)
                .containsExactly(FindingCode.EXAMPLE_FAILS, FindingCode.EXAMPLE_FAILS);
    }

    @Test
    void namesTheRecordsThatCountForNobodyWhereAFigureDiffers() {
        Sketch sketch = Sketch.of().sheet("Records", row("set", "source", "order by"), row("Deals", "transactions", "date"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"),
                        row("Day", "Deals", "transactions.date", "date"), row("Hired", "Participants", "participants.hired", "date"))
                .line("Sold", "collect", "option", "sum", "of", "Amount", "over", "Deals")
                .line("Start", "take", "of", "Hired").line("Dates", "collect", "option", "last", "of", "Day", "over", "Deals")
                .sheet("Examples", row("case", "record", "name", "given or expected", "value"), row("Late", null, "Hired", "given", LocalDate.of(2026, 2, 1)),
                        row("Late", "D-1", "Amount", "given", 900), row("Late", "D-1", "Day", "given", LocalDate.of(2026, 1, 31)), row("Late", null, "Sold", "expected", 900));
        List<Finding> findings = Examples.findings(Trial.in(folder).workbook(sketch.workbook()).policy());
        assertThat(findings).singleElement().satisfies(finding -> assertThat(finding.reason().in(Texts.ENGLISH))
                .contains("Set aside: ", "D-1", "dated outside the employment"));
    }

    private static Sketch months(int months, int owed) {
        return Sketch.of(row("Month", 1, "count"), row("Draw", 500, "EUR"))
                .line("Months before", "carry", "option", "last", "of", "Months", "with", "zero", "window", "earlier periods")
                .line("Months", "add", "of", "Months before", "with", "Month")
                .line("Owed before", "carry", "option", "last", "of", "Owed", "with", "zero", "window", "earlier periods")
                .line("Owed", "add", "of", "Owed before", "with", "Draw")
                .sheet("Examples", row("case", "record", "name", "given or expected", "value"), row("Fourth", null, "Months before", "given", 3),
                        row("Fourth", null, "Owed before", "given", 1000), row("Fourth", null, "Months", "expected", months), row("Fourth", null, "Owed", "expected", owed));
    }
}
