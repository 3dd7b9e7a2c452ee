package org.meritrail.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.meritrail.governance.Accounts;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks up who a session belongs to, for each request anew: an account that changed has other rights, or none, at once. */
final class CurrentAccount extends OncePerRequestFilter {

    private static final String FOUND = CurrentAccount.class.getName();

    private final Accounts accounts;

    CurrentAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest) throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            request.setAttribute(FOUND, lookedUp(request));
        }
        Optional<Acting> found = found(request);
        SecurityContextHolder.setContext(found.map(SecurityContextImpl::new).orElseGet(SecurityContextImpl::new));
        rest.doFilter(request, response);
    }

    /** The lookup is not repeated where an error is told, since it may be what failed. */
    static Optional<Acting> found(HttpServletRequest request) {
        return request.getAttribute(FOUND) instanceof Optional<?> found ? found.map(Acting.class::cast) : Optional.empty();
    }

    private Optional<Acting> lookedUp(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(authentication instanceof SignedIn session)) {
            return Optional.empty();
        }
        Optional<Acting> acting = accounts.account(session.getName())
                .filter(account -> account.active() && account.password() == session.password())
                .map(account -> new Acting(account, false));
        if (acting.isEmpty() && request.getSession(false) != null) {
            request.getSession(false).invalidate();
        }
        return acting;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
