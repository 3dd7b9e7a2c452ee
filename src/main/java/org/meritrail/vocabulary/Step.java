package org.meritrail.vocabulary;

import java.util.List;
import org.meritrail.kernel.Message;

/**
 * What a line came to for one record, and on what grounds.
 *
 * @param members only of operations that read other records
 */
public record Step(Result result, List<Evidence> evidence, List<Members> members) {

    public Step(Result result, List<Evidence> evidence) {
        this(result, evidence, List.of());
    }

    public static Step of(Result result, Evidence... evidence) {
        return new Step(result, List.of(evidence));
    }

    /** Data is absent. */
    public static Step missing(String reason, Object... arguments) {
        return of(new Result.Missing(Message.of(reason, arguments), true));
    }

    /** The policy is at fault: it says two things, or nothing, or what cannot be worked out. */
    public static Step mistake(String reason, Object... arguments) {
        return of(new Result.Missing(Message.of(reason, arguments), false));
    }

    public Step reading(List<Members> read) {
        return new Step(result, evidence, read);
    }
}
