package org.meritrail.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.meritrail.reference.RefResult.Answer;
import org.meritrail.reference.RefResult.Day;
import org.meritrail.reference.RefResult.Num;
import org.meritrail.reference.RefResult.Text;

/** Values of each kind, so chosen that they often meet each other, the edges of tables, and zero. */
final class Amounts {

    static final List<LocalDate> DAYS = List.of(RefData.FROM, LocalDate.of(2026, 7, 31), LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 15),
            LocalDate.of(2026, 9, 1), RefData.TO);
    static final List<LocalDate> OTHER_DAYS = List.of(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 2, 1), LocalDate.of(2025, 12, 31));
    private static final List<String> TEXTS = List.of("North", "South", "East");

    private Amounts() {
    }

    /** @param currency of money */
    static Arbitrary<RefResult> of(Kind kind, String currency) {
        return switch (kind) {
            case MONEY -> numbers(currency, "100 0 50 150 200 250 400 1000 -50 -100", -300, 1200, 2);
            case PERCENT -> numbers(kind.unit, "1 0 0.5 0.8 1.2 1.5 0.1 -0.1", -20, 200, 4);
            case NUMBER -> numbers(kind.unit, "1 0 2 0.5 3 -1 10", -3, 12, 3);
            case COUNT -> numbers(kind.unit, "1 0 2 3 5 10", 0, 20, 0);
            case SCORE -> numbers(kind.unit, "50 0 60 80 100 75", 0, 100, 1);
            case SHARE -> numbers(kind.unit, "0.2 0.1 0.25 0.3333 0 0.05", 0, 30, 4);
            case TEXT -> Arbitraries.of(TEXTS).map(Text::new);
            case DATE -> Arbitraries.of(DAYS).map(Day::new);
            case ANSWER -> Arbitraries.of(true, false).map(Answer::new);
        };
    }

    /** In the unit that values of the plan and columns of tables have. */
    static Arbitrary<RefResult> of(Kind kind) {
        return of(kind, kind.unit);
    }

    private static Arbitrary<RefResult> numbers(String unit, String frequent, int least, int most, int digits) {
        BigDecimal hundredth = unit.equals(RefUnits.PERCENT) ? new BigDecimal("0.01") : BigDecimal.ONE;
        Arbitrary<String> often = Arbitraries.of(Arrays.asList(frequent.split(" ")));
        Arbitrary<String> any = Arbitraries.bigDecimals().between(BigDecimal.valueOf(least), BigDecimal.valueOf(most)).ofScale(Math.min(digits, 2))
                .map(number -> number.multiply(hundredth).toPlainString());
        return Arbitraries.frequencyOf(Tuple.of(7, often), Tuple.of(3, any)).map(plain -> Num.of(plain, unit));
    }

    /** Rates above zero. */
    static Arbitrary<RefResult> risingRates(Kind kind) {
        return rates(kind).filter(rate -> !((Num) rate).isZero());
    }

    /** What a rate of a table may be. */
    static Arbitrary<RefResult> rates(Kind kind) {
        return switch (kind) {
            case PERCENT -> plain(kind.unit, "0.05 0.04 0.06 0.1 0.0333 0");
            case MONEY -> plain(RefUnits.PAY_CURRENCY, "10 5 20.55 0");
            default -> plain(kind.unit, "1 2 0.5 1.25 0");
        };
    }

    private static Arbitrary<RefResult> plain(String unit, String numbers) {
        return Arbitraries.of(Arrays.stream(numbers.split(" ")).map(number -> Num.of(number, unit)).toList()).map(number -> number);
    }

    /** Different values of an ordered kind, the lowest first. */
    static Arbitrary<List<RefResult>> edges(Kind kind, int fewest, int most) {
        return of(kind).list().ofMinSize(fewest).ofMaxSize(most).map(some -> {
            TreeSet<RefResult> sorted = new TreeSet<>(RefTable::order);
            sorted.addAll(some);
            return List.copyOf(sorted);
        });
    }

    /** Edges of tiers: above zero, the lowest first. */
    static Arbitrary<List<RefResult>> tierEdges(Kind kind) {
        return edges(kind, 0, 4).map(edges -> edges.stream().filter(edge -> ((Num) edge).number().signum() > 0).toList());
    }
}
