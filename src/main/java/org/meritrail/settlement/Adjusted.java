package org.meritrail.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which approved adjustments of its period a run pays: those that no line paid before, of those it has. Whether pay is due or withheld does
 * not matter, since somebody approved each amount as it is.
 *
 * @param lines   by key
 * @param paid    what the lines pay, by number
 * @param waiting what a later run has to pay, by number
 */
public record Adjusted(List<PayrollLine> lines, List<Adjustment.Approved> paid, List<Waiting> waiting) {

    /** @param missing what payroll needs to know of the payee; empty if the run does not have the participant, or is of another period */
    public record Waiting(Adjustment.Approved adjustment, List<String> missing) {
    }

    public static final Adjusted NONE = new Adjusted(List.of(), List.of(), List.of());

    /** What the lines of a released run paid. */
    public static Adjusted by(List<PayrollLine> lines, List<Adjustment.Approved> approved) {
        List<PayrollLine> own = lines.stream().filter(line -> line.kind() == PayrollLine.Kind.ADJUSTMENT).toList();
        Set<String> keys = own.stream().map(PayrollLine::key).collect(Collectors.toSet());
        return new Adjusted(own, approved.stream().filter(one -> keys.contains(one.terms().key()))
                .sorted(Comparator.comparing(Adjustment::number)).toList(), List.of());
    }

    /**
     * @param approved of the run's period
     * @param payees   of everybody the run has, by code
     * @param earlier  every line that was released for the period before
     */
    public static Adjusted of(int run, LocalDate payDate, List<Adjustment.Approved> approved, Map<String, Payee> payees, List<PayrollLine> earlier) {
        Set<String> paidBefore = earlier.stream().map(PayrollLine::key).collect(Collectors.toSet());
        List<PayrollLine> lines = new ArrayList<>();
        List<Adjustment.Approved> paid = new ArrayList<>();
        List<Waiting> waiting = new ArrayList<>();
        List<Adjustment.Approved> unpaid = approved.stream().filter(one -> !paidBefore.contains(one.terms().key()))
                .sorted(Comparator.comparing(Adjustment::number)).toList();
        for (Adjustment.Approved one : unpaid) {
            Optional<Payee> payee = payee(one, Optional.ofNullable(payees.get(one.terms().participant())), approved, earlier);
            if (payee.isPresent() && payee.get().missing().isEmpty()) {
                lines.add(line(run, payDate, one, payee.get()));
                paid.add(one);
            } else {
                waiting.add(new Waiting(one, payee.map(Payee::missing).orElse(List.of())));
            }
        }
        lines.sort(Comparator.comparing(PayrollLine::key));
        return new Adjusted(lines, paid, waiting);
    }

    /** The same with what waits for runs of another period that there are none of. */
    public Adjusted besides(List<Adjustment.Approved> strayed) {
        List<Waiting> all = new ArrayList<>(waiting);
        strayed.forEach(one -> all.add(new Waiting(one, List.of())));
        return new Adjusted(lines, paid, all);
    }

    /** What takes back an adjustment that was paid goes where that went. */
    private static Optional<Payee> payee(Adjustment.Approved one, Optional<Payee> present, List<Adjustment.Approved> approved, List<PayrollLine> earlier) {
        Optional<PayrollLine> takenBack = approved.stream().filter(other -> Integer.valueOf(other.number()).equals(one.terms().takesBack()))
                .flatMap(other -> earlier.stream().filter(line -> line.key().equals(other.terms().key()))).findFirst();
        if (takenBack.isPresent()) {
            return present.map(payee -> new Payee("", "", "").or(takenBack.get()));
        }
        Optional<PayrollLine> last = earlier.stream().filter(line -> line.participant().equals(one.terms().participant()) && !isCounterEntry(line, approved))
                .min(PayrollLine.LATEST_FIRST);
        return present.map(payee -> last.map(payee::or).orElse(payee));
    }

    /** Such a line went to where the adjustment that it takes back was paid, whenever that was. */
    private static boolean isCounterEntry(PayrollLine line, List<Adjustment.Approved> approved) {
        return approved.stream().map(Adjustment::terms).anyMatch(terms -> terms.takesBack() != null && terms.key().equals(line.key()));
    }

    private static PayrollLine line(int run, LocalDate payDate, Adjustment.Approved one, Payee payee) {
        Adjustment.Terms terms = one.terms();
        return new PayrollLine(terms.key(), run, terms.period().name(), terms.participant(), payee.payrollId(), terms.component(), terms.earningCode(),
                payee.costCentre(), payee.legalEntity(), terms.amount(), terms.currency(), payDate, PayrollLine.Kind.ADJUSTMENT);
    }
}
