package org.meritrail.web.api;

import java.util.List;
import java.util.function.Function;
import org.meritrail.kernel.Message;

/**
 * One page of a list.
 *
 * @param page  0 for the first
 * @param total of all pages together
 */
record Paged<T>(List<T> items, int page, int size, long total) {

    private static final int MOST = 500;

    /** Of a list that is all there; only what is on the page is made ready to be sent. */
    static <S, T> Paged<T> of(List<S> all, int page, int size, Function<S, T> sent) {
        check(page, size);
        List<T> items = all.stream().skip((long) page * size).limit(size).map(sent).toList();
        return new Paged<>(items, page, size, all.size());
    }

    /** Ends a request for a page that cannot be. */
    static void check(int page, int size) {
        if (page < 0 || size < 1 || size > MOST) {
            throw Problems.badRequest(Message.of("problem.paging", MOST));
        }
    }
}
