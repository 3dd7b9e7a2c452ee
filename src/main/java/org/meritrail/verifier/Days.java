package org.meritrail.verifier;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * What the built-in words for days stand for in a run, in each language of workbooks.
 *
 * @param from first of the run; null if it is not known
 * @param to   last of the run
 */
record Days(LocalDate from, LocalDate to) {

    /** Of an explanation by itself. */
    static final Days UNKNOWN = new Days(null, null);

    private static final Set<String> START = Set.of("period start", "inicio del período");
    private static final Set<String> END = Set.of("period end", "fin del período");
    private static final Set<String> IN_PLAN = Set.of("in plan from", "en el plan desde", "in plan to", "en el plan hasta");

    static Days of(Leaf started) throws Flaw {
        return new Days(day(started, "from"), day(started, "to"));
    }

    private static LocalDate day(Leaf started, String name) throws Flaw {
        return Members.day(started.place(), started.details(), name);
    }

    /** Whether a word is one of them, and may stand for a day. */
    boolean isNamed(String word, LocalDate day) {
        return START.contains(word) && (from == null || day.equals(from))
                || END.contains(word) && (to == null || day.equals(to))
                || IN_PLAN.contains(word) && (from == null || !day.isBefore(from) && !day.isAfter(to));
    }

    /** Whether it is the first or the last day, or the number of days, of a month such as 2026-07 or a quarter such as 2026-Q3. */
    static boolean isOfCalendar(Object record, Object value) {
        if (!(record instanceof String name) || !name.matches("[0-9]{4}-(Q[1-4]|0[1-9]|1[0-2])")) {
            return false;
        }
        Span span = Span.named(name).orElseThrow();
        return span.from().equals(value) || span.to().equals(value) || Fraction.of(ChronoUnit.DAYS.between(span.from(), span.to()) + 1).equals(value);
    }
}
