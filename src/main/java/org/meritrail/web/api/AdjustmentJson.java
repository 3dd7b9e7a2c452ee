package org.meritrail.web.api;

import java.util.List;
import org.meritrail.kernel.Texts;
import org.meritrail.settlement.Adjustment;

/**
 * A manual adjustment.
 *
 * @param state      requested, approved, rejected or withdrawn
 * @param reasonText in the reader's language
 * @param version    of the policy whose reason it has
 * @param takesBack  number of the adjustment that it takes back; null if it takes back none
 * @param steps      who asked for it and who decided, with their notes
 */
record AdjustmentJson(int number, String state, String participant, String component, String earningCode, String amount, String currency, String period,
                      String reason, String reasonText, int version, Integer takesBack, List<StepJson> steps) {

    static AdjustmentJson of(Adjustment adjustment, Texts texts) {
        Adjustment.Terms terms = adjustment.terms();
        return new AdjustmentJson(terms.number(), adjustment.state(), terms.participant(), terms.component(), terms.earningCode(), Money.of(terms.amount()),
                terms.currency(), terms.period().name(), terms.reason().code(), terms.reason().in(texts), terms.version(), terms.takesBack(),
                adjustment.history().stream().map(entry -> StepJson.of(entry, texts)).toList());
    }

    AdjustmentJson withoutSteps() {
        return new AdjustmentJson(number, state, participant, component, earningCode, amount, currency, period, reason, reasonText, version, takesBack, List.of());
    }
}
