package org.meritrail.vocabulary.arithmetic;

import java.util.Arrays;
import java.util.List;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;

/** Brings the stages of a line that was worked out record by record together, so that others can read it as a whole. */
public final class Gather {

    private Gather() {
    }

    /** @param parts the line's quantities of all stages */
    public static Quantity step(Turn turn, List<?> parts) {
        Scope scope = turn.scope();
        Step[] steps = new Step[scope.size()];
        List<String> reads = List.of();
        for (Object part : parts) {
            Quantity staged = (Quantity) part;
            int[] positions = staged.scope().owners().get(0).positions();
            for (int at = 0; at < positions.length; at++) {
                steps[positions[at]] = staged.steps().get(at);
            }
            reads = staged.reads().size() > reads.size() ? staged.reads() : reads;
        }
        return new Quantity(turn.of().id(), 0, turn.of(), scope, Arrays.asList(steps), List.of(), reads);
    }
}
