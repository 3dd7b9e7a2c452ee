package org.meritrail.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Recomputed;
import org.meritrail.fixtures.MarkdownWorkbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Everything that {@code docs/mechanics.md} shows is worked out as it stands there. */
class MechanicsTest {

    private static final String REWRITE = "meritrail.docs.rewrite";

    /** What a pay plan may need; each has a section of that name. */
    private static final List<String> MECHANICS = List.of(
            "Direct credit", "Splits that add up to the whole", "Overlay", "Manager roll-up", "Manager override",
            "The most specific rule wins", "Dated territories", "Dated managers", "Several claims on one credit",
            "Any measure of a deal", "Margin at the cost of the day", "New customers", "Retention", "Annual quota", "Quarterly quota",
            "A quota for any window", "An uneven season", "Ramp", "Proration", "Team quota", "Attainment of the period",
            "Cumulative attainment", "Flat rate", "Per unit", "Marginal tiers", "Retroactive tiers", "Cumulative tiers, year to date",
            "Tiers on each transaction", "Tiers per period", "Tiers on attainment", "Tiers on an amount of another measure",
            "Tiers on accumulated payout", "Accelerator", "Decelerator", "All overage at one rate", "Threshold", "Gate", "Kicker",
            "Multiplier", "Cap per deal", "Cap per period", "Cap per year", "Floor", "Guarantee", "Windfall to review",
            "Target-incentive curve", "Bonus table", "Two-measure matrix", "Pool by contribution", "Pool in equal parts", "Mixed pool",
            "Pool with a reserve", "SPIFF with budget and window", "Residual payment", "Instalments", "Paid on cash received",
            "Recoverable draw", "Non-recoverable draw", "Deferred recovery", "Balance carried over", "Full clawback",
            "Straight-line clawback", "Clawback within a window", "Refunds", "Cancellations", "Re-assignment", "Joiner", "Leaver",
            "Transfer", "Leave", "Quota change", "Year-to-date true-up", "Exchange rate of the day", "Exchange rate of the month",
            "Exchange rate of the plan", "Place of rounding", "Mode of rounding",
            "Measured and judged goals", "Weights of goals", "Weights in a goal tree", "Self, manager and peers", "Moderated rating",
            "Merit within a budget", "Who takes part in the merit round", "Bonus by rating");

    @TempDir
    static Path folder;

    private static Map<String, Mechanic> mechanics;

    @BeforeAll
    static void writeEachAsAWorkbook() {
        MechanicsPage page = MechanicsPage.read();
        mechanics = MarkdownWorkbook.all(MechanicsPage.FILE).entrySet().stream()
                .map(section -> Mechanic.write(folder, section.getKey(), section.getValue(), page.data(section.getKey())))
                .collect(Collectors.toMap(Mechanic::name, Function.identity()));
    }

    @Test
    void showsAWorkbookForEachMechanic() {
        assertThat(mechanics.keySet()).containsAll(MECHANICS);
        assertThat(MechanicsPage.read().headings()).doesNotHaveDuplicates();
    }

    @Test
    void linksEachMechanicFromItsTableOfContents() {
        String page = MechanicsPage.read().text();
        assertThat(MECHANICS).allSatisfy(mechanic -> assertThat(page).contains("[" + mechanic + "](#"));
    }

    @TestFactory
    Stream<DynamicTest> readsWithoutFindingsAndAgrees() {
        return mechanics.values().stream().map(mechanic -> dynamicTest(mechanic.name(), () -> {
            assertThat(mechanic.findings()).isEmpty();
            assertThat(mechanic.disagreements()).isEmpty();
        }));
    }

    @Test
    void everyAmountFollowsFromItsExplanationAlone() {
        Recomputed recomputed = Recomputed.of(mechanics.values().stream().flatMap(mechanic -> mechanic.evaluations().stream()));
        assertThat(recomputed.faults()).isEmpty();
        assertThat(recomputed.given()).as("what a rule of its own answered").containsExactly("P-1/Contradicts[G-1]/As stated[G-1]");
        assertThat(recomputed.steps()).isGreaterThan(500);
    }

    @Test
    void isTheCommittedPage() throws IOException {
        boolean rewrite = Boolean.getBoolean(REWRITE);
        String page = MechanicsPage.read()
                .withExplanations((section, participant) -> mechanics.get(section).explanation(participant))
                .withCommands((section, command) -> mechanics.get(section).printed(command))
                .withPublished(PublishedExamples.table(folder.resolve("published"), rewrite)).text();
        if (rewrite) {
            Files.writeString(MechanicsPage.FILE, page);
        }
        assertThat(Files.readString(MechanicsPage.FILE))
                .as("docs/mechanics.md is out of date; rewrite it with: mvn test -Dtest=MechanicsTest -D%s=true", REWRITE).isEqualTo(page);
    }
}
