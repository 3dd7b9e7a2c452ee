package org.meritrail.web.api;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.meritrail.batch.Runs;
import org.meritrail.kernel.Message;

/** Lists in parts. */
final class Paging {

    private static final int MOST = 500;

    private Paging() {
    }

    /** A whole list's part. */
    static <T> Runs.Page<T> part(List<T> all, int page, int size) {
        check(page, size);
        return new Runs.Page<>(all.stream().skip((long) page * size).limit(size).toList(), page, size, all.size());
    }

    static <T, U> Runs.Page<U> mapped(Runs.Page<T> page, Function<T, U> as) {
        return new Runs.Page<>(page.items().stream().map(as).toList(), page.page(), page.size(), page.total());
    }

    static void check(int page, int size) {
        if (page < 0 || size < 1 || size > MOST) {
            throw Problems.badRequest(Message.of("problem.page-wrong", String.valueOf(MOST)));
        }
    }

    /** @param allowed what a parameter may be, besides empty */
    static void check(String choice, Set<String> allowed) {
        if (!choice.isEmpty() && !allowed.contains(choice)) {
            throw Problems.badRequest(Message.of("problem.choice-wrong", choice, List.copyOf(new TreeSet<>(allowed))));
        }
    }
}
