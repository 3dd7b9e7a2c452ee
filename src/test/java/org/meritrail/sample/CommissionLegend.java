package org.meritrail.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/** The help sheet of the commission workbook. */
final class CommissionLegend {

    static final int FIRST_LIST_ROW = 17;

    private CommissionLegend() {
    }

    static void add(Book book) {
        Page page = book.page("legend", "Legend", "For people; the system does not read this sheet.")
                .headings("Topic", "Word", "Meaning").widths(24, 32, 92);
        howTo(page);
        book.addLists(page, headings(), meanings());
        page.swatches().finish(1);
    }

    private static void howTo(Page page) {
        page.row("Colours", "dark blue", "Headings. They are locked; the system finds columns by them.")
                .row("Colours", "light blue", "Names the system knows, such as those of settings. Locked.")
                .row("Colours", "yellow", "Numbers and dates of the plan: what is edited most.")
                .row("Colours", "white", "Names and words. Columns with a closed list have a drop-down.")
                .row("Colours", "grey", "Notes: which clause a row comes from. They change nothing.")
                .row("How to edit", "numbers", "Type the number alone. Percentages with the percent sign: 7%. No currency signs, no formulas.")
                .row("How to edit", "new rows", "Add them directly below the last row or insert them between; leave no blank row.")
                .row("How to edit", "no forgotten cells", "In tables, where everything is meant write ANY; where there is no edge, write no end.")
                .row("How to edit", "several words", "In a column “one of”, separate them with a semicolon: Iberia; DACH.")
                .row("How to edit", "edges", "“from” includes the edge, “below” does not: bands touch without overlapping.")
                .row("How to edit", "names",
                        "Each name stands once in all workbooks together. Whoever renames a line renames it wherever it is read.")
                .row("How to edit", "protection", "Headings are protected without a password, against slips only: Review, Unprotect sheet.")
                .row("How to edit", "checking",
                        "Have the folder checked after each change; every mistake, and every example that no longer holds, is told at its cell.");
    }

    private static Map<String, String> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("operation", "Operation");
        headings.put("option", "Option");
        headings.put("place", "Place of rounding");
        headings.put("unit", "Unit");
        headings.put("type", "Type of an input");
        headings.put("sign", "Adds or less");
        headings.put("effect", "Effect of an alert");
        headings.put("hit-policy", "Hit policy");
        headings.put("if-no-row", "If no row");
        headings.put("comparison", "Comparison in a table");
        return headings;
    }

    private static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("operation.collect", "Brings together the results of all records of a set: their sum, count, mean and so on.");
        meanings.put("operation.look-up", "Takes a result column of the one row of a table that holds.");
        meanings.put("operation.tiers", "Pays a quantity through the tiers of a table.");
        meanings.put("operation.convert", "Turns money into the pay currency at the rate of a date.");
        meanings.put("operation.add", "Adds two figures, or the parts on the sheet Parts.");
        meanings.put("operation.multiply", "Multiplies two figures, or the parts on the sheet Parts.");
        meanings.put("operation.divide", "Divides one figure by another.");
        meanings.put("operation.mean", "The weighted mean of the parts on the sheet Parts.");
        meanings.put("operation.limit", "Holds a figure to at least or at most another.");
        meanings.put("operation.check", "Answers yes or no.");
        meanings.put("operation.by-rule", "Asks the named rule, written by a rule engineer, which reads the parts on the sheet Parts.");
        meanings.put("unit.pay-currency", "Money in whatever currency the participant is paid in. A currency code such as EUR is a unit too.");
        meanings.put("effect.note", "The alert is shown beside the result.");
        meanings.put("effect.hold", "The pay is withheld until someone decides.");
        meanings.put("hit-policy.unique", "At most one row may hold; two are a mistake.");
        meanings.put("hit-policy.first", "The first row that holds counts.");
        meanings.put("if-no-row.stop", "The figure is missing and the pay is withheld.");
        meanings.put("if-no-row.nothing-due", "Nothing is due.");
        return meanings;
    }
}
