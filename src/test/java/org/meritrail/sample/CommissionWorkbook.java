package org.meritrail.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.meritrail.authoring.templates.Book;
import org.meritrail.authoring.templates.Page;
import org.meritrail.kernel.Texts;

/** What the commission workbook said when it was first written, sheet by sheet. */
final class CommissionWorkbook {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final Book book = new Book(Texts.ENGLISH);

    static Book book() {
        return new CommissionWorkbook().filled();
    }

    private Book filled() {
        about();
        data();
        values();
        lines();
        parts();
        new CommissionTables(book).add();
        payments();
        alerts();
        reasons();
        CommissionExamples.add(book);
        return book;
    }

    private void about() {
        book.page("about", "Sales commission 2026", "What this workbook is, whom it concerns and from when it is in force.")
                .headings("About", "Value")
                .row("name", "Alisio Instruments – quarterly sales commission")
                .row("owner", "Compensation, Human Resources")
                .row("who is in (plan)", "Sales")
                .row("in force from", LocalDate.of(2026, 1, 1))
                .row("note", "Paid each quarter in the participant's own currency. Clauses refer to the Sales Plan 2026 as signed by both sides.")
                .fixedFirst().finish();
    }

    private void data() {
        book.page("records", "Record sets", "Groups of records that lines can be worked out for, one by one.")
                .headings("Set", "Belongs to", "Source")
                .row("Deals", "Participants", "transactions").finish();
        book.page("inputs", "Inputs", "Words that come with the data: which column of which data set they are read from.")
                .headings("Name", "Set", "Source", "Type", "Note")
                .row("Amount", "Deals", "transactions.amount", "money", "In the currency of the deal; refunds are negative.")
                .row("Deal date", "Deals", "transactions.date", "date", "Day the order was confirmed, or the refund was granted.")
                .row("Hired", "Participants", "participants.hired", "date", "First day of employment.")
                .row("Pay currency", "Participants", "participants.currency", "text", "Currency the participant is paid in.")
                .row("Role", "Participants", "assignments.role", "text", "The role in force last within the quarter (§ 2.3).")
                .row("Region", "Participants", "assignments.region", "text", "The region in force last within the quarter (§ 2.3).")
                .row("Quota", "Participants", "quotas.amount", "money", "Agreed for the quarter, in the pay currency (§ 3.1).").finish();
    }

    private void values() {
        book.page("values", "Values", "Single numbers of the plan. Tables hold the rest.")
                .headings("Name", "Value", "Unit", "In force from", "Note")
                .row("Attainment gate", SampleWorkbooks.percent("50"), "percent", LocalDate.of(2026, 1, 1),
                        "§ 4.4: below half of the quota no commission is due for the quarter.").finish();
    }

    private void lines() {
        Page page = book.page("lines", "Lines",
                        "One row for each figure of the plan. Their order does not matter: names decide what is worked out first.")
                .headings("Line", "Per", "Operation", "Option", "Of", "With", "Table", "Round", "Only when", "Result column", "Over", "Rule",
                        "Otherwise", "Place", "Which", "If missing", "Reads as", "Note");
        money(page);
        pay(page);
        page.finish();
    }

    private static void money(Page page) {
        page.noted("§ 3.2: deals in another currency count at the rate of their own day.",
                        "Deal value", "Deals", "convert", null, "Amount", "Deal date", null, CENT)
                .noted("§ 3.2: deals less refunds of the quarter.",
                        "Bookings", null, "collect", "sum", "Deal value", null, null, null, null, null, "Deals")
                .noted("§ 3.3: not rounded.",
                        "Attainment", null, "divide", "if zero: missing", "Bookings", "Quota")
                .noted("§ 4.4",
                        "Gate open", null, "check", "at least", "Attainment", "Attainment gate")
                .noted("§ 4.1: each slice of the bookings earns its own rate.",
                        "Earned commission", null, "tiers", "each slice", "Bookings", null, "Commission rates", CENT, null, null, null,
                        null, null, "each slice")
                .noted("§ 4.2",
                        "Accelerator", null, "look up", null, null, null, "Accelerators")
                .noted("§ 4.2: the factor applies to all that was earned.",
                        "Accelerated commission", null, "multiply", null, "Earned commission", "Accelerator", null, CENT);
    }

    private static void pay(Page page) {
        page.noted("§ 4.3",
                        "Cap", null, "look up", null, null, null, "Limits", null, null, "Cap")
                .noted("§ 5.1",
                        "Newcomer guarantee", null, "look up", null, null, null, "Limits", null, null, "Newcomer guarantee")
                .noted("§ 4.3",
                        "Capped commission", null, "limit", "at most", "Accelerated commission", "Cap")
                .noted("§ 4.4: with the gate closed nothing is due; it is never below zero.",
                        "Commission past the gate", null, "limit", "at least", "Capped commission", "zero", null, null, "Gate open")
                .noted("§ 5.1: whoever was hired within the quarter gets at least the guarantee, gate or no gate.",
                        "Commission", null, "by rule", null, null, null, null, null, null, null, null, "Newcomer's protected quarter",
                        "Commission past the gate")
                .noted("§ 6.1",
                        "Windfall from", null, "look up", null, null, null, "Windfall thresholds")
                .noted("§ 6.1: yes for a deal that must be reviewed before anyone is paid for it.",
                        "Windfall", "Deals", "by rule", null, null, null, null, null, null, null, null, "Windfall deal goes to review", "no");
    }

    private void parts() {
        book.page("parts", "Parts", "What lines with several parts are made of, in the order the rule or operation reads them.")
                .headings("Line", "Part", "Adds or less", "Weight")
                .row("Commission", "Hired").row("Commission", "period start")
                .row("Commission", "Capped commission").row("Commission", "Newcomer guarantee")
                .row("Windfall", "Deal value").row("Windfall", "Windfall from").finish();
    }

    private void payments() {
        book.page("payments", "Payments", "What is paid, and which line says how much.")
                .headings("Component", "Line", "Earning code", "Note")
                .row("Commission", "Commission", "COMM", "§ 7.1: with the payroll of the second month after the quarter.")
                .finish();
    }

    private void alerts() {
        book.page("alerts", "Alerts",
                        "Lines that call for attention when they say yes: a note is shown; a hold withholds the pay until someone decides.")
                .headings("Line", "Effect", "Text", "Note")
                .row("Windfall", "hold", "A deal reaches the windfall threshold and is to be reviewed", "§ 6.1: decided by the head of sales.").finish();
    }

    private void reasons() {
        book.page("reasons", "Adjustment reasons", "Why pay may be adjusted by hand. Whoever asks for an adjustment names one; somebody else approves it.")
                .headings("Reason", "English", "Spanish")
                .row("GOODWILL", "Goodwill", "Gesto comercial")
                .row("LATE-DEAL", "Deal that the order system did not have in time", "Operación que no llegó a tiempo al sistema de pedidos")
                .row("CORRECTION", "Correction of a mistake in earlier data", "Corrección de un error en datos anteriores").finish();
    }
}
