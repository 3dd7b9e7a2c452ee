package org.meritrail.policy;

import java.util.stream.Stream;

import static org.meritrail.fixtures.SoundPolicy.line;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;
import static org.meritrail.policy.Seed.workbook;
import static org.meritrail.policy.findings.FindingCode.UNUSED;

/** What nothing depends on: no payment, no alert, no expected figure of an example. Only what is not read at all is told. */
final class UnusedSeeds {

    private UnusedSeeds() {
    }

    static Stream<Seed> all() {
        return Stream.of(
                workbook(UNUSED, "Values", "B7", "a value that nothing reads", book -> book.sheet("Values", row("Spare", 1, "EUR"))),
                workbook(UNUSED, "Inputs", "A4", "an input that nothing reads",
                        book -> book.sheet("Inputs", row("Area", "Participants", "assignments.region", "text"))),
                workbook(UNUSED, "Inputs", "A4", "an input with a substitute that nothing reads", book -> book.put("Inputs", "E1", "if missing")
                        .sheet("Inputs", row("Area", "Participants", "participants.area", "number", "zero"))),
                workbook(UNUSED, "Lines", "A11", "a line that nothing reads, but not what it reads", book -> book
                        .sheet("Values", row("Spare", 1, "EUR")).sheet("Lines", line("Odd", "take", "of", "Spare", "only when", "Reached", "round", 1))),
                workbook(UNUSED, "Lines", "A11", "a balance that only reads itself", book -> book.put("Lines", "Q1", "window").sheet("Lines",
                        line("Before", "carry", "option", "last", "of", "After", "with", "zero"), line("After", "add", "of", "Before", "with", "Sales"))
                        .put("Lines", "Q11", "earlier periods")),
                workbook(UNUSED, "Records", "A3", "a set that nothing reads", book -> book.sheet("Records", row("Shares", "Participants", "quotas"))),
                workbook(UNUSED, "Spare", "", "a table that nothing reads", book -> book.sheet("Spare", row("id", "Region", "rate"),
                        row("compares", "equals", "result"), row("unit", "text", "percent"), row("S-1", "ANY", percent("1")))),
                workbook(UNUSED, "Factors", "", "a result column that nothing reads", book -> book.put("Factors", "F3", "result")
                        .put("Factors", "F4", "text").put("Factors", "F5", "a").put("Factors", "F6", "b").put("Factors", "F7", "c")));
    }
}
