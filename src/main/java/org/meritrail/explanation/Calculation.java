package org.meritrail.explanation;

import java.util.List;
import java.util.Locale;
import org.meritrail.vocabulary.Rounding;

/**
 * One calculation of a step, such that whoever has the explanation alone can do it again. What it takes is written as {@code #2} for what
 * the step's third step came to, {@code @0} for what its first ground gives, {@code <} for what the calculation before came to, and
 * otherwise as a number or date itself or, after {@code =}, as a word. With {@code 3*} in front it counts three times, with {@code -} it is taken away.
 *
 * @param does sum, product, quotient, mean, least, greatest, count, place, same, round, slices, interpolate, one of the comparisons
 *             (at-least, more-than, at-most, less-than, equal-to, present, is-missing), one of the ways to count time (days, days-both-ends, months,
 *             calendar-months, years), or given, where the explanation can only state the result
 * @param of   what it takes, in the order of the calculation
 * @param with of a mean the weights; of slices what is sliced, if the slices are all of it; of a place what is placed; of an interpolation where; otherwise null
 * @param step of round and of slices that are rounded; otherwise null
 * @param mode how it is rounded, or whether the largest or the smallest is placed first; otherwise null
 */
public record Calculation(String does, List<String> of, List<String> with, String step, String mode) {

    static final String BEFORE = "<";
    static final String WORD = "=";

    static Calculation of(String does, List<String> of) {
        return new Calculation(does, of, null, null, null);
    }

    static Calculation of(String does, String... of) {
        return of(does, List.of(of));
    }

    static Calculation with(String does, List<String> of, List<String> with) {
        return new Calculation(does, of, with, null, null);
    }

    static Calculation rounded(String does, List<String> of, List<String> with, Rounding rounding) {
        return rounding == null ? with(does, of, with) : new Calculation(does, of, with, rounding.step().plain(), mode(rounding));
    }

    private static String mode(Rounding rounding) {
        return rounding.mode().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
