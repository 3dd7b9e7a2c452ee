package org.meritrail.vocabulary.arithmetic;

import java.math.RoundingMode;
import java.util.Locale;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Given;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Rounding;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;

/** A line's result rounded to a multiple of its step; one that is shown only stays exact, and what it is shown as is noted. */
public final class Round {

    private Round() {
    }

    public static Quantity step(Turn turn, Quantity exact) {
        return PerRecord.of(turn, Given.of(exact).quantities(), steps -> PerRecord.amounts(steps,
                amounts -> turn.of().option() == Option.SHOWN_ONLY
                        ? shown(amounts.get(0), turn.of().rounding()) : rounded(amounts.get(0), turn.of().rounding())));
    }

    private static Step shown(Amount exact, Rounding rounding) {
        Amount rounded = exact.with(rounding.round(exact.number()));
        return Step.of(exact, new Evidence.Noted(Message.of("note.shown-rounded", rounded, rounding.step())));
    }

    static Step rounded(Amount amount, Rounding rounding) {
        Amount rounded = amount.with(rounding.round(amount.number()));
        return rounded.equals(amount) ? Step.of(amount) : Step.of(rounded, new Evidence.Noted(told(amount, rounding)));
    }

    /** Names the mode unless it is the usual one. */
    static Message told(Amount exact, Rounding rounding) {
        return rounding.mode() == RoundingMode.HALF_UP
                ? Message.of("note.rounded", exact, rounding.step())
                : Message.of("note.rounded-by-mode", exact, rounding.step(), Message.of("rounding." + rounding.mode().name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
}
