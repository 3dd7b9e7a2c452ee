package org.meritrail.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meritrail.explanation.Explanation;
import org.meritrail.explanation.difference.Cause.Kind;
import org.meritrail.explanation.difference.ExplanationDifference;
import org.meritrail.fixtures.Attributed;

class SampleDifferencesTest {

    private static List<Explanation> third;
    private static List<Explanation> fourth;

    @BeforeAll
    static void evaluateTwoQuarters() {
        third = Attributed.explanations(SampleQuarter.underTheShippedPolicy("2026-Q3").evaluation());
        fourth = Attributed.explanations(SampleQuarter.underTheShippedPolicy("2026-Q4").evaluation());
    }

    @Test
    void tellsEveryCentBetweenTwoQuarters() {
        Map<String, Explanation> later = fourth.stream().collect(Collectors.toMap(Explanation::participant, Function.identity()));
        List<ExplanationDifference> differences = third.stream().filter(one -> later.containsKey(one.participant()))
                .map(one -> Attributed.difference(one, later.get(one.participant()))).toList();
        assertThat(differences).hasSizeGreaterThan(50);
        assertThat(differences.stream().flatMap(Attributed::kinds)).contains(Kind.RECORD, Kind.ROW, Kind.SLICE, Kind.LIMIT, Kind.GATE, Kind.OUTCOME, Kind.RULE, Kind.INPUT)
                .doesNotContain(Kind.FIGURE, Kind.LINE, Kind.CELL);
    }

    @Test
    void tellsEveryCentBetweenTwoPeople() {
        List<Explanation> inEuros = third.stream().filter(one -> one.total() != null && one.total().currency().equals("EUR")).toList();
        assertThat(inEuros).hasSizeGreaterThan(20);
        assertThat(IntStream.range(1, inEuros.size()).mapToObj(at -> Attributed.difference(inEuros.get(at - 1), inEuros.get(at))).flatMap(Attributed::kinds))
                .contains(Kind.RECORD, Kind.INPUT, Kind.ROW).doesNotContain(Kind.FIGURE, Kind.LINE, Kind.CELL);
    }

    @Test
    void hasNoDifferenceInMoneyBetweenTwoCurrencies() {
        ExplanationDifference difference = ExplanationDifference.between(paidIn("EUR"), paidIn("USD"));
        assertThat(difference.difference()).isNull();
        assertThat(difference.parts()).isEmpty();
        assertThat(difference.components()).isNotEmpty().allMatch(component -> component.difference() == null);
    }

    private static Explanation paidIn(String currency) {
        return third.stream().filter(one -> one.total() != null && one.total().currency().equals(currency)).findFirst().orElseThrow();
    }
}
