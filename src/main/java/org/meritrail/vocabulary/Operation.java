package org.meritrail.vocabulary;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.vocabulary.Option.Slot;

import static org.meritrail.vocabulary.Option.Slot.*;

/**
 * What a line can do. Each has a rule of the same name in {@code rules/operations/}, the arithmetic of one step in
 * {@code vocabulary.arithmetic}, and its words in the bundles under {@code operation.<name>}.
 */
public enum Operation {
    COLLECT(needs(), may(OF, WHICH, OVER, WINDOW), Option.SUM, Option.COUNT, Option.MEAN, Option.SMALLEST, Option.LARGEST, Option.FIRST, Option.LAST),
    LOOK_UP(needs(TABLE), may(COLUMN)),
    TIERS(needs(OF, TABLE), may(WITH), Option.EACH_SLICE, Option.WHOLE_AMOUNT, Option.OVERAGE),
    CONVERT(needs(OF), may(WITH, TABLE)),
    ADD(needs(), may(OF, WITH, PARTS)),
    MULTIPLY(needs(), may(OF, WITH, PARTS)),
    DIVIDE(needs(OF, WITH), may(), Option.ZERO_MISSING, Option.ZERO_NOTHING_DUE),
    MEAN(needs(PARTS), may()),
    LIMIT(needs(OF, WITH), may(), Option.AT_LEAST, Option.AT_MOST),
    CHECK(needs(OF), may(WITH), Option.AT_LEAST, Option.MORE_THAN, Option.AT_MOST, Option.LESS_THAN, Option.EQUAL_TO, Option.PRESENT,
            Option.IS_MISSING),
    BY_RULE(needs(RULE, PARTS), may(OTHERWISE)),

    SUBTRACT(needs(OF, WITH), may(), Option.PLAIN, Option.NOT_BELOW_ZERO),
    TAKE(needs(OF), may()),
    ELAPSED(needs(OF, WITH), may(), Option.DAYS, Option.DAYS_BOTH_ENDS, Option.MONTHS, Option.CALENDAR_MONTHS, Option.YEARS),
    CURVE(needs(OF, TABLE), may()),
    CARRY(needs(OF, WINDOW), may(WITH, OVER, EARLIER_RESULTS), Option.LAST, Option.SUM, Option.COUNT),
    ROLL_UP(needs(OF), may(WITH), Option.SUM, Option.MEAN, Option.WEIGHTED_MEAN),
    RANK(needs(OF), may(OVER), Option.LARGEST_FIRST, Option.SMALLEST_FIRST, Option.LARGEST_FIRST_NO_TIES, Option.SMALLEST_FIRST_NO_TIES),
    ALLOCATE(needs(OF, WITH), may(OVER), Option.BY_THE_SHARE, Option.IN_PROPORTION),

    /** Brings the stages of a line that waits for itself together. Written by the engine, not by analysts. */
    GATHER(needs(OF), may()),
    /** Follows a line with an If missing word. Written by the engine, not by analysts. */
    IF_MISSING(needs(OF, WITH), may()),
    /** Follows a line with an Only when word: of, with (the gate), otherwise. Written by the engine, not by analysts. */
    ONLY_WHEN(needs(OF, WITH, OTHERWISE), may()),
    /** Follows a line that rounds its result. Written by the engine, not by analysts. */
    ROUND(needs(OF), may()),
    /** Comes before a payment that is not made in each period. Written by the engine, not by analysts. */
    FALL_DUE(needs(OF), may()),
    /** Written for each row of the Payments sheet. */
    PAY(needs(OF), may());

    private static final Set<Operation> WRITTEN_BY_THE_ENGINE = EnumSet.of(GATHER, FALL_DUE, IF_MISSING, ONLY_WHEN, ROUND, PAY);
    private static final Set<Operation> SEVERAL = EnumSet.of(COLLECT, CARRY, ROLL_UP, ADD, MEAN);

    private final Set<Slot> needed;
    private final Set<Slot> allowed;
    private final Set<Option> options;

    Operation(Set<Slot> needed, Set<Slot> may, Option... options) {
        this.needed = needed;
        this.allowed = Stream.concat(needed.stream(), may.stream()).collect(Collectors.toUnmodifiableSet());
        this.options = options.length == 0 ? Set.of() : EnumSet.of(options[0], options);
    }

    /** The name in bundles, in rule files and in fingerprints: {@code look-up}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Set<Slot> needed() {
        return needed;
    }

    public boolean allows(Slot slot) {
        return allowed.contains(slot);
    }

    /** Empty if the operation has no option; otherwise the line must choose one. */
    public Set<Option> options() {
        return options;
    }

    /** What a line without an option means; null where it must choose. */
    public Option optionUnlessStated() {
        return switch (this) {
            case DIVIDE -> Option.ZERO_MISSING;
            case SUBTRACT -> Option.PLAIN;
            default -> null;
        };
    }

    /** Whether it takes several results in, so that a missing one can be left out or count as zero. */
    public boolean takesSeveral() {
        return SEVERAL.contains(this);
    }

    /** Whether rounding is part of it: parts that must add up cannot be rounded one by one afterwards. */
    public boolean roundsItself() {
        return this == ALLOCATE;
    }

    public boolean isForAnalysts() {
        return !WRITTEN_BY_THE_ENGINE.contains(this);
    }

    private static Set<Slot> needs(Slot... slots) {
        return Set.of(slots);
    }

    private static Set<Slot> may(Slot... slots) {
        return Set.of(slots);
    }
}
