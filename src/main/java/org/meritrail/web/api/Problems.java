package org.meritrail.web.api;

import java.util.List;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.Finding;
import org.springframework.http.HttpStatus;

/** What a request cannot be answered with otherwise; to be thrown. */
public final class Problems {

    private Problems() {
    }

    /** Something was refused as things stand: 409. */
    public static Problem of(Message reason) {
        return of(HttpStatus.CONFLICT, reason);
    }

    /** Nothing is known under the number or name asked for: 404. */
    public static Problem unknown(Message what) {
        return of(HttpStatus.NOT_FOUND, what);
    }

    /** The request itself makes no sense: 400. */
    public static Problem badRequest(Message why) {
        return of(HttpStatus.BAD_REQUEST, why);
    }

    /** What was handed in could be read but has mistakes: 422. */
    public static Problem mistaken(Message summary, List<Finding> findings) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, summary, findings);
    }

    public static Problem of(HttpStatus status, Message reason) {
        return new Problem(status, reason, List.of());
    }

    /** What was granted; what was refused ends the request with its reason. */
    public static <T> T granted(Decision<T> decision) {
        return decision.fold(value -> value, reason -> {
            throw of(reason);
        });
    }

    /** What there is; nothing at the address ends the request with the reason. */
    public static <T> T found(Decision<T> decision) {
        return decision.fold(value -> value, reason -> {
            throw unknown(reason);
        });
    }
}
