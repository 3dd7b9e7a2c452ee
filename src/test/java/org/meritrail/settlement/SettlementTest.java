package org.meritrail.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.meritrail.kernel.Period;
import org.meritrail.settlement.Claim.Due;
import org.meritrail.settlement.PayrollLine.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class SettlementTest {

    private static final Period QUARTER = Period.parse("2026-Q3");
    private static final LocalDate PAY_DAY = LocalDate.of(2026, 10, 30);
    private static final Payee PAYEE = new Payee("10001", "CC-1", "ES-1");
    private static final Payee UNKNOWN = new Payee("", "CC-1", "");

    private final List<PayrollLine> paid = new ArrayList<>();
    private int runs;

    @Test
    void paysTheFirstTimeInFullAndThenOnlyTheDifference() {
        assertThat(settle(claim("P-1", due("Commission", "100.00"))).lines()).extracting(PayrollLine::key, PayrollLine::kind, PayrollLine::amount)
                .containsExactly(line("2026-Q3/P-1/Commission/1", Kind.NEW, "100.00"));
        assertThat(settle(claim("P-1", due("Commission", "100.00"))).lines()).isEmpty();
        assertThat(settle(claim("P-1", due("Commission", "130.00"))).lines()).extracting(PayrollLine::key, PayrollLine::kind, PayrollLine::amount)
                .containsExactly(line("2026-Q3/P-1/Commission/2", Kind.TRUE_UP, "30.00"));
        assertThat(settle(claim("P-1", due("Commission", "90.00"))).lines()).extracting(PayrollLine::key, PayrollLine::kind, PayrollLine::amount)
                .containsExactly(line("2026-Q3/P-1/Commission/3", Kind.RECOVERY, "-40.00"));
    }

    @Test
    void takesBackWhatIsNoLongerDue() {
        settle(claim("P-1", due("Commission", "100.00"), due("Bonus", "50.00")));
        assertThat(settle(claim("P-1", due("Commission", "100.00"))).lines()).extracting(PayrollLine::key, PayrollLine::kind, PayrollLine::amount)
                .containsExactly(line("2026-Q3/P-1/Bonus/2", Kind.RECOVERY, "-50.00"));
        assertThat(settle(claim("P-1")).lines()).extracting(PayrollLine::amount).containsExactly(new BigDecimal("-100.00"));
        assertThat(settle(claim("P-1", due("Commission", "10.00"))).lines()).extracting(PayrollLine::kind).containsExactly(Kind.TRUE_UP);
    }

    @Test
    void leavesThoseWithoutAClaimAsTheyWerePaid() {
        settle(claim("P-1", due("Commission", "100.00")));
        assertThat(settle(claim("P-2", due("Commission", "1.00"))).lines()).extracting(PayrollLine::participant).containsExactly("P-2");
    }

    @Test
    void callsAFirstAmountNewWhateverItsSign() {
        assertThat(settle(claim("P-1", due("Commission", "-5.00"))).lines()).extracting(PayrollLine::kind).containsExactly(Kind.NEW);
    }

    @Test
    void takesUpLaterWhomPayrollDoesNotKnowYet() {
        Settlement first = settle(new Claim("P-1", UNKNOWN, List.of(due("Commission", "100.00"))));
        assertThat(first.lines()).isEmpty();
        assertThat(first.unpayable()).singleElement()
                .satisfies(claim -> assertThat(claim.payee().missing()).containsExactly("payroll-id", "legal-entity"));
        assertThat(settle(claim("P-1", due("Commission", "100.00"))).lines()).extracting(PayrollLine::kind).containsExactly(Kind.NEW);
    }

    @Test
    void recoversFromAsPayrollKnewThePersonBefore() {
        settle(claim("P-1", due("Commission", "100.00")));
        assertThat(settle(new Claim("P-1", new Payee("", "", ""), List.of())).lines()).singleElement().satisfies(line -> {
            assertThat(line.payrollId()).isEqualTo("10001");
            assertThat(line.amount()).isEqualTo("-100.00");
        });
    }

    @Test
    void takesBackWhatWentToAnotherNumberAndPaysItToTheRightOne() {
        settle(new Claim("P-1", new Payee("99999", "CC-9", "ES-9"), List.of(due("Commission", "100.00"))));
        assertThat(settle(claim("P-1", due("Commission", "100.00"))).lines())
                .extracting(PayrollLine::payrollId, PayrollLine::costCentre, PayrollLine::legalEntity, PayrollLine::kind, line -> line.amount().toString())
                .containsExactlyInAnyOrder(tuple("99999", "CC-9", "ES-9", Kind.RECOVERY, "-100.00"),
                        tuple("10001", "CC-1", "ES-1", Kind.NEW, "100.00"));
        assertThat(settle(claim("P-1", due("Commission", "100.00"))).lines()).isEmpty();
        assertThat(settle(new Claim("P-1", new Payee("", "", ""), List.of(due("Commission", "110.00")))).lines())
                .extracting(PayrollLine::payrollId, PayrollLine::kind, line -> line.amount().toString())
                .containsExactly(tuple("10001", Kind.TRUE_UP, "10.00"));
    }

    @Test
    void keepsCurrenciesApart() {
        settle(claim("P-1", due("Commission", "100.00")));
        assertThat(settle(claim("P-1", new Due("Commission", "COMM", new BigDecimal("90.00"), "USD"))).lines())
                .extracting(PayrollLine::key, PayrollLine::kind, PayrollLine::currency).containsExactly(
                        tuple("2026-Q3/P-1/Commission/2", Kind.RECOVERY, "EUR"),
                        tuple("2026-Q3/P-1/Commission/3", Kind.NEW, "USD"));
    }

    @Test
    void makesNoTwoKeysAlike() {
        Settlement settlement = settle(claim("P/1", due("A", "1.00")), claim("P", due("1/A", "1.00")), claim("P\\", due("A", "1.00")));
        assertThat(settlement.lines()).extracting(PayrollLine::key).doesNotHaveDuplicates()
                .contains("2026-Q3/P\\/1/A/1", "2026-Q3/P/1\\/A/1", "2026-Q3/P\\\\/A/1");
    }

    /** Whatever runs are released for a period, everybody with a claim has got in all what the last of them says. */
    @Property(tries = 300)
    void paysInAllWhatTheLastClaimSays(@ForAll("sequences") List<List<Claim>> sequence) {
        List<PayrollLine> lines = new ArrayList<>();
        Map<String, BigDecimal> owed = new HashMap<>();
        for (int run = 0; run < sequence.size(); run++) {
            for (Claim claim : sequence.get(run)) {
                owed.keySet().removeIf(earning -> earning.startsWith(claim.participant() + "/"));
                claim.due().forEach(due -> owed.merge(claim.participant() + "/" + due.component(), due.amount(), BigDecimal::add));
            }
            lines.addAll(Settlement.of(run + 1, QUARTER, PAY_DAY, sequence.get(run), List.copyOf(lines)).lines());
        }
        Map<String, BigDecimal> got = new HashMap<>();
        lines.forEach(line -> got.merge(line.participant() + "/" + line.component(), line.amount(), BigDecimal::add));
        owed.values().removeIf(amount -> amount.signum() == 0);
        got.values().removeIf(amount -> amount.signum() == 0);
        assertThat(got).isEqualTo(owed);
        assertThat(lines).extracting(PayrollLine::key).doesNotHaveDuplicates();
        assertThat(lines).allSatisfy(line -> assertThat(line.amount().signum()).isNotZero());
    }

    @Property(tries = 100)
    void doesNotDependOnTheOrderOfPeople(@ForAll("claims") List<Claim> earlier, @ForAll("claims") List<Claim> now, @ForAll long seed) {
        List<PayrollLine> lines = Settlement.of(1, QUARTER, PAY_DAY, earlier, List.of()).lines();
        List<Claim> shuffled = new ArrayList<>(now);
        Collections.shuffle(shuffled, new Random(seed));
        List<PayrollLine> shuffledLines = new ArrayList<>(lines);
        Collections.shuffle(shuffledLines, new Random(seed));
        assertThat(Settlement.of(2, QUARTER, PAY_DAY, shuffled, shuffledLines)).isEqualTo(Settlement.of(2, QUARTER, PAY_DAY, now, lines));
    }

    @Provide
    Arbitrary<List<List<Claim>>> sequences() {
        return claims().list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Claim>> claims() {
        Arbitrary<Due> due = Combinators.combine(Arbitraries.of("Commission", "Bonus"), Arbitraries.integers().between(-300, 300))
                .as((component, cents) -> new Due(component, component.toUpperCase(Locale.ROOT), BigDecimal.valueOf(cents, 2), "EUR"));
        return Combinators.combine(Arbitraries.of("P-1", "P-2", "P-3"), due.list().ofMaxSize(2).uniqueElements(Due::component))
                .as((participant, all) -> new Claim(participant, PAYEE, all)).list().ofMaxSize(3).uniqueElements(Claim::participant);
    }

    private Settlement settle(Claim... claims) {
        Settlement settlement = Settlement.of(++runs, QUARTER, PAY_DAY, List.of(claims), List.copyOf(paid));
        paid.addAll(settlement.lines());
        return settlement;
    }

    private static Claim claim(String participant, Due... due) {
        return new Claim(participant, PAYEE, List.of(due));
    }

    private static Due due(String component, String amount) {
        return new Due(component, "EARN", new BigDecimal(amount), "EUR");
    }

    private static Tuple line(String key, Kind kind, String amount) {
        return tuple(key, kind, new BigDecimal(amount));
    }
}
