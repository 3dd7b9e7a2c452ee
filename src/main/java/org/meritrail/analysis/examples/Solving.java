package org.meritrail.analysis.examples;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.kernel.Exact;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Input;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Over;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;
import org.meritrail.vocabulary.YesNo;

/**
 * Changes what a case gives so that words come to what is wanted, backwards through simple lines, all else staying what it came to
 * when the case was worked out. Whether it succeeded shows only when the changed case is worked out.
 */
final class Solving {

    private static final int MOST_RECORDS = 12;
    private static final Exact CENT = Exact.of("0.01");
    private static final Exact TENTH = Exact.of("0.1");

    private final Plan plan;
    private final Evaluation evaluation;
    private final Assignment assignment;

    Solving(Plan plan, Evaluation evaluation, Assignment assignment) {
        this.plan = plan;
        this.evaluation = evaluation;
        this.assignment = assignment;
    }

    /** Has a row of a table hold, and reach into it if it is a tier or point. */
    boolean row(DecisionTable table, TableRow row) {
        boolean conditions = IntStream.range(0, row.conditions().size()).allMatch(at -> holds(table.conditions().get(at), row.conditions().get(at)));
        if (!conditions || row.band() == null) {
            return conditions;
        }
        Exact place = table.tiers() == null ? row.band().from() : within(row.band(), table.tiers().unit());
        return readers(table).anyMatch(reader -> reach(reader, place));
    }

    boolean side(DecisionTable table, Side side) {
        Exact wanted = side.witness();
        if (side.condition() == Side.TIER) {
            return readers(table).anyMatch(reader -> reach(reader, wanted));
        }
        DecisionTable.Column column = table.conditions().get(side.condition());
        return solve(column.word(), value(column.unit(), wanted));
    }

    boolean outcome(Line line, boolean wanted) {
        WiredLine wired = wired(line.id()).orElseThrow();
        if (line.operation() == Operation.CHECK) {
            return check(wired, wanted);
        }
        boolean above = (line.option() == Option.AT_MOST) == wanted;
        return amount(operand(wired, "with")).filter(limit -> {
            Exact margin = limit.abs().times(TENTH).max(Exact.ONE);
            return solve(operand(wired, "of"), number(above ? limit.plus(margin) : limit.minus(margin)));
        }).isPresent();
    }

    private Stream<WiredLine> readers(DecisionTable table) {
        return plan.lines().stream().filter(wired -> wired.line().table() == table);
    }

    /** Has the quantity of tiers or a curve come to a place, as the table's edges are written. */
    private boolean reach(WiredLine reader, Exact place) {
        Exact after = amount(operand(reader, "with")).orElse(Exact.ZERO);
        boolean inPercent = reader.line().table().tiers() != null && !reader.line().table().tiers().percentOf().isEmpty();
        Optional<Exact> basis = inPercent ? amount(operand(reader, "basis")) : Optional.of(Exact.ONE);
        return basis.isPresent() && solve(operand(reader, "of"), number(place.times(basis.get()).minus(reader.line().table().tiers() == null ? Exact.ZERO : after)));
    }

    private boolean holds(DecisionTable.Column column, Condition condition) {
        Optional<Value> current = current(column.word()).map(value -> value instanceof Amount amount && column.unit() != null ? new Amount(amount.number(), column.unit()) : value);
        if (current.filter(condition::holdsFor).isPresent()) {
            return true;
        }
        return condition.fold(any -> true, oneOf -> oneOf.values().stream().sorted(Comparator.comparing(Value::written)).anyMatch(value -> solve(column.word(), value)),
                between -> solve(column.word(), value(column.unit(), within(between, column.unit()))));
    }

    /** A number well within a band. */
    private static Exact within(Condition.Between band, Unit unit) {
        boolean fine = unit != null && unit.equals(Unit.PERCENT);
        Exact step = fine ? TENTH : Exact.ONE;
        if (band.from() != null && band.to() != null) {
            boolean whole = unit == null || unit.equals(Unit.COUNT);
            return whole ? band.fromIncluded() ? band.from() : band.from().plus(Exact.ONE) : band.from().plus(band.to()).times(Exact.of("0.5"));
        }
        return band.from() != null ? band.from().plus(step) : band.to() != null ? band.to().minus(step) : Exact.ONE;
    }

    private static Value value(Unit unit, Exact number) {
        return unit == null ? new Day(LocalDate.ofEpochDay(number.toDecimal(0).longValue())) : new Amount(number, unit);
    }

    private static Value number(Exact number) {
        return new Amount(number, Unit.NUMBER);
    }

    private Optional<WiredLine> wired(String id) {
        return plan.lines().stream().filter(wired -> wired.line().id().equals(id)).findFirst();
    }

    private static String operand(WiredLine wired, String role) {
        return wired.operands().get(role).get(0);
    }

    /** What a word came to for the participant or the first record. */
    private Optional<Value> current(String word) {
        return evaluation.outcomes().stream().limit(1).flatMap(outcome -> outcome.worked().all().find(word).stream())
                .filter(quantity -> !quantity.steps().isEmpty()).map(quantity -> quantity.steps().get(quantity.steps().size() > quantity.scope().size() ? quantity.steps().size() - 1 : 0).result())
                .filter(Value.class::isInstance).map(Value.class::cast).findFirst();
    }

    private Optional<Exact> amount(String word) {
        return current(word).filter(Amount.class::isInstance).map(value -> ((Amount) value).number());
    }

    /** Has a word come to a value; false if there is no way known. */
    private boolean solve(String word, Value value) {
        Optional<Input> input = plan.inputs().stream().filter(one -> one.id().equals(word)).findFirst();
        if (input.isPresent()) {
            return give(input.get(), value);
        }
        Optional<WiredLine> line = wired(word);
        return line.isPresent() ? solve(line.get(), value) : current(word).filter(value::equals).isPresent();
    }

    private boolean give(Input input, Value value) {
        Optional<Value> typed = typed(input.type(), value);
        typed.ifPresent(fitting -> assignment.give(input, fitting));
        return typed.isPresent();
    }

    /** As it would be typed into the sheet: money in cents, counts in whole numbers. */
    private static Optional<Value> typed(ColumnType type, Value value) {
        if (value instanceof Amount amount) {
            Exact number = type == ColumnType.MONEY ? amount.number().roundTo(CENT, RoundingMode.FLOOR)
                    : type == ColumnType.COUNT ? amount.number().roundTo(Exact.ONE) : amount.number();
            boolean fits = type != ColumnType.LABEL && type != ColumnType.DATE && type != ColumnType.YES_NO && number.ends();
            return fits ? Optional.of(new Amount(number, type == ColumnType.PERCENT ? Unit.PERCENT : Unit.NUMBER)) : Optional.empty();
        }
        boolean fits = value instanceof Label ? type == ColumnType.LABEL : value instanceof Day ? type == ColumnType.DATE : type == ColumnType.YES_NO;
        return Optional.of(value).filter(any -> fits);
    }

    private boolean solve(WiredLine wired, Value value) {
        return switch (wired.line().operation()) {
            case TAKE, ROUND, IF_MISSING, GATHER, FALL_DUE, CONVERT, LIMIT -> solve(operand(wired, "of"), value);
            case ONLY_WHEN -> solve(operand(wired, "of"), value) && isOrSolves(operand(wired, "with"), YesNo.YES);
            case COLLECT -> collect(wired, value);
            case CHECK -> value instanceof YesNo answer && check(wired, answer.yes());
            case LOOK_UP -> lookUp(wired, value);
            case DIVIDE, MULTIPLY, ADD, SUBTRACT, MEAN -> value instanceof Amount amount && new SolvingSums(wired).solve(amount.number());
            default -> false;
        };
    }

    private boolean isOrSolves(String word, Value value) {
        return current(word).filter(value::equals).isPresent() || solve(word, value);
    }

    private boolean collect(WiredLine wired, Value value) {
        Line line = wired.line();
        if (line.over().reach() != Over.Reach.BELOW) {
            return false;
        }
        if (line.option() == Option.COUNT) {
            boolean counts = value instanceof Amount amount && amount.number().signum() >= 0 && amount.number().compareTo(Exact.of(MOST_RECORDS)) <= 0;
            return counts && assignment.several(line.over().set(), ((Amount) value).number().toDecimal(0).intValue());
        }
        assignment.single(line.over().set());
        return solve(operand(wired, "of"), value) && isOrSolves(operand(wired, "which"), YesNo.YES);
    }

    private boolean lookUp(WiredLine wired, Value value) {
        return wired.line().table().rows().stream().filter(row -> row.results().get(wired.line().column()).equals(value))
                .anyMatch(row -> row(wired.line().table(), row));
    }

    private boolean check(WiredLine wired, boolean wanted) {
        Optional<Value> against = current(operand(wired, "with"));
        Option option = wired.line().option();
        boolean onIt = (option == Option.AT_LEAST || option == Option.AT_MOST || option == Option.EQUAL_TO) == wanted;
        boolean above = (option == Option.AT_LEAST || option == Option.MORE_THAN || option == Option.EQUAL_TO) == wanted;
        return against.filter(value -> solve(operand(wired, "of"), onIt ? value : beside(value, above))).isPresent();
    }

    private static Value beside(Value value, boolean above) {
        if (value instanceof Amount amount) {
            Exact step = amount.unit().equals(Unit.PERCENT) ? Exact.of("0.0001") : amount.unit().isMoney() ? CENT : Exact.ONE;
            return amount.with(above ? amount.number().plus(step) : amount.number().minus(step));
        }
        return value instanceof Day day ? new Day(above ? day.date().plusDays(1) : day.date().minusDays(1)) : value;
    }

    /** Backwards through arithmetic: all operands but one stay what they are. */
    private final class SolvingSums {

        private final WiredLine wired;

        SolvingSums(WiredLine wired) {
            this.wired = wired;
        }

        boolean solve(Exact wanted) {
            return switch (wired.line().operation()) {
                case DIVIDE -> amount(operand(wired, "with")).filter(by -> !by.isZero() && to(operand(wired, "of"), wanted.times(by))).isPresent();
                case SUBTRACT -> amount(operand(wired, "with")).filter(less -> to(operand(wired, "of"), wanted.plus(less))).isPresent();
                case MULTIPLY -> IntStream.range(0, parts().size()).anyMatch(at -> factor(at, wanted));
                case ADD -> IntStream.range(0, parts().size()).anyMatch(at -> part(at, wanted));
                default -> parts().stream().allMatch(part -> to(part, wanted));
            };
        }

        private List<String> parts() {
            return wired.operands().get("part");
        }

        private boolean to(String word, Exact number) {
            return Solving.this.solve(word, number(number));
        }

        private boolean factor(int at, Exact wanted) {
            Optional<Exact> others = others(at).map(part -> amount(part)).reduce(Optional.of(Exact.ONE), (one, other) -> one.flatMap(a -> other.map(a::times)));
            return others.filter(product -> !product.isZero() && to(parts().get(at), wanted.dividedBy(product))).isPresent();
        }

        private boolean part(int at, Exact wanted) {
            Exact rest = IntStream.range(0, parts().size()).filter(other -> other != at).mapToObj(other -> signed(other, amount(parts().get(other)).orElse(Exact.ZERO)))
                    .reduce(Exact.ZERO, Exact::plus);
            return to(parts().get(at), signed(at, wanted.minus(rest)));
        }

        private Exact signed(int at, Exact number) {
            return at < wired.line().parts().size() && wired.line().parts().get(at).less() ? number.negated() : number;
        }

        private Stream<String> others(int at) {
            return IntStream.range(0, parts().size()).filter(other -> other != at).mapToObj(parts()::get);
        }
    }
}
