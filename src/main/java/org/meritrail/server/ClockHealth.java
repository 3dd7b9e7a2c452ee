package org.meritrail.server;

import java.time.Clock;
import java.time.Duration;
import org.meritrail.governance.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * How far the clock is behind the last entry of the journal. Nothing is refused for it, since entries never go back, but their times are
 * wrong until the clock has caught up.
 */
@Component
final class ClockHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(ClockHealth.class);

    /** What a time server may correct without anyone having to look. */
    private static final Duration TOLERATED = Duration.ofSeconds(5);

    private final Journal journal;
    private final Clock clock;

    ClockHealth(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
        warn(behind());
    }

    private Duration behind() {
        Duration behind = Duration.between(clock.instant(), journal.last());
        return behind.compareTo(TOLERATED) > 0 ? behind : Duration.ZERO;
    }

    private static void warn(Duration behind) {
        if (!behind.isZero()) {
            LOG.warn("The clock is {} behind the last entry of the journal. Set it right; until then new entries have times just after that one.", behind);
        }
    }

    /** Up all the same: to take the service away would set no clock right. */
    @Override
    public Health health() {
        return Health.up().withDetail("behind", behind().toString()).build();
    }
}
