package org.meritrail.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meritrail.kernel.Period;
import org.meritrail.settlement.PayrollLine.Kind;

/** What one participant is due beyond, or short of, what the lines so far came to. */
final class Differences {

    private record Earning(String component, String currency) {
    }

    private final String participant;
    private final Payee payee;
    private final List<PayrollLine> earlier;
    private final Map<Earning, BigDecimal> amounts = new LinkedHashMap<>();
    private final Map<String, String> codes = new LinkedHashMap<>();

    private Differences(String participant, Payee payee, List<PayrollLine> earlier) {
        this.participant = participant;
        this.payee = payee;
        this.earlier = earlier;
    }

    /** @param earlier the participant's own lines of the period */
    static Differences of(Claim claim, List<PayrollLine> earlier) {
        List<PayrollLine> latestFirst = earlier.stream().sorted(Comparator.comparing(PayrollLine::run).reversed()).toList();
        Payee payee = latestFirst.isEmpty() ? claim.payee() : claim.payee().or(latestFirst.get(0));
        Differences differences = new Differences(claim.participant(), payee, latestFirst);
        for (Claim.Due due : claim.due()) {
            differences.amounts.merge(new Earning(due.component(), due.currency()), due.amount(), BigDecimal::add);
            differences.codes.put(due.component(), due.earningCode());
        }
        for (PayrollLine line : latestFirst) {
            differences.amounts.merge(new Earning(line.component(), line.currency()), line.amount().negate(), BigDecimal::add);
            differences.codes.putIfAbsent(line.component(), line.earningCode());
        }
        differences.amounts.values().removeIf(amount -> amount.signum() == 0);
        return differences;
    }

    boolean isNone() {
        return amounts.isEmpty();
    }

    Payee payee() {
        return payee;
    }

    List<PayrollLine> lines(int run, Period period, LocalDate payDate) {
        List<PayrollLine> lines = new ArrayList<>();
        amounts.entrySet().stream().sorted(Comparator.comparing(entry -> entry.getKey().component() + entry.getKey().currency())).forEach(entry -> {
            Earning earning = entry.getKey();
            long number = 1 + earlier.stream().filter(line -> line.component().equals(earning.component())).count()
                    + lines.stream().filter(line -> line.component().equals(earning.component())).count();
            String key = String.join("/", part(period.name()), part(participant), part(earning.component()), String.valueOf(number));
            lines.add(new PayrollLine(key, run, period.name(), participant, payee.payrollId(), earning.component(), codes.get(earning.component()),
                    payee.costCentre(), payee.legalEntity(), entry.getValue(), earning.currency(), payDate, kind(earning, entry.getValue())));
        });
        return lines;
    }

    /** A first line is new whatever its sign: a component that is below zero from the start recovers nothing that was paid. */
    private Kind kind(Earning earning, BigDecimal amount) {
        boolean again = earlier.stream().anyMatch(line -> line.component().equals(earning.component()) && line.currency().equals(earning.currency()));
        if (!again) {
            return Kind.NEW;
        }
        return amount.signum() < 0 ? Kind.RECOVERY : Kind.TRUE_UP;
    }

    /** With a backslash before what separates parts, so that different parts never make the same key. */
    private static String part(String text) {
        return text.replace("\\", "\\\\").replace("/", "\\/");
    }
}
