package org.meritrail.sample;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Cases whose results the plan's owner worked out by hand. */
final class CommissionExamples {

    private final Page page;

    private CommissionExamples(Page page) {
        this.page = page;
    }

    static void add(Book book) {
        Page page = book.page("examples", "Examples",
                        "Cases worked out by hand: what is given, and what must come out. Amounts are in the pay currency.")
                .headings("Case", "Record", "Name", "Given or expected", "Value").widths(40, 12, 28, 20, 26);
        new CommissionExamples(page).add();
        page.choose(3, Page.oneOf("given", "expected")).finish(1);
    }

    private void add() {
        String above = "125 % of quota: three slices and a factor";
        given(above, "Account Executive", 300000);
        page.row(above, null, "Attainment", "expected", SampleWorkbooks.percent("125"))
                .row(above, null, "Earned commission", "expected", new BigDecimal("15960.00"))
                .row(above, null, "Commission", "expected", new BigDecimal("17556.00"));
        String below = "Just below half of the quota: nothing is due";
        given(below, "Account Executive", 119999);
        page.row(below, null, "Commission", "expected", "nothing due");
        String capped = "Far above quota: the cap holds";
        given(capped, "Account Executive", 480000);
        page.row(capped, null, "Commission", "expected", 24000);
    }

    private void given(String name, String role, int bookings) {
        page.row(name, null, "Role", "given", role)
                .row(name, null, "Region", "given", "Iberia")
                .row(name, null, "Pay currency", "given", "EUR")
                .row(name, null, "Hired", "given", LocalDate.of(2024, 3, 1))
                .row(name, null, "Quota", "given", 240000)
                .row(name, "D-1", "Amount", "given", bookings)
                .row(name, "D-1", "Deal date", "given", LocalDate.of(2026, 7, 14));
    }
}
