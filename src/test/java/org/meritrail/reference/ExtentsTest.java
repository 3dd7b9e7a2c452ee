package org.meritrail.reference;

import java.io.IOException;
import java.nio.file.Files;
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
import org.meritrail.reference.DifferentialTest.Filled;

import static org.assertj.core.api.Assertions.assertThat;

/** No word of a random plan comes, on random data, to anything that the analysis of the plan says it never does. */
class ExtentsTest {

    private static final int LINES = 30;
    private static final List<Sketch> SKETCHES = LongStream.range(700, 706)
            .mapToObj(seed -> Sketching.draw(Sketch.World.values()[(int) (seed % 3)], seed, LINES)).toList();

    private static Production production;

    @BeforeContainer
    static void begin() throws IOException {
        production = Production.in(Files.createTempDirectory("extents"));
    }

    @Property(tries = 150, seed = "6", shrinking = ShrinkingMode.OFF)
    void noResultLeavesWhatItsLineMayComeTo(@ForAll("plans") Filled filled) {
        assertThat(production.outsideTheirExtents(filled.plan(), filled.data())).isEmpty();
    }

    @Provide
    Arbitrary<Filled> plans() {
        return Arbitraries.of(SKETCHES).flatMap(sketch -> Combinators.combine(Filling.plans(sketch), Filling.data(sketch)).as(Filled::new));
    }
}
