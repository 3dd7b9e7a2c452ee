package org.meritrail.sample;

import java.math.BigDecimal;
import org.meritrail.authoring.templates.Book;
import org.meritrail.authoring.templates.Page;

/** The decision tables of the commission workbook as they were first written. */
final class CommissionTables {

    private static final String EUROPE = "Iberia; DACH";
    private static final String AMERICA = "North America East; North America West";
    private static final String ANYONE_SELLING = "Account Executive; Senior Account Executive";

    private final Book book;

    CommissionTables(Book book) {
        this.book = book;
    }

    void add() {
        rates();
        accelerators();
        limits();
        windfalls();
    }

    private Page table(String name, String title, String hint) {
        return book.table(name, hint).setting("hit policy", "UNIQUE")
                .setting("if no row", "stop");
    }

    private void rates() {
        Page page = table("Commission rates", "Commission rates",
                "§ 4.1: each slice of the bookings, measured in percent of the quota, earns its own rate.")
                .setting("edges in percent of", "Quota").gap()
                .headings("Id", "Role", "Region", "Tier", "Tier", "Rate", "Clause")
                .headings("", "one of", "one of", "from", "below", "result", "note")
                .headings("", "text", "text", "percent", "percent", "percent", "");
        slices(page, "AE-EU", "Account Executive", EUROPE, "4", "6", "9");
        slices(page, "AE-NA", "Account Executive", AMERICA, "4.5", "6.5", "9.5");
        slices(page, "SR-EU", "Senior Account Executive", EUROPE, "3.5", "5.5", "8");
        slices(page, "SR-NA", "Senior Account Executive", AMERICA, "4", "6", "8.5");
        slices(page, "SM", "Sales Manager", "ANY", "2", "3", "4");
        page.finish();
    }

    private static void slices(Page page, String id, String role, String region, String low, String middle, String high) {
        page.row(id + "-1", role, region, SampleWorkbooks.percent("0"), SampleWorkbooks.percent("80"), SampleWorkbooks.percent(low),
                        "§ 4.1, first slice")
                .row(id + "-2", role, region, SampleWorkbooks.percent("80"), SampleWorkbooks.percent("100"), SampleWorkbooks.percent(middle),
                        "§ 4.1, up to the quota")
                .row(id + "-3", role, region, SampleWorkbooks.percent("100"), "no end", SampleWorkbooks.percent(high), "§ 4.1, above the quota");
    }

    private void accelerators() {
        table("Accelerators", "Accelerators", "§ 4.2: the factor on all that was earned, by the attainment of the quarter.").gap()
                .headings("Id", "Role", "Attainment", "Attainment", "Factor", "Clause")
                .headings("", "one of", "from", "below", "result", "note")
                .headings("", "text", "percent", "percent", "number", "")
                .row("AC-1", ANYONE_SELLING, "no end", SampleWorkbooks.percent("110"), new BigDecimal("1.00"), "§ 4.2 a")
                .row("AC-2", ANYONE_SELLING, SampleWorkbooks.percent("110"), SampleWorkbooks.percent("130"), new BigDecimal("1.10"), "§ 4.2 b")
                .row("AC-3", ANYONE_SELLING, SampleWorkbooks.percent("130"), "no end", new BigDecimal("1.25"), "§ 4.2 c")
                .row("AC-4", "Sales Manager", "no end", SampleWorkbooks.percent("120"), new BigDecimal("1.00"), "§ 4.2 d")
                .row("AC-5", "Sales Manager", SampleWorkbooks.percent("120"), "no end", new BigDecimal("1.10"), "§ 4.2 d: managers' key accounts")
                .finish();
    }

    private void limits() {
        table("Limits", "Limits", "§ 4.3 and § 5.1: the most a quarter pays, and the least a newcomer gets for the quarter of hiring.").gap()
                .headings("Id", "Role", "Pay currency", "Cap", "Newcomer guarantee", "Clause")
                .headings("", "equals", "equals", "result", "result", "note")
                .headings("", "text", "text", "pay currency", "pay currency", "")
                .row("L-AE-EUR", "Account Executive", "EUR", 24000, 3000, "§ 4.3 a, § 5.1")
                .row("L-AE-USD", "Account Executive", "USD", 27000, 3300, "§ 4.3 a, § 5.1")
                .row("L-SR-EUR", "Senior Account Executive", "EUR", 32000, 4000, "§ 4.3 b, § 5.1")
                .row("L-SR-USD", "Senior Account Executive", "USD", 36000, 4400, "§ 4.3 b, § 5.1")
                .row("L-SM-EUR", "Sales Manager", "EUR", 14000, 5000, "§ 4.3 c, § 5.1")
                .row("L-SM-USD", "Sales Manager", "USD", 15500, 5500, "§ 4.3 c, § 5.1")
                .finish();
    }

    private void windfalls() {
        table("Windfall thresholds", "Windfall thresholds", "§ 6.1: from this value on, a single deal is reviewed before it is paid.").gap()
                .headings("Id", "Pay currency", "Windfall from", "Clause")
                .headings("", "equals", "result", "note")
                .headings("", "text", "pay currency", "")
                .row("W-EUR", "EUR", 230000, "§ 6.1")
                .row("W-USD", "USD", 250000, "§ 6.1")
                .finish();
    }
}
