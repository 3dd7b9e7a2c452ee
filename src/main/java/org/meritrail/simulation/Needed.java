package org.meritrail.simulation;

import java.time.LocalDate;
import java.util.List;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Value;
import org.meritrail.vocabulary.arithmetic.Lost;

/** What would have been needed and was not there, as a sentence. */
final class Needed {

    private Needed() {
    }

    static Message by(Lost.Unmet unmet) {
        return unmet.needed().fold(any -> Message.of("needed.nothing"), oneOf -> Message.of("needed.one-of", unmet.word(), sorted(oneOf), unmet.was()),
                between -> Message.of("needed." + relation(unmet, between), unmet.word(), unmet.was(), like(unmet.was(), unmet.edge())));
    }

    private static List<Object> sorted(Condition.OneOf oneOf) {
        return oneOf.values().stream().sorted((one, other) -> one instanceof Amount && other instanceof Amount
                ? Condition.ordinal(one).compareTo(Condition.ordinal(other)) : one.written().compareTo(other.written())).map(Object.class::cast).toList();
    }

    private static String relation(Lost.Unmet unmet, Condition.Between between) {
        return unmet.isBelow() ? between.fromIncluded() ? "at-least" : "above" : between.toIncluded() ? "at-most" : "below";
    }

    private static Value like(Value was, Exact edge) {
        return was instanceof Amount amount ? amount.with(edge) : new Day(LocalDate.ofEpochDay(edge.toDecimal(0).longValueExact()));
    }

    /** What a check asked for. */
    static Message by(String word, Option option, Object was, Object against) {
        return switch (option) {
            case AT_LEAST -> Message.of("needed.at-least", word, was, against);
            case MORE_THAN -> Message.of("needed.above", word, was, against);
            case AT_MOST -> Message.of("needed.at-most", word, was, against);
            case LESS_THAN -> Message.of("needed.below", word, was, against);
            case PRESENT -> Message.of("needed.present", word);
            case IS_MISSING -> Message.of("needed.missing", word, was);
            default -> Message.of("needed.one-of", word, against, was);
        };
    }
}
