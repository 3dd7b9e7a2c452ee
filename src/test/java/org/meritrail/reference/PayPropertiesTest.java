package org.meritrail.reference;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.numbers.fraction.BigFraction;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.reference.Production.Place;
import org.meritrail.reference.Production.Said;
import org.meritrail.reference.RefResult.Num;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** What holds of pay whatever the amounts are. A hundred tries share one evaluation, each a participant of its own. */
class PayPropertiesTest {

    private static final int EACH = 100;
    private static final List<String> READINGS = List.of("Slices", "Whole", "Overage");
    private static Production production;

    /** @param before what came before */
    record Sale(BigDecimal amount, BigDecimal before) {
    }

    /** @param rates of its four tiers, in percent */
    record Table(List<Integer> edges, List<BigDecimal> rates, boolean edgesBelong) {
    }

    @BeforeContainer
    static void begin() throws IOException {
        production = Production.in(Files.createTempDirectory("pay"));
    }

    @Property(tries = 10)
    void moreSalesNeverPayLessWhereRatesDoNotFall(@ForAll("rising") Table table, @ForAll("sales") List<Sale> sales) {
        List<Sale> sorted = sales.stream().sorted(Comparator.comparing(Sale::amount)).toList();
        Map<Place, Said> said = evaluate(tiers(table, null), sorted);
        for (String reading : READINGS) {
            for (int at = 1; at < sorted.size(); at++) {
                assertThat(RefResult.order(number(said, reading, at), number(said, reading, at - 1)))
                        .as(reading + " of " + sorted.get(at - 1) + " and " + sorted.get(at)).isNotNegative();
            }
        }
    }

    @Property(tries = 10)
    void aSaleRefundedInFullPaysNothingToTheLastCent(@ForAll("tables") Table table, @ForAll("sales") List<Sale> sales) {
        List<Sale> refunds = sales.stream().map(sale -> new Sale(sale.amount().negate(), sale.before().add(sale.amount()))).toList();
        for (WorkbookBuilder workbook : List.of(tiers(table, null), tiers(table, "0.01"))) {
            Map<Place, Said> earned = evaluate(workbook, sales);
            Map<Place, Said> refunded = evaluate(workbook, refunds);
            for (int at = 0; at < sales.size(); at++) {
                for (String reading : List.of("Slices after", "Whole after", "Overage after")) {
                    assertThat(number(earned, reading, at).add(number(refunded, reading, at))).as(reading + " of " + sales.get(at)).isEqualTo(BigFraction.ZERO);
                }
            }
        }
    }

    @Property(tries = 10)
    void splittingAQuantityInTwoChangesNothingInCumulativeTiers(@ForAll("tables") Table table, @ForAll("sales") List<Sale> sales) {
        Map<Place, Said> second = evaluate(tiers(table, null), sales);
        Map<Place, Said> first = evaluate(tiers(table, null), sales.stream().map(sale -> new Sale(sale.before(), BigDecimal.ZERO)).toList());
        Map<Place, Said> whole = evaluate(tiers(table, null), sales.stream().map(sale -> new Sale(sale.before().add(sale.amount()), BigDecimal.ZERO)).toList());
        for (int at = 0; at < sales.size(); at++) {
            assertThat(number(first, "Slices after", at).add(number(second, "Slices after", at))).as(sales.get(at).toString())
                    .isEqualTo(number(whole, "Slices after", at));
        }
    }

    @Property(tries = 10)
    void capsAndFloorsHoldAndChangeNothingElse(@ForAll("tables") Table table, @ForAll("sales") List<Sale> sales) {
        Map<Place, Said> said = evaluate(tiers(table, null), sales);
        BigFraction floor = BigFraction.of(20);
        BigFraction cap = BigFraction.of(150);
        for (int at = 0; at < sales.size(); at++) {
            BigFraction earned = number(said, "Slices", at);
            BigFraction expected = RefResult.order(earned, cap) > 0 ? cap : RefResult.order(earned, floor) < 0 ? floor : earned;
            assertThat(number(said, "Capped", at)).isEqualTo(RefResult.order(earned, cap) > 0 ? cap : earned);
            assertThat(number(said, "Between", at)).isEqualTo(expected);
            assertThat(number(said, "Commission", at)).isEqualTo(RefRounding.to(BigFraction.of(1, 100), "half up", expected));
        }
    }

    @Property(tries = 10)
    void aMissingAmountBecomesZeroOnlyWhereTheWorkbookSaysSo(@ForAll("perhaps") List<List<BigDecimal>> amounts) {
        Map<Place, Said> said = production.evaluate(production.policy(missing()), Map.of("participants.csv", file("a,b", amounts.stream()
                .map(two -> text(two.get(0)) + "," + text(two.get(1))).toList())));
        for (int at = 0; at < amounts.size(); at++) {
            boolean anyMissing = amounts.get(at).contains(null);
            RefResult sum = Num.of(amounts.get(at).stream().map(one -> one == null ? BigDecimal.ZERO : one).reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString(), "EUR");
            for (String strict : List.of("Sum", "Strict mean", "Pay")) {
                assertThat(said.get(place(strict, at)).result() == RefResult.Without.ABSENT).as(strict).isEqualTo(anyMissing);
            }
            assertThat(number(said, "Mean with zeros", at)).isEqualTo(((Num) sum).number().divide(2));
            assertThat(number(said, "Sum or nought", at)).isEqualTo(anyMissing ? BigFraction.ZERO : ((Num) sum).number());
        }
    }

    private static WorkbookBuilder missing() {
        return new WorkbookBuilder()
                .sheet("Inputs", row("name", "set", "source", "type"), row("A", "Participants", "participants.a", "money"),
                        row("B", "Participants", "participants.b", "money"))
                .sheet("Lines", row("line", "operation", "option", "of", "with", "if missing"), row("Sum", "add", null, "A", "B"),
                        row("Sum or nought", "add", null, "A", "B", "zero"), row("Strict mean", "mean"),
                        row("Mean with zeros", "mean", null, null, null, "counts as 0"))
                .sheet("Parts", row("line", "part"), row("Strict mean", "A"), row("Strict mean", "B"), row("Mean with zeros", "A"), row("Mean with zeros", "B"))
                .sheet("Payments", row("component", "line"), row("Pay", "Sum"));
    }

    /** Each reading of one table, of a sale alone and after what came before. */
    private static WorkbookBuilder tiers(Table table, String eachSlice) {
        String place = eachSlice == null ? null : "each slice";
        BigDecimal round = eachSlice == null ? null : new BigDecimal(eachSlice);
        WorkbookBuilder workbook = new WorkbookBuilder()
                .sheet("Inputs", row("name", "set", "source", "type"), row("Sales", "Participants", "participants.sales", "money"),
                        row("Before", "Participants", "participants.before", "money"))
                .sheet("Values", row("name", "value", "unit"), row("Quota", 1000, "EUR"), row("Cap", 150, "EUR"), row("Floor", 20, "EUR"))
                .sheet("Lines", row("line", "operation", "option", "of", "with", "table", "round", "place"),
                        row("Slices", "tiers", "each slice", "Sales", null, "NB", round, place),
                        row("Whole", "tiers", "whole amount", "Sales", null, "NB", round, place),
                        row("Overage", "tiers", "all above the first slice", "Sales", null, "NB", round, place),
                        row("Slices after", "tiers", "each slice", "Sales", "Before", "NB", round, place),
                        row("Whole after", "tiers", "whole amount", "Sales", "Before", "NB", round, place),
                        row("Overage after", "tiers", "all above the first slice", "Sales", "Before", "NB", round, place),
                        row("Capped", "limit", "at most", "Slices", "Cap"), row("Between", "limit", "at least", "Capped", "Floor"))
                .sheet("Payments", row("component", "line"), row("Commission", "Between"))
                .sheet("NB", row("edges in percent of", "Quota"), row("id", "tier", "tier", "rate"),
                        row("compares", table.edgesBelong() ? "from" : "above", table.edgesBelong() ? "below" : "up to", "result"),
                        row("unit", "percent", "percent", "percent"));
        for (int at = 0; at <= table.edges().size(); at++) {
            Object from = percent(at == 0 ? "0" : String.valueOf(table.edges().get(at - 1)));
            Object to = at == table.edges().size() ? "no end" : percent(String.valueOf(table.edges().get(at)));
            workbook.sheet("NB", row("NB-" + (at + 1), from, to, percent(table.rates().get(at).toPlainString())));
        }
        return workbook;
    }

    private static Map<Place, Said> evaluate(WorkbookBuilder workbook, List<Sale> sales) {
        return production.evaluate(production.policy(workbook), Map.of("participants.csv", file("sales,before",
                sales.stream().map(sale -> text(sale.amount()) + "," + text(sale.before())).toList())));
    }

    private static String file(String headings, List<String> rows) {
        return IntStream.range(0, rows.size()).mapToObj(at -> id(at) + ",Name,EUR,2020-01-01," + rows.get(at))
                .collect(Collectors.joining("\n", "participant,name,currency,hired," + headings + "\n", "\n"));
    }

    private static String id(int at) {
        return "P-" + (1000 + at);
    }

    private static String text(BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }

    private static Place place(String line, int at) {
        return new Place(line, id(at));
    }

    private static BigFraction number(Map<Place, Said> said, String line, int at) {
        return ((Num) said.get(place(line, at)).result()).number();
    }

    @Provide
    Arbitrary<List<Sale>> sales() {
        return Combinators.combine(money(), money()).as(Sale::new).list().ofSize(EACH);
    }

    @Provide
    Arbitrary<List<List<BigDecimal>>> perhaps() {
        return Combinators.combine(money().injectNull(0.3), money().injectNull(0.3)).as((one, other) -> {
            List<BigDecimal> two = new ArrayList<>();
            two.add(one);
            two.add(other);
            return two;
        }).list().ofSize(EACH);
    }

    /** Often at an edge of a table, or a cent beside it. */
    private static Arbitrary<BigDecimal> money() {
        Arbitrary<BigDecimal> edges = Combinators.combine(Arbitraries.integers().between(0, 15), Arbitraries.of("0", "0.01", "-0.01"))
                .as((hundreds, beside) -> BigDecimal.valueOf(hundreds * 100L).add(new BigDecimal(beside)).max(BigDecimal.ZERO));
        return Arbitraries.oneOf(edges, Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(3000)).ofScale(2));
    }

    @Provide
    Arbitrary<Table> tables() {
        return tables(false);
    }

    @Provide
    Arbitrary<Table> rising() {
        return tables(true);
    }

    private static Arbitrary<Table> tables(boolean rising) {
        Arbitrary<List<Integer>> edges = Arbitraries.integers().between(1, 15).map(tenth -> tenth * 10).list().uniqueElements().ofSize(3)
                .map(some -> some.stream().sorted().toList());
        Arbitrary<List<BigDecimal>> rates = Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(15)).ofScale(2).list().ofSize(4)
                .map(some -> rising ? some.stream().sorted().toList() : some);
        return Combinators.combine(edges, rates, Arbitraries.of(true, false)).as(Table::new);
    }
}
