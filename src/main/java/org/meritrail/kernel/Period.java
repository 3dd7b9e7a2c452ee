package org.meritrail.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A span of days, both ends included.
 *
 * @param name as written: {@code 2026}, {@code 2026-Q3}, {@code 2026-07} or {@code 2026-07-01..2026-09-30}
 */
public record Period(String name, LocalDate from, LocalDate to) {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
    private static final Pattern DAYS = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.\\.(\\d{4}-\\d{2}-\\d{2})");

    public Period {
        if (to.isBefore(from)) {
            throw new NoSuchPeriod(name);
        }
    }

    /** @throws NoSuchPeriod if the text is none of the four forms or ends before it starts */
    public static Period parse(String text) {
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return months(text, Integer.parseInt(text), 1, 12);
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            return months(text, Integer.parseInt(quarter.group(1)), 3 * Integer.parseInt(quarter.group(2)) - 2, 3);
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return months(text, Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 1);
        }
        return days(text);
    }

    /** The quarter that a day is in. */
    public static Period quarterOf(LocalDate day) {
        return parse(day.toString().substring(0, 4) + "-Q" + (day.getMonthValue() + 2) / 3);
    }

    private static Period days(String text) {
        Matcher days = DAYS.matcher(text);
        if (!days.matches()) {
            throw new NoSuchPeriod(text);
        }
        try {
            return new Period(text, LocalDate.parse(days.group(1)), LocalDate.parse(days.group(2)));
        } catch (DateTimeParseException noSuchDay) {
            throw new NoSuchPeriod(text);
        }
    }

    private static Period months(String name, int year, int first, int count) {
        YearMonth start = YearMonth.of(year, first);
        return new Period(name, start.atDay(1), start.plusMonths(count - 1L).atEndOfMonth());
    }

    /** The same days under their usual name where they have one, so that two names for the same days are never two periods. */
    public Period byUsualName() {
        String month = from.toString().substring(0, 7);
        String year = month.substring(0, 4);
        return Stream.of(parse(year), quarterOf(from), parse(month)).filter(this::hasSameDays).findFirst().orElseGet(() -> parse(from + ".." + to));
    }

    /** The period of the same length that ends on the day before: as many whole months, from whatever day of them, or else as many days. */
    public Period preceding() {
        LocalDate after = to.plusDays(1);
        boolean wholeMonths = from.getDayOfMonth() == after.getDayOfMonth();
        LocalDate start = wholeMonths ? from.minusMonths(ChronoUnit.MONTHS.between(from, after)) : from.minusDays(ChronoUnit.DAYS.between(from, after));
        return parse(start + ".." + from.minusDays(1)).byUsualName();
    }

    /** What is left of it from a day on, which lies within it. */
    public Period startingOn(LocalDate day) {
        return parse(day + ".." + to).byUsualName();
    }

    public boolean hasSameDays(Period other) {
        return from.equals(other.from) && to.equals(other.to);
    }

    public boolean overlaps(Period other) {
        return overlaps(other.from, other.to);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** @param end the last day of the other span, or null for one without end */
    public boolean overlaps(LocalDate start, LocalDate end) {
        return !start.isAfter(to) && (end == null || !end.isBefore(from));
    }

    /** The text names no period. */
    public static final class NoSuchPeriod extends IllegalArgumentException {
        NoSuchPeriod(String text) {
            super(text);
        }
    }
}
