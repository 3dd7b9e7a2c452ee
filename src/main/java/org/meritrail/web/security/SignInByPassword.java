package org.meritrail.web.security;

import org.meritrail.governance.SigningIn;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Passes what was typed on to the accounts. The one provider there is; named to a filter chain as well, it would be asked twice. */
@Component
final class SignInByPassword implements AuthenticationProvider {

    private final SigningIn signingIn;

    SignInByPassword(SigningIn signingIn) {
        this.signingIn = signingIn;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        WebAuthenticationDetails from = (WebAuthenticationDetails) typed.getDetails();
        return signingIn.signIn(typed.getName(), String.valueOf(typed.getCredentials()), from.getRemoteAddress())
                .fold(account -> new SignedIn(account.name(), account.password()), reason -> {
                    throw refused(reason);
                });
    }

    private static AuthenticationException refused(Message reason) {
        String text = reason.in(Texts.ENGLISH);
        return reason.key().equals("refused.sign-in-wait") ? new LockedException(text) : new BadCredentialsException(text);
    }

    @Override
    public boolean supports(Class<?> kind) {
        return kind == UsernamePasswordAuthenticationToken.class;
    }
}
