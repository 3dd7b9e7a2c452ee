package org.meritrail.batch;

import java.math.BigDecimal;
import org.meritrail.settlement.PayrollLine;

/**
 * Why payroll gets less or more than what is due: something was paid for the period before.
 *
 * @param line   whose amount is the difference
 * @param paid   what all earlier lines come to, of the same participant, component, currency, number in payroll and legal entity
 * @param due    what is due now
 * @param before number of the released run whose payout explains what was due before; null if none has one
 */
public record Correction(PayrollLine line, BigDecimal paid, BigDecimal due, Integer before) {
}
