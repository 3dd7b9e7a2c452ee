package org.meritrail.reference;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.meritrail.reference.RefResult.Answer;
import org.meritrail.reference.RefResult.Num;
import org.meritrail.reference.RefResult.Without;

/** What has been carried so far. */
final class RefCarry {

    private RefCarry() {
    }

    /**
     * @param start   what it starts at
     * @param earlier the earliest first
     */
    static RefResult carried(RefLine line, RefResult start, List<RefResult> earlier) {
        RefResult carried = start;
        for (RefResult one : earlier) {
            boolean leftOut = one == Without.ABSENT && line.is("if missing", RefLine.LEFT_OUT);
            boolean zero = one == Without.ABSENT && line.is("if missing", RefLine.COUNTS_AS_ZERO);
            carried = leftOut ? carried : with(line.word("option"), carried, zero ? RefResult.PLAIN_ZERO : one);
        }
        return carried;
    }

    private static RefResult with(String option, RefResult before, RefResult one) {
        return switch (option) {
            case "last" -> one;
            case "sum" -> RefOperations.numbers(List.of(before, one), true, RefOperations::sum);
            case "count" -> RefResult.missing(List.of(before, one)).<RefResult>map(none -> none).orElseGet(() -> counted(before, one));
            default -> throw new IllegalArgumentException(option);
        };
    }

    private static RefResult counted(RefResult before, RefResult one) {
        boolean counts = one != Without.NOTHING_DUE && !one.equals(new Answer(false));
        BigFraction number = before instanceof Num known ? known.number() : BigFraction.ZERO;
        return new Num(counts ? number.add(1) : number, RefUnits.COUNT);
    }
}
