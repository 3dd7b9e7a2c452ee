package org.meritrail.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Recorded times as readers give them. */
public final class Moments {

    private Moments() {
    }

    /** A moment such as {@code 2026-04-15T12:00:00Z}, or the end of a day such as {@code 2026-04-15} in UTC; empty for anything else. */
    public static Optional<Instant> read(String text) {
        try {
            return Optional.of(text.contains("T") ? Instant.parse(text)
                    : LocalDate.parse(text).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minus(1, ChronoUnit.MICROS));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
