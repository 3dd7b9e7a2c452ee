package org.meritrail.intake;

import org.meritrail.kernel.Message;

/** A file that cannot be read, or not to its end. */
final class UnreadableFile extends Exception {

    private final transient Message reason;

    UnreadableFile(Message reason, Throwable cause) {
        super(cause);
        this.reason = reason;
    }

    Message reason() {
        return reason;
    }
}
