package org.meritrail.examples;

import java.util.List;
import org.meritrail.policy.Policy;

/**
 * Works out the examples of a policy and compares them with what they expect: the one place where the tests meet the engine for
 * examples. Until that is there, nothing is worked out and nothing disagrees; then {@link #of} calls it.
 */
final class ExampleRun {

    private ExampleRun() {
    }

    /**
     * A figure that is not what its example expects.
     *
     * @param example the case, as the Examples sheet names it
     * @param figure  the line or table row, with its record where it has one
     * @param cameOut what came out instead, or why nothing did
     */
    record Disagreement(String example, String figure, String expected, String cameOut) {
    }

    static List<Disagreement> of(Policy policy) {
        return List.of();
    }
}
