package org.meritrail.policy.types;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Option.Slot;
import org.meritrail.vocabulary.Unit;

/**
 * What a line comes to, given what its operands are, by the rules of {@code vocabulary.arithmetic}. What those work out for some data
 * is no clash here: a zero that fits every unit, money that may turn out to be in the same currency.
 */
public final class Typing {

    private static final Set<Option> OF_ONE = Set.of(Option.PRESENT, Option.IS_MISSING);

    private final Line line;
    private final Operands operands;

    /** @param clashes none for most lines; then the kind is unknown, so that nobody who reads the line is blamed */
    public record Typed(Kind kind, List<Clash> clashes) {
    }

    private Typing(Line line, Operands operands) {
        this.line = line;
        this.operands = operands;
    }

    /** @param operands by the roles in which the line's rule reads them */
    public static Typed of(Line line, Map<String, List<Kind>> operands) {
        Operands read = new Operands(operands);
        boolean readable = !line.operation().allows(Slot.PARTS) || line.operation() == Operation.BY_RULE || line.parts().size() == read.count("part");
        readable &= line.operation().options().isEmpty() || line.option() != null && line.operation().options().contains(line.option());
        Kind kind = readable ? new Typing(line, read).kind() : Kind.UNKNOWN;
        return new Typed(read.clashes().isEmpty() ? kind : Kind.UNKNOWN, read.clashes());
    }

    private Kind kind() {
        return switch (line.operation()) {
            case COLLECT -> collected();
            case CARRY -> carried();
            case ROLL_UP -> rolledUp();
            case RANK -> ranked();
            case ALLOCATE -> allocated();
            case LOOK_UP, TIERS, CURVE -> new TableTyping(line, operands).kind();
            case CONVERT -> converted();
            case ADD -> added("part");
            case MEAN -> mean();
            case MULTIPLY -> multiplied();
            case DIVIDE -> divided();
            case SUBTRACT -> together(operands.amount("of"), operands.amount("with"));
            case LIMIT -> together(operands.amountOrDate("of"), operands.amountOrDate("with"));
            case CHECK -> checked();
            case ELAPSED -> elapsed();
            case IF_MISSING -> either("with");
            case ONLY_WHEN -> onlyWhen();
            case ROUND -> operands.amount("of");
            case PAY -> operands.money("of");
            case TAKE, GATHER, FALL_DUE -> operands.get("of");
            case BY_RULE -> Kind.UNKNOWN;
        };
    }

    private Kind collected() {
        operands.yesNo("which");
        return switch (line.option()) {
            case COUNT -> Kind.of(Unit.COUNT);
            case SUM, MEAN -> operands.amount("of");
            case SMALLEST, LARGEST -> operands.amountOrDate("of");
            default -> operands.get("of");
        };
    }

    private Kind carried() {
        return switch (line.option()) {
            case COUNT -> operands.get("with").or(Kind.of(Unit.COUNT));
            case SUM -> together(operands.amount("of"), operands.amount("with"));
            default -> either("with");
        };
    }

    private Kind rolledUp() {
        Kind own = operands.amount("of");
        Kind share = operands.amount("with");
        if (line.option() == Option.WEIGHTED_MEAN) {
            return own;
        }
        Optional<Kind> passedOn = own.times(share);
        if (passedOn.isEmpty()) {
            operands.clash(FindingCode.MONEY_TIMES_MONEY, "with", 0, own.shown());
        }
        passedOn.ifPresent(part -> operands.fits(own, part, "with", 0));
        return own;
    }

    private Kind ranked() {
        operands.amountOrDate("of");
        return Kind.of(Unit.COUNT);
    }

    private Kind allocated() {
        if (line.option() == Option.BY_THE_SHARE) {
            operands.need("with", 0, kind -> kind.equals(Kind.ZERO) || kind.equals(Kind.of(Unit.PERCENT)) || kind.equals(Kind.of(Unit.NUMBER)), "share");
        } else {
            operands.amount("with");
        }
        return operands.amount("of");
    }

    /** At a rate that a table gives, no date is read. */
    private Kind converted() {
        operands.money("of");
        if (line.table() == null) {
            operands.date("with");
        }
        return Kind.of(Unit.money(""));
    }

    private Kind added(String role) {
        Kind sum = Kind.ZERO;
        boolean known = true;
        for (int at = 0; at < operands.count(role); at++) {
            Kind part = operands.amount(role, at);
            known &= part.sort() != Kind.Sort.UNKNOWN;
            sum = operands.fits(sum, part, role, at) ? sum.beside(part) : sum;
        }
        return known || sum.isMoney() ? sum : Kind.UNKNOWN;
    }

    private Kind mean() {
        for (int at = 0; at < operands.count("weight"); at++) {
            operands.amount("weight", at);
        }
        return added("part");
    }

    private Kind multiplied() {
        Kind product = operands.amount("part", 0);
        for (int at = 1; at < operands.count("part"); at++) {
            Kind factor = operands.amount("part", at);
            Optional<Kind> both = product.times(factor);
            if (both.isEmpty()) {
                operands.clash(FindingCode.MONEY_TIMES_MONEY, "part", at, factor.shown());
            }
            product = both.orElse(product);
        }
        return product;
    }

    private Kind divided() {
        Kind dividend = operands.amount("of");
        Kind divisor = operands.amount("with");
        Optional<Kind> quotient = dividend.over(divisor);
        if (quotient.isEmpty()) {
            operands.clash(FindingCode.UNITS_CLASH, "with", 0, divisor.shown(), dividend.shown());
        }
        return quotient.orElse(Kind.UNKNOWN);
    }

    private Kind together(Kind of, Kind with) {
        boolean unknown = of.sort() == Kind.Sort.UNKNOWN || with.sort() == Kind.Sort.UNKNOWN;
        return operands.fits(of, with, "with", 0) && !unknown ? of.beside(with) : Kind.UNKNOWN;
    }

    /** The line's result so far, or what stands in for it. */
    private Kind either(String instead) {
        Kind result = operands.get("of");
        operands.fits(result, operands.get(instead), instead, 0);
        return result.or(operands.get(instead));
    }

    private Kind onlyWhen() {
        operands.yesNo("with");
        return either("otherwise");
    }

    /** Whatever has no order can still be equal or not. */
    private Kind checked() {
        if (!OF_ONE.contains(line.option())) {
            boolean ordered = line.option() != Option.EQUAL_TO;
            Kind of = ordered ? operands.amountOrDate("of") : operands.get("of");
            Kind with = ordered ? operands.amountOrDate("with") : operands.get("with");
            operands.fits(of, with, "with", 0);
        }
        return Kind.YES_NO;
    }

    private Kind elapsed() {
        operands.date("of");
        operands.date("with");
        return Kind.of(Unit.COUNT);
    }
}
