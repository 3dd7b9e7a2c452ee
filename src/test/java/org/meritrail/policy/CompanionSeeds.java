package org.meritrail.policy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.fixtures.WorkbookBuilder.Formatted;
import org.meritrail.policy.findings.FindingCode;

import static org.meritrail.fixtures.SoundPolicy.line;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;
import static org.meritrail.policy.Seed.workbook;
import static org.meritrail.policy.findings.FindingCode.*;

/** Cells that are right by themselves and wrong beside others: dated values, days, rates, and the rows of a case. */
final class CompanionSeeds {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private CompanionSeeds() {
    }

    static Stream<Seed> all() {
        return Stream.of(values(), rows(), cases()).flatMap(seeds -> seeds);
    }

    private static Stream<Seed> values() {
        return Stream.of(
                workbook(UNITS_CLASH, "Values", "C6", "a value that is in another currency from July on", book -> book.put("Values", "C6", "USD")),
                workbook(KIND_CHANGES, "Values", "C6", "a value that is a text from July on", book -> book.put("Values", "C6", "text").put("Values", "B6", "none")),
                workbook(NAME_TWICE, "Values", "A7", "a value twice from one day on", book -> book.sheet("Values", row("Cap", 8000, "EUR", JULY))),
                workbook(PART_TWICE, "Parts", "B7", "a part that is added twice", book -> book.sheet("Parts", row("Total", "Boosted", "adds"))),
                workbook(UNITS_CLASH, "Lines", "F10", "a cap in another currency than the quota that tiers are measured in",
                        book -> book.put("Values", "C3", "USD").put("Values", "C6", "USD")));
    }

    private static Stream<Seed> rows() {
        return Stream.of(
                workbook(DAYS_SWAPPED, "Gifts", "D4", "a row that ends before it starts", book -> gifts(book, JULY, LocalDate.of(2026, 3, 31))),
                workbook(DATE_BEYOND, "Gifts", "D4", "a row that was over before the workbook began",
                        book -> gifts(book, LocalDate.of(2025, 7, 1), LocalDate.of(2025, 12, 31))),
                workbook(PAY_FALLS, "NB", "B7", "a rate for the whole amount that falls", book -> book.put("Lines", "D3", "whole amount")
                        .put("NB", "D6", percent("4")).put("NB", "D7", percent("3"))),
                workbook(UNITS_DIFFER, "Bands", "C1", "edges in two currencies", book -> bands(book, "EUR", "USD", 1000)),
                workbook(UNIT_OF_TABLE, "Bands", "B1", "edges in another currency than what they are compared with", book -> bands(book, "USD", "USD", 1000)),
                workbook(CURRENCY_SHOWN, "Bands", "D5", "one amount of a column shown in another currency",
                        book -> bands(book, "EUR", "EUR", new Formatted(1000, "[$$-409]#,##0.00"))),
                workbook(RATE_FALLS, "NB", "D7", "an accelerator that lost a digit", book -> book.put("NB", "D7", percent("0.9"))),
                workbook(RATE_FALLS, "NB", "D6", "a rate below zero", book -> book.put("NB", "D6", percent("-7"))));
    }

    /** Amounts by the quota, which is in euros. */
    private static void bands(WorkbookBuilder book, String lower, String upper, Object amount) {
        book.sheet("Bands", row("id", "Quota", "Quota", "amount"), row("compares", "from", "below", "result"), row("unit", lower, upper, "EUR"),
                        row("B-1", 0, 50000, 500), row("B-2", 50000, "no end", amount))
                .sheet("Lines", line("Extra", "look up", "table", "Bands")).sheet("Payments", row("Extra", "Extra"));
    }

    private static void gifts(WorkbookBuilder book, LocalDate start, LocalDate end) {
        book.sheet("Gifts", row("id", "amount", "from", "to"), row("compares", "result", "result", "result"), row("unit", "EUR", "date", "date"),
                        row("G-1", 100, start, end))
                .sheet("Records", row("Given", "Participants", "Gifts")).sheet("Inputs", row("Gift amount", "Given", "Gifts.amount", "money"))
                .sheet("Lines", line("Gift", "collect", "option", "sum", "of", "Gift amount", "over", "Given")).sheet("Payments", row("Gift", "Gift"));
    }

    private static Stream<Seed> cases() {
        return Stream.of(
                examples(NOTHING_EXPECTED, "A5", "a case that expects nothing", row("Ben", "D-1", "Amount", "given", 5)),
                examples(CASE_APART, "A7", "a name for two cases", row("Ben", "D-1", "Amount", "given", 5), row("Ben", null, "Sales", "expected", 5),
                        row("Ana", null, "Earned", "expected", 6850)),
                examples(CASE_TWICE, "A5", "two cases whose names differ in capitals", row("ana", "D-1", "Amount", "given", 5),
                        row("ana", null, "Sales", "expected", 5)),
                Seed.cell(CELL_EMPTY, "Examples", "A4", "a case whose name stands in its first row alone", null),
                Seed.cell(CELL_EMPTY, "Examples", "C4", "a figure without a name", null));
    }

    private static Seed examples(FindingCode code, String cell, String mistake, Object[]... rows) {
        return workbook(code, "Examples", cell, mistake, book -> book.sheet("Examples", rows));
    }
}
