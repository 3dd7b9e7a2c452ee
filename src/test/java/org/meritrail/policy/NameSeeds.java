package org.meritrail.policy;

import java.util.stream.Stream;
import org.meritrail.policy.findings.Place;

import static org.meritrail.fixtures.SoundPolicy.line;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;
import static org.meritrail.policy.Seed.cell;
import static org.meritrail.policy.Seed.workbook;
import static org.meritrail.policy.findings.FindingCode.*;

/** Names that are taken, unknown or out of reach, and columns that an operation needs or does not read. */
final class NameSeeds {

    private NameSeeds() {
    }

    static Stream<Seed> all() {
        return Stream.of(names(), references(), columns()).flatMap(seeds -> seeds);
    }

    private static Stream<Seed> names() {
        return Stream.of(
                workbook(NAME_TWICE, "Values", "A7", "a value twice without a date", book -> book.sheet("Values", row("Quota", 1, "EUR"))),
                workbook(NAME_TWICE, "Lines", "A11", "a line named like an input", book -> book.sheet("Lines", line("Amount", "add", "of", "Quota",
                        "with", "Cap"))),
                workbook(NAME_TWICE, "Inputs", "A4", "an input named like a built-in word",
                        book -> book.sheet("Inputs", row("zero", "Participants", "participants.zero", "number"))),
                workbook(NAME_TWICE, "Records", "A3", "a record set twice", book -> book.sheet("Records", row("Deals", null, "transactions"))),
                workbook(NAME_TWICE, "Records", "A3", "a record set named like the company",
                        book -> book.sheet("Records", row("Empresa", "Company", "transactions"))));
    }

    private static Stream<Seed> references() {
        return Stream.of(
                cell(NAME_UNKNOWN, "Lines", "F4", "an operand with a slip of the pen", "Qouta"),
                cell(NAME_UNKNOWN, "Lines", "F7", "a factor that does not exist", "Acelerator"),
                cell(NAME_UNKNOWN, "Lines", "L7", "a gate that does not exist", "Reaches"),
                cell(NAME_UNKNOWN, "Parts", "A5", "a part of a line that does not exist", "Totals"),
                cell(NAME_UNKNOWN, "Parts", "A3", "a part of a value", "Quota"),
                cell(NAME_UNKNOWN, "Parts", "B5", "a part that does not exist", "Protectd"),
                cell(NAME_UNKNOWN, "Payments", "B2", "a payment of a line that does not exist", "Comission"),
                cell(NAME_UNKNOWN, "Statement", "B2", "a statement of a word that does not exist", "Shares"),
                cell(NAME_UNKNOWN, "Reports", "B2", "a report on a word that does not exist", "Regions"),
                cell(SCOPE_WRONG, "Reports", "B3", "a report on the amount of each deal", "Amount"),
                cell(NAME_TWICE, "Reports", "A3", "one role of two words", "unit"),
                cell(NAME_TWICE, "Statement", "A3", "two items of one name", "Share of the quota"),
                cell(NAME_UNKNOWN, "Alerts", "A2", "an alert about a line that does not exist", "Reach"),
                cell(NAME_UNKNOWN, "NB", "B1", "edges in percent of something that does not exist", "Quotas"),
                workbook(NAME_UNKNOWN, "Factors", "C2", "a table's word that does not exist",
                        book -> book.put("Factors", "C2", "Shared").put("Factors", "D2", "Shared")),
                cell(TABLE_UNKNOWN, "Lines", "G3", "a table that does not exist", "NC"),
                cell(TABLE_UNKNOWN, "Lines", "G3", "tiers that are a list", "Factors"),
                cell(TABLE_UNKNOWN, "Lines", "G5", "a list that is tiers", "NB"),
                cell(COLUMN_UNKNOWN, "Lines", "H5", "a result column that does not exist", "multiplier"),
                cell(RULE_UNKNOWN, "Lines", "K8", "a rule that does not exist", "Newcomer's protected half-year"),
                cell(RULE_UNKNOWN, "Lines", "K8", "a rule of an operation", "pay C1"),
                cell(SET_UNKNOWN, "Inputs", "B2", "a record set that does not exist", "Orders"),
                cell(SET_UNKNOWN, "Lines", "I2", "a collection over a set that does not exist", "Deal"),
                cell(SET_UNKNOWN, "Records", "B2", "a set that belongs to one that does not exist", "Windows"),
                cell(DATA_UNKNOWN, "Records", "C2", "a built-in data set misspelt", "transaction"),
                cell(DATA_UNKNOWN, "Inputs", "C2", "an input without a data set", "amount"),
                cell(DATA_UNKNOWN, "Inputs", "D2", "an amount declared as text", "text"),
                workbook(DATA_UNKNOWN, "Records", "D2", "records linked by what is no date",
                        book -> book.put("Records", "D1", "link in force on").put("Records", "D2", "amount")),
                workbook(DATA_UNKNOWN, "Inputs", "E2", "an input dated by what is no date",
                        book -> book.put("Inputs", "E1", "dated by").put("Inputs", "E2", "amount")),
                cell(SCOPE_WRONG, "Inputs", "C3", "a deal's amount for each participant", "transactions.region"),
                cell(SCOPE_WRONG, "Lines", "E4", "a deal's amount divided for each participant", "Amount"),
                cell(SCOPE_WRONG, "Payments", "B2", "a payment for each deal", "Amount"),
                cell(SCOPE_WRONG, "Lines", "I2", "a collection over oneself", "Participants"),
                workbook(CYCLE, "Lines", "A4", "a quotient of what depends on it", book -> book.put("Lines", "F4", "Reached")),
                new Seed("no payment", NOTHING_PAID, Place.file("decision-tables"), book -> book.without("Payments").without("Statement"), folder -> { }));
    }

    private static Stream<Seed> columns() {
        return Stream.of(
                cell(OPERAND_MISSING, "Lines", "F4", "a quotient without a divisor", null),
                cell(OPERAND_MISSING, "Lines", "G3", "tiers without a table", null),
                cell(OPERAND_MISSING, "Lines", "I2", "a collection over nothing", null),
                cell(OPERAND_MISSING, "Lines", "E2", "a sum of nothing", null),
                cell(OPERAND_MISSING, "Lines", "F6", "a check against nothing", null),
                cell(OPERAND_MISSING, "Lines", "O3", "slices to be rounded to nothing", null),
                workbook(OPERAND_MISSING, "Lines", "H5", "one of two result columns, but not which",
                        book -> book.put("Lines", "H5", null).put("Factors", "F3", "result").put("Factors", "F4", "text")
                                .put("Factors", "F5", "a").put("Factors", "F6", "b").put("Factors", "F7", "c")),
                workbook(OPERAND_MISSING, "Lines", "A9", "a sum without parts", book -> book.put("Parts", "A4", "Protected")
                        .put("Parts", "A5", "Protected").put("Parts", "B4", "Cap").put("Parts", "B5", "Cap")),
                cell(OPERAND_UNUSED, "Lines", "G4", "a quotient with a table", "NB"),
                cell(OPERAND_UNUSED, "Lines", "J4", "a quotient of some records", "Quota"),
                cell(OPERAND_UNUSED, "Lines", "D9", "an option of an operation that has none", "sum"),
                cell(OPERAND_UNUSED, "Lines", "E9", "one column beside parts", "Sales"),
                cell(OPERAND_UNUSED, "Lines", "M4", "otherwise without a gate", "zero"),
                cell(OPERAND_UNUSED, "Lines", "P7", "slices of a product", "each slice"),
                workbook(OPERAND_UNUSED, "Lines", "F6", "a check for presence against something", book -> book.put("Lines", "D6", "present")),
                workbook(OPERAND_UNUSED, "Parts", "A7", "a part of an operation without parts", book -> book.sheet("Parts", row("Share", "Cap"))),
                cell(OPERAND_UNUSED, "Parts", "C2", "a part that a rule takes away", "less"),
                cell(OPERAND_UNUSED, "Parts", "D4", "a part of a sum with a weight", percent("50")),
                cell(OPTION_WRONG, "Lines", "D4", "an option of another operation", "sum"),
                cell(OPTION_WRONG, "Lines", "D4", "a word that is no option at all", "twofold"),
                cell(OPTION_WRONG, "Lines", "D2", "a collection without an option", null));
    }
}
