package org.meritrail.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;

/**
 * A field with a number or a day, as something to be turned up and down.
 *
 * @param start what it is now
 * @param grain the smallest difference: a coin for money, one for counts and days, else the decimals that the column has
 * @param least how far it is turned down
 * @param most  how far it is turned up
 */
record Dial(Field field, Exact start, Exact grain, Exact least, Exact most) {

    /** Beyond ten times what there is nobody asks. */
    private static final Exact FAR = Exact.of(10);
    private static final Exact MOST_DAYS = Exact.of(366);
    private static final int MOST_DECIMALS = 6;

    /** Empty for words and answers. */
    static Optional<Dial> of(Field field, Situation situation) {
        if (field.value() instanceof Day day) {
            Exact start = Condition.ordinal(day);
            return Optional.of(new Dial(field, start, Exact.ONE, start.minus(MOST_DAYS), start.plus(MOST_DAYS)));
        }
        return field.value() instanceof Amount amount ? Optional.of(of(field, amount, situation)) : Optional.empty();
    }

    /** Numbers keep their sign. Scores and percentages are turned up to the largest in the column, since nobody says where they end. */
    private static Dial of(Field field, Amount amount, Situation situation) {
        Exact start = amount.number();
        List<Value> column = situation.own() ? List.of(amount) : situation.received().records(field.set()).stream().flatMap(record -> record.field(field.column()).stream()).toList();
        Exact largest = situation.own() ? scale(start.abs()) : column.stream().map(value -> Condition.ordinal(value).abs()).reduce(start.abs(), Exact::max);
        boolean ends = amount.unit().equals(Unit.SCORE) || amount.unit().equals(Unit.PERCENT);
        Exact far = ends ? largest : start.isZero() ? largest : start.abs().times(FAR);
        return start.signum() < 0 ? new Dial(field, start, grain(amount, column), far.negated(), Exact.ZERO)
                : new Dial(field, start, grain(amount, column), Exact.ZERO, far);
    }

    /** Where nothing of others may be told: the next power of ten, where most scales end. */
    private static Exact scale(Exact number) {
        Exact end = number.isZero() ? FAR.times(FAR) : Exact.ONE;
        while (end.compareTo(number) < 0) {
            end = end.times(FAR);
        }
        return end;
    }

    private static Exact grain(Amount amount, List<Value> column) {
        int decimals = switch (amount.unit().kind()) {
            case MONEY -> Math.max(0, Currency.getInstance(amount.unit().currency()).getDefaultFractionDigits());
            case COUNT -> 0;
            case PERCENT -> Math.max(2, decimals(column));
            case NUMBER, SCORE -> decimals(column);
        };
        return Exact.of(BigDecimal.ONE.movePointLeft(decimals));
    }

    private static int decimals(List<Value> column) {
        return column.stream().map(Condition::ordinal).filter(Exact::ends).mapToInt(number -> Math.max(0, new BigDecimal(number.plain()).scale()))
                .map(decimals -> Math.min(decimals, MOST_DECIMALS)).max().orElse(0);
    }

    /** The nearest place of the grain at a number or beyond it. */
    Exact snapped(Exact number, boolean up) {
        return number.roundTo(grain, up ? RoundingMode.CEILING : RoundingMode.FLOOR);
    }

    /** The next place of the grain after a number. */
    Exact next(Exact number, boolean up) {
        Exact place = snapped(number, up);
        return !place.equals(number) ? place : up ? number.plus(grain) : number.minus(grain);
    }


    /** Where a curve ends that nobody gives an end: at twice what there is, and not beyond the most. */
    Exact middle() {
        return field.value() instanceof Day || start.signum() <= 0 ? most : start.plus(start).min(most);
    }

    Exact end(boolean up) {
        return up ? most : least;
    }

    Value value(Exact number) {
        return field.value() instanceof Amount amount ? amount.with(number) : new Day(LocalDate.ofEpochDay(number.toDecimal(0).longValueExact()));
    }
}
