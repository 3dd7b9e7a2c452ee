package org.meritrail.verifier;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Up to 100 paid at 10 %, beyond at 20 %. */
class PaidTiersTest {

    private static final Edges LOWER = new Edges(Fraction.ZERO, true, Fraction.of(100), false);
    private static final Edges UPPER = new Edges(Fraction.of(100), true, null, false);

    @ParameterizedTest
    @CsvSource({"1500, 0, lu, 1000 500", "1500, 40, lu, 600 900", "500, 100, u, 500", "500, 100, l, 0", "-400, 150, ul, -250 -150", "-100, 5, ll, -50 -50", "-100, 100, u, 0", "100, -10, l, 100"})
    void fillsTiersUntilTheyHavePaidTheirEdgeAndLeavesThemFromTheTop(String quantity, String before, String tiers, String parts) {
        List<Edges> edges = tiers.chars().mapToObj(tier -> tier == 'l' ? LOWER : UPPER).toList();
        List<Fraction> rates = tiers.chars().mapToObj(tier -> Fraction.parse(tier == 'l' ? "0.1" : "0.2")).toList();

        assertThat(new PaidTiers(edges, rates).due(Fraction.parse(quantity), Fraction.parse(before))).isEqualTo(Stream.of(parts.split(" ")).map(Fraction::parse).toList());
    }

    @ParameterizedTest
    @CsvSource({"0, 100, 20, 0", "0, 150, 40, 30", "90, 50, 30, 20", "0, -100, -20, 0", "100, -200, -40, 0", "130, -20, -10, -10", "0, 80, 0, 0"})
    void measuresWhatLiesWithinAndAbove(String after, String quantity, String within, String above) {
        Edges edges = new Edges(Fraction.of(80), true, Fraction.of(120), false);

        assertThat(edges.within(Fraction.parse(after), Fraction.parse(quantity))).isEqualTo(Fraction.parse(within));
        assertThat(edges.above(Fraction.parse(after), Fraction.parse(quantity))).isEqualTo(Fraction.parse(above));
    }

    @ParameterizedTest
    @CsvSource({"true, false, 80, true", "false, false, 80, false", "true, false, 120, false", "true, true, 120, true", "true, true, 100, true", "true, true, 79, false", "true, true, 121, false"})
    void holdsAtAnEdgeThatIsIncluded(boolean from, boolean to, String reach, boolean holds) {
        assertThat(new Edges(Fraction.of(80), from, Fraction.of(120), to).hold(Fraction.parse(reach))).isEqualTo(holds);
    }
}
