package org.meritrail.batch;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Period;
import org.meritrail.settlement.Adjusted;
import org.meritrail.settlement.Adjustment;
import org.meritrail.settlement.AdjustmentRecords;
import org.meritrail.settlement.Claim;
import org.meritrail.settlement.Payee;
import org.meritrail.settlement.PayrollLine;
import org.meritrail.settlement.PayrollRecords;
import org.meritrail.settlement.Settlement;

/** What the payouts of a run claim from payroll, given what was released for its period before. */
final class Claims {

    private final RunRecords runs;
    private final PayoutRecords payouts;
    private final PayrollRecords payroll;
    private final AdjustmentRecords adjustments;

    Claims(Runs.Records records) {
        this.runs = records.runs();
        this.payouts = records.payouts();
        this.payroll = records.payroll();
        this.adjustments = records.adjustments();
    }

    Settlement settlement(Run.Order order) {
        List<PayrollLine> earlier = earlier(order);
        List<Claim> claims = payouts.payouts(order.number()).stream()
                .filter(payout -> !payout.outcome().equals("withheld")).map(Claims::claim).toList();
        return Settlement.of(order.number(), order.period(), order.payDate(), claims, earlier);
    }

    /** Whether payroll lacks something of the participant of a released run, so that what is due is not paid yet. */
    boolean isUnpaid(Run.Order order, Payout payout) {
        return !payout.payee().missing().isEmpty()
                && !Settlement.of(order.number(), order.period(), order.payDate(), List.of(claim(payout)), payroll.ofPeriod(order.period())).unpayable().isEmpty();
    }

    private List<PayrollLine> earlier(Run.Order order) {
        return payroll.ofPeriod(order.period()).stream().filter(line -> line.run() != order.number()).toList();
    }

    /** Of a released run what it paid. What is approved once a run is reviewed waits for the next one, so that what was reviewed is paid. */
    Adjusted adjusted(RunHistory history) {
        Run.Order order = history.order();
        List<PayrollLine> fixed = history.has(RunStep.RELEASED) ? payroll.ofRun(order.number()) : null;
        Entry reviewed = history.steps().get(RunStep.REVIEWED);
        List<Adjustment.Approved> approved = approved(order).stream()
                .filter(one -> reviewed == null || one.decided().number() < reviewed.number()).toList();
        if (fixed != null) {
            return Adjusted.by(fixed, approved);
        }
        return (approved.isEmpty() ? Adjusted.NONE : adjusted(order, approved)).besides(strayed(order));
    }

    private Adjusted adjusted(Run.Order order, List<Adjustment.Approved> approved) {
        Map<String, Payee> payees = payouts.payouts(order.number()).stream().collect(Collectors.toMap(Payout::participant, Payout::payee));
        return Adjusted.of(order.number(), order.payDate(), approved, payees, earlier(order));
    }

    private List<Adjustment.Approved> approved(Run.Order order) {
        return approved(order, order.period()::equals);
    }

    private List<Adjustment.Approved> approved(Run.Order order, Predicate<Period> ofPeriod) {
        return adjustments.all().stream().filter(Adjustment.Approved.class::isInstance).map(Adjustment.Approved.class::cast)
                .filter(one -> ofPeriod.test(one.terms().period()) && order.population().has(one.terms().participant())).toList();
    }

    /** Approved for days of the run's under a period that no run is of, such as a month of its quarter: nothing pays them, so that a reviewer has to know. */
    private List<Adjustment.Approved> strayed(Run.Order order) {
        Set<Period> run = runs.histories().stream().filter(RunHistory::counts).map(history -> history.order().period()).collect(Collectors.toSet());
        List<Adjustment.Approved> strayed = approved(order, period -> period.overlaps(order.period()) && !run.contains(period));
        Set<Integer> takenBack = strayed.stream().map(one -> one.terms().takesBack()).collect(Collectors.toSet());
        return strayed.stream().filter(one -> one.terms().takesBack() == null && !takenBack.contains(one.number())).toList();
    }

    /** Whether something was approved that a run will not pay any more, though it has the participant and nothing else paid it. */
    boolean leavesAdjustments(RunHistory history) {
        Entry reviewed = history.steps().get(RunStep.REVIEWED);
        if (reviewed == null) {
            return false;
        }
        Set<String> paid = payroll.ofPeriod(history.order().period()).stream().map(PayrollLine::key).collect(Collectors.toSet());
        return approved(history.order()).stream().filter(one -> !paid.contains(one.terms().key()))
                .filter(one -> one.decided().number() > reviewed.number())
                .anyMatch(one -> payouts.payout(history.order().number(), one.terms().participant()).isPresent());
    }

    private static Claim claim(Payout payout) {
        List<Claim.Due> due = payout.components().stream()
                .map(component -> new Claim.Due(component.name(), component.earningCode(), component.amount(), payout.currency())).toList();
        return new Claim(payout.participant(), payout.payee(), due);
    }
}
