package org.meritrail.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.MarkdownWorkbook;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.policy.Policy;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.sheets.Example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * The published examples of pay plans, each as the workbook an analyst would write for it: the pages in
 * {@code worked-examples}. A case is named by its example, and by what tells it from the others of that example.
 */
class WorkedExamplesTest {

    private static final Path PAGES = Path.of("src/test/resources/worked-examples");
    private static final String NAMES = "Examples: ";

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
            "pool-60-40-shares");

    /**
     * Pages with words that the reader does not know yet. A page that can be read must leave this list, and the list goes when it is
     * empty: then every case of every page is worked out and must agree.
     */
    private static final Set<String> AWAITED = Set.of();

    @TempDir
    Path folder;

    @Test
    void findsEachPublishedExampleOnOnePage() {
        assertThat(pages().stream().flatMap(page -> examples(page).stream())).containsExactlyInAnyOrderElementsOf(PUBLISHED);
    }

    @TestFactory
    Stream<DynamicNode> agreesWithWhatWasPublished() {
        return pages().stream().map(page -> dynamicContainer(name(page), tests(page)));
    }

    /** Made when the page's turn comes, so that a page that cannot be read fails alone. */
    private Stream<DynamicTest> tests(Path page) {
        return Stream.of(page).flatMap(turn -> AWAITED.contains(name(turn)) ? awaited(turn) : worked(turn));
    }

    /** What the reader does not understand yet stands in the name of the test. */
    private Stream<DynamicTest> awaited(Path page) {
        List<Finding> findings = written(page).flatMap(written -> written.findings().stream()).toList();
        return Stream.of(dynamicTest("awaits " + shown(findings), () -> assertThat(findings)
                .as("Everything on this page can be read now: take it off the list of those awaited").isNotEmpty()));
    }

    private Stream<DynamicTest> worked(Path page) {
        List<Policy> policies = written(page).map(PolicyFolder::policy).toList();
        DynamicTest complete = dynamicTest("has cases of the examples it names, and no others", () -> assertThat(policies.stream()
                .flatMap(WorkedExamplesTest::cases).map(name -> name.split(": ")[0]).distinct()).containsExactlyInAnyOrderElementsOf(examples(page)));
        return Stream.concat(Stream.of(complete), policies.stream().flatMap(WorkedExamplesTest::agreeing));
    }

    private static Stream<DynamicTest> agreeing(Policy policy) {
        List<ExampleRun.Disagreement> disagreements = ExampleRun.of(policy);
        return cases(policy).map(name -> dynamicTest(name,
                () -> assertThat(disagreements).filteredOn(disagreement -> disagreement.example().equals(name)).isEmpty()));
    }

    private static Stream<String> cases(Policy policy) {
        return policy.plan().examples().stream().map(Example::name).distinct();
    }

    /** A policy folder for each workbook of the page. */
    private Stream<PolicyFolder> written(Path page) {
        return MarkdownWorkbook.all(page).entrySet().stream().map(workbook -> PolicyFolder
                .withShippedRules(folder.resolve(name(page)).resolve(workbook.getKey()))
                .with("commission/" + name(page) + ".xlsx", workbook.getValue()));
    }

    private static String shown(List<Finding> findings) {
        return findings.stream().map(finding -> finding.place() + " " + finding.text()).collect(Collectors.joining("; "));
    }

    /** The examples a page names in a line of its own. */
    private static List<String> examples(Path page) {
        try (Stream<String> lines = Files.lines(page)) {
            return lines.filter(line -> line.startsWith(NAMES)).flatMap(line -> Arrays.stream(line.substring(NAMES.length()).split(", "))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> pages() {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Path page) {
        return page.getFileName().toString().replace(".md", "");
    }
}
