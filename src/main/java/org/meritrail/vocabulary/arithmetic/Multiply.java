package org.meritrail.vocabulary.arithmetic;

import java.util.List;
import java.util.Optional;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Given;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;
import org.meritrail.vocabulary.Unit;

/** The product of all factors; at most one of them is money. */
public final class Multiply {

    private Multiply() {
    }

    public static Quantity step(Turn turn, Given factors) {
        return PerRecord.of(turn, factors.quantities(), steps -> PerRecord.amounts(steps, Multiply::product));
    }

    static Step product(List<Amount> factors) {
        Amount product = factors.get(0);
        for (Amount factor : factors.subList(1, factors.size())) {
            Optional<Unit> unit = product.unit().times(factor.unit());
            if (unit.isEmpty()) {
                return Step.mistake("missing.money-times-money", product, factor);
            }
            product = new Amount(product.number().times(factor.number()), unit.get());
        }
        return Step.of(product);
    }
}
