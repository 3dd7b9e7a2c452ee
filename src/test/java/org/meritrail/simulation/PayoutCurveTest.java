package org.meritrail.simulation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.NearATier;
import org.meritrail.kernel.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every break point with both of its sides, and the ends. */
class PayoutCurveTest {

    @TempDir
    Path folder;

    @Test
    void hasBothSidesOfEachJumpAndTheEnds() {
        PayoutCurve curve = curve(NearATier.DEAL, "", "120000");
        assertThat(points(curve)).containsExactly("end 0 2400", "before 39999.99 4000", "from 40000 5000", "now 47600 5380", "before 49999.99 5500", "from 50000 6600",
                "before 90000.08 9000", "from 90000.09 9000", "end 120000 9000");
        assertThat(curve.complete()).isTrue();
    }

    @Test
    void followsACurveThatIsNotStraight() {
        assertThat(points(curve("quotas.csv:2:amount", "50000", "300000"))).containsExactly("end 50000 6456", "before 97818.18 6456", "from 97818.19 5380",
                "now 100000 5380", "before 107600 5380", "from 107600.01 4304", "before 215200 4304", "from 215200.01 0", "end 300000 0");
    }

    @Test
    void isATableForAChart() {
        assertThat(new String(CurveCsv.bytes(curve(NearATier.DEAL, "45000", "50000"), Texts.ENGLISH), StandardCharsets.UTF_8)).isEqualTo("""
                kind,input,standing,result,unit,turned
                end,45000,due,5250,EUR,
                now,47600,due,5380,EUR,
                before,49999.99,due,5500,EUR,
                from,50000,due,6600,EUR,Rate: 6 % instead of 5 % – row A-3 of Rates instead of A-2 (Attainment 109.99999 % → 110 %)
                """);
    }

    @Test
    void saysWhatIsWrongWithARange() {
        assertThatThrownBy(() -> curve(NearATier.DEAL, "50000", "45000")).hasMessageContaining("no-range");
        assertThatThrownBy(() -> curve(NearATier.DEAL, "x", "")).hasMessageContaining("no-value");
        assertThatThrownBy(() -> curve("assignments.csv:2:region", "", "")).hasMessageContaining("no-curve");
    }

    private PayoutCurve curve(String place, String from, String to) {
        return PayoutCurve.of(NearATier.in(folder).situation("P-1", "2026-Q3"), "", Place.parse(place), from, to);
    }

    private static List<String> points(PayoutCurve curve) {
        return curve.points().stream().map(point -> point.kind() + " " + point.at().value() + " " + point.result().value()).toList();
    }
}
