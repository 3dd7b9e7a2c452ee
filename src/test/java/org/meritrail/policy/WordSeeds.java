package org.meritrail.policy;

import java.util.stream.Stream;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.policy.findings.FindingCode;

import static org.meritrail.fixtures.SoundPolicy.line;
import static org.meritrail.fixtures.WorkbookBuilder.row;
import static org.meritrail.policy.Seed.cell;
import static org.meritrail.policy.Seed.workbook;

/** Words that data is compared with and that nobody's data has. */
final class WordSeeds {

    private WordSeeds() {
    }

    static Stream<Seed> all() {
        return Stream.of(
                workbook(FindingCode.WORDS_NEARLY_ALIKE, "More", "B5", "two letters of a region swapped in one of two tables", book -> more(book, "Suoth")),
                workbook(FindingCode.WORDS_NEARLY_ALIKE, "More", "B5", "a region in capitals in one of two tables", book -> more(book, "SOUTH")),
                workbook(FindingCode.LIST_NOT_PARTED, "More", "B5", "a list with a comma", book -> more(book, "South, East")),
                cell(FindingCode.LIST_WITH_NOTHING, "Factors", "B7", "a list that ends with a semicolon", "East; West;"),
                cell(FindingCode.EDGE_MISTYPED, "NB", "C7", "a sign for no edge", "∞"),
                cell(FindingCode.EDGE_MISTYPED, "NB", "C7", "no end in one word", "noend"),
                workbook(FindingCode.LIST_NOT_PARTED, "More", "B5", "a list with a slash", book -> more(book, "South/East")));
    }

    private static void more(WorkbookBuilder book, String region) {
        book.sheet("More", row("id", "Region", "extra"), row("compares", "equals", "result"), row("unit", "text", "number"), row("R-1", "North", 1), row("R-2", region, 2))
                .sheet("Lines", line("Extra", "look up", "table", "More"))
                .sheet("Examples", row("Ana", null, "Extra", "expected", 1));
    }
}
