package org.meritrail.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.meritrail.kernel.Period;
import org.meritrail.settlement.PayrollLine.Kind;

/**
 * What one participant is due beyond, or short of, what the lines so far came to. What went to another number in payroll, or to another
 * legal entity, is taken back there and paid here: otherwise whoever got it by mistake would keep it.
 */
final class Differences {

    /** To whom something is paid, and what. */
    private record Earning(String component, String currency, String payrollId, String legalEntity) {

        static Earning of(PayrollLine line) {
            return new Earning(line.component(), line.currency(), line.payrollId(), line.legalEntity());
        }
    }

    private static final Comparator<Earning> ORDER = Comparator.comparing(Earning::component).thenComparing(Earning::currency)
            .thenComparing(Earning::payrollId).thenComparing(Earning::legalEntity);

    private final String participant;
    private final Payee payee;
    private final List<PayrollLine> earlier;
    private final Map<Earning, BigDecimal> amounts = new TreeMap<>(ORDER);
    private final Map<String, String> codes = new HashMap<>();

    private Differences(String participant, Payee payee, List<PayrollLine> earlier) {
        this.participant = participant;
        this.payee = payee;
        this.earlier = earlier;
    }

    /** @param earlier the participant's own lines of the period */
    static Differences of(Claim claim, List<PayrollLine> earlier) {
        List<PayrollLine> latestFirst = earlier.stream().sorted(PayrollLine.LATEST_FIRST).toList();
        Payee payee = latestFirst.isEmpty() ? claim.payee() : claim.payee().or(latestFirst.get(0));
        Differences differences = new Differences(claim.participant(), payee, latestFirst);
        for (Claim.Due due : claim.due()) {
            differences.amounts.merge(new Earning(due.component(), due.currency(), payee.payrollId(), payee.legalEntity()), due.amount(),
                    BigDecimal::add);
            differences.codes.put(due.component(), due.earningCode());
        }
        for (PayrollLine line : latestFirst) {
            differences.amounts.merge(Earning.of(line), line.amount().negate(), BigDecimal::add);
            differences.codes.putIfAbsent(line.component(), line.earningCode());
        }
        differences.amounts.values().removeIf(amount -> amount.signum() == 0);
        return differences;
    }

    boolean comesToTheSame() {
        return amounts.isEmpty();
    }

    Payee payee() {
        return payee;
    }

    List<PayrollLine> lines(int run, Period period, LocalDate payDate) {
        List<PayrollLine> lines = new ArrayList<>();
        amounts.forEach((earning, amount) -> {
            long number = 1 + Stream.concat(earlier.stream(), lines.stream()).filter(line -> line.component().equals(earning.component())).count();
            String key = PayrollLine.key(period, participant, earning.component(), String.valueOf(number));
            lines.add(new PayrollLine(key, run, period.name(), participant, earning.payrollId(), earning.component(), codes.get(earning.component()),
                    costCentre(earning), earning.legalEntity(), amount, earning.currency(), payDate, kind(earning, amount)));
        });
        return lines;
    }

    /** The present one, but for what goes back to where the participant is no longer paid. */
    private String costCentre(Earning earning) {
        boolean present = earning.payrollId().equals(payee.payrollId()) && earning.legalEntity().equals(payee.legalEntity());
        return present ? payee.costCentre()
                : earlier.stream().filter(line -> Earning.of(line).equals(earning)).findFirst().orElseThrow().costCentre();
    }

    /** A first line is new whatever its sign: a component that is below zero from the start recovers nothing that was paid. */
    private Kind kind(Earning earning, BigDecimal amount) {
        if (earlier.stream().map(Earning::of).noneMatch(earning::equals)) {
            return Kind.NEW;
        }
        return amount.signum() < 0 ? Kind.RECOVERY : Kind.TRUE_UP;
    }
}
