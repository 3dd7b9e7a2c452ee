package org.meritrail.verifier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days of a period, both ends included. */
record Span(LocalDate from, LocalDate to) {

    private static final Pattern YEAR = Pattern.compile("([0-9]{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");
    private static final Pattern DAYS = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[.][.]([0-9]{4}-[0-9]{2}-[0-9]{2})");

    /** @param name such as {@code 2026}, {@code 2026-Q3}, {@code 2026-07} or {@code 2026-07-01..2026-09-30}; empty for any other */
    static Optional<Span> named(String name) {
        Matcher year = YEAR.matcher(name);
        if (year.matches()) {
            int months = year.group(2) != null ? 3 : year.group(3) != null ? 1 : 12;
            int first = year.group(2) != null ? 3 * Integer.parseInt(year.group(2)) - 2 : year.group(3) != null ? Integer.parseInt(year.group(3)) : 1;
            YearMonth start = YearMonth.of(Integer.parseInt(year.group(1)), first);
            return Optional.of(new Span(start.atDay(1), start.plusMonths(months - 1L).atEndOfMonth()));
        }
        Matcher days = DAYS.matcher(name);
        try {
            return days.matches() ? Optional.of(new Span(LocalDate.parse(days.group(1)), LocalDate.parse(days.group(2)))) : Optional.empty();
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    /** @param member of the act's details that names it */
    static Span of(Leaf act, String member) throws Flaw {
        return named(act.detail(member)).orElseThrow(() -> new Flaw(act.place(), "member", member));
    }

    boolean overlaps(Span other) {
        return !other.from.isAfter(to) && !other.to.isBefore(from);
    }
}
