package org.meritrail.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/**
 * One participant's component for one period, as payroll gets it.
 *
 * @param key    the same whenever the line is written again, and of no other line, so that payroll can refuse a second import
 * @param run    the run that was released
 * @param period such as {@code 2026-Q3}
 * @param amount with the digits of its currency; never zero
 */
public record PayrollLine(String key, int run, String period, String participant, String payrollId, String component, String earningCode,
                          String costCentre, String legalEntity, BigDecimal amount, String currency, LocalDate payDate, Kind kind) {

    /** New: nothing of the component was paid for the period before. True-up: more is due than was paid. Recovery: less is. */
    public enum Kind {
        NEW, TRUE_UP, RECOVERY;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
