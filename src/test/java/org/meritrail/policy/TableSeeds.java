package org.meritrail.policy;

import java.util.stream.Stream;
import org.meritrail.fixtures.WorkbookBuilder;

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
                cell(BESIDE_THE_TABLE, "Factors", "H3", "a word beside the headings of a table", "hello"),
                workbook(BESIDE_THE_TABLE, "NB", "C1", "two values of one setting", book -> book.put("NB", "C1", "Cap")),
                cell(ROW_ID_TWICE, "Factors", "A6", "a row id twice", "F-1"),
                cell(EDGES_SWAPPED, "NB", "B6", "a lower edge above the upper one", percent("120")),
                cell(EDGES_SWAPPED, "NB", "B6", "from and below the same number", percent("100")),
                workbook(TABLE_INCOMPLETE, "More", "", "a table without rows", book -> book.sheet("More", row("id", "Region", "factor"),
                        row("compares", "equals", "result"), row("unit", "text", "number"))),
                workbook(TABLE_INCOMPLETE, "More", "", "a table without a result", book -> book.sheet("More", row("id", "Region"),
                        row("compares", "equals"), row("unit", "text"), row("M-1", "North"))),
                workbook(TABLE_INCOMPLETE, "More", "", "a matrix without a word across it", book -> book.sheet("More", row("layout", "matrix"),
                        row("id", "Region", "factor"), row("compares", "equals", "result"), row("unit", "text", "number"), row("M-1", "North", 2))),
                workbook(CELL_EMPTY, "More", "D8", "a hole in a matrix", book -> matrix(book).put("More", "D8", null)),
                workbook(NAME_UNKNOWN, "More", "B2", "a matrix across an unknown word", book -> matrix(book).put("More", "B2", "Sharing")),
                workbook(EDGES_SWAPPED, "More", "C6", "a column of a matrix that never holds", book -> matrix(book).put("More", "C6", percent("60"))),
                workbook(UNITS_DIFFER, "More", "D3", "cells of a matrix in two units", book -> matrix(book).put("More", "D5", "score")),
                workbook(POINT_TWICE, "More", "B6", "two points of a curve in one place", book -> curve(book).put("More", "B6", 0)),
                workbook(WORD_UNKNOWN, "More", "B3", "points with edges", book -> curve(book).put("More", "B3", "from")),
                workbook(WORD_UNKNOWN, "Factors", "A1", "a setting of curves on a list",
                        book -> book.put("Factors", "A1", "below the first point").put("Factors", "B1", "hold")),
                workbook(WORD_UNKNOWN, "Factors", "B1", "an unknown word for no row", book -> book.put("Factors", "B1", "perhaps")),
                workbook(OPTION_WRONG, "Lines", "D3", "the whole amount at edges in the result",
                        book -> book.put("NB", "A1", "edges in").put("NB", "B1", "result").put("Lines", "D3", "whole amount")),
                workbook(TABLE_UNKNOWN, "Lines", "G5", "looking up in a table of records", book -> book.put("Lines", "G5", "More")
                        .sheet("More", row("id", "factor"), row("compares", "result"), row("unit", "number"), row("M-1", 2))),
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

    private static WorkbookBuilder matrix(WorkbookBuilder book) {
        return book.sheet("More", row("layout", "matrix"), row("across", "Share"), row("id", "Region", "factor", "factor"),
                row("compares", "equals", "result", "result"), row("unit", "text", "number", "number"),
                row("from", "percent", percent("0"), percent("50")), row("below", "percent", percent("50"), "no end"), row("M-1", "North", 1, 2));
    }

    private static WorkbookBuilder curve(WorkbookBuilder book) {
        return book.sheet("More", row("above the last point", "nothing due"), row("id", "point", "factor"), row("compares", "at", "result"),
                row("unit", "number", "number"), row("M-1", 0, 1), row("M-2", 1, 2));
    }
}
