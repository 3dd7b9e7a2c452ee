package org.meritrail.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.meritrail.explanation.Explanation;
import org.meritrail.fixtures.Attributed;

import static org.assertj.core.api.Assertions.assertThat;

/** The difference of two explanations of random plans adds up, and what alone was changed is alone what causes it. {@code -Dmeritrail.attributed.times=20} draws twenty times as much. */
class AttributedPayTest {

    private static final int LINES = 20;
    private static final int STRUCTURES = Integer.getInteger("meritrail.attributed.structures", 2);
    private static final int TIMES = Integer.getInteger("meritrail.attributed.times", 1);
    private static final long SEED = Long.getLong("meritrail.attributed.seed", 510);
    private static final List<Sketch> SKETCHES = LongStream.range(SEED, SEED + STRUCTURES).mapToObj(seed -> Sketching.draw(Sketch.World.ALONE, seed, LINES)).toList();

    private static Production production;

    /** One plan and two deliveries of data for it. */
    record Twice(RefPlan plan, RefData data, RefData other, int which) {

        @Override
        public String toString() {
            return plan.lines().size() + " lines";
        }
    }

    @BeforeContainer
    static void begin() throws IOException {
        production = Production.in(Files.createTempDirectory("attributed"));
    }

    @Property(tries = 12, seed = "7", shrinking = ShrinkingMode.OFF)
    void partsOfTheDifferenceOfAnyTwoPaymentsAddUp(@ForAll("plans") List<Twice> plans) {
        plans.forEach(AttributedPayTest::addUp);
    }

    private static void addUp(Twice twice) {
        List<Explanation> all = new ArrayList<>(production.explanations(twice.plan(), twice.data()).values());
        all.addAll(production.explanations(twice.plan(), twice.other()).values());
        for (int at = 1; at < all.size(); at++) {
            Attributed.difference(all.get(at - 1), all.get(at));
        }
    }

    @Property(tries = 15, seed = "8", shrinking = ShrinkingMode.OFF)
    void whatAloneWasChangedIsAloneNamed(@ForAll("plans") List<Twice> plans) {
        plans.forEach(AttributedPayTest::nameAlone);
    }

    private static void nameAlone(Twice twice) {
        List<RefRecord> filled = twice.data().records().stream().filter(record -> record.set().equals(RefPlan.DEALS) && !record.words().isEmpty()).toList();
        if (filled.isEmpty()) {
            return;
        }
        RefRecord changed = filled.get(twice.which() % filled.size());
        Map<String, Explanation> before = production.explanations(twice.plan(), twice.data());
        Map<String, Explanation> after = production.explanations(twice.plan(), with(twice, changed));
        before.forEach((participant, explanation) -> {
            Set<String> named = Attributed.named(Attributed.difference(explanation, after.get(participant)));
            assertThat(named).allMatch(cause -> participant.equals(changed.participant().id()) && cause.contains(WritingData.id(changed)));
        });
    }

    /** One word of one deal says what it says of another deal. */
    private static RefData with(Twice twice, RefRecord changed) {
        List<String> words = changed.words().keySet().stream().sorted().toList();
        String word = words.get(twice.which() % words.size());
        Map<String, RefResult> said = new HashMap<>(changed.words());
        twice.other().records().stream().filter(record -> record.words().containsKey(word)).findFirst().ifPresent(record -> said.put(word, record.words().get(word)));
        RefRecord now = new RefRecord(changed.set(), changed.id(), changed.owner(), changed.further(), changed.date(), changed.currency(), said);
        return new RefData(twice.data().records().stream().map(record -> record == changed ? now : record).toList(), twice.data().rates(), twice.data().spells());
    }

    @Provide
    Arbitrary<List<Twice>> plans() {
        return Arbitraries.of(SKETCHES).flatMap(sketch -> Combinators.combine(Filling.plans(sketch), Filling.data(sketch), Filling.data(sketch), Arbitraries.integers().between(0, 1000)).as(Twice::new))
                .list().ofSize(TIMES);
    }
}
