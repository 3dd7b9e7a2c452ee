package org.meritrail.explanation.difference;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.meritrail.explanation.Ground;
import org.meritrail.explanation.Node;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.YesNo;

/**
 * What a calculation takes, with what it refers to. At most one of the last three is not null; none of them is for what the calculation before
 * came to.
 *
 * @param times how often it counts; below zero where it is taken away
 */
record Term(Exact times, Node step, Ground ground, Result literal) {

    private static final Pattern DATE = Pattern.compile("[0-9]{4,}-[0-9]{2}-[0-9]{2}");

    /** @param of the step whose calculation names it */
    static Term of(String written, Node of) {
        int times = written.startsWith("=") ? -1 : written.indexOf('*');
        if (times >= 0) {
            return of(written.substring(times + 1), of).times(Exact.parse(written.substring(0, times)));
        }
        if (written.length() > 1 && written.charAt(0) == '-' && "#@<".indexOf(written.charAt(1)) >= 0) {
            return of(written.substring(1), of).times(Exact.ONE.negated());
        }
        return switch (written.isEmpty() ? '=' : written.charAt(0)) {
            case '#' -> new Term(Exact.ONE, of.steps().get(place(written)), null, null);
            case '@' -> new Term(Exact.ONE, null, of.grounds().get(place(written)), null);
            case '<' -> new Term(Exact.ONE, null, null, null);
            default -> new Term(Exact.ONE, null, null, literal(written));
        };
    }

    private static int place(String written) {
        return Integer.parseInt(written.substring(1));
    }

    private static Result literal(String written) {
        if (written.isEmpty() || written.startsWith("=")) {
            return new Label(written.isEmpty() ? "" : written.substring(1));
        }
        if (written.equals("yes") || written.equals("no")) {
            return YesNo.of(written.equals("yes"));
        }
        return DATE.matcher(written).matches() ? new Day(LocalDate.parse(written)) : new Amount(Exact.parse(written), Unit.NUMBER);
    }

    private Term times(Exact more) {
        return new Term(times.times(more), step, ground, literal);
    }

    boolean isBefore() {
        return step == null && ground == null && literal == null;
    }

    /** As often as it counts. */
    Result value() {
        Result once = step != null ? step.result().result(true) : ground != null ? given(ground) : literal;
        return once instanceof Amount amount && !times.equals(Exact.ONE) ? amount.with(amount.number().times(times)) : once;
    }

    private static Result given(Ground ground) {
        return (ground.gives() != null ? ground.gives() : ground.record().value()).result(true);
    }
}
