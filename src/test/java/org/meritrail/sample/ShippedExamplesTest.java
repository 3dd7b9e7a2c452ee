package org.meritrail.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.meritrail.evaluation.Examples;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.Policy;
import org.meritrail.policy.sheets.Example;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.vocabulary.Label;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples of the shipped workbooks hold, and show everything the workbooks and one-off rules can do. */
class ShippedExamplesTest {

    private static Policy policy;

    @BeforeAll
    static void read() {
        policy = new PolicyFolder(PolicyFolder.SHIPPED).policy();
    }

    @Test
    void agreesWithEveryExample() {
        assertThat(Examples.work(policy)).hasSizeGreaterThan(20).allSatisfy(worked -> assertThat(worked.disagreements()).as(worked.name()).isEmpty());
    }

    @Test
    void firesEachRowRuleGateAndAlertInOneExampleAndRefusesItInAnother() {
        Coverage coverage = Coverage.of(policy);
        assertThat(coverage.asked()).doesNotHaveDuplicates().contains("Commission rates!AE-EU-3", "Calificaciones!CA-1",
                "rule Newcomer's protected quarter", "rule Windfall deal goes to review", "the gate of Commission past the gate",
                "the alert of Windfall", "the alert of Falta calificación", "Merit matrix!MM-0/C", "the gate of Proposed", "the alert of No reason", "the alert of No author")
                .hasSize(37 + 2 + 1 + 2 + 30 + 20 + 8);
        assertThat(coverage.gaps()).isEmpty();
    }

    @Test
    void namesWhatNoExampleShows() {
        assertThat(Coverage.of(withOnly(name -> !name.contains("ollars"))).gaps()).contains("Commission rates!AE-NA-3 fires in no example",
                "Limits!L-SM-USD fires in no example").doesNotContain("Limits!L-SM-EUR fires in no example");
        assertThat(Coverage.of(withOnly(name -> name.startsWith("Exactly half"))).gaps()).contains("Commission rates!AE-EU-1 is refused in no example",
                "the gate of Commission past the gate is refused in no example", "rule Windfall deal goes to review fires in no example");
    }

    /** Cases of the commission workbook as plain arithmetic sees them, with the plan's figures typed anew. */
    static Stream<String> commissionCases() {
        return new PolicyFolder(PolicyFolder.SHIPPED).policy().plan().examples().stream().filter(row -> row.workbook().startsWith("commission"))
                .map(Example::name).distinct();
    }

    @ParameterizedTest
    @MethodSource("commissionCases")
    void expectsWhatPlainArithmeticComesTo(String name) {
        List<Example> rows = policy.plan().examples().stream().filter(row -> row.name().equals(name)).toList();
        Map<String, String> given = rows.stream().filter(row -> row.isGiven() && row.record().isEmpty())
                .collect(Collectors.toMap(Example::word, row -> plain(row)));
        List<BigDecimal> deals = rows.stream().filter(row -> row.isGiven() && row.word().equals("Amount")).map(row -> new BigDecimal(plain(row))).toList();
        ByHand byHand = ByHand.of(given.get("Role"), given.getOrDefault("currency", "EUR"), new BigDecimal(given.get("Quota")), deals);
        BigDecimal guarantee = given.getOrDefault("Hired", "").startsWith("2026") ? byHand.guarantee() : BigDecimal.ZERO;
        BigDecimal due = (byHand.reaches(50) ? byHand.commission() : BigDecimal.ZERO).max(guarantee);

        String expected = rows.stream().filter(row -> !row.isGiven() && row.word().equals("Commission")).map(ShippedExamplesTest::plain)
                .collect(Collectors.joining());
        assertThat(due).isEqualByComparingTo(expected.equals("nothing due") ? "0" : expected);
    }

    private static String plain(Example row) {
        return row.value().fold(amount -> amount.number().plain(), Label::text, day -> day.date().toString(), answer -> answer.in(Texts.ENGLISH),
                nothing -> "", missing -> "");
    }

    private static Policy withOnly(Predicate<String> cases) {
        Plan plan = policy.plan();
        List<Example> some = plan.examples().stream().filter(row -> cases.test(row.name())).toList();
        return new Policy(new Plan(plan.abouts(), plan.sets(), plan.inputs(), plan.values(), plan.lines(), plan.tables(), plan.payments(),
                plan.earningCodes(), plan.statement(), plan.reported(), plan.alerts(), plan.reasons(), some), policy.rules(), policy.fingerprint());
    }
}
