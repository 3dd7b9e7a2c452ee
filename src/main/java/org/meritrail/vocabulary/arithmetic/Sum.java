package org.meritrail.vocabulary.arithmetic;

import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Unit;

/** What adding and comparing share: a plain zero takes the unit of the other. */
final class Sum {

    private Sum() {
    }

    static Unit unitOf(Amount one, Amount other) {
        return one.unit().equals(Unit.NUMBER) && one.number().isZero() ? other.unit() : one.unit();
    }

    static Amount plus(Amount one, Amount other) {
        return new Amount(one.number().plus(other.number()), unitOf(one, other));
    }

    static Amount over(Amount sum, Exact divisor) {
        return sum.with(sum.number().dividedBy(divisor));
    }
}
