package org.meritrail.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meritrail.kernel.Period;
import org.meritrail.settlement.AdjustmentRequest.Flaw;

/** What the policy says about adjustments. */
public interface AdjustmentPolicy {

    /** What the approved version that pays for a period allows; empty if none pays for it. */
    Optional<Allowed> allowedFor(Period period);

    /** Whether any run had a participant of this code: an adjustment for a mistyped one would wait for ever. */
    boolean knows(String participant);

    /** A period that runs are of and whose days are some of this one's, where no run is of this one: an adjustment for it would wait for ever. */
    Optional<Period> runInsteadOf(Period period);

    /**
     * @param version      its number
     * @param earningCodes of the components that it pays, by their names
     * @param reasons      those an adjustment may have, in the order of the workbooks
     */
    record Allowed(int version, Map<String, String> earningCodes, List<AdjustmentReason> reasons) {

        private Optional<AdjustmentReason> reason(String code) {
            return reasons.stream().filter(one -> one.code().equals(code)).findFirst();
        }

        /** What it does not allow about a request. */
        List<Flaw> flaws(AdjustmentRequest asked) {
            List<Flaw> flaws = new ArrayList<>();
            String number = String.valueOf(version);
            if (reason(asked.reason()).isEmpty()) {
                flaws.add(reasons.isEmpty() ? Flaw.of("reason", "refused.adjustment-no-reasons", number)
                        : Flaw.of("reason", "refused.adjustment-reason", number, reasons.stream().<Object>map(AdjustmentReason::code).toList()));
            }
            String planned = earningCodes.get(asked.component());
            if (planned == null && asked.earningCode().isEmpty()) {
                flaws.add(Flaw.of("earning-code", "refused.adjustment-earning-code", asked.component(), number));
            }
            if (planned != null && !asked.earningCode().isEmpty() && !asked.earningCode().equals(planned)) {
                flaws.add(Flaw.of("earning-code", "refused.adjustment-other-code", asked.component(), planned));
            }
            return flaws;
        }

        /** Of a request that has no flaws; without a number yet. */
        Adjustment.Terms terms(AdjustmentRequest asked) {
            return new Adjustment.Terms(0, asked.participant(), asked.component(), earningCodes.getOrDefault(asked.component(), asked.earningCode()), asked.exactAmount(),
                    asked.currency(), asked.period().byUsualName(), reason(asked.reason()).orElseThrow(), version, null);
        }
    }
}
