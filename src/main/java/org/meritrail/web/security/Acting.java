package org.meritrail.web.security;

import java.util.List;
import org.meritrail.governance.Account;
import org.meritrail.governance.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Who makes this request, with what the account may do now. Lives as long as the request. */
final class Acting extends AbstractAuthenticationToken {

    private final transient Account account;
    private final boolean byToken;

    Acting(Account account, boolean byToken) {
        super(List.of());
        this.account = account;
        this.byToken = byToken;
        setAuthenticated(true);
    }

    Account account() {
        return account;
    }

    Actor actor() {
        return account.actor();
    }

    /** Whether a program acts with a token, and no person signed in. */
    boolean byToken() {
        return byToken;
    }

    /** Not before a password that others know was changed. */
    boolean isReady(boolean inPerson) {
        return !account.issued() && !(inPerson && byToken);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return account.name();
    }
}
