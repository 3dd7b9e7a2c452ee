package org.meritrail.web.api;

import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Problems as RFC 9457 wants them, with the key of the text as a code that no translation changes. */
final class ProblemDetails {

    private ProblemDetails() {
    }

    static ProblemDetail of(HttpStatusCode status, Message reason, Texts texts) {
        ProblemDetail details = ProblemDetail.forStatusAndDetail(status, reason.in(texts));
        details.setTitle(texts.say("problem.title." + kind(status.value())));
        details.setProperty("code", reason.key());
        return details;
    }

    static ResponseEntity<ProblemDetail> answer(ProblemDetail details, HttpHeaders headers) {
        return ResponseEntity.status(details.getStatus()).headers(headers).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(details);
    }

    private static String kind(int status) {
        return switch (status) {
            case 401, 403, 404, 409, 410, 413, 422, 503 -> Integer.toString(status);
            default -> status < 500 ? "400" : "500";
        };
    }
}
