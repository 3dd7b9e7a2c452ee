package org.meritrail.simulation;

import java.util.List;
import java.util.Optional;
import org.meritrail.explanation.Fact;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;

/**
 * One field with another value, and what comes of that.
 *
 * @param input      where the field stands, and what it held
 * @param to         what it holds instead
 * @param by         how much more or less that is; days as a count; null for words and answers
 * @param turned     the first lines that come out in another kind, in the order in which they are worked out; at an edge, compared with just
 *                   before it, else with how things are
 * @param standing   due, nothing-due or withheld; null where a line is asked about
 * @param result     what comes out instead
 * @param difference to what comes out as things are; null unless both are amounts of one unit
 */
public record Change(Source input, Fact to, Fact by, List<Turned> turned, String standing, Fact result, Fact difference) {

    /**
     * @param word as the analyst calls it
     * @param id   of the record
     */
    public record Source(String word, String id, String file, int row, String column, Fact value) {

        static Source of(Field field) {
            return new Source(field.word().name(), field.record().id(), field.record().origin().file(), field.record().origin().row(), field.column(),
                    Fact.of(field.value()));
        }
    }

    /** What turned out otherwise may have done so a little before, where nothing came of it yet. */
    static Change at(Field field, Edge edge, Value to, Came base, Situation situation) {
        return of(field, to, edge.turned().isEmpty() ? base : edge.cameBefore(), edge.cameAt(), base, situation);
    }

    /** @param compared with what to say what turned out otherwise */
    static Change of(Field field, Value to, Came compared, Came came, Came base, Situation situation) {
        return new Change(Source.of(field), Fact.of(to), by(field.value(), to).map(Fact::of).orElse(null), Turned.between(compared, came),
                came.standing().isEmpty() ? null : came.standing(), situation.told(came.result()), difference(base, came).map(Fact::of).orElse(null));
    }

    private static Optional<Amount> by(Value from, Value to) {
        boolean ordered = from instanceof Amount && to instanceof Amount || from instanceof Day && to instanceof Day;
        return !ordered ? Optional.empty() : Optional.of(new Amount(Condition.ordinal(to).minus(Condition.ordinal(from)),
                to instanceof Amount amount ? amount.unit() : Unit.COUNT));
    }

    private static Optional<Amount> difference(Came from, Came to) {
        return from.result() instanceof Amount one && to.result() instanceof Amount other && one.fits(other)
                ? Optional.of(other.with(other.number().minus(one.number()))) : Optional.empty();
    }

    /** How far the number moved in proportion to what it was; empty for words, and from zero. */
    Optional<Exact> share() {
        return by == null || input.value().result(true) instanceof Day || number(input.value()).isZero() ? Optional.empty()
                : Optional.of(number(by).dividedBy(number(input.value())).abs());
    }

    private static Exact number(Fact fact) {
        return ((Amount) fact.result(true)).number();
    }
}
