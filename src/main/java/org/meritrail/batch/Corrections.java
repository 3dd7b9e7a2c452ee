package org.meritrail.batch;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.meritrail.settlement.PayrollLine;
import org.meritrail.settlement.PayrollLine.Kind;
import org.meritrail.settlement.PayrollRecords;

/** Sets what is due now beside what was paid, for the lines of a run that pay or take back a difference. */
final class Corrections {

    /** To whom something is paid, and what. */
    private record Earning(String participant, String component, String currency, String payrollId, String legalEntity) {

        static Earning of(PayrollLine line) {
            return new Earning(line.participant(), line.component(), line.currency(), line.payrollId(), line.legalEntity());
        }
    }

    private final RunRecords records;
    private final PayoutRecords payouts;
    private final PayrollRecords payroll;

    Corrections(Runs.Records records) {
        this.records = records.runs();
        this.payouts = records.payouts();
        this.payroll = records.payroll();
    }

    /**
     * For each participant runs are released in the order of their numbers, so that what was paid before is told by them.
     *
     * @param lines of the run, or those that it would have
     * @param released whether its lines are fixed
     */
    List<Correction> of(Run.Order order, List<PayrollLine> lines, boolean released) {
        List<PayrollLine> correcting = lines.stream().filter(line -> line.kind() == Kind.TRUE_UP || line.kind() == Kind.RECOVERY).toList();
        if (correcting.isEmpty()) {
            return List.of();
        }
        Map<Earning, BigDecimal> paid = new HashMap<>();
        payroll.ofPeriod(order.period()).stream().filter(line -> released ? line.run() < order.number() : line.run() != order.number())
                .filter(line -> line.kind() != Kind.ADJUSTMENT)
                .forEach(line -> paid.merge(Earning.of(line), line.amount(), BigDecimal::add));
        Map<String, Integer> explained = explained(order);
        return correcting.stream().map(line -> {
            BigDecimal before = paid.get(Earning.of(line));
            return new Correction(line, before, before.add(line.amount()), explained.get(line.participant()));
        }).toList();
    }

    /** The run that said last what somebody was due. */
    private Map<String, Integer> explained(Run.Order order) {
        Map<String, Integer> explained = new HashMap<>();
        records.histories().stream().filter(history -> history.has(RunStep.RELEASED))
                .map(RunHistory::order).filter(other -> other.number() < order.number() && other.period().equals(order.period()))
                .sorted(Comparator.comparing(Run.Order::number).reversed())
                .forEach(other -> payouts.settled(other.number()).forEach(participant -> explained.putIfAbsent(participant, other.number())));
        return explained;
    }
}
