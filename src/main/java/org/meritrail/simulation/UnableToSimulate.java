package org.meritrail.simulation;

import java.util.List;
import org.meritrail.kernel.Message;

/** What was asked names something that is not there, or cannot be asked of it. */
public final class UnableToSimulate extends RuntimeException {

    private final transient Message reason;

    UnableToSimulate(String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.reason = Message.of(key, arguments);
    }

    /** What, where and what to do. */
    public Message reason() {
        return reason;
    }
}
