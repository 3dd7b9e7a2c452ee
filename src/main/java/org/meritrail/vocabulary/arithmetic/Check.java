package org.meritrail.vocabulary.arithmetic;

import java.util.List;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Given;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;
import org.meritrail.vocabulary.Value;
import org.meritrail.vocabulary.YesNo;

/** A yes or no about one value, alone or beside another. Nothing due compares as zero. */
public final class Check {

    private Check() {
    }

    public static Quantity step(Turn turn, Quantity value, Quantity against) {
        return PerRecord.of(turn, Given.of(value, against).quantities(), steps -> answer(turn.of().option(), steps));
    }

    private static Step answer(Option option, List<Step> steps) {
        Result value = steps.get(0).result();
        if (value.isMissing() && !value.isAbsent()) {
            return Step.of(value);
        }
        if (option == Option.PRESENT || option == Option.IS_MISSING) {
            return Step.of(YesNo.of(value.isMissing() == (option == Option.IS_MISSING)));
        }
        Result against = steps.get(1).result();
        if (value.isMissing() || against.isMissing()) {
            return Step.of(PerRecord.graver(value, against));
        }
        return compared(option, known(value), known(against));
    }

    private static Value known(Result result) {
        return result instanceof Value value ? value : Amount.number(0);
    }

    private static Step compared(Option option, Value value, Value against) {
        if (value instanceof Amount amount && against instanceof Amount other) {
            return amount.fits(other) ? ordered(option, amount, other) : PerRecord.unitsDiffer(amount, other);
        }
        if (value instanceof Day && against instanceof Day) {
            return Step.of(YesNo.of(holds(option, order(value, against))));
        }
        return option == Option.EQUAL_TO ? Step.of(YesNo.of(value.equals(against))) : Step.mistake("missing.no-order", value, against);
    }

    private static Step ordered(Option option, Amount amount, Amount other) {
        Amount margin = new Amount(amount.number().minus(other.number()), Sum.unitOf(amount, other));
        return Step.of(YesNo.of(holds(option, order(amount, other))), new Evidence.Noted(Message.of("note.difference", margin)));
    }

    private static int order(Value value, Value against) {
        return Condition.ordinal(value).compareTo(Condition.ordinal(against));
    }

    private static boolean holds(Option option, int order) {
        return switch (option) {
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case AT_MOST -> order <= 0;
            case LESS_THAN -> order < 0;
            case EQUAL_TO -> order == 0;
            default -> throw new IllegalArgumentException("not a comparison: " + option);
        };
    }
}
