package org.meritrail.settlement;

import java.math.BigDecimal;
import java.util.List;

/**
 * All that one participant is due for a period. Those whose pay is withheld have no claim: what they were paid stays as it is.
 *
 * @param due by component; empty if nothing is due, so that whatever was paid is to be recovered
 */
public record Claim(String participant, Payee payee, List<Due> due) {

    /** @param amount with the digits of its currency; may be negative */
    public record Due(String component, String earningCode, BigDecimal amount, String currency) {
    }
}
