package org.meritrail.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.meritrail.reference.Production.Place;
import org.meritrail.reference.Production.Said;
import org.meritrail.reference.Sketch.World;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The evaluator that pays and the second one agree on more than 5,000 random plans and data sets: on the result of every line for
 * every record, on slices and on pay. Rules are compiled for each structure of a plan, so there are few structures; values, tables,
 * options and data are drawn anew for each try. Each participant of a try is a data set where no line reads those of another; where
 * plans look at teams and managers, all of them together are one.
 *
 * <p>{@code -Dmeritrail.differential.times=20} draws twenty times as much, {@code -Dmeritrail.differential.seed=200} other structures.
 */
class DifferentialTest {

    private static final int LINES = 30;
    private static final int STRUCTURES = 16;
    private static final long SEED = Long.getLong("meritrail.differential.seed", 108);
    private static final int TIMES = Integer.getInteger("meritrail.differential.times", 1);
    private static final List<World> WORLDS = List.of(World.ALONE, World.MONTHS, World.ALONE, World.TOGETHER);
    private static final List<Sketch> SKETCHES = LongStream.range(SEED, SEED + STRUCTURES)
            .mapToObj(seed -> Sketching.draw(WORLDS.get((int) (seed % WORLDS.size())), seed, LINES)).toList();

    private static final Seen SEEN = new Seen();
    private static Production production;
    private static long dataSets;

    /** One plan and data for it. */
    record Filled(RefPlan plan, RefData data) {

        @Override
        public String toString() {
            return plan.lines().size() + " lines for " + data.of(RefPlan.PARTICIPANTS).count() + " participants";
        }
    }

    @BeforeContainer
    static void begin() throws IOException {
        production = Production.in(Files.createTempDirectory("differential"));
    }

    @Property(tries = 240, seed = "4", shrinking = ShrinkingMode.OFF)
    void bothEvaluatorsAgreeOnEveryResultAndSlice(@ForAll("plans") List<Filled> plans) {
        plans.forEach(filled -> {
            Map<Place, Said> said = production.evaluate(filled.plan(), filled.data());
            assertThat(Comparison.differences(filled.plan(), filled.data(), said)).isEmpty();
            assertThat(production.unfollowed()).isEmpty();
            count(filled, said);
        });
    }

    @Provide
    Arbitrary<List<Filled>> plans() {
        return Arbitraries.of(SKETCHES).flatMap(sketch -> Combinators.combine(Filling.plans(sketch), Filling.data(sketch)).as(Filled::new))
                .list().ofSize(TIMES);
    }

    private static void count(Filled filled, Map<Place, Said> said) {
        dataSets += filled.plan().hasTeams() ? 1 : filled.data().of(RefPlan.PARTICIPANTS).count();
        SEEN.add(filled.plan(), said);
    }

    @AfterContainer
    static void agreedOnEnough() {
        assertThat(dataSets).as("pairs of a plan and data on which both agree").isGreaterThan(5_000);
        assertThat(SEEN.all()).as("seen in " + dataSets + " pairs of a plan and data").contains(
                "add", "add: left out", "add: counts as 0", "subtract: plain", "subtract: not below zero", "multiply", "take", "look up",
                "divide: if zero: missing", "divide: if zero: nothing due", "mean", "mean: left out", "mean: counts as 0",
                "limit: at least", "limit: at most", "elapsed: days", "elapsed: days, both ends counted", "elapsed: months",
                "elapsed: calendar months, both ends counted", "elapsed: years",
                "check: at least", "check: more than", "check: at most", "check: less than", "check: equal to", "check: present", "check: missing",
                "convert", "from currency", "to currency",
                "collect: sum", "collect: count", "collect: mean", "collect: smallest", "collect: largest", "collect: first", "collect: last",
                "collect: left out", "collect: counts as 0", "collect: up to this record",
                "tiers: each slice", "tiers: whole amount", "tiers: all above the first slice", "edges in: result",
                "curve", "below the first point: hold", "below the first point: nothing due", "below the first point: a value",
                "above the last point: hold", "above the last point: nothing due", "above the last point: a value",
                "hit policy: UNIQUE", "hit policy: FIRST", "hit policy: SUM", "hit policy: LARGEST", "hit policy: SMALLEST",
                "if no row: stop", "if no row: nothing due", "if no row: missing", "if no row: a value", "layout: matrix",
                "round: half up", "round: half even", "round: up", "round: down", "place: shown only", "place: each slice",
                "allocate: by the share", "allocate: in proportion to", "allocate: round",
                "rank: largest first", "rank: smallest first", "rank: largest first, ties have no rank", "rank: smallest first, ties have no rank",
                "carry: last", "carry: sum", "carry: count", "carry: left out", "carry: counts as 0", "carry: earlier records",
                "carry: earlier periods", "carry: earlier periods of the year", "collect per Company", "collect per Teams",
                "collect over Participants", "collect over direct reports", "collect over everyone below", "collect: year to date", "collect: to date",
                "roll up: sum", "roll up: mean", "roll up: weighted mean", "roll up: left out", "roll up: counts as 0", "rank per Participants", "allocate per Participants",
                "NOTHING_DUE", "ABSENT", "MISTAKE", "Num", "Text", "Day", "Answer", "1 slices", "2 slices", "3 slices", "4 slices");
    }
}
