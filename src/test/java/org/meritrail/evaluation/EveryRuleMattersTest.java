package org.meritrail.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.intake.Intake;
import org.meritrail.intake.Received;
import org.meritrail.kernel.Period;
import org.meritrail.policy.Policy;
import org.meritrail.policy.drools.RuleFile;
import org.meritrail.sample.SampleData;

import static org.assertj.core.api.Assertions.assertThat;

/** Removes every rule of {@code rules/} in turn and sees that somebody's outcome in the sample quarter is another. */
class EveryRuleMattersTest {

    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"(.+?)\".*?^end\\s*$");

    @TempDir
    static Path folder;

    private static Policy policy;
    private static Received received;
    private static Map<String, String> outcomes;

    @BeforeAll
    static void evaluateWithEveryRule() {
        policy = new PolicyFolder(PolicyFolder.SHIPPED).policy();
        received = Intake.read(SampleData.unpack(folder), policy.plan().data());
        outcomes = outcomes(policy.rules());
    }

    @TestFactory
    Stream<DynamicTest> noRuleCanBeRemovedUnnoticed() {
        return policy.rules().stream().flatMap(file -> rules(file).stream().map(rule -> DynamicTest.dynamicTest(
                file.path() + ": " + rule, () -> assertThat(outcomes(without(file, rule))).isNotEqualTo(outcomes))));
    }

    @Test
    void everyRuleOfEveryFileIsTried() {
        assertThat(policy.rules()).hasSizeGreaterThan(15).allSatisfy(file -> assertThat(rules(file)).hasSize(file.rules().size()).isNotEmpty());
    }

    private static List<String> rules(RuleFile file) {
        return RULE.matcher(file.text()).results().map(rule -> rule.group(1)).toList();
    }

    private static List<RuleFile> without(RuleFile file, String rule) {
        List<RuleFile> files = new ArrayList<>(policy.rules());
        Matcher rules = RULE.matcher(file.text());
        String text = rules.replaceAll(found -> found.group(1).equals(rule) ? "" : Matcher.quoteReplacement(found.group()));
        files.set(files.indexOf(file), new RuleFile(file.path(), text, file.rules()));
        return files;
    }

    /** What each participant gets, with the reasons, as text that can be compared. */
    private static Map<String, String> outcomes(List<RuleFile> rules) {
        Evaluation evaluation = Evaluating.evaluate(Policy.of(policy.plan(), rules), received, Period.parse("2026-Q3"), 2, done -> { });
        Map<String, String> outcomes = new TreeMap<>();
        evaluation.outcomes().forEach(outcome -> outcomes.put(outcome.participant().id(), outcome.fold(
                due -> "due " + due.total() + due.notices().stream().map(notice -> notice.alert().text()).toList(),
                nothing -> "nothing due " + nothing.reasons(),
                withheld -> "withheld " + withheld.reasons())));
        return outcomes;
    }
}
