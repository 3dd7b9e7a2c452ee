package org.meritrail.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.meritrail.kernel.Period;

/**
 * What payroll has to pay and to take back so that everybody has got for a period exactly what is due.
 *
 * @param lines    by key
 * @param unpayable claims that payroll cannot settle yet, since something of the payee is missing; a later run takes them up
 */
public record Settlement(List<PayrollLine> lines, List<Claim> unpayable) {

    /**
     * The same whatever the order of the claims.
     *
     * @param earlier every line that was released for the period before; adjustments are no part of what is due
     */
    public static Settlement of(int run, Period period, LocalDate payDate, List<Claim> claims, List<PayrollLine> earlier) {
        Map<String, List<PayrollLine>> paid = earlier.stream().filter(line -> line.kind() != PayrollLine.Kind.ADJUSTMENT)
                .collect(Collectors.groupingBy(PayrollLine::participant));
        List<PayrollLine> lines = new ArrayList<>();
        List<Claim> unpayable = new ArrayList<>();
        for (Claim claim : claims) {
            Differences differences = Differences.of(claim, paid.getOrDefault(claim.participant(), List.of()));
            if (differences.comesToTheSame()) {
                continue;
            }
            if (differences.payee().missing().isEmpty()) {
                lines.addAll(differences.lines(run, period, payDate));
            } else {
                unpayable.add(claim);
            }
        }
        lines.sort(Comparator.comparing(PayrollLine::key));
        unpayable.sort(Comparator.comparing(Claim::participant));
        return new Settlement(lines, unpayable);
    }
}
