package org.meritrail.web.api;

import java.util.List;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.Finding;
import org.springframework.http.HttpStatus;

/** Ends a request with problem details in the reader's language. Made by {@link Problems}. */
@SuppressWarnings("serial")
public final class Problem extends RuntimeException {

    private final HttpStatus status;
    private final Message reason;
    private final List<Finding> findings;

    Problem(HttpStatus status, Message reason, List<Finding> findings) {
        super(reason.in(Texts.ENGLISH), null, false, false);
        this.status = status;
        this.reason = reason;
        this.findings = List.copyOf(findings);
    }

    HttpStatus status() {
        return status;
    }

    Message reason() {
        return reason;
    }

    List<Finding> findings() {
        return findings;
    }
}
