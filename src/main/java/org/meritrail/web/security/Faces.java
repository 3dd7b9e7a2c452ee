package org.meritrail.web.security;

import jakarta.servlet.http.HttpServletRequest;

/** Which of the two faces of the service a request is for: programs are told in JSON what people are told on pages. */
final class Faces {

    private Faces() {
    }

    static boolean isForPrograms(HttpServletRequest request) {
        String path = path(request);
        return TokenBearer.comesWithToken(request) || path.startsWith("/api/") || path.startsWith("/actuator/") || path.startsWith("/v3/");
    }

    /** As it was asked for, not yet decoded. */
    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
