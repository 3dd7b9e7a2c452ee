package org.meritrail.vocabulary.arithmetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Given;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;
import org.meritrail.vocabulary.Unit;

/**
 * How long it is from one date to another, as a count.
 *
 * <ul>
 * <li>days: to − from; with both ends counted one more
 * <li>months, years: those completed, as {@link ChronoUnit} counts them: from 31 January the first month is complete on 1 March
 * <li>calendar months: those that hold a day from one date to the other, the first and the last included
 * </ul>
 *
 * <p>Where the second date comes before the first, the count is the mirror image: minus what it is the other way round.
 */
public final class Elapsed {

    private Elapsed() {
    }

    public static Quantity step(Turn turn, Quantity from, Quantity to) {
        return PerRecord.of(turn, Given.of(from, to).quantities(), steps -> PerRecord.days(steps, days -> elapsed(turn.of().option(), days)));
    }

    private static Step elapsed(Option option, List<Day> days) {
        LocalDate from = days.get(0).date();
        LocalDate to = days.get(1).date();
        long count = to.isBefore(from) ? -count(option, to, from) : count(option, from, to);
        return Step.of(new Amount(Exact.of(count), Unit.COUNT), new Evidence.Noted(Message.of("note.elapsed", days.get(0), days.get(1))));
    }

    /** @param to not before the other */
    static long count(Option option, LocalDate from, LocalDate to) {
        return switch (option) {
            case DAYS -> ChronoUnit.DAYS.between(from, to);
            case DAYS_BOTH_ENDS -> ChronoUnit.DAYS.between(from, to) + 1;
            case MONTHS -> ChronoUnit.MONTHS.between(from, to);
            case CALENDAR_MONTHS -> ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1)) + 1;
            case YEARS -> ChronoUnit.YEARS.between(from, to);
            default -> throw new IllegalArgumentException("not a way to count time: " + option);
        };
    }
}
