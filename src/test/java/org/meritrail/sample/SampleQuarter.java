package org.meritrail.sample;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.meritrail.evaluation.Evaluating;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.evaluation.Outcome;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.intake.Intake;
import org.meritrail.intake.Received;
import org.meritrail.kernel.Period;
import org.meritrail.policy.Policies;
import org.meritrail.policy.Policy;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Role;

/** The committed sample evaluated for a quarter, the third unless stated, under the shipped policy or another. */
public record SampleQuarter(Received received, Evaluation evaluation) {

    private static final Path COMMITTED = Path.of("src/main/resources/sample");

    static SampleQuarter underTheShippedPolicy() {
        return underTheShippedPolicy("2026-Q3");
    }

    public static SampleQuarter underTheShippedPolicy(String period) {
        return of(COMMITTED, period);
    }

    /** Other data under the shipped policy. */
    static SampleQuarter of(Path data, String period) {
        return under(Policies.read(PolicyFolder.SHIPPED).fold(readable -> readable.policy(), unreadable -> {
            throw new AssertionError(unreadable.findings().toString());
        }), data, period);
    }

    static SampleQuarter under(Policy policy) {
        return under(policy, COMMITTED, "2026-Q3");
    }

    private static SampleQuarter under(Policy policy, Path data, String period) {
        Received received = Intake.read(data, policy.plan().data());
        return new SampleQuarter(received, Evaluating.evaluate(policy, received, Period.parse(period), 2, done -> { }));
    }

    Outcome outcome(String person) {
        return evaluation.outcomes().stream().filter(outcome -> outcome.participant().id().equals(person)).findFirst().orElseThrow();
    }

    /** What a component came to; zero if nothing is due. */
    BigDecimal component(String person, String name) {
        Figure component = outcome(person).components().stream().filter(one -> one.word().name().equals(name)).findFirst().orElseThrow();
        return component.result() instanceof Amount amount ? number(amount) : new BigDecimal("0.00");
    }

    /** What the word of a role came to for somebody: a word as it is, a number in plain notation. */
    String reported(String person, Role role) {
        Result result = outcome(person).reported().get(role).result();
        return result instanceof Amount amount ? new BigDecimal(amount.number().toDecimal(12).toPlainString()).stripTrailingZeros().toPlainString()
                : result instanceof Label label ? label.text() : "none";
    }

    BigDecimal total(String person) {
        return outcome(person).fold(due -> number(due.total()), nothing -> new BigDecimal("0.00"), withheld -> null);
    }

    /** Both components of everyone, by person. */
    Map<String, String> figures() {
        return evaluation.outcomes().stream().map(outcome -> outcome.participant().id()).collect(Collectors.toMap(person -> person,
                person -> component(person, "Commission") + " " + component(person, "Appraisal"), (one, other) -> one, TreeMap::new));
    }

    private static BigDecimal number(Amount amount) {
        return new BigDecimal(amount.number().plain()).setScale(2);
    }
}
