package org.meritrail.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;
import org.meritrail.content.Contents;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.web.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers calls that went wrong in a way their handler did not foresee. What is our fault is logged under a reference that is told. */
@RestControllerAdvice(basePackageClasses = Faults.class)
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> lacking(MissingServletRequestParameterException call, Texts texts) {
        return badRequest(Message.of("problem.missing", call.getParameterName()), texts);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> lacking(MissingServletRequestPartException call, Texts texts) {
        return badRequest(Message.of("problem.missing", call.getRequestPartName()), texts);
    }

    /** Also of what stands in the path. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> otherwise(MethodArgumentTypeMismatchException parameter, Texts texts) {
        return badRequest(Message.of(otherwise(parameter.getRequiredType()), parameter.getName(), String.valueOf(parameter.getValue())), texts);
    }

    private static String otherwise(Class<?> wanted) {
        if (wanted == Instant.class) {
            return "problem.parameter-moment";
        }
        return wanted == int.class || wanted == long.class || wanted == Integer.class || wanted == Long.class ? "problem.parameter-number" : "problem.parameter-wrong";
    }

    @ExceptionHandler({TypeMismatchException.class, HttpMessageNotReadableException.class, MultipartException.class})
    ResponseEntity<ProblemDetail> unreadable(Texts texts) {
        return badRequest(Message.of("problem.unreadable"), texts);
    }

    private static ResponseEntity<ProblemDetail> badRequest(Message why, Texts texts) {
        return ProblemDetails.answer(ProblemDetails.of(HttpStatus.BAD_REQUEST, why, texts), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> erased(Contents.ErasedContent gone, Texts texts) {
        Message told = Message.of("problem.erased", gone.erased().at(), String.valueOf(gone.erased().entry()));
        return ProblemDetails.answer(ProblemDetails.of(HttpStatus.GONE, told, texts), HttpHeaders.EMPTY);
    }

    /** @return null if nobody waits for an answer any more, which is no fault of anybody */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> anyOther(Exception fault, HttpServletRequest request, Texts texts) {
        if (fault instanceof ErrorResponse told && told.getStatusCode().is4xxClientError()) {
            return ProblemDetails.answer(ProblemDetails.of(told.getStatusCode(), Message.of(mistake(told.getStatusCode().value())), texts), told.getHeaders());
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(fault)) {
            LOG.debug("Whoever asked for {} is gone", request.getRequestURI(), fault);
            return null;
        }
        return Outage.isBehind(fault) ? fault(HttpStatus.SERVICE_UNAVAILABLE, "problem.no-database", fault, request, texts)
                : fault(HttpStatus.INTERNAL_SERVER_ERROR, "problem.fault", fault, request, texts);
    }

    private static String mistake(int status) {
        return switch (status) {
            case 406 -> "page.error.406.what";
            case 413 -> "problem.too-large";
            case 415 -> "page.error.415.what";
            default -> "problem.unreadable";
        };
    }

    private static ResponseEntity<ProblemDetail> fault(HttpStatus status, String key, Exception fault, HttpServletRequest request, Texts texts) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Reference {}: {} {}", reference, request.getMethod(), request.getRequestURI(), fault);
        ProblemDetail details = ProblemDetails.of(status, Message.of(key, reference), texts);
        details.setProperty("reference", reference);
        return ProblemDetails.answer(details, HttpHeaders.EMPTY);
    }
}
