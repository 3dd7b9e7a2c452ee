package org.meritrail.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.intake.Intake;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Period;
import org.meritrail.policy.Policy;
import org.meritrail.vocabulary.Amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/**
 * Whoever joins, leaves, changes plans or managers: the year of the company, of each manager and of each seller is what was sold
 * in the plan, on days of employment, worked out here deal by deal. Twenty-five careers share one evaluation.
 */
class ComingAndGoingTest {

    private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);
    private static final List<LocalDate> QUARTERS = List.of(LocalDate.of(2025, 10, 1), YEAR, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 7, 1));
    private static Path folder;
    private static Trial trial;
    private static Policy policy;

    /** @param plans of each quarter, and who the manager is in it */
    record Career(LocalDate hired, LocalDate left, List<String> plans, List<String> managers, List<Sale> sales) {

        String plan(LocalDate day) {
            return plans.get(quarter(day));
        }

        String manager(LocalDate day) {
            return managers.get(quarter(day));
        }

        boolean isThere(LocalDate day) {
            return !day.isBefore(hired) && (left == null || !day.isAfter(left));
        }

        private static int quarter(LocalDate day) {
            return (int) QUARTERS.stream().filter(start -> !start.isAfter(day)).count() - 1;
        }
    }

    record Sale(LocalDate day, long amount) {
    }

    @BeforeContainer
    static void begin() throws IOException {
        folder = Files.createTempDirectory("coming-and-going");
        trial = Trial.in(folder).workbook(Sketch.of().sheet("About", row("about", "value"), row("who is in (plan)", "Sales"))
                .sheet("Records", row("set", "source", "window"), row("Deals", "transactions", "year to date"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"))
                .line("Sold", "collect", "option", "sum", "of", "Amount", "over", "Deals", "window", "year to date")
                .line("Team", "collect", "option", "sum", "of", "Amount", "over", "direct reports", "window", "year to date")
                .line("Company", "collect", "per", "Company", "option", "sum", "of", "Amount", "over", "Deals", "window", "year to date")
                .line("Seen", "take", "of", "Company").workbook());
        new PolicyFolder(folder).with("trial/support.xlsx", new WorkbookBuilder()
                .sheet("About", row("about", "value"), row("who is in (plan)", "Support"))
                .sheet("Values", row("name", "value", "unit"), row("Support bonus", 70, "EUR"))
                .sheet("Payments", row("component", "line"), row("Support", "Support bonus")));
        policy = trial.policy();
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void theYearIsWhatWasSoldInThePlanWhoeverHasGoneSince(@ForAll("careers") List<Career> careers) {
        deliver(careers);
        for (String name : List.of("2026-Q1", "2026-Q2", "2026-Q3")) {
            Period period = Period.parse(name);
            Evaluation evaluation = Evaluating.evaluate(policy, Intake.read(folder.resolve("data"), policy.plan().data()), period, 2, done -> { });
            assertThat(number(evaluation, "M-1", "Seen")).as("company in %s for %s", name, careers).isEqualTo(sold(careers, period, sale -> true));
            for (String manager : List.of("M-1", "M-2")) {
                assertThat(number(evaluation, manager, "Team")).as("%s in %s for %s", manager, name, careers)
                        .isEqualTo(careers.stream().map(one -> sold(List.of(one), period, sale -> one.manager(sale.day()).equals(manager))).reduce(Exact.ZERO, Exact::plus));
            }
            IntStream.range(0, careers.size()).filter(at -> isPaid(careers.get(at), period)).forEach(at -> assertThat(number(evaluation, id(at), "Sold"))
                    .as("%s in %s", careers.get(at), name).isEqualTo(sold(List.of(careers.get(at)), period, sale -> true)));
        }
    }

    private static boolean isPaid(Career career, Period period) {
        return !career.hired().isAfter(period.to()) && (career.left() == null || !career.left().isBefore(period.from())) && career.plan(period.to()).equals("Sales");
    }

    private static Exact sold(List<Career> careers, Period period, Predicate<Sale> which) {
        return careers.stream().flatMap(career -> career.sales().stream()
                .filter(sale -> !sale.day().isBefore(YEAR) && !sale.day().isAfter(period.to()) && career.isThere(sale.day()) && career.plan(sale.day()).equals("Sales"))
                .filter(which)).map(sale -> Exact.of(sale.amount())).reduce(Exact.ZERO, Exact::plus);
    }

    private static Exact number(Evaluation evaluation, String who, String line) {
        return ((Amount) Trial.line(evaluation, who, line).result()).number();
    }

    private static void deliver(List<Career> careers) {
        Stream<String> people = IntStream.range(0, careers.size()).mapToObj(at -> id(at) + ",Name,EUR," + careers.get(at).hired() + "," + shown(careers.get(at).left()));
        Stream<String> terms = IntStream.range(0, careers.size()).boxed().flatMap(at -> IntStream.range(0, QUARTERS.size())
                .mapToObj(quarter -> id(at) + "," + QUARTERS.get(quarter) + "," + (quarter < 3 ? QUARTERS.get(quarter + 1).minusDays(1) : "") + ","
                        + careers.get(at).managers().get(quarter) + "," + careers.get(at).plans().get(quarter)));
        Stream<String> deals = IntStream.range(0, careers.size()).boxed().flatMap(at -> IntStream.range(0, careers.get(at).sales().size())
                .mapToObj(deal -> "CRM," + id(at) + "-" + deal + ",1," + careers.get(at).sales().get(deal).day() + "," + id(at) + "," + careers.get(at).sales().get(deal).amount() + ",EUR"));
        trial.data("participants.csv", lines("participant,name,currency,hired,left\nM-1,A,EUR,2020-01-01,\nM-2,B,EUR,2020-01-01,", people))
                .data("assignments.csv", lines("participant,from,to,manager,plan\nM-1,2020-01-01,,,Sales\nM-2,2020-01-01,,,Sales", terms))
                .data("transactions.csv", lines("source,id,line,date,participant,amount,currency", deals));
    }

    private static String lines(String head, Stream<String> rows) {
        return rows.collect(Collectors.joining("\n", head + "\n", "\n"));
    }

    private static String shown(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String id(int at) {
        return "P-" + (100 + at);
    }

    @Provide
    Arbitrary<List<Career>> careers() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 270).map(day -> LocalDate.of(2025, 12, 15).plusDays(day));
        Arbitrary<LocalDate> hired = Arbitraries.oneOf(Arbitraries.of(LocalDate.of(2025, 10, 1)), days);
        Arbitrary<Integer> stays = Arbitraries.oneOf(Arbitraries.of(1000), Arbitraries.integers().between(0, 250));
        Arbitrary<List<String>> plans = Arbitraries.of("Sales", "Sales", "Support", "Service").list().ofSize(QUARTERS.size());
        Arbitrary<List<String>> managers = Arbitraries.of("M-1", "M-2").list().ofSize(QUARTERS.size());
        Arbitrary<List<Sale>> sales = Combinators.combine(days, Arbitraries.longs().between(-500, 5000)).as(Sale::new).list().ofMaxSize(8);
        return Combinators.combine(hired, stays, plans, managers, sales).as((from, days1, own, above, sold) ->
                new Career(from, days1 == 1000 ? null : from.plusDays(days1), own, above, sold)).list().ofSize(25);
    }
}
