package org.meritrail.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The ways a file writes dates. A text that different ways read as different days is no date. */
final class Dates {

    static final Dates ISO = new Dates(List.of("yyyy-MM-dd"));

    private final List<String> patterns;
    private final List<DateTimeFormatter> formats = new ArrayList<>();

    /** @throws IllegalArgumentException if a pattern is none that {@link DateTimeFormatter} knows */
    Dates(List<String> patterns) {
        this.patterns = List.copyOf(patterns);
        patterns.forEach(pattern -> formats.add(strict(pattern)));
    }

    /** The days the text can mean: one if it is a date. */
    Set<LocalDate> read(String text) {
        Set<LocalDate> days = new TreeSet<>();
        for (DateTimeFormatter format : formats) {
            try {
                days.add(LocalDate.parse(text, format));
            } catch (DateTimeParseException notThisWay) {
                continue;
            }
        }
        return days;
    }

    List<String> patterns() {
        return patterns;
    }

    /** Strict, so that 31 February is no date; the era is implied, as nobody writes it. */
    private static DateTimeFormatter strict(String pattern) {
        return new DateTimeFormatterBuilder().appendPattern(pattern).parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }
}
