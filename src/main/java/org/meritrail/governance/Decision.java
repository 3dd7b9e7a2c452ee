package org.meritrail.governance;

import java.util.function.Function;
import org.meritrail.kernel.Message;

/** What came of asking for something: it was done, or there is a reason why not. */
public sealed interface Decision<T> {

    <R> R fold(Function<T, R> granted, Function<Message, R> refused);

    static <T> Decision<T> granted(T value) {
        return new Granted<>(value);
    }

    /** @param key of the bundles, starting with {@code refused.} */
    static <T> Decision<T> refused(String key, Object... arguments) {
        return new Refused<>(Message.of(key, arguments));
    }

    record Granted<T>(T value) implements Decision<T> {
        @Override
        public <R> R fold(Function<T, R> granted, Function<Message, R> refused) {
            return granted.apply(value);
        }
    }

    /** Nothing was changed. */
    record Refused<T>(Message reason) implements Decision<T> {
        @Override
        public <R> R fold(Function<T, R> granted, Function<Message, R> refused) {
            return refused.apply(reason);
        }
    }
}
