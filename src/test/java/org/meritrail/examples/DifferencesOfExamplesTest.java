package org.meritrail.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.evaluation.Examples;
import org.meritrail.explanation.Explanation;
import org.meritrail.explanation.difference.Cause.Kind;
import org.meritrail.explanation.difference.ExplanationDifference;
import org.meritrail.fixtures.Attributed;
import org.meritrail.fixtures.ExamplePage;

class DifferencesOfExamplesTest {

    @TempDir
    Path folder;

    @Test
    void everyCentBetweenTwoPublishedCasesOfOnePlanIsTold() {
        List<ExplanationDifference> differences = ExamplePage.all().stream().flatMap(page -> page.policies(folder).stream())
                .flatMap(policy -> differences(Examples.work(policy.policy()))).toList();
        assertThat(differences).hasSizeGreaterThan(100);
        assertThat(differences.stream().flatMap(Attributed::kinds)).contains(Kind.INPUT, Kind.ROW, Kind.SLICE, Kind.LIMIT).doesNotContain(Kind.LINE, Kind.FIGURE);
    }

    private static Stream<ExplanationDifference> differences(List<Examples.Worked> cases) {
        List<Explanation> explanations = cases.stream().filter(one -> one.evaluation() != null).map(one -> Attributed.explanations(one.evaluation()).get(0)).toList();
        return IntStream.range(1, explanations.size()).mapToObj(at -> Attributed.difference(explanations.get(at - 1), explanations.get(at)));
    }
}
