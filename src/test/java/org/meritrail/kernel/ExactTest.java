package org.meritrail.kernel;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExactTest {

    private static final Exact CENT = Exact.of("0.01");

    @ParameterizedTest
    @CsvSource({"0.005, 0.01", "-0.005, -0.01", "0.015, 0.02", "-0.015, -0.02", "0.00499999999999999999, 0", "2.675, 2.68", "-2.675, -2.68"})
    void roundsHalvesAwayFromZeroOnBothSides(String number, String rounded) {
        assertThat(Exact.of(number).roundTo(CENT)).isEqualTo(Exact.of(rounded));
    }

    @ParameterizedTest
    @CsvSource({"7, 5, 5", "8, 5, 10", "7.5, 5, 10", "1234.4, 1, 1234", "0.125, 0.05, 0.15"})
    void roundsToAnyStep(String number, String step, String rounded) {
        assertThat(Exact.of(number).roundTo(Exact.of(step))).isEqualTo(Exact.of(rounded));
    }

    @Test
    void keepsAThirdExact() {
        Exact third = Exact.ONE.dividedBy(Exact.of(3));
        assertThat(third.ends()).isFalse();
        assertThat(third.plain()).isEqualTo("1/3");
        assertThat(third.times(Exact.of(3))).isEqualTo(Exact.ONE);
        assertThat(third.times(Exact.of(3)).ends()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-1/3, -2/3", "-0.1, -1/3", "-1/3, -1", "1/3, -1/3", "0, -1/3", "2/3, 1/3", "1, 1/3"})
    void ordersFractionsOnBothSidesOfZero(String larger, String smaller) {
        assertThat(Exact.parse(larger)).isGreaterThan(Exact.parse(smaller));
        assertThat(Exact.parse(smaller)).isLessThan(Exact.parse(larger));
        assertThat(Exact.parse(larger).min(Exact.parse(smaller))).isEqualTo(Exact.parse(smaller));
    }

    @ParameterizedTest
    @CsvSource({"6, -8, -0.75", "-6, -8, 0.75", "10, -3, -10/3", "-10, -3, 10/3", "5, -1, -5"})
    void writesWhatIsDividedByANumberBelowZeroAsAnyOther(String number, String divisor, String quotient) {
        Exact divided = Exact.of(number).dividedBy(Exact.of(divisor));
        assertThat(divided.plain()).isEqualTo(quotient);
        assertThat(divided.ends()).isEqualTo(!quotient.contains("/"));
        assertThat(divided).isEqualTo(Exact.parse(quotient)).hasSameHashCodeAs(Exact.parse(quotient));
    }

    @Test
    void refusesToDivideByZero() {
        assertThatThrownBy(() -> Exact.ONE.dividedBy(Exact.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesNumbersThatWouldFillTheMemory() {
        Exact third = Exact.ONE.dividedBy(Exact.of(3));
        for (ThrowingCallable large : List.<ThrowingCallable>of(() -> Exact.of("1E999999999"), () -> Exact.of("1E-999999999"), () -> Exact.of(7).power(Integer.MAX_VALUE),
                () -> third.power(Integer.MAX_VALUE), () -> third.toDecimal(Integer.MAX_VALUE), () -> Exact.of("0.1").power(1_000_000), () -> squared(Exact.of(7)), () -> squared(third))) {
            assertThatThrownBy(large).isInstanceOf(ArithmeticException.class);
        }
    }

    private static void squared(Exact number) {
        for (int times = 0; times < 40; times++) {
            number = number.times(number);
        }
    }

    @Test
    void treatsEqualNumbersAsEqualWhateverTheirScale() {
        assertThat(Exact.of("1.50")).isEqualTo(Exact.of("1.5")).hasSameHashCodeAs(Exact.of("1.5"));
        assertThat(Exact.of("0E-8").plain()).isEqualTo("0");
        assertThat(Exact.of("1E+3").plain()).isEqualTo("1000");
    }

    @Property(tries = 1000)
    void givesTheSameWhetherOneDividesOrMultipliesFirst(@ForAll @Scale(4) @BigRange(min = "-1000000", max = "1000000") BigDecimal amount,
                                                        @ForAll @LongRange(min = 1, max = 100000) long factor,
                                                        @ForAll @LongRange(min = 1, max = 100000) long divisor) {
        Exact number = Exact.of(amount);
        assertThat(number.times(Exact.of(factor)).dividedBy(Exact.of(divisor)))
                .isEqualTo(number.dividedBy(Exact.of(divisor)).times(Exact.of(factor)));
    }

    @Property(tries = 1000)
    void roundsARefundToTheMirrorOfWhatWasEarned(@ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(6) BigDecimal amount,
                                                 @ForAll @LongRange(min = 1, max = 997) long divisor) {
        Exact number = Exact.of(amount).dividedBy(Exact.of(divisor));
        assertThat(number.negated().roundTo(CENT)).isEqualTo(number.roundTo(CENT).negated());
    }

    @Property(tries = 1000)
    void roundsToTheNearestCent(@ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(6) BigDecimal amount,
                                @ForAll @LongRange(min = 1, max = 997) long divisor) {
        Exact number = Exact.of(amount).dividedBy(Exact.of(divisor));
        Exact error = number.roundTo(CENT).minus(number).abs();
        assertThat(error.compareTo(Exact.of("0.005"))).isLessThanOrEqualTo(0);
    }

    @Property(tries = 1000)
    void readsBackWhatItWrites(@ForAll @Scale(6) @BigRange(min = "-1000000", max = "1000000") BigDecimal amount,
                               @ForAll @LongRange(min = 1, max = 9973) long divisor) {
        Exact number = Exact.of(amount).dividedBy(Exact.of(divisor));
        assertThat(Exact.parse(number.plain())).isEqualTo(number);
    }

    @Property(tries = 1000)
    void isOrderedAsTheDifferenceIsAboveOrBelowZero(@ForAll @LongRange(min = -1000, max = 1000) long one, @ForAll @LongRange(min = 1, max = 99) long by,
                                                    @ForAll @LongRange(min = -1000, max = 1000) long other,
                                                    @ForAll @LongRange(min = 1, max = 99) long byOther) {
        Exact first = Exact.of(one).dividedBy(Exact.of(by));
        Exact second = Exact.of(other).dividedBy(Exact.of(byOther));
        assertThat(Integer.signum(first.compareTo(second))).isEqualTo(Long.signum(one * byOther - other * by));
    }
}
