package org.meritrail.reference;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.numbers.fraction.BigFraction;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.policy.Policy;
import org.meritrail.reference.Production.Place;
import org.meritrail.reference.Production.Said;
import org.meritrail.reference.RefResult.Num;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** What holds of pay over several periods or deals. A hundred tries share one evaluation, each a participant of its own. */
class PaidOverTimeTest {

    private static final int EACH = 100;
    private static final List<String> MONTHS = List.of("2026-07", "2026-08", "2026-09");
    private static final Object[] LINES = row("line", "per", "operation", "option", "of", "with", "table", "over", "window", "earlier results", "round");
    private static Production production;

    @BeforeContainer
    static void begin() throws IOException {
        production = Production.in(Files.createTempDirectory("over-time"));
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void paymentsOfThePeriodsAddUpToWhatTheYearIsWorth(@ForAll("deals") List<List<BigDecimal>> deals) {
        Policy policy = production.policy(year());
        List<Map<Place, Said>> months = MONTHS.stream().map(month -> production.evaluate(policy, files(deals), month)).toList();
        for (int at = 0; at < deals.size(); at++) {
            assertThat(sum(months, "Pay of Trued up", at)).as("trued up for %s", deals.get(at)).isEqualTo(number(months.get(2), "Earned in the year", at));
            assertThat(sum(months, "By month", at)).as("by month for %s", deals.get(at)).isEqualTo(number(months.get(2), "Slices of the year", at));
        }
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void dealsRefundedInFullLeaveNothingButWhatALineKeepsOnPurpose(@ForAll("deals") List<List<BigDecimal>> deals) {
        Map<Place, Said> said = production.evaluate(production.policy(refunds()), files(deals.stream().map(PaidOverTimeTest::refunded).toList()));
        for (int at = 0; at < deals.size(); at++) {
            assertThat(number(said, "Pay of Earned", at)).as(deals.get(at).toString()).isEqualTo(BigFraction.ZERO);
            assertThat(number(said, "Pay of Guaranteed", at)).isEqualTo(BigFraction.of(50));
            assertThat(said.get(place("Guaranteed", at)).notes()).contains("note.limit-added");
            assertThat(RefResult.order(number(said, "Pay of Kept", at), number(said, "Pay of Earned", at))).isNotNegative();
            boolean keeps = number(said, "Kept", at).signum() > 0;
            assertThat(said.get(place("Taken back", at)).notes().contains("note.gate-closed")).isTrue();
            assertThat(keeps).isEqualTo(number(said, "Sold", at).signum() > 0);
        }
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void dealsOneByOneInCumulativeTiersPayWhatTheirSumPays(@ForAll("deals") List<List<BigDecimal>> deals) {
        Map<Place, Said> said = production.evaluate(production.policy(refunds()), files(deals));
        for (int at = 0; at < deals.size(); at++) {
            assertThat(number(said, "Earned", at)).as(deals.get(at).toString()).isEqualTo(number(said, "At once", at));
        }
    }

    /** Each deal, then what takes it back, the last one first. */
    private static List<BigDecimal> refunded(List<BigDecimal> deals) {
        List<BigDecimal> all = new ArrayList<>(deals);
        for (int at = deals.size() - 1; at >= 0; at--) {
            all.add(deals.get(at).negate());
        }
        return all;
    }

    private static WorkbookBuilder year() {
        return begun("year to date", row("Pay of Trued up", "Trued up"))
                .sheet("About", row("about", "value"), row("year starts", RefData.FROM))
                .sheet("Lines", LINES, row("Sales", null, "collect", "sum", "Amount", null, null, "Deals", "this period"),
                        row("Sales of the year", null, "collect", "sum", "Amount", null, null, "Deals", "year to date"),
                        row("Earned in the year", null, "tiers", "whole amount", "Sales of the year", null, "Rates", null, null, null, 0.01),
                        row("Paid before", null, "carry", "sum", "Trued up", null, null, null, "earlier periods of the year", "as calculated now"),
                        row("Trued up", null, "subtract", "plain", "Earned in the year", "Paid before"),
                        row("Sales before", null, "carry", "sum", "Sales", null, null, null, "earlier periods of the year", "as calculated now"),
                        row("By month", null, "tiers", "each slice", "Sales", "Sales before", "Rates"),
                        row("Slices of the year", null, "tiers", "each slice", "Sales of the year", null, "Rates"));
    }

    /** Besides what deals and refunds come to: with a guarantee, and where refunds are no longer taken back. */
    private static WorkbookBuilder refunds() {
        return begun("this period", row("Pay of Earned", "Earned"), row("Pay of Guaranteed", "Guaranteed"), row("Pay of Kept", "Kept"))
                .sheet("Values", row("name", "value", "unit"), row("Guarantee", 50, "EUR"))
                .sheet("Lines", new Object[][] {row("line", "per", "operation", "option", "of", "with", "table", "over", "window", "which", "only when", "otherwise")})
                .sheet("Lines", row("Before", "Deals", "carry", "sum", "Amount", null, null, null, "earlier records"),
                        row("Of the deal", "Deals", "tiers", "each slice", "Amount", "Before", "Rates"),
                        row("Earned", null, "collect", "sum", "Of the deal", null, null, "Deals"),
                        row("Total", null, "collect", "sum", "Amount", null, null, "Deals"),
                        row("At once", null, "tiers", "each slice", "Total", null, "Rates"),
                        row("Guaranteed", null, "limit", "at least", "Earned", "Guarantee"),
                        row("Is a sale", "Deals", "check", "more than", "Amount", "zero"), row("Is a refund", "Deals", "check", "less than", "Amount", "zero"),
                        row("Sold", null, "collect", "sum", "Of the deal", null, null, "Deals", null, "Is a sale"),
                        row("Refunded", null, "collect", "sum", "Of the deal", null, null, "Deals", null, "Is a refund"),
                        row("Window open", null, "take", null, "no"),
                        row("Taken back", null, "take", null, "Refunded", null, null, null, null, null, "Window open", "zero"),
                        row("Kept", null, "add", null, "Sold", "Taken back"));
    }

    private static WorkbookBuilder begun(String window, Object[]... payments) {
        return new WorkbookBuilder()
                .sheet("Records", row("set", "belongs to", "source", "window", "order by"), row("Deals", "Participants", "transactions", window, "date"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"))
                .sheet("Payments", new Object[][] {row("component", "line")}).sheet("Payments", payments)
                .sheet("Rates", row("id", "tier", "tier", "rate"), row("compares", "from", "below", "result"), row("unit", "EUR", "EUR", "percent"),
                        row("R-1", 0, 500, percent("3.33")), row("R-2", 500, 1200, percent("5")), row("R-3", 1200, "no end", percent("7.77")));
    }

    /** Deals follow each other through the quarter. */
    private static Map<String, String> files(List<List<BigDecimal>> deals) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("participants.csv", IntStream.range(0, deals.size()).mapToObj(at -> id(at) + ",Name,EUR,2020-01-01")
                .collect(Collectors.joining("\n", "participant,name,currency,hired\n", "\n")));
        files.put("transactions.csv", IntStream.range(0, deals.size()).boxed().flatMap(at -> IntStream.range(0, deals.get(at).size())
                .mapToObj(deal -> "CRM," + id(at) + "D" + deal + ",1," + RefData.FROM.plusDays(90L * deal / deals.get(at).size()) + "," + id(at) + ","
                        + deals.get(at).get(deal).toPlainString() + ",EUR")).collect(Collectors.joining("\n", "source,id,line,date,participant,amount,currency\n", "\n")));
        return files;
    }

    private static BigFraction sum(List<Map<Place, Said>> months, String line, int at) {
        return months.stream().map(said -> number(said, line, at)).reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static BigFraction number(Map<Place, Said> said, String line, int at) {
        return ((Num) said.get(place(line, at)).result()).number();
    }

    private static Place place(String line, int at) {
        return new Place(line, id(at));
    }

    private static String id(int at) {
        return "P-" + (1000 + at);
    }

    @Provide
    Arbitrary<List<List<BigDecimal>>> deals() {
        Arbitrary<BigDecimal> amount = Arbitraries.oneOf(Arbitraries.of("100", "400", "499.99", "500", "700", "0.01").map(BigDecimal::new),
                Arbitraries.bigDecimals().between(BigDecimal.ONE, BigDecimal.valueOf(900)).ofScale(2));
        return amount.list().ofMinSize(1).ofMaxSize(5).list().ofSize(EACH);
    }
}
