package org.meritrail.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Place;

import static org.meritrail.fixtures.SoundPolicy.line;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;
import static org.meritrail.policy.Seed.workbook;
import static org.meritrail.policy.findings.FindingCode.CHECK_ALWAYS_NO;
import static org.meritrail.policy.findings.FindingCode.CHECK_ALWAYS_YES;
import static org.meritrail.policy.findings.FindingCode.DAYS_BETWEEN;
import static org.meritrail.policy.findings.FindingCode.DIVISOR_ZERO;
import static org.meritrail.policy.findings.FindingCode.EDGES_OF_ZERO;
import static org.meritrail.policy.findings.FindingCode.LIMIT_ALWAYS_BINDS;
import static org.meritrail.policy.findings.FindingCode.LIMIT_NEVER_BINDS;
import static org.meritrail.policy.findings.FindingCode.NEVER_ANYTHING;
import static org.meritrail.policy.findings.FindingCode.PAID_OTHERWISE;
import static org.meritrail.policy.findings.FindingCode.PAID_TWICE;
import static org.meritrail.policy.findings.FindingCode.PAID_WITHIN;
import static org.meritrail.policy.findings.FindingCode.ROW_OUT_OF_REACH;
import static org.meritrail.policy.findings.FindingCode.VALUE_LATE;
import static org.meritrail.policy.findings.FindingCode.WEIGHTS_NOT_WHOLE;
import static org.meritrail.policy.findings.FindingCode.WORD_WITHOUT_ROW;

/** Lines, rows, payments and days that do something else than was meant, whatever the data. */
final class LineSeeds {

    private LineSeeds() {
    }

    static Stream<Seed> all() {
        return Stream.of(limits(), checks(), amounts(), weights(), payments(), rows(), days()).flatMap(seeds -> seeds);
    }

    private static Stream<Seed> limits() {
        return Stream.of(
                paid(LIMIT_NEVER_BINDS, "a floor below all that can be there", book -> closed(book, "limit", "option", "at least", "of", "Closed", "with", "zero")),
                paid(LIMIT_NEVER_BINDS, "a cap above the highest amount of a table", "A13", book -> closings(book, 0)
                        .sheet("Values", row("Most", 500, "EUR"))
                        .sheet("Lines", line("Odd", "limit", "option", "at most", "of", "Closing", "with", "Most"))),
                paid(LIMIT_ALWAYS_BINDS, "a cap below the lowest amount of a table", "A13", book -> closings(book, 0)
                        .sheet("Values", row("Most", 4, "EUR"))
                        .sheet("Lines", line("Odd", "limit", "option", "at most", "of", "Closing", "with", "Most"))),
                paid(LIMIT_ALWAYS_BINDS, "a cap below zero of a count", book -> closed(book.sheet("Values", row("Fewest", -1, "number")),
                        "limit", "option", "at most", "of", "Closed", "with", "Fewest")));
    }

    private static Stream<Seed> checks() {
        return Stream.of(
                workbook(CHECK_ALWAYS_YES, "Lines", "A12", "a gate that a count can only pass",
                        book -> alerted(closed(book, "check", "option", "at least", "of", "Closed", "with", "zero"))),
                workbook(CHECK_ALWAYS_NO, "Lines", "A12", "a gate that no count can pass",
                        book -> alerted(closed(book, "check", "option", "less than", "of", "Closed", "with", "zero"))),
                workbook(CHECK_ALWAYS_NO, "Lines", "A11", "a gate above the cap of what it checks", book -> alerted(book
                        .sheet("Values", row("Gate", 8000, "EUR"))
                        .sheet("Lines", line("Odd", "check", "option", "at least", "of", "Commission", "with", "Gate")))));
    }

    private static Stream<Seed> amounts() {
        return Stream.of(
                paid(DIVISOR_ZERO, "a target of zero that attainment is measured by", "A11", book -> book.sheet("Values", row("Target", 0, "EUR"))
                        .sheet("Lines", line("Odd", "divide", "of", "Sales", "with", "Target"))),
                workbook(EDGES_OF_ZERO, "Lines", "A3", "a quota of zero that tiers are measured in", book -> book
                        .sheet("Values", row("Target", 0, "EUR")).put("NB", "B1", "Target")),
                paid(NEVER_ANYTHING, "a rate of zero", "A11", book -> book.sheet("Values", row("Rate", percent("0"), "percent"))
                        .sheet("Lines", line("Odd", "multiply", "of", "Share", "with", "Rate"))),
                paid(NEVER_ANYTHING, "what is left of a count below zero", book -> closed(book, "subtract", "option", "not below zero", "of", "zero", "with", "Closed")));
    }

    private static Stream<Seed> weights() {
        return Stream.of(
                scored("D7", "weights of a mean that leave some over", book -> book
                        .sheet("Parts", row("Odd", "Share", "adds", percent("60")), row("Odd", "Least share", "adds", percent("30")))),
                paid(WEIGHTS_NOT_WHOLE, "weights in Values that are too much together", "A11", book -> book
                        .sheet("Values", row("Weight of sales", percent("60"), "percent"), row("Weight of service", percent("60"), "percent"))
                        .sheet("Lines", line("Odd", "add"), line("Weighted sales", "multiply", "of", "Share", "with", "Weight of sales"),
                                line("Weighted service", "multiply", "of", "Least share", "with", "Weight of service"))
                        .sheet("Parts", row("Odd", "Weighted sales", "adds"), row("Odd", "Weighted service", "adds"))),
                new Seed("weights of one row of a table", WEIGHTS_NOT_WHOLE, new Place(SoundPolicy.FILE, "Mix", "B5"), LineSeeds::mixed, folder -> { }));
    }

    private static void mixed(WorkbookBuilder book) {
        pay(book.sheet("Mix", row("id", "Region", "one", "two"), row("compares", "equals", "result", "result"), row("unit", "text", "percent", "percent"),
                        row("M-1", "North", percent("50"), percent("50")), row("M-2", "South", percent("40"), percent("50")))

                .sheet("Lines", line("Odd", "mean"), line("First", "look up", "table", "Mix", "result column", "one"),
                        line("Second", "look up", "table", "Mix", "result column", "two"))
                .sheet("Parts", row("Odd", "Share", "adds", "First"), row("Odd", "Least share", "adds", "Second")));
    }

    private static Stream<Seed> payments() {
        return Stream.of(
                workbook(PAID_OTHERWISE, "Payments", "A2", "a payment of what the line of its name is worked out from", book -> book.put("Payments", "B2", "Total")
                        .sheet("Examples", row("Ana", null, "Commission", "expected", 6500))),
                workbook(PAID_TWICE, "Payments", "A3", "two payments of one line", book -> book.sheet("Payments", row("Bonus", "Commission"))),
                workbook(PAID_WITHIN, "Payments", "A3", "a payment of a part of what is paid", book -> book.sheet("Payments", row("Boost", "Boosted"))));
    }

    private static Stream<Seed> rows() {
        return Stream.of(
                new Seed("a row below the lowest count", ROW_OUT_OF_REACH, new Place(SoundPolicy.FILE, "Closings", "B6"), book -> pay(closings(book, -1)
                        .sheet("Lines", line("Odd", "take", "of", "Closing"))), folder -> { }),
                workbook(WORD_WITHOUT_ROW, "Grades", "", "a grade that no row pays", book -> book
                        .sheet("Steps", row("id", "Share", "Share", "grade"), row("compares", "from", "below", "result"), row("unit", "percent", "percent", "text"),
                                row("S-1", "no end", percent("80"), "Fair"), row("S-2", percent("80"), "no end", "Good"))
                        .sheet("Grades", row("id", "Grade", "amount"), row("compares", "equals", "result"), row("unit", "text", "EUR"), row("G-1", "Good", 500))
                        .sheet("Lines", line("Grade", "look up", "table", "Steps"), line("Graded", "look up", "table", "Grades"))
                        .sheet("Payments", row("Graded", "Graded"))));
    }

    private static Stream<Seed> days() {
        LocalDate end = LocalDate.of(2026, 7, 31);
        return Stream.of(
                new Seed("a month between two workbooks of a plan", DAYS_BETWEEN, Place.file("decision-tables/later/later.xlsx"),
                        book -> book.without("Examples").sheet("About", row("in force to", end)), LineSeeds::later),
                workbook(VALUE_LATE, "Values", "B7", "a value that comes into force after the workbook",
                        book -> book.sheet("Values", row("Spare", 1, "EUR", LocalDate.of(2026, 3, 1))).sheet("Payments", row("Spare", "Spare"))));
    }

    private static void later(Path folder) {
        new PolicyFolder(folder).with("later/later.xlsx", new WorkbookBuilder()
                .sheet("About", row("about", "value"), row("name", "Later"), row("in force from", LocalDate.of(2026, 9, 1))));
    }

    /** A line of the name Odd beside a count, which is never below zero. */
    private static WorkbookBuilder closed(WorkbookBuilder book, String operation, Object... cells) {
        return book.sheet("Lines", line("Closed", "collect", "option", "count", "over", "Deals"), line("Odd", operation, cells));
    }

    /** Amounts by a count, of rows that begin at zero, and one that ends there or where it is told. */
    private static WorkbookBuilder closings(WorkbookBuilder book, int lowest) {
        book.sheet("Closings", row("id", "Closed", "Closed", "amount"), row("compares", "from", "below", "result"), row("unit", "count", "count", "EUR"),
                row("K-1", 0, 3, 100), row("K-2", 3, "no end", 200));
        if (lowest < 0) {
            book.sheet("Closings", row("K-3", lowest, 0, 50));
        }
        return book.sheet("Lines", line("Closed", "collect", "option", "count", "over", "Deals"), line("Closing", "look up", "table", "Closings"));
    }

    private static Seed paid(FindingCode code, String mistake, Consumer<WorkbookBuilder> change) {
        return paid(code, mistake, "A12", change);
    }

    private static Seed paid(FindingCode code, String mistake, String cell, Consumer<WorkbookBuilder> change) {
        return workbook(code, "Lines", cell, mistake, book -> {
            change.accept(book);
            pay(book);
        });
    }

    private static Seed scored(String cell, String mistake, Consumer<WorkbookBuilder> change) {
        return workbook(WEIGHTS_NOT_WHOLE, "Parts", cell, mistake, book -> {
            change.accept(book.sheet("Lines", line("Odd", "mean")));
            pay(book);
        });
    }

    /** Odd decides what is paid. */
    private static void pay(WorkbookBuilder book) {
        book.sheet("Lines", line("Set", "check", "option", "present", "of", "Odd"), line("Extra", "take", "of", "Sales", "only when", "Set"))
                .sheet("Payments", row("Extra", "Extra"));
    }

    private static WorkbookBuilder alerted(WorkbookBuilder book) {
        return book.sheet("Alerts", row("Odd", "note", "Look at this"));
    }
}
