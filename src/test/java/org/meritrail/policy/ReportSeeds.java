package org.meritrail.policy;

import java.util.stream.Stream;

import static org.meritrail.fixtures.WorkbookBuilder.row;
import static org.meritrail.policy.Seed.workbook;
import static org.meritrail.policy.findings.FindingCode.*;

/** Reports on an appraisal that would have only some of their figures. */
final class ReportSeeds {

    private ReportSeeds() {
    }

    static Stream<Seed> all() {
        return Stream.of(
                workbook(REPORT_INCOMPLETE, "Reports", "A4", "increases without a budget",
                        book -> book.sheet("Reports", row("increase", "Commission"), row("new salary", "Total"))),
                workbook(REPORT_INCOMPLETE, "Reports", "A4", "genders without a smallest group", book -> book.sheet("Values", row("W", "woman", "text"))
                        .sheet("Reports", row("gender", "Region"), row("woman", "W"), row("man", "W"), row("comparable work", "Region"), row("new salary", "Total"),
                                row("variable pay before", "Earned"), row("variable pay after", "Commission"), row("notable gap", "Least share"))),
                workbook(BUDGET_OF_EACH, "Reports", "B6", "a budget of each participant",
                        book -> book.sheet("Reports", row("increase", "Commission"), row("new salary", "Total"), row("budget", "Earned"))));
    }
}
