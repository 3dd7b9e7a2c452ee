package org.meritrail.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.meritrail.authoring.templates.Book;
import org.meritrail.authoring.templates.Page;

import static org.meritrail.sample.SampleWorkbooks.percent;

/** Cases whose results the plan's owner worked out by hand: each row of each table, each rule and each gate, used and not used. */
final class CommissionExamples {

    private static final String EXECUTIVE = "Account Executive";
    private static final String SENIOR = "Senior Account Executive";
    private static final String MANAGER = "Sales Manager";

    private final Cases cases;

    private CommissionExamples(Cases cases) {
        this.cases = cases;
    }

    static void add(Book book) {
        Page page = book.page("examples", "Examples",
                        "Cases worked out by hand for one quarter: what is given, and what must come out. Amounts are in the pay currency.")
                .headings("Case", "Record", "Name", "Given or expected", "Value");
        CommissionExamples examples = new CommissionExamples(new Cases(page, "given", "expected"));
        examples.executives();
        examples.seniors();
        examples.managers();
        examples.gate();
        examples.newcomers();
        examples.windfalls();
        examples.edges();
        examples.cases.finish();
    }

    private Cases in(String name, String role, String region, int quota) {
        return cases.of(name).given("Role", role).given("Region", region).given("Quota", quota);
    }

    private Cases inDollars(String name, String role, String region, int quota) {
        return cases.of(name).given("currency", "USD").given("Role", role).given("Region", region).given("Quota", quota);
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }

    private void executives() {
        in("125 % of the quota: three slices and a factor", EXECUTIVE, "Iberia", 240000)
                .given("D-1", "Amount", 100000).given("D-2", "Amount", 200000)
                .expected("Attainment", percent("125"))
                .expected("Commission rates!AE-EU-1", 7680).expected("Commission rates!AE-EU-2", 2880).expected("Commission rates!AE-EU-3", 5400)
                .expected("Earned commission", 15960).expected("Accelerators!AC-2", money("1.1"))
                .expected("Commission", 17556);
        in("Far above the quota: the cap holds", EXECUTIVE, "DACH", 240000)
                .given("D-1", "Amount", 220000).given("D-2", "Amount", 200000)
                .expected("Attainment", percent("175")).expected("Accelerators!AC-3", money("1.25"))
                .expected("Limits!L-AE-EUR", 24000).expected("Commission", 24000);
        inDollars("Dollars, exactly 110 %: the edge belongs to the higher factor", EXECUTIVE, "North America East", 300000)
                .given("D-1", "Amount", 180000).given("D-2", "Amount", 150000)
                .expected("Commission rates!AE-NA-1", 10800).expected("Commission rates!AE-NA-2", 3900)
                .expected("Commission rates!AE-NA-3", 2850).expected("Accelerators!AC-1", "no").expected("Accelerators!AC-2", money("1.1"))
                .expected("Limits!L-AE-USD", 27000).expected("Commission", 19305);
        in("More refunds than sales: what was earned is taken back", EXECUTIVE, "Iberia", 240000)
                .given("D-1", "Amount", 10000).given("D-2", "Amount", -60000)
                .expected("Bookings", -50000).expected("Earned commission", -2000).expected("Commission", "nothing due");
    }

    private void seniors() {
        in("Senior, exactly 130 %: the highest factor", SENIOR, "DACH", 300000)
                .given("D-1", "Amount", 200000).given("D-2", "Amount", 190000)
                .expected("Commission rates!SR-EU-1", 8400).expected("Commission rates!SR-EU-2", 3300).expected("Commission rates!SR-EU-3", 7200)
                .expected("Accelerators!AC-2", "no").expected("Accelerators!AC-3", money("1.25"))
                .expected("Limits!L-SR-EUR", 32000).expected("Commission", 23625);
        in("Senior, cents: each slice is rounded to the cent", SENIOR, "Iberia", 100000)
                .given("D-1", "Amount", money("90000.37"))
                .expected("Commission rates!SR-EU-1", 2800).expected("Commission rates!SR-EU-2", money("550.02"))
                .expected("Commission rates!SR-EU-3", "no").expected("Commission", money("3350.02"));
        inDollars("Senior in dollars, 112 %", SENIOR, "North America West", 350000)
                .given("D-1", "Amount", 240000).given("D-2", "Amount", 152000)
                .expected("Commission rates!SR-NA-1", 11200).expected("Commission rates!SR-NA-2", 4200).expected("Commission rates!SR-NA-3", 3570)
                .expected("Limits!L-SR-USD", 36000).expected("Commission", 20867);
        inDollars("Senior in dollars, exactly 80 %: the first slice only", SENIOR, "North America East", 350000)
                .given("D-1", "Amount", 200000).given("D-2", "Amount", 100000).given("D-3", "Amount", -20000)
                .expected("Attainment", percent("80"))
                .expected("Commission rates!SR-NA-1", 11200).expected("Commission rates!SR-NA-2", "no").expected("Commission", 11200);
    }

    private void managers() {
        in("Manager, exactly 120 %: the factor, and then the cap", MANAGER, "Iberia", 500000)
                .given("D-1", "Amount", 200000).given("D-2", "Amount", 200000).given("D-3", "Amount", 200000)
                .expected("Commission rates!SM-1", 8000).expected("Commission rates!SM-2", 3000).expected("Commission rates!SM-3", 4000)
                .expected("Accelerators!AC-5", money("1.1")).expected("Accelerated commission", 16500)
                .expected("Limits!L-SM-EUR", 14000).expected("Commission", 14000);
        inDollars("Manager in dollars, 105 %: no factor yet", MANAGER, "North America East", 600000)
                .given("D-1", "Amount", 210000).given("D-2", "Amount", 210000).given("D-3", "Amount", 210000)
                .expected("Accelerators!AC-4", 1).expected("Accelerators!AC-5", "no")
                .expected("Limits!L-SM-USD", 15500).expected("Commission", 14400);
    }

    private void gate() {
        in("Just below half of the quota: nothing is due", EXECUTIVE, "Iberia", 240000)
                .given("D-1", "Amount", 119999)
                .expected("Gate open", "no").expected("Earned commission", money("4799.96")).expected("Commission", "nothing due");
        in("Exactly half of the quota: the gate is open", EXECUTIVE, "Iberia", 240000)
                .given("D-1", "Amount", 120000)
                .expected("Gate open", "yes").expected("Commission rates!AE-EU-1", 4800).expected("Commission rates!AE-EU-2", "no")
                .expected("Accelerators!AC-1", 1).expected("Commission", 4800);
    }

    private void newcomers() {
        in("Hired within the quarter: the guarantee, gate or no gate", EXECUTIVE, "Iberia", 120000)
                .given("Hired", LocalDate.of(2026, 2, 2)).given("D-1", "Amount", 40000)
                .expected("Gate open", "no").expected("Newcomer guarantee", 3000).expected("Commission", 3000);
        in("Hired on the quarter's first day, and earned more than the guarantee", SENIOR, "Iberia", 200000)
                .given("Hired", LocalDate.of(2026, 1, 1)).given("D-1", "Amount", 150000)
                .expected("Newcomer guarantee", 4000).expected("Commission", 5250);
        in("Hired the day before the quarter: no guarantee", EXECUTIVE, "Iberia", 120000)
                .given("Hired", LocalDate.of(2025, 12, 31)).given("D-1", "Amount", 40000)
                .expected("Gate open", "no").expected("Commission", "nothing due");
    }

    private void windfalls() {
        in("A deal of exactly the threshold is reviewed", EXECUTIVE, "Iberia", 240000)
                .given("D-1", "Amount", 230000).given("D-2", "Amount", 1000)
                .expected("Windfall thresholds!W-EUR", 230000).expected("D-1", "Windfall", "yes").expected("D-2", "Windfall", "no")
                .expected("Commission", 10020);
        inDollars("A deal a cent short of the threshold is not", EXECUTIVE, "North America West", 500000)
                .given("D-1", "Amount", money("249999.99")).given("D-2", "Amount", money("100000.01"))
                .expected("Windfall thresholds!W-USD", 250000).expected("D-1", "Windfall", "no").expected("Commission", 15750);
    }

    /** Both sides of each edge that no other case comes to. */
    private void edges() {
        in("79.99 %: still the first slice only", EXECUTIVE, "Iberia", 240000)
                .given("D-1", "Amount", 191976)
                .expected("Attainment", percent("79.99")).expected("Commission rates!AE-EU-2", "no").expected("Commission", money("7679.04"));
        in("99.99 %: not yet the third slice", EXECUTIVE, "Iberia", 240000)
                .given("D-1", "Amount", 119976).given("D-2", "Amount", 120000)
                .expected("Commission rates!AE-EU-2", money("2878.56")).expected("Commission rates!AE-EU-3", "no").expected("Commission", money("10558.56"));
        in("Exactly the quota: two whole slices", EXECUTIVE, "Iberia", 240000)
                .given("D-1", "Amount", 120000).given("D-2", "Amount", 120000)
                .expected("Commission rates!AE-EU-2", 2880).expected("Commission rates!AE-EU-3", "no").expected("Commission", 10560);
        in("Senior, 109.99 %: no factor yet", SENIOR, "DACH", 300000)
                .given("D-1", "Amount", 129970).given("D-2", "Amount", 200000)
                .expected("Accelerators!AC-1", 1).expected("Commission", money("14097.6"));
        in("Senior, 129.99 %: not yet the highest factor", SENIOR, "DACH", 300000)
                .given("D-1", "Amount", 189970).given("D-2", "Amount", 200000)
                .expected("Accelerators!AC-2", money("1.1")).expected("Commission", money("20787.36"));
        in("Manager, 119.99 %: no factor yet, and the cap all the same", MANAGER, "Iberia", 500000)
                .given("D-1", "Amount", 199950).given("D-2", "Amount", 200000).given("D-3", "Amount", 200000)
                .expected("Accelerators!AC-4", 1).expected("Accelerated commission", 14998).expected("Commission", 14000);
    }
}
