package org.meritrail.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.meritrail.governance.AccessTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks up whom an access token acts for; a session that came along counts for nothing. */
final class TokenBearer extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;

    TokenBearer(AccessTokens tokens) {
        this.tokens = tokens;
    }

    static boolean comesWithToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest) throws ServletException, IOException {
        String secret = request.getHeader(HttpHeaders.AUTHORIZATION).substring(SCHEME.length()).strip();
        Optional<Acting> acting = tokens.owner(secret).map(account -> new Acting(account, true));
        SecurityContextHolder.setContext(acting.map(SecurityContextImpl::new).orElseGet(SecurityContextImpl::new));
        rest.doFilter(request, response);
    }
}
