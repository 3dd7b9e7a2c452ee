package org.meritrail.policy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.policy.findings.FindingCode;

import static org.meritrail.fixtures.SoundPolicy.line;
import static org.meritrail.fixtures.WorkbookBuilder.row;
import static org.meritrail.policy.Seed.workbook;
import static org.meritrail.policy.findings.FindingCode.*;

/** Mistakes in the sheet Records, and in reading sets that belong to several others. */
final class RecordSeeds {

    /** The columns of the sheet that these mistakes stand in. */
    private static final List<String> HEADINGS =
            List.of("set", "belongs to", "source", "by", "dated by", "window", "tree parent", "order by", "tie by", "link in force on");

    private RecordSeeds() {
    }

    static Stream<Seed> all() {
        return Stream.of(sources(), links(), columns(), sets()).flatMap(seeds -> seeds);
    }

    private static Stream<Seed> sources() {
        return Stream.of(
                records(DATA_UNKNOWN, "C3", "data set names with capitals", set("Credits", "source", "Credits")),
                records(DATA_UNKNOWN, "C3", "a built-in data set with a slip of the pen", set("Credits", "source", "tranactions")),
                records(DATA_UNKNOWN, "C3", "rates as records", set("Rates", "source", "rates")),
                records(DATA_UNKNOWN, "C3", "a table with conditions as records", set("Factor rows", "source", "Factors")),
                records(DATA_UNKNOWN, "C3", "values of two data sets", set("Regions", "belongs to", "Company", "source", "scores.region; quotas.region")),
                records(COLUMN_UNDECLARED, "C3", "values of a column that nobody types", set("Regions", "belongs to", "Company", "source",
                        "transactions.customer")),
                records(SET_DIFFERS, "C3", "participants from elsewhere", set("Participants", "belongs to", "Company", "source", "assignments")),
                records(SET_DIFFERS, "C4", "two sources of a set", set("Credits", "source", "credits"),
                        set("Credits", "belongs to", "Company", "source", "bonuses")),
                records(SET_DIFFERS, "F4", "two windows of a set", set("Credits", "source", "credits"),
                        set("Credits", "belongs to", "Company", "window", "to date")),
                window("the year of records of the period", line("Odd", "collect", "option", "sum", "of", "Amount", "over", "Deals"), "year to date"),
                window("the year of a team's records of the period", line("Odd", "collect", "option", "sum", "of", "Amount", "over", "direct reports"), "to date"),
                records(WORD_UNKNOWN, "F3", "a window that is none", set("Credits", "source", "credits", "window", "last year")));
    }

    private static Stream<Seed> links() {
        return Stream.of(
                records(LINK_WRONG, "B3", "a set below one without id or dates", set("Windows", "belongs to", "Deals", "source", "quotas")),
                records(LINK_WRONG, "D3", "a month by a column", set("Months", "source", "months", "by", "participant")),
                records(LINK_WRONG, "D3", "a dated link of undated records", set("Credits", "source", "credits", "by", "assignments.manager")),
                records(LINK_WRONG, "D3", "a link by a data set that is not dated", set("Credits", "source", "credits", "dated by", "booked", "by",
                        "transactions.id")),
                records(LINK_WRONG, "D4", "a claim of what is no participant", set("Teams", "belongs to", "Company", "source", "teams"),
                        set("Credits", "belongs to", "Teams", "source", "credits", "dated by", "booked", "by", "team = assignments.region")),
                records(LINK_WRONG, "D4", "one column for the values of two", set("Pairs", "belongs to", "Company", "source", "credits.a; credits.b"),
                        set("Credits", "belongs to", "Pairs", "source", "credits", "by", "a")),
                records(COLUMN_UNDECLARED, "D3", "a link by a column that a built-in data set lacks", set("Wins", "source", "transactions", "by", "seller")),
                records(DATA_UNKNOWN, "D3", "a link by an amount", set("Wins", "source", "transactions", "by", "amount")),
                records(COLUMN_UNDECLARED, "D3", "a dated link by an unknown column", set("Credits", "source", "credits", "dated by", "booked", "by",
                        "assignments.mentor")));
    }

    private static Stream<Seed> columns() {
        return Stream.of(
                records(DATES_WRONG, "E3", "three dates", set("Credits", "source", "credits", "dated by", "from; to; until")),
                records(DATA_UNKNOWN, "E3", "records dated by what is no date", set("Wins", "source", "transactions", "dated by", "amount")),
                records(DATA_UNKNOWN, "E3", "a date that is an id too", set("Credits", "source", "credits", "dated by", "id")),
                records(DATA_UNKNOWN, "G3", "a parent that is a date", set("Wins", "source", "transactions", "tree parent", "date")),
                records(COLUMN_UNDECLARED, "H3", "an order by a column without a type", set("Credits", "source", "credits", "order by", "step")),
                records(COLUMN_UNDECLARED, "I3", "ties by a column without a type", set("Credits", "source", "credits", "tie by", "step")),
                workbook(COLUMN_UNKNOWN, "Inputs", "C4", "a column that months lack", book -> sets(book, set("Months", "source", "months"))
                        .sheet("Inputs", row("Length", "Months", "months.weeks", "count"))),
                workbook(DATA_UNKNOWN, "Inputs", "D4", "days of a month as text", book -> sets(book, set("Months", "source", "months"))
                        .sheet("Inputs", row("Length", "Months", "months.days", "text"))),
                workbook(COLUMN_RESEMBLES, "Inputs", "C3", "a letter too few in a column of the data", book -> book.put("Inputs", "C3", "participants.curency")),
                workbook(COLUMN_RESEMBLES, "Inputs", "C3", "two letters swapped in a column of the data", book -> book.put("Inputs", "C3", "assignments.regoin")),
                workbook(SCOPE_WRONG, "Inputs", "C4", "what participants have for the company",
                        book -> book.sheet("Inputs", row("Area", "Company", "assignments.region", "text"))),
                workbook(NAME_UNKNOWN, "Inputs", "E3", "a stand-in that does not exist",
                        book -> book.put("Inputs", "E1", "if missing").put("Inputs", "E3", "Nowhere")));
    }

    private static Stream<Seed> sets() {
        return Stream.of(
                records(SET_CIRCLE, "B3", "two sets that belong to each other", set("Teams", "belongs to", "Areas", "source", "teams", "by", "area"),
                        set("Areas", "belongs to", "Teams", "source", "areas", "by", "team")),
                records(SET_CIRCLE, "B4", "what participants belong to without saying that the company owns it", set("Teams", "source", "teams"),
                        set("Participants", "belongs to", "Teams", "by", "assignments.region")),
                records(SET_UNKNOWN, "B4", "a further owner that does not exist", set("Credits", "source", "credits"),
                        set("Credits", "belongs to", "Teams", "by", "team")),
                workbook(SCOPE_WRONG, "Lines", "E11", "the goal of a team shared among the whole company", book -> sets(book,
                        set("Teams", "belongs to", "Company", "source", "teams"), set("Participants", "belongs to", "Teams", "by", "assignments.region"))
                        .sheet("Inputs", row("Goal", "Teams", "teams.goal", "number"))
                        .sheet("Lines", line("Seen", "allocate", "option", "in proportion to", "of", "Goal", "with", "Share"))),
                records(NAME_TWICE, "A4", "one owner twice", set("Credits", "source", "credits"), set("Credits", "source", "credits", "by", "boss")),
                workbook(WAYS_SEVERAL, "Lines", "E11", "what two ways lead to", book -> severalWays(book)
                        .sheet("Lines", line("Seen", "limit", "per", "Shares", "option", "at most", "of", "Goal", "with", "Cap"))));
    }

    private static WorkbookBuilder severalWays(WorkbookBuilder book) {
        return sets(book, set("Teams", "belongs to", "Company", "source", "teams"), set("Areas", "belongs to", "Teams", "source", "areas", "by", "team"),
                set("Products", "belongs to", "Teams", "source", "products", "by", "team"),
                set("Shares", "belongs to", "Areas", "source", "shares", "by", "area"), set("Shares", "belongs to", "Products", "by", "product"))
                .sheet("Inputs", row("Goal", "Teams", "teams.goal", "number"));
    }

    private static Seed window(String mistake, Object[] line, String window) {
        return workbook(WINDOW_WIDER, "Lines", "Q11", mistake, book -> book.sheet("Lines", line).put("Lines", "Q1", "window").put("Lines", "Q11", window));
    }

    private static Seed records(FindingCode code, String cell, String mistake, Object[]... rows) {
        return workbook(code, "Records", cell, mistake, book -> sets(book, rows));
    }

    private static WorkbookBuilder sets(WorkbookBuilder book, Object[]... rows) {
        for (int at = 3; at < HEADINGS.size(); at++) {
            book.put("Records", (char) ('A' + at) + "1", HEADINGS.get(at));
        }
        return book.sheet("Records", rows);
    }

    /** @param cells headings and what stands below them, in turn */
    private static Object[] set(String name, String... cells) {
        Object[] row = Arrays.copyOf(new Object[] {name}, HEADINGS.size());
        for (int at = 0; at < cells.length; at += 2) {
            row[HEADINGS.indexOf(cells[at])] = cells[at + 1];
        }
        return row;
    }
}
