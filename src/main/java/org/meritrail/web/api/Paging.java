package org.meritrail.web.api;

import java.util.List;
import java.util.function.Function;
import org.meritrail.batch.Runs;
import org.meritrail.kernel.Message;

/** A page of a list: {@code ?page=0&size=50}. */
record Paging(int page, int size) {

    private static final int MOST = 500;

    /** @param total of all pages */
    record Page<T>(List<T> items, int page, int size, long total) {
    }

    static Paging of(int page, int size) {
        if (page < 0 || size < 1 || size > MOST) {
            throw Problems.badRequest(Message.of("problem.page-wrong", Integer.toString(MOST)));
        }
        return new Paging(page, size);
    }

    <T> Page<T> of(List<T> all) {
        return new Page<>(all.stream().skip((long) page * size).limit(size).toList(), page, size, all.size());
    }

    /** What the domain gives a part of already. */
    static <T, U> Page<U> of(Runs.Page<T> part, Function<T, U> as) {
        return new Page<>(part.items().stream().map(as).toList(), part.page(), part.size(), part.total());
    }
}
