package org.meritrail.web.api;

import org.meritrail.kernel.Message;

/** What a call has to name. */
final class Given {

    private Given() {
    }

    /** The value; a call without it ends with what is missing. */
    static <T> T given(T value, String field) {
        if (value == null) {
            throw Problems.badRequest(Message.of("problem.missing", field));
        }
        return value;
    }
}
