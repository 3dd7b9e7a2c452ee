package org.meritrail.policy;

import java.util.stream.Stream;

import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;
import static org.meritrail.policy.Seed.cell;
import static org.meritrail.policy.Seed.workbook;
import static org.meritrail.policy.findings.FindingCode.*;

/** Mistakes in the rows and headings of decision tables. */
final class TableSeeds {

    private TableSeeds() {
    }

    static Stream<Seed> all() {
        return Stream.of(
                workbook(WORD_UNKNOWN, "NB", "B1", "tiers of which the upper one counts",
                        book -> book.put("NB", "A1", "hit policy").put("NB", "B1", "FIRST")),
                workbook(WORD_UNKNOWN, "NB", "D4", "tiers that pay words", book -> book.put("NB", "D4", "text").put("NB", "D5", "four")
                        .put("NB", "D6", "six").put("NB", "D7", "nine")),
                cell(ROW_ID_TWICE, "Factors", "A6", "a row id twice", "F-1"),
                cell(EDGES_SWAPPED, "NB", "B6", "a lower edge above the upper one", percent("120")),
                cell(EDGES_SWAPPED, "NB", "B6", "from and below the same number", percent("100")),
                workbook(TABLE_INCOMPLETE, "More", "", "a table without rows", book -> book.sheet("More", row("id", "Region", "factor"),
                        row("compares", "equals", "result"), row("unit", "text", "number"))),
                workbook(TABLE_INCOMPLETE, "More", "", "a table without a result", book -> book.sheet("More", row("id", "Region"),
                        row("compares", "equals"), row("unit", "text"), row("M-1", "North"))),
                workbook(TABLE_INCOMPLETE, "More", "", "a table without a condition", book -> book.sheet("More", row("id", "factor"),
                        row("compares", "result"), row("unit", "number"), row("M-1", 2))),
                workbook(EDGES_WITHOUT_ORDER, "More", "B3", "edges of words", book -> book.sheet("More", row("id", "Region", "factor"),
                        row("compares", "from", "result"), row("unit", "text", "number"), row("M-1", "North", 2))),
                cell(EDGES_WITHOUT_ORDER, "NB", "B4", "tiers of dates", "date"),
                workbook(UNITS_DIFFER, "Factors", "D2", "one edge in percent, one as a number", book -> book.put("Factors", "D4", "number")
                        .put("Factors", "D5", 0.5)),
                workbook(HEADING_TWICE, "Factors", "D2", "the same edge of one word twice", book -> book.put("Factors", "D3", "from")),
                workbook(EDGE_TWICE, "Factors", "D5", "two lower edges in one row", book -> book.put("Factors", "D3", "above")),
                workbook(HEADING_TWICE, "NB", "E2", "tiers with two results", book -> book.put("NB", "E2", "more").put("NB", "E3", "result")
                        .put("NB", "E4", "number").put("NB", "E5", 1).put("NB", "E6", 1).put("NB", "E7", 1)),
                workbook(HEADING_TWICE, "Factors", "F2", "two results of one name", book -> book.put("Factors", "F2", "factor")
                        .put("Factors", "F3", "result").put("Factors", "F4", "number").put("Factors", "F5", 1).put("Factors", "F6", 1)
                        .put("Factors", "F7", 1)));
    }
}
