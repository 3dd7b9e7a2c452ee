package org.meritrail.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.evaluation.Examples;
import org.meritrail.fixtures.ExamplePage;
import org.meritrail.fixtures.Recomputed;

class RecomputedTest {

    @TempDir
    Path folder;

    @Test
    void everyAmountOfThePublishedExamplesFollowsFromItsExplanationAlone() {
        Stream<Evaluation> evaluations = ExamplePage.all().stream().flatMap(page -> page.policies(folder).stream())
                .flatMap(policy -> Examples.work(policy.policy()).stream()).map(Examples.Worked::evaluation);
        Recomputed recomputed = Recomputed.of(evaluations);
        assertThat(recomputed.faults()).isEmpty();
        assertThat(recomputed.given()).as("what holds where a table has no row").containsExactly("P-1/Bonus/Bonus/Multiplier");
        assertThat(recomputed.steps()).isGreaterThan(500);
    }
}
