package org.meritrail.explanation;

import java.util.List;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.LineSentence;
import org.meritrail.vocabulary.Quantity;

/** What a figure's line says, for its explanation. */
final class Sentence {

    private Sentence() {
    }

    /** Null for inputs and values, which are read and not worked out. */
    static Saying of(Quantity quantity, List<Quantity> operands) {
        return quantity.word() instanceof Line line && !operands.isEmpty()
                ? Saying.of(LineSentence.of(line, operands.stream().map(operand -> operand.word().name()).toList()))
                : null;
    }
}
