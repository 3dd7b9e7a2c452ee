package org.meritrail.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.meritrail.policy.Policy;
import org.meritrail.reference.Production.Place;
import org.meritrail.reference.Production.Said;
import org.meritrail.reference.RefResult.Without;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The evaluator that pays and the second one agree on more than 5,000 random plans and data sets: on the result of every line for
 * every record, on slices and on pay. Rules are compiled for each structure of a plan, so there are few structures; values, tables,
 * options and data are drawn anew for each try. Each participant of a try is a data set, since no line reads those of another.
 *
 * <p>{@code -Dmeritrail.differential.times=20} draws twenty times as much, {@code -Dmeritrail.differential.seed=200} other structures.
 */
class DifferentialTest {

    private static final int LINES = 25;
    private static final int STRUCTURES = 12;
    private static final long SEED = Long.getLong("meritrail.differential.seed", 100);
    private static final int TIMES = Integer.getInteger("meritrail.differential.times", 1);
    private static final List<Sketch> SKETCHES = LongStream.range(SEED, SEED + STRUCTURES).mapToObj(seed -> Sketching.draw(seed, LINES)).toList();

    private static final Set<String> SEEN = new TreeSet<>();
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

    @Property(tries = 300, seed = "4")
    void bothEvaluatorsAgreeOnEveryResultAndSlice(@ForAll("plans") List<Filled> plans) {
        plans.forEach(filled -> {
            Policy policy = production.policy(Writing.workbook(filled.plan()));
            Map<Place, Said> said = production.evaluate(policy, WritingData.files(filled.plan(), filled.data()));
            assertThat(Comparison.differences(filled.plan(), filled.data(), said)).isEmpty();
            count(filled, said);
        });
    }

    @Provide
    Arbitrary<List<Filled>> plans() {
        return Arbitraries.of(SKETCHES).flatMap(sketch -> Combinators.combine(Filling.plans(sketch), Filling.data(sketch)).as(Filled::new))
                .list().ofSize(TIMES);
    }

    private static void count(Filled filled, Map<Place, Said> said) {
        dataSets += filled.data().of(RefPlan.PARTICIPANTS).count();
        filled.plan().lines().forEach(line -> {
            SEEN.add(line.has("option") ? line.operation() + ": " + line.word("option") : line.operation());
            SEEN.add(line.operation() + ": " + line.word("if missing"));
        });
        said.values().forEach(one -> {
            SEEN.add(one.result() instanceof Without none ? none.name() : one.result().getClass().getSimpleName());
            SEEN.add(one.slices().size() + " slices");
        });
    }

    @AfterContainer
    static void agreedOnEnough() {
        assertThat(dataSets).isGreaterThan(5_000);
        assertThat(SEEN).contains("add", "multiply", "convert", "look up", "divide: if zero: missing", "divide: if zero: nothing due",
                "mean", "mean: left out", "mean: counts as 0", "collect: left out", "collect: counts as 0", "limit: at least", "limit: at most",
                "check: at least", "check: more than", "check: at most", "check: less than", "check: equal to", "check: present", "check: missing",
                "collect: sum", "collect: count", "collect: mean", "collect: smallest", "collect: largest", "collect: first", "collect: last",
                "tiers: each slice", "tiers: whole amount", "tiers: all above the first slice",
                "NOTHING_DUE", "ABSENT", "MISTAKE", "Num", "Text", "Day", "Answer", "1 slices", "2 slices", "3 slices", "4 slices");
    }
}
