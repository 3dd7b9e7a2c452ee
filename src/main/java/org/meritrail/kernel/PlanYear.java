package org.meritrail.kernel;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;

/**
 * The plan's year that a day lies in. Where it starts on the 29th, 30th or 31st, it and its parts start on the last day of a month
 * that is shorter.
 *
 * @param first its first day
 */
public record PlanYear(MonthDay starts, LocalDate first) {

    private static final int MONTHS = 12;

    public static PlanYear of(MonthDay starts, LocalDate day) {
        LocalDate start = starts.atYear(day.getYear());
        return new PlanYear(starts, start.isAfter(day) ? starts.atYear(day.getYear() - 1) : start);
    }

    public static PlanYear ofCalendar(LocalDate day) {
        return of(MonthDay.of(1, 1), day);
    }

    /** Whether one of the parts of so many months that the year consists of has its last day within a period. */
    public boolean endsPartWithin(Period period, int months) {
        for (int passed = months; passed <= MONTHS; passed += months) {
            if (period.contains(start(passed).minusDays(1))) {
                return true;
            }
        }
        return false;
    }

    private LocalDate start(int passed) {
        YearMonth month = YearMonth.from(first).plusMonths(passed);
        return month.atDay(Math.min(starts.getDayOfMonth(), month.lengthOfMonth()));
    }
}
