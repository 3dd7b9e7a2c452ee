package org.meritrail.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.meritrail.governance.Decision;

/** Recorded times as readers give them. */
public final class Moments {

    private Moments() {
    }

    /**
     * A moment such as {@code 2026-04-15T12:00:00Z}, or the end of a day such as {@code 2026-04-15} in UTC; of today what has been of it.
     * Refused is anything else, and what is still to come: nobody knows what will be known then.
     */
    public static Decision<Instant> read(String text, Instant now) {
        try {
            return text.contains("T") ? past(text, Instant.parse(text), now) : day(text, LocalDate.parse(text), now);
        } catch (DateTimeParseException none) {
            return Decision.refused("problem.moment-wrong", text);
        }
    }

    private static Decision<Instant> day(String text, LocalDate day, Instant now) {
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minus(1, ChronoUnit.MICROS);
        return past(text, day.equals(LocalDate.ofInstant(now, ZoneOffset.UTC)) ? now : end, now);
    }

    private static Decision<Instant> past(String text, Instant moment, Instant now) {
        return moment.isAfter(now) ? Decision.refused("problem.moment-future", text) : Decision.granted(moment);
    }
}
