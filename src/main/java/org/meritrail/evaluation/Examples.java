package org.meritrail.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meritrail.kernel.Message;
import org.meritrail.policy.Policy;
import org.meritrail.policy.sheets.Example;

/** Works out the cases of a policy's Examples sheets and compares what comes out with what they expect. */
public final class Examples {

    private Examples() {
    }

    /**
     * An expectation that did not hold, or a row that cannot be used.
     *
     * @param row    of the Examples sheet
     * @param reason what came out instead, or what is wrong with the row
     */
    public record Disagreement(Example row, Message reason) {
    }

    /** In the order of the sheets; empty if everything agrees. */
    public static List<Disagreement> check(Policy policy) {
        Map<List<String>, List<Example>> cases = new LinkedHashMap<>();
        policy.plan().examples().forEach(row -> cases.computeIfAbsent(List.of(row.workbook(), row.name()), none -> new ArrayList<>()).add(row));
        List<Disagreement> disagreements = new ArrayList<>();
        cases.values().forEach(rows -> disagreements.addAll(check(policy, rows)));
        return disagreements;
    }

    /**
     * What a case comes to, to be looked at or explained.
     *
     * @param name of a case that can be used, see {@link #check(Policy)}; of several workbooks' cases of that name, all together
     * @throws Evaluating.UnableToEvaluate as for any data
     */
    public static Evaluation evaluate(Policy policy, String name) {
        return evaluate(ExampleCase.of(policy, policy.plan().examples().stream().filter(row -> row.name().equals(name)).toList()));
    }

    private static Evaluation evaluate(ExampleCase given) {
        return Evaluating.evaluate(given.policy(), given.received(), given.period(), given.earlier(), 1, done -> { });
    }

    private static List<Disagreement> check(Policy policy, List<Example> rows) {
        ExampleCase given = ExampleCase.of(policy, rows);
        List<Disagreement> disagreements = new ArrayList<>(given.mistakes());
        if (disagreements.isEmpty()) {
            try {
                Expectations expectations = new Expectations(given, evaluate(given));
                rows.stream().filter(row -> !row.isGiven()).forEach(row -> expectations.disagreement(row)
                        .ifPresent(reason -> disagreements.add(new Disagreement(row, reason))));
            } catch (Evaluating.UnableToEvaluate unable) {
                disagreements.add(new Disagreement(rows.get(0), unable.reason()));
            }
        }
        return disagreements;
    }
}
