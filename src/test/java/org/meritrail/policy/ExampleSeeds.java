package org.meritrail.policy;

import java.util.stream.Stream;
import org.meritrail.fixtures.WorkbookBuilder;

import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;
import static org.meritrail.policy.findings.FindingCode.CELL_EMPTY;
import static org.meritrail.policy.findings.FindingCode.EXAMPLE_FAILS;
import static org.meritrail.policy.findings.FindingCode.EXAMPLE_UNUSABLE;

/** Examples that do not agree with their policy, or that nothing can be worked out from. */
final class ExampleSeeds {

    private ExampleSeeds() {
    }

    static Stream<Seed> all() {
        return Stream.concat(Stream.of(fails("another amount", "Sales", 125000.01),
                        fails("nothing due where an amount is", "Sales", "nothing due"),
                        fails("an amount without the percent sign it comes to", "Share", 1.25),
                        fails("a figure of a record that nobody has", "P-9", "Sales", 125000),
                        fails("a row that was used", "NB!NB-3", "no"),
                        fails("a row that gave another amount", "NB!NB-3", 2251),
                        fails("a row that was not used", "Factors!F-3", 1)),
                Stream.concat(expected(), given()));
    }

    private static Stream<Seed> expected() {
        return Stream.of(unknown("a word that does not exist", "Comission", "expected", 1),
                unknown("a row of a table that does not exist", "NC!NB-1", "expected", "no"),
                unknown("a row that does not exist", "NB!NB-9", "expected", "no"),
                unusable("no value", null, "Sales", "expected", null),
                Seed.workbook(CELL_EMPTY, "Examples", "D5", "a figure that is neither given nor expected", book -> add(book, null, "Sales", null, 1)));
    }

    private static Stream<Seed> given() {
        return Stream.of(unknown("a given word that does not exist", "Regoin", "given", "North"),
                unusable("a line that carries nothing over", null, "Earned", "given", 1),
                unusable("a deal's amount without the deal", null, "Amount", "given", 1),
                unusable("a record that no row says anything else of", "X-1", "Deals", "given", "D-1"),
                unusable("text where money is given", "D-2", "Amount", "given", "lots"),
                unusable("a percentage where money is given", "D-2", "Amount", "given", percent("5")),
                unusable("an amount given twice", "D-1", "Amount", "given", 1),
                unusable("text where a value is money", null, "Quota", "given", "lots"),
                unusable("a number where a value is a percentage", null, "Least share", "given", 10),
                unusable("a period that is none", null, "period", "given", "soon"),
                unusable("a currency that is none", null, "currency", "given", "EUX"),
                unusable("a currency without coins", null, "currency", "given", "XAU"),
                Seed.workbook(EXAMPLE_UNUSABLE, "Examples", "E2", "a period in which the workbook is not in force",
                        book -> book.sheet("Examples", row("Ana", null, "period", "given", "2025-Q4"))));
    }

    private static Seed fails(String mistake, String figure, Object value) {
        return fails(mistake, null, figure, value);
    }

    private static Seed fails(String mistake, String record, String figure, Object value) {
        return Seed.workbook(EXAMPLE_FAILS, "Examples", "E5", mistake, book -> add(book, record, figure, "expected", value));
    }

    private static Seed unusable(String mistake, String record, String word, String kind, Object value) {
        return Seed.workbook(EXAMPLE_UNUSABLE, "Examples", "E5", mistake, book -> add(book, record, word, kind, value));
    }

    /** Found on reading already, at the name. */
    private static Seed unknown(String mistake, String word, String kind, Object value) {
        return Seed.workbook(EXAMPLE_UNUSABLE, "Examples", "C5", mistake, book -> add(book, null, word, kind, value));
    }

    private static void add(WorkbookBuilder book, String record, String word, String kind, Object value) {
        book.sheet("Examples", row("Ana", record, word, kind, value));
    }
}
