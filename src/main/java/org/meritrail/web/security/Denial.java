package org.meritrail.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.meritrail.governance.Account;
import org.meritrail.kernel.Message;
import org.meritrail.web.api.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What somebody is told who may not: programs get a problem, people a page or the way to one. */
final class Denial implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver problems;

    Denial(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /** Nobody signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) throws IOException {
        if (Faces.isForPrograms(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            tell(request, response, HttpStatus.UNAUTHORIZED, "problem.not-signed-in");
        } else {
            response.sendRedirect(request.getContextPath() + "/sign-in");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason) throws IOException {
        if (reason instanceof CsrfException) {
            refuseForm(request, response);
        } else if (AddressAuthorization.line(request).isEmpty()) {
            refuse(request, response, HttpStatus.NOT_FOUND, "problem.no-such-address");
        } else if (hasToChangePassword()) {
            sendToPassword(request, response);
        } else {
            refuse(request, response, HttpStatus.FORBIDDEN, "problem.no-right");
        }
    }

    /** A form of a session that is over, or one that is not ours. */
    private void refuseForm(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Faces.isForPrograms(request) && Visitor.account().isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/sign-in?ended");
        } else {
            refuse(request, response, HttpStatus.FORBIDDEN, "problem.form-token");
        }
    }

    private void sendToPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Faces.isForPrograms(request)) {
            tell(request, response, HttpStatus.FORBIDDEN, "problem.password-issued");
        } else {
            response.sendRedirect(request.getContextPath() + "/account");
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key) throws IOException {
        if (Faces.isForPrograms(request)) {
            tell(request, response, status, key);
        } else {
            response.sendError(status.value());
        }
    }

    private void tell(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key) {
        problems.resolveException(request, response, null, Problems.of(status, Message.of(key)));
    }

    private static boolean hasToChangePassword() {
        return Visitor.account().filter(Account::issued).isPresent();
    }
}
