package org.meritrail.evaluation;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** Examples that say what was carried so far. */
class ExamplesOfBalancesTest {

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
