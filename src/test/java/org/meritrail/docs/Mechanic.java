package org.meritrail.docs;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.meritrail.batch.Explanations;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.evaluation.Examples;
import org.meritrail.evaluation.Outcome;
import org.meritrail.explanation.ExplanationText;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.Policy;

/**
 * A section of the page of mechanics: its workbook as a real file, beside the shipped rules.
 *
 * @param name its heading
 */
record Mechanic(String name, PolicyFolder folder) {

    private static final String FINGERPRINT = "Policy ";

    static Mechanic write(Path folder, String name, WorkbookBuilder workbook) {
        String file = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new Mechanic(name, PolicyFolder.withShippedRules(folder.resolve(file)).with("plans/" + file + ".xlsx", workbook));
    }

    /** What is wrong with the workbook or its examples, for people; empty if nothing is. */
    static List<String> mistakes(Policy policy) {
        return Examples.check(policy).stream()
                .map(one -> one.row().name() + ", " + one.row().record() + " " + one.row().word() + ": " + one.reason().in(Texts.ENGLISH)).toList();
    }

    /**
     * The explanation of the first case, without the line that names the policy's fingerprint.
     *
     * @param participant whose; empty for the only one
     */
    static String explanation(Policy policy, String participant) {
        Evaluation evaluation = Examples.evaluate(policy, policy.plan().examples().get(0).name());
        Outcome outcome = evaluation.outcomes().stream().filter(one -> participant.isEmpty() || one.participant().id().equals(participant))
                .min(Comparator.comparing(one -> one.participant().id())).orElseThrow();
        return ExplanationText.of(new Explanations(evaluation).of(outcome), Texts.ENGLISH).lines()
                .filter(line -> !line.contains(FINGERPRINT + policy.fingerprint().hex())).collect(Collectors.joining("\n"));
    }
}
