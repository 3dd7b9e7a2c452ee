package org.meritrail.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.meritrail.fixtures.Recomputed;

class SampleRecomputedTest {

    @Test
    void everyAmountOfTheSampleFollowsFromItsExplanationAlone() {
        Recomputed recomputed = Recomputed.of(Stream.of("2026-Q3", "2026-Q4").map(period -> SampleQuarter.underTheShippedPolicy(period).evaluation()));
        assertThat(recomputed.faults()).isEmpty();
        assertThat(recomputed.given()).allMatch(path -> path.contains("Windfall") || path.endsWith("/Commission"));
        assertThat(recomputed.steps()).isGreaterThan(20_000);
    }
}
