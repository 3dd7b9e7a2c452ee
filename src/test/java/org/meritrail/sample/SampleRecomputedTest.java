package org.meritrail.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.meritrail.fixtures.Recomputed;

class SampleRecomputedTest {

    @Test
    void everyAmountOfTheSampleFollowsFromItsExplanationAlone() {
        Recomputed recomputed = Recomputed.of(Stream.of("2026-Q3", "2026-Q4").map(period -> SampleQuarter.underTheShippedPolicy(period).evaluation()));
        System.err.println(recomputed.steps() + " " + recomputed.given().size());
        recomputed.given().stream().limit(20).forEach(System.err::println);
        recomputed.faults().stream().limit(60).forEach(System.err::println);
        assertThat(recomputed.faults().size()).isZero();
    }
}
