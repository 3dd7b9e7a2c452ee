package org.meritrail.explanation.difference;

import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.meritrail.explanation.Calculation;
import org.meritrail.kernel.Exact;

/**
 * A calculation that both explanations do.
 *
 * @param does   as {@link Calculation#does}
 * @param of     what it takes; of slices the parts, of an interpolation place and height of the one point and of the other
 * @param with   of a mean the weights, of slices the rates, of a place what is placed, of an interpolation where; otherwise empty
 * @param before how the one rounds; null for not at all
 * @param after  how the other rounds
 * @param mode   of a place, which comes first; otherwise null
 */
record Shared(String does, List<Slot> of, List<Slot> with, Rounded before, Rounded after, String mode) {

    record Rounded(Exact step, RoundingMode mode) {

        /** Null for a calculation that does not round. */
        static Rounded of(Calculation calculation) {
            return calculation.step() == null ? null
                    : new Rounded(Exact.parse(calculation.step()), RoundingMode.valueOf(calculation.mode().toUpperCase(Locale.ROOT).replace('-', '_')));
        }

        Exact round(Exact number) {
            return number.roundTo(step, mode);
        }
    }

    static Shared of(Calculation one, Calculation other, List<Slot> of, List<Slot> with) {
        return new Shared(one.does(), of, with, Rounded.of(one), Rounded.of(other), one.step() == null ? one.mode() : null);
    }

    Stream<Slot> slots() {
        return Stream.concat(of.stream(), with.stream());
    }

    boolean chooses() {
        return does.equals("least") || does.equals("greatest");
    }
}
