package org.meritrail.vocabulary.arithmetic;

import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;

/** Says whose figure is missing where what others come to depends on it; otherwise each of them would have to be asked. */
final class Whose {

    private Whose() {
    }

    /**
     * A result of a record; where it is missing and somebody else's, the reason names the figure and whose it is.
     *
     * @param at     position of the record in the scope it is read from
     * @param reader id of the participant who is told; empty where it is many
     */
    static Result named(Result result, Quantity quantity, Scope over, int at, String reader) {
        int step = quantity.indexFor(over, at);
        String owner = step == Scope.NOBODY ? over.participant(at) : quantity.scope().participant(quantity.record(step));
        return named(result, quantity.word().name(), owner, reader);
    }

    /**
     * Who is named once stays named, however many others pass it on.
     *
     * @param owner  id of the participant whose result it is; empty for what is nobody's in particular
     * @param reader id of the participant who is told; empty where it is many
     */
    static Result named(Result result, String figure, String owner, String reader) {
        boolean others = !owner.isEmpty() && !owner.equals(reader);
        return others && result instanceof Result.Missing missing && !missing.reason().key().equals(Result.Missing.OF_OTHER)
                ? new Result.Missing(Message.of(Result.Missing.OF_OTHER, figure, owner, missing.reason()), missing.absent()) : result;
    }
}
