package org.meritrail.vocabulary.arithmetic;

import org.meritrail.vocabulary.Given;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;

/** A word itself, of whatever type, for the sake of what the line says next: Only when, If missing, Round. */
public final class Take {

    private Take() {
    }

    public static Quantity step(Turn turn, Quantity taken) {
        return PerRecord.of(turn, Given.of(taken).quantities(), steps -> Step.of(steps.get(0).result()));
    }
}
