package org.meritrail.server;

import java.util.List;
import org.meritrail.kernel.Message;

/** The service cannot start. The bundles say why under {@code start.} and the key, and what to do under the same with {@code .remedy}. */
final class UnableToStart extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    UnableToStart(String key, Throwable cause, Object... arguments) {
        super(key + " " + List.of(arguments), cause);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    Message reason() {
        return new Message("start." + key, arguments);
    }

    Message remedy() {
        return new Message("start." + key + ".remedy", arguments);
    }
}
