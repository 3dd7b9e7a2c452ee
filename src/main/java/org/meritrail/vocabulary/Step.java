package org.meritrail.vocabulary;

import java.util.List;
import org.meritrail.kernel.Message;

/** What a line came to for one record, and on what grounds. */
public record Step(Result result, List<Evidence> evidence) {

    public static Step of(Result result, Evidence... evidence) {
        return new Step(result, List.of(evidence));
    }

    public static Step missing(String reason, Object... arguments) {
        return of(new Result.Missing(Message.of(reason, arguments)));
    }
}
