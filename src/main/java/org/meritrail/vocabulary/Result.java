package org.meritrail.vocabulary;

import org.meritrail.kernel.Message;

/** What a line comes to for one record: a value, nothing due, or missing. Never a silent zero. */
public sealed interface Result permits Value, Result.NothingDue, Result.Missing {

    /** A gate was closed or a table says so; the reason is shown. */
    record NothingDue(Message reason) implements Result {
    }

    /** It could not be worked out; the reason names what is not there. */
    record Missing(Message reason) implements Result {
    }

    default boolean isMissing() {
        return this instanceof Missing;
    }

    default boolean isNothingDue() {
        return this instanceof NothingDue;
    }
}
