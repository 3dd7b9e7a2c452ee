package org.meritrail.examples;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.evaluation.Examples;
import org.meritrail.fixtures.ExamplePage;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.Policy;
import org.meritrail.policy.sheets.Example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Every case of the published examples of pay plans comes to what was published. */
class WorkedExamplesTest {

    private static final List<String> PUBLISHED = List.of(
            "flat-mathscore-maria", "flat-milton-7.5", "flat-beatrice", "base-plus-peter", "guarantee-owen", "marg-ann-marin",
            "marg-four-bands-20250", "marg-cyntexa", "marg-salestool-30k", "marg-800k-108k", "marg-quota-150k-components",
            "oracle-split-blended-1.6", "marg-spiff-mamount-1100", "tier-on-company-share-5rows", "oracle-proportional-1.5",
            "curve-sumproduct-27.5", "oracle-no-split-lookup", "spine-marginal-vs-cliff", "spine-boundary-exact-100pct",
            "spine-split-largest-remainder", "split-prowi-territory", "spine-credit-collision", "spine-round-half-up",
            "accel-multiplier-3750", "accel-whole-overage", "decel-prowi-17500", "threshold-qammunity-4000",
            "threshold-mathcentral", "sec-flat-cap-with-modifier", "sec-5x-multiplier-table", "ellig-grade-rating-matrix",
            "cap-hard-10000", "draw-siebel-smythe", "draw-salescookie", "draw-siebel-single", "draw-brianna",
            "clawback-sliding-30-90", "clawback-xactly-minimum", "oca-rule-priority", "oca-advance", "cash-prorated-durant",
            "override-prowi-table", "override-first-ten", "profit-split-15-40-60", "margin-prowi-15pct", "paydate-friday-cutoff",
            "spiff-xactly-scanner", "prorate-days-4931.51", "prorate-quota-86667", "attainment-grouped-interval", "pool-rizzo",
            "pool-60-40-shares", "hrms-manual-kra", "hrms-goal-tree", "hrms-feedback-average", "compa-ratio-0.90", "merit-apply-increase",
            "merit-matrix-lookup");

    @TempDir
    Path folder;

    @Test
    void findsEachPublishedExampleOnOnePage() {
        assertThat(ExamplePage.all().stream().flatMap(page -> page.examples().stream())).containsExactlyInAnyOrderElementsOf(PUBLISHED);
    }

    @TestFactory
    Stream<DynamicNode> agreesWithWhatWasPublished() {
        return ExamplePage.all().stream().map(page -> dynamicContainer(page.name(), Stream.of(page).flatMap(this::worked)));
    }

    /** Made when the page's turn comes, so that a page that cannot be read fails alone. */
    private Stream<DynamicTest> worked(ExamplePage page) {
        List<Policy> policies = page.policies(folder).stream().map(PolicyFolder::policy).toList();
        DynamicTest complete = dynamicTest("has cases of the examples it names, and no others", () -> assertThat(policies.stream()
                .flatMap(WorkedExamplesTest::cases).map(ExamplePage::example).distinct()).containsExactlyInAnyOrderElementsOf(page.examples()));
        return Stream.concat(Stream.of(complete), policies.stream().flatMap(WorkedExamplesTest::agreeing));
    }

    private static Stream<DynamicTest> agreeing(Policy policy) {
        List<Examples.Disagreement> disagreements = Examples.check(policy);
        return cases(policy).map(name -> dynamicTest(name, () -> assertThat(disagreements.stream().filter(one -> one.row().name().equals(name))
                .map(one -> one.row().record() + " " + one.row().word() + ": " + one.reason().in(Texts.ENGLISH))).isEmpty()));
    }

    private static Stream<String> cases(Policy policy) {
        return policy.plan().examples().stream().map(Example::name).distinct();
    }
}
