package org.meritrail.policy;

import java.util.stream.Stream;
import org.meritrail.policy.findings.FindingCode;

import static org.meritrail.fixtures.SoundPolicy.line;
import static org.meritrail.fixtures.WorkbookBuilder.row;
import static org.meritrail.policy.Seed.cell;
import static org.meritrail.policy.Seed.workbook;
import static org.meritrail.policy.findings.FindingCode.*;

/** What no data could be worked out with: units and types that clash, money times money, an order that nobody declared. */
final class TypeSeeds {

    private TypeSeeds() {
    }

    static Stream<Seed> all() {
        return Stream.of(units(), types(), tables(), order()).flatMap(seeds -> seeds);
    }

    private static Stream<Seed> units() {
        return Stream.of(
                lines(UNITS_CLASH, "F11", "money less a percentage", line("Odd", "subtract", "of", "Quota", "with", "Least share")),
                dollars("euros and dollars", line("Odd", "add", "of", "Quota", "with", "Dollars")),
                dollars("euros over dollars", line("Odd", "divide", "of", "Quota", "with", "Dollars")),
                lines(UNITS_CLASH, "F11", "a percentage in place of an amount", line("Odd", "limit", "option", "at most", "of", "Sales", "with", "Share")),
                cell(UNITS_CLASH, "Lines", "M7", "a percentage where a gate is closed", "Share"),
                cell(UNITS_CLASH, "Lines", "F6", "a percentage compared with an amount", "Quota"),
                lines(UNITS_CLASH, "N11", "a percentage where an amount is missing", line("Odd", "take", "of", "Sales", "if missing", "Least share")),
                workbook(UNITS_CLASH, "Parts", "B7", "a percentage among amounts", book -> book.sheet("Parts", row("Total", "Share", "adds"))),
                cell(UNITS_CLASH, "Lines", "E3", "tiers whose edges are a percentage of something else", "Share"),
                lines(MONEY_TIMES_MONEY, "F11", "money times money", line("Odd", "multiply", "of", "Sales", "with", "Quota")),
                workbook(MONEY_TIMES_MONEY, "Lines", "G3", "tiers of an amount at rates in money",
                        book -> book.put("NB", "D4", "EUR").put("NB", "D5", 4).put("NB", "D6", 7).put("NB", "D7", 9)));
    }

    private static Stream<Seed> types() {
        return Stream.of(
                lines(TYPE_WRONG, "E11", "a text that is added", line("Odd", "add", "of", "Region", "with", "Quota")),
                lines(TYPE_WRONG, "F11", "a text compared with an amount", line("Odd", "check", "option", "equal to", "of", "Quota", "with", "Region")),
                lines(TYPE_WRONG, "E11", "a text that comes before another", line("Odd", "check", "option", "at least", "of", "Region", "with", "zero")),
                lines(TYPE_WRONG, "F11", "days up to a number", line("Odd", "elapsed", "option", "days", "of", "Started", "with", "one")),
                lines(TYPE_WRONG, "E11", "a percentage that is converted", line("Odd", "convert", "of", "Share", "with", "Started")),
                lines(TYPE_WRONG, "O11", "a date that is rounded", line("Odd", "take", "of", "Started", "round", 1)),
                cell(TYPE_WRONG, "Lines", "L7", "a gate that is no yes or no", "Share"),
                cell(TYPE_WRONG, "Lines", "J2", "records that are chosen by an amount", "Amount"),
                cell(TYPE_WRONG, "Payments", "B2", "a payment of a percentage", "Share"),
                cell(TYPE_WRONG, "Reports", "B3", "a salary that is a text", "Region"),
                cell(TYPE_WRONG, "Alerts", "A2", "an alert about an amount", "Sales"));
    }

    private static Stream<Seed> tables() {
        return Stream.of(
                workbook(UNIT_OF_TABLE, "Factors", "B2", "an amount among texts", book -> book.put("Factors", "B2", "Sales")),
                workbook(UNIT_OF_TABLE, "Factors", "C2", "a percentage among amounts", book -> book.put("Factors", "C4", "EUR").put("Factors", "D4", "EUR")
                        .put("Factors", "C5", 0).put("Factors", "D5", 50).put("Factors", "C6", 50)),
                workbook(UNIT_OF_TABLE, "Lines", "E3", "tiers in percent of nothing", book -> book.put("NB", "A1", null).put("NB", "B1", null)));
    }

    private static Stream<Seed> order() {
        return Stream.of(
                cell(ORDER_UNDECLARED, "Lines", "D2", "the last of records without an order", "last"),
                upTo("the records up to one without an order", line("Odd", "collect", "per", "Deals", "option", "sum", "of", "Amount"), "up to this record"),
                upTo("a balance from record to record without an order", line("Odd", "carry", "per", "Deals", "option", "sum", "of", "Amount", "with", "zero"),
                        "earlier records"));
    }

    private static Seed upTo(String mistake, Object[] line, String window) {
        return workbook(ORDER_UNDECLARED, "Lines", "Q11", mistake, book -> book.sheet("Lines", line).put("Lines", "Q1", "window").put("Lines", "Q11", window));
    }

    private static Seed lines(FindingCode code, String cell, String mistake, Object[] line) {
        return workbook(code, "Lines", cell, mistake, book -> book.sheet("Lines", line));
    }

    private static Seed dollars(String mistake, Object[] line) {
        return workbook(UNITS_CLASH, "Lines", "F11", mistake, book -> book.sheet("Values", row("Dollars", 5, "USD")).sheet("Lines", line));
    }
}
