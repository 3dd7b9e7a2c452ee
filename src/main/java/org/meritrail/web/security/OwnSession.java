package org.meritrail.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.meritrail.governance.Account;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets the session in which somebody changed the own password go on; all others of the account are over. */
@Component
public final class OwnSession {

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    /** @param account as it is with the new password */
    public void goOn(Account account, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        sessions.saveContext(new SecurityContextImpl(new SignedIn(account.name(), account.password())), request, response);
    }
}
