package org.meritrail.policy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.meritrail.fixtures.WorkbookBuilder.Broken;
import org.meritrail.fixtures.WorkbookBuilder.Formula;

import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.policy.Seed.cell;
import static org.meritrail.policy.findings.FindingCode.*;

/** What a single cell can have wrong with it, whatever its neighbours hold. */
final class ValueSeeds {

    private ValueSeeds() {
    }

    static Stream<Seed> all() {
        return Stream.of(
                cell(CELL_EMPTY, "Factors", "B5", "a condition that leaves out ANY", null),
                cell(CELL_EMPTY, "Factors", "D6", "an upper edge that is forgotten", null),
                cell(LIST_WITH_NOTHING, "Factors", "B5", "a list of words with nothing between two semicolons", "North;; South"),
                cell(CELL_EMPTY, "NB", "D6", "a rate that is forgotten", null),
                cell(CELL_EMPTY, "NB", "A6", "a row without an id", null),
                cell(CELL_EMPTY, "Values", "B2", "a value that is forgotten", null),
                cell(CELL_EMPTY, "Values", "C2", "a value without a unit", null),
                cell(CELL_EMPTY, "Lines", "C4", "a line without an operation", null),
                cell(CELL_EMPTY, "Alerts", "C2", "an alert without a text", null),
                cell(NOT_A_NUMBER, "NB", "D6", "text typed into a rate column", "seven"),
                cell(NOT_A_NUMBER, "Values", "B2", "a date where money is meant", LocalDate.of(2026, 1, 1)),
                cell(NOT_A_NUMBER, "Values", "B4", "yes or no where a percentage is meant", true),
                cell(NOT_A_PERCENT, "NB", "D6", "7 where 7 % is meant", 7),
                cell(NOT_A_PERCENT, "Values", "B4", "0.1 without a percent sign", 0.1),
                cell(PERCENT_IN_PLAIN_COLUMN, "Factors", "E5", "a percentage where a factor is meant", percent("120")),
                cell(PERCENT_IN_PLAIN_COLUMN, "Values", "B3", "a percentage where money is meant", percent("5")),
                cell(NOT_TEXT, "Factors", "B7", "a number where a region is meant", 7),
                cell(NOT_TEXT, "Payments", "A2", "a number where a component is meant", 12),
                cell(NOT_A_DATE, "Values", "D6", "a bare number where a date is meant", 46000),
                cell(NOT_A_DATE, "About", "B3", "the start of a workbook as text", "January 2026"),
                cell(FORMULA, "NB", "D6", "a formula with a function that is not recomputed", new Formula("IRR(B5:B6)", percent("7"))),
                cell(FORMULA, "Values", "B2", "a formula with a function that POI does not know", new Formula("BASE(7,2)", 100000)),
                cell(FORMULA, "Alerts", "C2", "a formula where text is meant", new Formula("REPT(\"a\",3)", "aaa")),
                cell(FORMULA, "Examples", "E2", "a formula in an example", new Formula("UPPER(\"North\")", "North")),
                cell(ERROR_VALUE, "Values", "B2", "an error where money is meant", new Broken(FormulaError.NA)),
                cell(ERROR_VALUE, "Factors", "B7", "an error where a region is meant", new Broken(FormulaError.REF)),
                cell(WORD_UNKNOWN, "Lines", "C4", "an operation that does not exist", "subdivide"),
                cell(WORD_UNKNOWN, "Lines", "P3", "a place of rounding that does not exist", "each row"),
                cell(WORD_UNKNOWN, "Parts", "C4", "a sign that does not exist", "plus"),
                cell(WORD_UNKNOWN, "Values", "C2", "a unit that does not exist", "euros"),
                cell(WORD_UNKNOWN, "Factors", "B3", "a comparison that does not exist", "like"),
                cell(WORD_UNKNOWN, "Factors", "B1", "an answer to no row that does not exist", "ignore"),
                cell(WORD_UNKNOWN, "Factors", "A1", "a setting that does not exist", "if nothing"),
                cell(WORD_UNKNOWN, "NB", "B3", "tiers compared with a word", "one of"),
                cell(WORD_UNKNOWN, "Reports", "A2", "a role that does not exist", "department"),
                cell(WORD_UNKNOWN, "Alerts", "B2", "an effect that does not exist", "mail"),
                cell(WORD_UNKNOWN, "About", "A2", "something About does not know", "nickname"),
                cell(WORD_UNKNOWN, "Examples", "D2", "an example that is neither given nor expected", "maybe"),
                cell(WORD_UNKNOWN, "Inputs", "D3", "a type that does not exist", "letters"),
                cell(CURRENCY_UNKNOWN, "Values", "C2", "a currency that does not exist", "EUX"),
                cell(CURRENCY_UNKNOWN, "Values", "C2", "a currency in small letters", "eur"),
                cell(CURRENCY_UNKNOWN, "Values", "C2", "a currency sign", "€"),
                cell(STRAY_CHARACTERS, "Lines", "A2", "a name with a space at its end", "Sales "),
                cell(STRAY_CHARACTERS, "Lines", "E4", "a name with a non-breaking space", "Sales\u00A0"),
                cell(STRAY_CHARACTERS, "Factors", "B7", "a region with two spaces", "Far  East"),
                cell(STRAY_CHARACTERS, "Factors", "B7", "a region with a line separator", "Far\u2028East"),
                cell(STRAY_CHARACTERS, "Alerts", "C2", "a text that changes its direction", "paid \u202E00.001"),
                cell(STRAY_CHARACTERS, "Values", "A2", "a name with a zero-width space", "Quo\u200Bta"),
                cell(NOT_ABOVE_ZERO, "Lines", "O3", "rounding to zero", 0),
                cell(NOT_ABOVE_ZERO, "Lines", "O7", "rounding to less than zero", -0.01));
    }
}
