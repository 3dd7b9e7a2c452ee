package org.meritrail.vocabulary;

import java.util.List;
import java.util.stream.IntStream;

/** One result of a quantity: what a word came to for one record. */
public record Figure(Quantity quantity, int position) {

    public Word word() {
        return quantity.word();
    }

    public Step step() {
        return quantity.steps().get(position);
    }

    public Result result() {
        return step().result();
    }

    /** Whose figure it is: a participant's id; empty above the participants. */
    public String participant() {
        return quantity.scope().participant(quantity.record(position));
    }

    /** Which results of an operand it was worked out from: those its step names, or the one of its own record or of an owner's. */
    public int[] positionsIn(Quantity operand) {
        List<Members> naming = step().members().stream().filter(members -> members.line().equals(operand.line())).toList();
        if (!naming.isEmpty()) {
            return naming.stream().flatMapToInt(members -> IntStream.of(members.positions())).toArray();
        }
        boolean apart = operand.since().isEmpty() && !quantity.scope().canRead(operand.scope());
        int at = apart ? Scope.NOBODY : operand.indexFor(quantity.scope(), position);
        return at == Scope.NOBODY ? new int[0] : new int[] {at};
    }
}
