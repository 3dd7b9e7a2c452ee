package org.meritrail.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Period;

import static org.assertj.core.api.Assertions.assertThat;

/** Random years of runs, corrections, runs that take closed periods up, and adjustments, against a plain model of who should have got what. */
class CorrectionsPropertyTest {

    private static final List<Period> PERIODS = List.of(Period.parse("2026-Q1"), Period.parse("2026-Q2"));
    private static final List<String> PEOPLE = List.of("P-1", "P-2", "P-3");
    private static final List<String> COMPONENTS = List.of("Bonus", "Commission");
    private static final LocalDate PAY_DAY = LocalDate.of(2026, 10, 30);
    private static final int STEPS = 25;

    private final List<PayrollLine> paid = new ArrayList<>();
    private final List<Adjustment.Approved> approved = new ArrayList<>();
    private final Map<String, BigDecimal> due = new TreeMap<>();
    private final Map<Integer, BigDecimal> owed = new TreeMap<>();

    @Property(tries = 200)
    void everybodyEndsUpWithWhatIsDueAndEveryAdjustmentOnce(@ForAll long seed) {
        paid.clear();
        approved.clear();
        due.clear();
        owed.clear();
        Random random = new Random(seed);
        for (int step = 1; step <= STEPS; step++) {
            if (random.nextInt(3) == 0) {
                approve(random);
            } else {
                release(step, PERIODS.get(random.nextInt(PERIODS.size())), random);
                compare();
            }
        }
    }

    private void approve(Random random) {
        Adjustment.Approved back = approved.isEmpty() || random.nextBoolean() ? null : approved.get(random.nextInt(approved.size()));
        int number = approved.size() + 1;
        Adjustment.Terms terms = back == null
                ? new Adjustment.Terms(number, any(PEOPLE, random), any(COMPONENTS, random), "CODE", cents(1 + random.nextInt(900)), "EUR", any(PERIODS, random), reason(), 1, null)
                : new Adjustment.Terms(number, back.terms().participant(), back.terms().component(), "CODE", back.terms().amount().negate(), "EUR",
                back.terms().period(), reason(), 1, back.number());
        approved.add(new Adjustment.Approved(new Adjustment.Requested(terms, entry(number)), entry(number)));
    }

    /** Anybody may be left out, as those are whose pay is withheld; somebody left out of the run altogether gets no adjustment either. */
    private void release(int run, Period period, Random random) {
        List<Claim> claims = new ArrayList<>();
        Map<String, Payee> payees = new HashMap<>();
        for (String person : PEOPLE) {
            Payee payee = new Payee("1" + random.nextInt(2) + person, "CC-1", "ES-1");
            int luck = random.nextInt(4);
            if (luck > 0) {
                payees.put(person, payee);
            }
            if (luck > 1) {
                claims.add(claim(person, payee, period, random));
            }
        }
        Collections.shuffle(claims, random);
        List<PayrollLine> earlier = paid.stream().filter(line -> line.period().equals(period.name())).toList();
        List<Adjustment.Approved> own = approved.stream().filter(one -> one.terms().period().equals(period)).toList();
        own.stream().filter(one -> payees.containsKey(one.terms().participant())).forEach(one -> owed.put(one.number(), one.terms().amount()));
        paid.addAll(Settlement.of(run, period, PAY_DAY, claims, earlier).lines());
        Adjusted adjusted = Adjusted.of(run, PAY_DAY, own, payees, earlier);
        paid.addAll(adjusted.lines());
        assertThat(adjusted.waiting()).noneMatch(one -> payees.containsKey(one.adjustment().terms().participant()));
    }

    private Claim claim(String person, Payee payee, Period period, Random random) {
        List<Claim.Due> dues = new ArrayList<>();
        for (String component : COMPONENTS) {
            BigDecimal amount = cents(random.nextInt(5) * 100 - 100);
            due.put(String.join("/", period.name(), person, component), amount);
            dues.add(new Claim.Due(component, "CODE", amount, "EUR"));
        }
        return new Claim(person, payee, dues);
    }

    private void compare() {
        Map<String, BigDecimal> got = new TreeMap<>();
        Map<Integer, BigDecimal> adjusted = new TreeMap<>();
        Set<String> keys = new HashSet<>();
        for (PayrollLine line : paid) {
            assertThat(keys.add(line.key())).as(line.key()).isTrue();
            if (line.kind() == PayrollLine.Kind.ADJUSTMENT) {
                adjusted.put(Integer.parseInt(line.key().substring(line.key().lastIndexOf('A') + 1)), line.amount());
            } else {
                got.merge(String.join("/", line.period(), line.participant(), line.component()), line.amount(), BigDecimal::add);
            }
        }
        due.forEach((what, amount) -> assertThat(got.getOrDefault(what, BigDecimal.ZERO)).as(what).isEqualByComparingTo(amount));
        assertThat(adjusted).isEqualTo(owed);
    }

    private static <T> T any(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static BigDecimal cents(int cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private static AdjustmentReason reason() {
        return new AdjustmentReason("ERROR", "Error", "Error");
    }

    private static Entry entry(int number) {
        return new Entry(number, Instant.EPOCH, "somebody", "adjustment.approved", "adjustment " + number, "");
    }
}
