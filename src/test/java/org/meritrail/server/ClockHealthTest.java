package org.meritrail.server;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Store;
import org.meritrail.fixtures.TestClock;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;

import static org.assertj.core.api.Assertions.assertThat;

class ClockHealthTest {

    @Test
    void tellsHowFarTheClockIsBehindTheJournal() {
        try (Store store = Database.H2.open()) {
            store.journal().decide(() -> Decision.granted(store.journal().record(Actor.SERVICE, "test", "", "")));
            TestClock clock = store.clock();
            ClockHealth health = new ClockHealth(store.journal(), clock);
            assertThat(health.health().getDetails()).containsEntry("behind", "PT0S");
            clock.advance(Duration.ofDays(-2));
            assertThat(health.health().getDetails()).containsEntry("behind", "PT48H");
        }
    }
}
