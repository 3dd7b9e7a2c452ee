package org.meritrail.web.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.meritrail.kernel.Texts;
import org.meritrail.web.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says what went wrong; a fault of the service with a reference under which the log tells more. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 406, 410, 413, 415, 503);

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = status(request);
        response.setStatus(status);
        model.addAttribute("status", status);
        model.addAttribute("kind", kind(status));
        model.addAttribute("reference", status < 500 ? "" : logged(request));
        return "error";
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request, Texts texts) {
        int status = status(request);
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(texts.say("page.error." + kind(status)));
        problem.setDetail(texts.say("page.error." + kind(status) + ".what"));
        problem.setProperty("code", "page.error." + kind(status));
        if (status >= 500) {
            problem.setProperty("reference", logged(request));
        }
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static int status(HttpServletRequest request) {
        if (Outage.isBehind(fault(request))) {
            return HttpStatus.SERVICE_UNAVAILABLE.value();
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : HttpStatus.NOT_FOUND.value();
    }

    private static String kind(int status) {
        return TOLD.contains(status) ? String.valueOf(status) : status < 500 ? "400" : "500";
    }

    private static String logged(HttpServletRequest request) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Reference {}: {} {}", reference, request.getMethod(), request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                fault(request));
        return reference;
    }

    private static Throwable fault(HttpServletRequest request) {
        return (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    }
}
