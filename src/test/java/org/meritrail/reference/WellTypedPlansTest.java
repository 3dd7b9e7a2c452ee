package org.meritrail.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;

import static org.assertj.core.api.Assertions.assertThat;

/** A plan that is drawn so that its units and types fit is never told that they clash. */
class WellTypedPlansTest {

    private static final int LINES = 25;
    private static final List<Sketch> SKETCHES = LongStream.range(500, 550).mapToObj(seed -> Sketching.draw(Sketch.World.values()[(int) (seed % 3)], seed, LINES)).toList();

    private static Production production;

    @BeforeContainer
    static void begin() throws IOException {
        production = Production.in(Files.createTempDirectory("well-typed"));
    }

    @Property(tries = 200, seed = "9")
    void canBeRead(@ForAll("plans") RefPlan plan) {
        assertThat(production.policy(Writing.workbook(plan)).plan().lines()).isNotEmpty();
    }

    @Provide
    Arbitrary<RefPlan> plans() {
        return Arbitraries.of(SKETCHES).flatMap(Filling::plans);
    }
}
