package org.meritrail.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns uploads away from those who may not make them before they are read: whoever looks for the secret of a form reads the whole
 * form, files and all, and would fill the disk for anyone.
 */
final class UploadGate extends OncePerRequestFilter {

    private final Denial denial;

    UploadGate(Denial denial) {
        this.denial = denial;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest) throws ServletException, IOException {
        Optional<Acting> visitor = CurrentAccount.found(request);
        if (!isUpload(request) || AddressAuthorization.admits(request, visitor)) {
            rest.doFilter(request, response);
        } else if (visitor.isEmpty()) {
            denial.commence(request, response, new InsufficientAuthenticationException("upload"));
        } else {
            denial.handle(request, response, new AccessDeniedException("upload"));
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
