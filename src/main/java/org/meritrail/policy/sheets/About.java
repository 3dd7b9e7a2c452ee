package org.meritrail.policy.sheets;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The front page of a workbook.
 *
 * @param plan      participants assigned to this plan are in; empty for everyone
 * @param inForceTo  null for no end
 * @param currency   of the company's own money; empty if it is not stated
 * @param yearStarts the day on which the plan's year starts
 */
public record About(String workbook, String name, String owner, String plan, LocalDate inForceFrom, LocalDate inForceTo, String currency,
                    MonthDay yearStarts) {

    /** The first day of the plan's year that a day lies in. */
    public LocalDate yearOf(LocalDate day) {
        LocalDate start = yearStarts.atYear(day.getYear());
        return start.isAfter(day) ? yearStarts.atYear(day.getYear() - 1) : start;
    }
}
