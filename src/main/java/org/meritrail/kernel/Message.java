package org.meritrail.kernel;

import java.util.List;

/**
 * A sentence that is not yet in any language: a key of the bundles and what fills its gaps.
 *
 * @param arguments strings stand as they are; an {@link Exact}, an {@link java.time.Instant}, a {@link Phrase} or a list of them is said
 *                  in the reader's language
 */
public record Message(String key, List<Object> arguments) implements Phrase {

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    @Override
    public String in(Texts texts) {
        return texts.filled(key, arguments);
    }
}
