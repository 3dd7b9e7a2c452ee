package org.meritrail.web.security;

import java.util.Optional;
import org.meritrail.governance.Account;
import org.springframework.security.core.context.SecurityContextHolder;

/** The account that makes the present request. */
public final class Visitor {

    private Visitor() {
    }

    /** Empty if nobody signed in. */
    public static Optional<Account> account() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Acting acting ? Optional.of(acting.account()) : Optional.empty();
    }
}
