package org.meritrail.web.api;

import org.meritrail.kernel.Texts;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers with the problems that handlers throw, and those of requests that reach no handler. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ToldProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tell(Problem problem, Texts texts) {
        ProblemDetail details = ProblemDetails.of(problem.status(), problem.reason(), texts);
        if (!problem.findings().isEmpty()) {
            details.setProperty("findings", problem.findings().stream().map(finding -> FindingJson.of(finding, texts)).toList());
        }
        return ProblemDetails.answer(details, HttpHeaders.EMPTY);
    }
}
