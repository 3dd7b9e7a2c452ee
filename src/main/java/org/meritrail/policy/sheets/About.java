package org.meritrail.policy.sheets;

import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * The front page of a workbook.
 *
 * @param plan      participants assigned to this plan are in; empty for everyone
 * @param inForceTo null for no end
 * @param rounding  of lines that do not say which
 */
public record About(String workbook, String name, String owner, String plan, LocalDate inForceFrom, LocalDate inForceTo,
                    RoundingMode rounding) {
}
