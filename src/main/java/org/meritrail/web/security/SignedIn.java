package org.meritrail.web.security;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What a session remembers: whose it is, and with which password it began. What the account may do is looked up for each request. */
final class SignedIn extends AbstractAuthenticationToken {

    private final String name;
    private final long password;

    /** @param password the entry with which the password was set */
    SignedIn(String name, long password) {
        super(List.of());
        this.name = name;
        this.password = password;
        setAuthenticated(true);
    }

    long password() {
        return password;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return name;
    }
}
