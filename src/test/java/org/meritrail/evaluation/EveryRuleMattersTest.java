package org.meritrail.evaluation;

import java.nio.file.Path;
import java.time.LocalDate;
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
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.intake.Intake;
import org.meritrail.intake.Received;
import org.meritrail.kernel.Period;
import org.meritrail.policy.Policy;
import org.meritrail.policy.drools.RuleFile;
import org.meritrail.sample.SampleData;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/**
 * Removes every rule of {@code rules/} in turn and sees that somebody's outcome in the sample quarter is another, or that of the
 * one participant of a workbook with the operations that the sample does not need.
 */
class EveryRuleMattersTest {

    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"(.+?)\".*?^end\\s*$");

    @TempDir
    static Path folder;

    private static Policy policy;
    private static Received received;
    private static Map<String, String> outcomes;
    private static Policy others;
    private static Received othersReceived;
    private static Map<String, String> othersOutcomes;

    @BeforeAll
    static void evaluateWithEveryRule() {
        policy = new PolicyFolder(PolicyFolder.SHIPPED).policy();
        received = Intake.read(SampleData.unpack(folder.resolve("sample")), policy.plan().data());
        outcomes = outcomes(policy, received, policy.rules());
        others = Trial.in(folder.resolve("others")).workbook(others().workbook()).data("transactions.csv", """
                source,id,line,date,participant,amount,currency
                CRM,D-1,1,2026-07-10,P-1,100,EUR
                CRM,D-2,1,2026-07-11,P-1,200,EUR
                """).policy();
        othersReceived = Intake.read(folder.resolve("others/data"), others.plan().data());
        othersOutcomes = outcomes(others, othersReceived, policy.rules());
    }

    @TestFactory
    Stream<DynamicTest> noRuleCanBeRemovedUnnoticed() {
        return policy.rules().stream().flatMap(file -> rules(file).stream().map(rule -> DynamicTest.dynamicTest(
                file.path() + ": " + rule, () -> assertThat(isNoticed(without(file, rule))).isTrue())));
    }

    /** The one participant first, who is worked out sooner than sixty. */
    private static boolean isNoticed(List<RuleFile> rules) {
        return !outcomes(others, othersReceived, rules).equals(othersOutcomes) || !outcomes(policy, received, rules).equals(outcomes);
    }

    /** Each line is paid, so that none can be lost unnoticed. */
    private static Sketch others() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return Sketch.of(row("Salary", 1000, "EUR"), row("Less", 10, "EUR"), row("Hired", day, "date"), row("Left", day.plusDays(9), "date"), row("Rate", 2, "EUR"))
                .sheet("Records", row("set", "belongs to", "source", "order by"), row("Deals", "Participants", "transactions", "date"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"))
                .sheet("Curve", row("id", "point", "bonus"), row("compares", "at", "result"), row("unit", "EUR", "EUR"), row("C-1", 0, 0),
                        row("C-2", 2000, 100))
                .line("Subtracted", "subtract", "of", "Salary", "with", "Less")
                .line("Taken", "take", "of", "Less")
                .line("Days", "elapsed", "option", "days", "of", "Hired", "with", "Left")
                .line("For days", "multiply", "of", "Days", "with", "Rate")
                .line("On a curve", "curve", "of", "Salary", "table", "Curve")
                .line("Part", "allocate", "per", "Deals", "option", "in proportion to", "of", "Salary", "with", "Amount")
                .line("Largest part", "collect", "option", "largest", "of", "Part", "over", "Deals")
                .line("Place", "rank", "per", "Deals", "option", "largest first", "of", "Amount")
                .line("Places", "collect", "option", "sum", "of", "Place", "over", "Deals")
                .line("For places", "multiply", "of", "Places", "with", "Rate")
                .line("Up", "roll up", "per", "Deals", "option", "sum", "of", "Amount")
                .line("Upmost", "collect", "option", "largest", "of", "Up", "over", "Deals")
                .line("Brought", "carry", "option", "last", "of", "Taken", "window", "earlier periods", "with", "Less")
                .line("Before", "carry", "per", "Deals", "option", "last", "of", "Amount", "window", "earlier records", "with", "zero")
                .line("Owed", "carry", "per", "Deals", "option", "last", "of", "Balance", "window", "earlier records", "with", "Less")
                .line("Balance", "add", "per", "Deals", "of", "Owed", "with", "Amount")
                .line("Last before", "collect", "option", "last", "of", "Before", "over", "Deals")
                .line("Last balance", "collect", "option", "last", "of", "Balance", "over", "Deals")
                .sheet("Payments", row("Subtracted", "Subtracted"), row("Taken", "Taken"), row("Brought", "Brought"), row("For days", "For days"), row("On a curve", "On a curve"),
                        row("Largest part", "Largest part"), row("For places", "For places"), row("Upmost", "Upmost"), row("Last balance", "Last balance"), row("Last before", "Last before"), row("Yearly", "Less", "end of the year"));
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
    private static Map<String, String> outcomes(Policy policy, Received received, List<RuleFile> rules) {
        Evaluation evaluation = Evaluating.evaluate(Policy.of(policy.plan(), rules), received, Period.parse("2026-Q3"), 2, done -> { });
        Map<String, String> outcomes = new TreeMap<>();
        evaluation.outcomes().forEach(outcome -> outcomes.put(outcome.participant().id(), outcome.fold(
                due -> "due " + due.total() + due.notices().stream().map(notice -> notice.alert().text()).toList(),
                nothing -> "nothing due " + nothing.reasons(),
                withheld -> "withheld " + withheld.reasons())));
        return outcomes;
    }
}
