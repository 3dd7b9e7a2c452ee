package org.meritrail.policy;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meritrail.fixtures.Tangle;
import org.meritrail.policy.findings.FindingCode;

import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;
import static org.meritrail.policy.Seed.cell;
import static org.meritrail.policy.Seed.workbook;
import static org.meritrail.policy.findings.FindingCode.*;

/** Tables whose rows can each be read and that together leave something open, say it twice or can never come to it. */
final class TableLogicSeeds {

    private static final String EUROPE = "North; South";

    private TableLogicSeeds() {
    }

    static Stream<Seed> all() {
        return Stream.of(gaps(), overlaps(), rows(), pay(), columns()).flatMap(seeds -> seeds);
    }

    private static Stream<Seed> gaps() {
        return Stream.of(
                cell(TABLE_GAP, "NB", "C5", "a gap between two tiers", percent("70")),
                cell(TABLE_GAP, "NB", "B5", "tiers that start above zero without saying what holds below", percent("10")),
                factors(TABLE_GAP, "D5", "a gap between two bands of one region", "UNIQUE", row("F-1", "North", percent("0"), percent("50"), 1),
                        row("F-2", "North", percent("80"), "no end", 2), row("F-3", "South", percent("0"), "no end", 2)),
                factors(TABLE_GAP, "B5", "a band forgotten for one of two regions", "UNIQUE", row("F-1", "North", percent("0"), percent("50"), 1),
                        row("F-2", "North", percent("50"), "no end", 2), row("F-3", "South", percent("50"), "no end", 2)),
                factors(EDGES_APART, "C6", "a band below 99.99 % and one from 100 %", "UNIQUE", row("F-1", EUROPE, percent("0"), percent("99.99"), 1),
                        row("F-2", EUROPE, percent("100"), "no end", 2), row("F-3", "East", "ANY", "ANY", 1)),
                cell(EDGES_APART, "NB", "B6", "tiers that miss each other by a hundredth of a percent", percent("80.01")),
                cell(DEFAULT_HIDES_GAP, "Factors", "D5", "a gap that the default hides", percent("45")),
                cell(TABLE_ENDS, "NB", "C7", "a last tier with an end", percent("150")));
    }

    private static Stream<Seed> overlaps() {
        return Stream.of(
                workbook(ROWS_OVERLAP, "NB", "A6", "tiers that lie over each other", book -> book.put("NB", "B6", percent("70"))),
                workbook(ROWS_OVERLAP, "NB", "A6", "tiers that lie over each other, and an example that falls into both", book -> book.put("NB", "B6", percent("70"))
                        .sheet("Examples", row("Ana", null, "Earned", "expected", 9150))),
                workbook(ROWS_OVERLAP, "Factors", "A7", "a region in two rows", book -> book.put("Factors", "B7", "East; North").put("Factors", "C7", percent("50"))
                        .put("Factors", "C5", "no end").put("Factors", "B5", "North; South; East")),
                workbook(EDGES_OVERLAP, "NB", "B6", "an edge that two tiers include", book -> book.put("NB", "C3", "up to").put("NB", "C6", "no end")
                        .put("NB", "A7", null).put("NB", "B7", null).put("NB", "C7", null).put("NB", "D7", null)),
                workbook(ROWS_CONFLICT, "Factors", "E8", "the same conditions with another result",
                        book -> book.sheet("Factors", row("F-4", "East", "ANY", "ANY", 2))));
    }

    private static Stream<Seed> rows() {
        return Stream.of(
                factors(ROW_NEVER_REACHED, "A6", "a row below one that holds for more", "FIRST", row("F-1", "ANY", percent("0"), "no end", 1),
                        row("F-2", "North", percent("50"), "no end", 2), row("F-3", "ANY", "no end", percent("0"), 1)),
                factors(ROW_REDUNDANT, "A5", "a row whose result the next one gives as well", "FIRST", row("F-1", "North", percent("50"), "no end", 2),
                        row("F-2", "ANY", percent("0"), "no end", 2), row("F-3", "ANY", "no end", percent("0"), 1)),
                factors(RESULT_UNREACHABLE, "A6", "a result that a larger one always outdoes", "LARGEST", row("F-1", "ANY", percent("0"), "no end", 2),
                        row("F-2", "North", percent("50"), "no end", 1), row("F-3", "ANY", "no end", percent("0"), 1)),
                workbook(NOT_FULLY_ANALYSED, "More", "", "rows that lie across each other everywhere", Tangle::addTo));
    }

    private static Stream<Seed> pay() {
        return Stream.of(
                factors(PAY_FALLS, "E6", "a factor that falls while the share rises", "UNIQUE", row("F-1", EUROPE, percent("0"), percent("50"), 2),
                        row("F-2", EUROPE, percent("50"), "no end", 1), row("F-3", "East", "ANY", "ANY", 1)),
                workbook(PAY_JUMPS, "NB", "B7", "a rate that holds for the whole amount once it is reached",
                        book -> book.put("Lines", "D3", "whole amount").put("NB", "D6", percent("4"))));
    }

    private static Stream<Seed> columns() {
        return Stream.of(
                factors(COLUMN_IDLE, "B2", "a column that says ANY everywhere", "UNIQUE", row("F-1", "ANY", percent("0"), percent("50"), 1),
                        row("F-2", "ANY", percent("50"), percent("90"), 2), row("F-3", "ANY", percent("90"), "no end", 3)),
                cell(TIER_IMPOSSIBLE, "NB", "B5", "a tier that starts below zero", percent("-10")));
    }

    /** The rows of the table of factors, which stops where none holds. */
    private static Seed factors(FindingCode code, String cell, String mistake, String hitPolicy, Object[]... rows) {
        return workbook(code, "Factors", cell, mistake, book -> {
            book.put("Factors", "A1", "hit policy").put("Factors", "B1", hitPolicy);
            IntStream.range(0, rows.length).forEach(row -> IntStream.range(0, rows[row].length)
                    .forEach(column -> book.put("Factors", (char) ('A' + column) + String.valueOf(5 + row), rows[row][column])));
        });
    }
}
