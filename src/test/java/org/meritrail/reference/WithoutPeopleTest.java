package org.meritrail.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What random plans come to is the same bytes without knowing who anybody is, for plans that reach others too. {@code -Dmeritrail.people.times=20} draws twenty times as much. */
class WithoutPeopleTest {

    private static final int LINES = 20;
    private static final int TIMES = Integer.getInteger("meritrail.people.times", 1);
    private static final List<Sketch> SKETCHES = LongStream.range(300, 302).boxed()
            .flatMap(seed -> List.of(Sketching.draw(Sketch.World.ALONE, seed, LINES), Sketching.draw(Sketch.World.TOGETHER, seed, LINES)).stream()).toList();

    private static Production production;

    record Drawn(RefPlan plan, RefData data) {

        @Override
        public String toString() {
            return plan.lines().size() + " lines";
        }
    }

    @BeforeContainer
    static void begin() throws IOException {
        production = Production.in(Files.createTempDirectory(Path.of("target"), "people"));
    }

    @Property(tries = 8, seed = "9", shrinking = ShrinkingMode.OFF)
    void comesToTheSameBytesWithoutKnowingAnybody(@ForAll("plans") List<Drawn> plans) {
        plans.forEach(drawn -> production.keepWithoutPeople(drawn.plan(), drawn.data()));
    }

    @Provide
    Arbitrary<List<Drawn>> plans() {
        return Arbitraries.of(SKETCHES).flatMap(sketch -> Combinators.combine(Filling.plans(sketch), Filling.data(sketch)).as(Drawn::new)).list().ofSize(TIMES);
    }
}
