package org.meritrail.examples;

import java.util.List;
import org.meritrail.evaluation.Examples;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.Policy;

/** Works out the examples of a policy and compares them with what they expect. */
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
    record Disagreement(String example, String figure, String cameOut) {
    }

    static List<Disagreement> of(Policy policy) {
        return Examples.check(policy).stream().map(one -> new Disagreement(one.row().name(), one.row().record() + " " + one.row().word(),
                one.reason().in(Texts.ENGLISH))).toList();
    }
}
