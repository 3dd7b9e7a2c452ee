package org.meritrail.web.api;

import java.util.List;
import org.meritrail.batch.Payout;
import org.meritrail.kernel.Texts;

/**
 * What a run came to for one participant.
 *
 * @param outcome due, nothing-due or withheld
 * @param total   null unless pay is due
 * @param held    what was worked out but is withheld; null if nothing was
 * @param reasons in the reader's language
 * @param missing what the data does not say and payroll needs
 */
record PayoutJson(int run, String participant, String name, String outcome, String currency, String total, String held,
                  List<ComponentJson> components, List<String> reasons, String payrollId, String costCentre, String legalEntity,
                  List<String> missing) {

    record ComponentJson(String name, String earningCode, String amount) {
    }

    static PayoutJson of(Payout payout, Texts texts) {
        List<ComponentJson> components = payout.components().stream()
                .map(component -> new ComponentJson(component.name(), component.earningCode(), Money.of(component.amount()))).toList();
        return new PayoutJson(payout.run(), payout.participant(), payout.name(), payout.outcome(), payout.currency(), Money.of(payout.total()),
                Money.of(payout.held()), components, payout.reasons().stream().map(reason -> reason.in(texts)).toList(), payout.payee().payrollId(),
                payout.payee().costCentre(), payout.payee().legalEntity(), payout.payee().missing());
    }
}
