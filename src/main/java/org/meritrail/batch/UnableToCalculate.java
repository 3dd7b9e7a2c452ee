package org.meritrail.batch;

import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;

/** A run cannot be calculated as it was ordered, however often it is tried. */
public final class UnableToCalculate extends RuntimeException {

    private final transient Message reason;

    UnableToCalculate(Message reason) {
        super(reason.in(Texts.ENGLISH));
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
