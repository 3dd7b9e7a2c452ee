package org.meritrail.settlement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meritrail.kernel.Period;

/** What the policy says about adjustments. */
public interface AdjustmentPolicy {

    /** What the approved version that pays for a period allows; empty if none pays for it. */
    Optional<Allowed> allowedFor(Period period);

    /** Whether any run had a participant of this code: an adjustment for a mistyped one would wait for ever. */
    boolean knows(String participant);

    /**
     * @param version      its number
     * @param earningCodes of the components that it pays, by their names
     * @param reasons      those an adjustment may have, in the order of the workbooks
     */
    record Allowed(int version, Map<String, String> earningCodes, List<AdjustmentReason> reasons) {

        Optional<AdjustmentReason> reason(String code) {
            return reasons.stream().filter(one -> one.code().equals(code)).findFirst();
        }
    }
}
