package org.meritrail.web.api;

import java.util.List;
import java.util.function.Function;
import org.meritrail.batch.Payout;
import org.meritrail.kernel.Texts;
import org.meritrail.settlement.Adjusted;
import org.meritrail.settlement.Adjustment;

/**
 * What a run came to for one participant.
 *
 * @param outcome due, nothing-due or withheld
 * @param total   null unless pay is due
 * @param held    what was worked out but is withheld; null if nothing was
 * @param reasons in the reader's language
 * @param missing what the data does not say and payroll needs; nothing of somebody erased, who was paid
 * @param adjustments what the run pays, or would pay, besides
 * @param policy      null beside others of the same run, which tells its version
 */
record PayoutJson(int run, String participant, String name, String outcome, String currency, String total, String held,
                  List<ComponentJson> components, List<String> reasons, String payrollId, String costCentre, String legalEntity,
                  List<String> missing, List<AdjustmentJson> adjustments, PolicyJson policy) {

    record ComponentJson(String name, String earningCode, String amount) {
    }

    static PayoutJson of(Payout payout, Adjusted adjusted, Texts texts) {
        return of(payout, adjusted, one -> AdjustmentJson.of(one, texts), texts);
    }

    /** For the participant's own eyes: without who asked for an adjustment, and what they noted. */
    static PayoutJson own(Payout payout, Adjusted adjusted, Texts texts) {
        return of(payout, adjusted, one -> AdjustmentJson.of(one, texts).withoutSteps(), texts);
    }

    PayoutJson by(PolicyJson applied) {
        return new PayoutJson(run, participant, name, outcome, currency, total, held, components, reasons, payrollId, costCentre, legalEntity, missing, adjustments, applied);
    }

    private static PayoutJson of(Payout payout, Adjusted adjusted, Function<Adjustment, AdjustmentJson> as, Texts texts) {
        List<ComponentJson> components = payout.components().stream()
                .map(component -> new ComponentJson(component.name(), component.earningCode(), Money.of(component.amount()))).toList();
        return new PayoutJson(payout.run(), payout.participant(), payout.name(), payout.outcome(), payout.currency(), Money.of(payout.total()),
                Money.of(payout.held()), components, payout.reasons().stream().map(reason -> reason.in(texts)).toList(), payout.payee().payrollId(),
                payout.payee().costCentre(), payout.payee().legalEntity(), payout.missing(),
                adjusted.paid().stream().filter(one -> one.terms().participant().equals(payout.participant())).map(as).toList(), null);
    }
}
