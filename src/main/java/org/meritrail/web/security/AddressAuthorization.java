package org.meritrail.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.ServletRequestPathUtils;

/** Asks the table of addresses. */
final class AddressAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationDecision authorize(Supplier<? extends Authentication> visitor, RequestAuthorizationContext context) {
        Optional<Acting> acting = visitor.get() instanceof Acting known ? Optional.of(known) : Optional.empty();
        return new AuthorizationDecision(admits(context.getRequest(), acting));
    }

    /** @param visitor empty for nobody in particular */
    static boolean admits(HttpServletRequest request, Optional<Acting> visitor) {
        return line(request).filter(address -> address.access().admits(visitor)).isPresent();
    }

    static Optional<Address> line(HttpServletRequest request) {
        return Addresses.of(HttpMethod.valueOf(request.getMethod()), ServletRequestPathUtils.parse(request).pathWithinApplication());
    }
}
