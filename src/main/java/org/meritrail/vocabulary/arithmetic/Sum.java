package org.meritrail.vocabulary.arithmetic;

import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Unit;

/** What adding and comparing share: a plain zero takes the unit of the other, and a plain number beside a count is one. */
final class Sum {

    private Sum() {
    }

    static Unit unitOf(Amount one, Amount other) {
        boolean another = one.isPlainZero() || one.unit().equals(Unit.NUMBER) && other.unit().equals(Unit.COUNT);
        return another ? other.unit() : one.unit();
    }

    static Amount plus(Amount one, Amount other) {
        return new Amount(one.number().plus(other.number()), unitOf(one, other));
    }

    static Amount over(Amount sum, Exact divisor) {
        return sum.with(sum.number().dividedBy(divisor));
    }
}
