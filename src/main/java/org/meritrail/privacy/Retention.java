package org.meritrail.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How long what is kept.
 *
 * @param periods by class; what is not in it is kept
 */
public record Retention(Map<Kept, Period> periods) {

    /** What has a time of its own, in the order in which it is swept. */
    public enum Kept {
        /** Delivered files as they came in, since they came in the last time; never those in force. */
        RAW_FILES,
        /** Files in the outbox, since they were written. */
        PAYROLL_COPIES,
        /** Attempts to sign in. */
        SIGN_INS,
        /** Who somebody is, since the last run that had them. */
        NAMES;

        /** Such as {@code raw-files}, as in settings and in the ledger. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Retention {
        Map<Kept, Period> copy = new EnumMap<>(Kept.class);
        copy.putAll(periods);
        copy.values().forEach(Retention::check);
        periods = Collections.unmodifiableMap(copy);
    }

    /** Below a day attempts to sign in would be forgotten while they still count. */
    private static void check(Period period) {
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("at least a day: " + period);
        }
    }

    public boolean isEmpty() {
        return periods.isEmpty();
    }

    public List<Kept> all() {
        return Arrays.asList(Kept.values());
    }

    /** Empty if it is kept for ever. */
    public Optional<Period> of(Kept kept) {
        return Optional.ofNullable(periods.get(kept));
    }

    /** What was kept before then was kept long enough; empty if it is kept for ever. */
    Optional<Instant> end(Kept kept, Clock clock) {
        return of(kept).map(period -> clock.instant().atZone(ZoneOffset.UTC).minus(period).toInstant());
    }
}
