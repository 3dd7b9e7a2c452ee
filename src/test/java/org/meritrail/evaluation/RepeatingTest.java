package org.meritrail.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.intake.Intake;
import org.meritrail.intake.Received;
import org.meritrail.kernel.Period;
import org.meritrail.policy.Policies;
import org.meritrail.policy.Policy;
import org.meritrail.vocabulary.Result;

import static org.assertj.core.api.Assertions.assertThat;

/** A part of a plan for one person comes to what the whole does for everybody. */
class RepeatingTest {

    private static final Period PERIOD = Period.parse("2026-Q4");

    private final Policy policy = Policies.read(PolicyFolder.SHIPPED).fold(readable -> readable.policy(), unreadable -> {
        throw new AssertionError(unreadable.findings().toString());
    });
    private final Received received = Intake.read(Path.of("src/main/resources/sample"), policy.plan().data());

    @Test
    void comesToTheSameAsTheWhole() {
        Map<String, Outcome> whole = Evaluating.evaluate(policy, received, PERIOD, 2, done -> { }).outcomes().stream()
                .collect(Collectors.toMap(outcome -> outcome.participant().id(), outcome -> outcome));
        for (String person : List.of("P-001", "P-017", "P-025", "P-041", "P-060")) {
            policy.plan().payments().forEach(payment -> {
                Set<String> words = Set.of(payment.line().id());
                Outcome part = new Repeating(policy, words, PERIOD, List.of(), person).outcome(received).orElseThrow();
                assertThat(results(part)).as(person + " " + payment.line().name()).isEqualTo(results(whole.get(person), payment.line().name()));
            });
        }
    }

    @Test
    void knowsWhatReachesNobodyElse() {
        Map<Boolean, List<String>> alone = policy.plan().payments().stream().collect(Collectors.partitioningBy(
                payment -> Repeating.isAlone(policy.plan(), Set.of(payment.line().id())), Collectors.mapping(payment -> payment.line().name(), Collectors.toList())));
        assertThat(alone.get(true)).containsExactly("Appraisal", "Commission");
        assertThat(alone.get(false)).containsExactly("Merit lump sum");
    }

    private static List<Result> results(Outcome outcome) {
        return outcome.components().stream().map(component -> component.result()).toList();
    }

    private static List<Result> results(Outcome outcome, String name) {
        return outcome.components().stream().filter(component -> component.word().name().equals(name)).map(component -> component.result()).toList();
    }
}
