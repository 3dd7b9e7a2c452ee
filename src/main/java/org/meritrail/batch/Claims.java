package org.meritrail.batch;

import java.util.List;
import org.meritrail.settlement.Claim;
import org.meritrail.settlement.PayrollLine;
import org.meritrail.settlement.PayrollRecords;
import org.meritrail.settlement.Settlement;

/** What the payouts of a run claim from payroll, given what was released for its period before. */
final class Claims {

    private final PayoutRecords payouts;
    private final PayrollRecords payroll;

    Claims(PayoutRecords payouts, PayrollRecords payroll) {
        this.payouts = payouts;
        this.payroll = payroll;
    }

    Settlement settlement(Run.Order order) {
        List<PayrollLine> earlier = payroll.ofPeriod(order.period()).stream().filter(line -> line.run() != order.number()).toList();
        List<Claim> claims = payouts.payouts(order.number()).stream()
                .filter(payout -> !payout.outcome().equals("withheld")).map(Claims::claim).toList();
        return Settlement.of(order.number(), order.period(), order.payDate(), claims, earlier);
    }

    private static Claim claim(Payout payout) {
        List<Claim.Due> due = payout.components().stream()
                .map(component -> new Claim.Due(component.name(), component.earningCode(), component.amount(), payout.currency())).toList();
        return new Claim(payout.participant(), payout.payee(), due);
    }
}
