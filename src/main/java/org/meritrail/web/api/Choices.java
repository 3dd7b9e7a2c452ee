package org.meritrail.web.api;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.meritrail.kernel.Message;

/** Parameters that can be one of a few words. */
final class Choices {

    private Choices() {
    }

    /** @param allowed what it may be, besides empty */
    static void check(String choice, Set<String> allowed) {
        if (!choice.isEmpty() && !allowed.contains(choice)) {
            throw Problems.badRequest(Message.of("problem.choice-wrong", choice, List.copyOf(new TreeSet<>(allowed))));
        }
    }
}
