package org.meritrail.policy.sheets;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import org.meritrail.kernel.PlanYear;

/**
 * The front page of a workbook.
 *
 * @param plan      participants assigned to this plan are in; empty for everyone
 * @param inForceTo  null for no end
 * @param currency   of the company's own money; empty if it is not stated
 * @param yearStarts the day on which the plan's year starts
 * @param rounding   of lines that do not say which
 * @param byDays     whether those who change plan within a period are paid for their days in this one, and not withheld
 */
public record About(String workbook, String name, String owner, String plan, LocalDate inForceFrom, LocalDate inForceTo, String currency,
                    MonthDay yearStarts, RoundingMode rounding, boolean byDays) {

    /** The first day of the plan's year that a day lies in. */
    public LocalDate yearOf(LocalDate day) {
        return planYear(day).first();
    }

    /** The first day of the year of all workbooks that started first; that of the calendar's year where there is no workbook. */
    public static LocalDate earliestYear(Collection<About> abouts, LocalDate day) {
        return abouts.stream().map(about -> about.yearOf(day)).min(LocalDate::compareTo).orElseGet(() -> PlanYear.ofCalendar(day).first());
    }

    /** The first day from which earlier periods of the plan's year that a day lies in are calculated again: a workbook may come into force within it. */
    public LocalDate againSince(LocalDate day) {
        LocalDate year = yearOf(day);
        return inForceFrom != null && inForceFrom.isAfter(year) ? inForceFrom : year;
    }

    /** The plan's year that a day lies in. */
    public PlanYear planYear(LocalDate day) {
        return PlanYear.of(yearStarts, day);
    }
}
