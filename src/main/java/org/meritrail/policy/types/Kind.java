package org.meritrail.policy.types;

import java.util.Optional;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Unit;

/**
 * What a word comes to wherever it has a value. Money without a currency is in whatever the record or the participant says, so that
 * it may turn out to be in any.
 *
 * @param unit null for what is no amount
 */
public record Kind(Sort sort, Unit unit) {

    /** {@code NOTHING} never has a value, {@code ZERO} is the plain zero that fits every unit, and of {@code UNKNOWN} nothing can be told. */
    public enum Sort { NOTHING, ZERO, AMOUNT, LABEL, DATE, YES_NO, UNKNOWN }

    public static final Kind NOTHING = new Kind(Sort.NOTHING, null);
    public static final Kind ZERO = new Kind(Sort.ZERO, null);
    public static final Kind LABEL = new Kind(Sort.LABEL, null);
    public static final Kind DATE = new Kind(Sort.DATE, null);
    public static final Kind YES_NO = new Kind(Sort.YES_NO, null);
    public static final Kind UNKNOWN = new Kind(Sort.UNKNOWN, null);

    public static Kind of(Unit unit) {
        return new Kind(Sort.AMOUNT, unit);
    }

    public static Kind of(ColumnType type) {
        return switch (type) {
            case MONEY -> of(Unit.money(""));
            case PERCENT -> of(Unit.PERCENT);
            case NUMBER -> of(Unit.NUMBER);
            case COUNT -> of(Unit.COUNT);
            case SCORE -> of(Unit.SCORE);
            case LABEL -> LABEL;
            case DATE -> DATE;
            case YES_NO -> YES_NO;
        };
    }

    /** Of something the policy states. */
    public static Kind of(Result stated) {
        return stated.fold(amount -> amount.equals(Amount.number(0)) ? ZERO : of(amount.unit()), label -> LABEL, day -> DATE, answer -> YES_NO,
                nothing -> NOTHING, missing -> NOTHING);
    }

    /** Whether it has no value, or none of which anything is known: it goes with everything. */
    boolean isVague() {
        return sort == Sort.NOTHING || sort == Sort.UNKNOWN;
    }

    boolean isAmount() {
        return sort == Sort.AMOUNT || sort == Sort.ZERO;
    }

    boolean isMoney() {
        return sort == Sort.AMOUNT && unit.isMoney();
    }

    /** What a word is that comes to the one or to the other; unknown if they have nothing in common. */
    public Kind or(Kind other) {
        return fits(other) ? sort == Sort.UNKNOWN || other.sort == Sort.UNKNOWN ? UNKNOWN : merged(other, true) : UNKNOWN;
    }

    /** Whether both can be added, compared or stand for each other, as {@link Amount#fits} has it; the vague fits everything. */
    public boolean fits(Kind other) {
        boolean zero = sort == Sort.ZERO && other.isAmount() || other.sort == Sort.ZERO && isAmount();
        return isVague() || other.isVague() || zero || equals(other) || areAmounts(other) && goesWith(other);
    }

    private boolean areAmounts(Kind other) {
        return sort == Sort.AMOUNT && other.sort == Sort.AMOUNT;
    }

    private boolean goesWith(Kind other) {
        return unit.goesWith(other.unit) || isMoney() && other.isMoney() && mayBeOneCurrency(other);
    }

    /** What two that {@link #fits fit} come to together; of one that is unknown, the other. */
    Kind beside(Kind other) {
        return merged(other, false);
    }

    private Kind merged(Kind other, boolean either) {
        if (isVague() || sort == Sort.ZERO && !other.isVague()) {
            return sort == Sort.UNKNOWN && other.sort == Sort.NOTHING ? this : other;
        }
        if (areAmounts(other) && !isMoney() && !equals(other)) {
            // A plain number beside a count is a count; what is now the one and now the other divides in two ways.
            return either ? UNKNOWN : of(Unit.COUNT);
        }
        boolean wider = isMoney() && other.isMoney() && unit.currency().isEmpty() != either && !equals(other);
        return wider ? other : this;
    }

    private boolean mayBeOneCurrency(Kind other) {
        return unit.currency().isEmpty() || other.unit.currency().isEmpty() || unit.equals(other.unit);
    }

    /** Empty for money times money. */
    Optional<Kind> times(Kind other) {
        if (isVague() || other.isVague()) {
            return Optional.of(sort == Sort.NOTHING || other.sort == Sort.NOTHING ? NOTHING : UNKNOWN);
        }
        return sort == Sort.ZERO || other.sort == Sort.ZERO ? Optional.of(ZERO) : unit.times(other.unit).map(Kind::of);
    }

    /** Empty for money over money of another currency. */
    Optional<Kind> over(Kind divisor) {
        if (isVague() || divisor.isVague()) {
            return Optional.of(sort == Sort.NOTHING || divisor.sort == Sort.NOTHING ? NOTHING : UNKNOWN);
        }
        if (sort == Sort.ZERO || divisor.sort == Sort.ZERO) {
            return Optional.of(divisor.sort == Sort.ZERO ? NOTHING : ZERO);
        }
        boolean sameMoney = isMoney() && divisor.isMoney() && mayBeOneCurrency(divisor);
        return sameMoney ? Optional.of(of(Unit.PERCENT)) : unit.over(divisor.unit).map(Kind::of);
    }

    /** As it is told to an author. */
    public Message shown() {
        return switch (sort) {
            case AMOUNT -> shown(unit);
            case ZERO -> Message.of("a-kind.number");
            case LABEL -> Message.of("a-kind.text");
            case DATE -> Message.of("a-kind.date");
            case YES_NO -> Message.of("a-kind.yes-no");
            case NOTHING, UNKNOWN -> Message.of("a-kind.unknown");
        };
    }

    private static Message shown(Unit unit) {
        return switch (unit.kind()) {
            case MONEY -> unit.currency().isEmpty() ? Message.of("a-kind.money") : Message.of("a-kind.money-in", unit.currency());
            case PERCENT -> Message.of("a-kind.percent");
            case NUMBER -> Message.of("a-kind.number");
            case COUNT -> Message.of("a-kind.count");
            case SCORE -> Message.of("a-kind.score");
        };
    }
}
