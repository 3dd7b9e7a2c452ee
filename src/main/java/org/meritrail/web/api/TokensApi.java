package org.meritrail.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.meritrail.governance.AccessToken;
import org.meritrail.governance.AccessTokens;
import org.meritrail.governance.Actor;
import org.meritrail.governance.NewToken;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own access tokens. */
@RestController
final class TokensApi {

    /** @param ended when it was taken back or the password changed; null if neither happened */
    record TokenJson(long number, String title, Instant made, Instant ends, Instant ended) {

        static TokenJson of(AccessToken token) {
            return new TokenJson(token.number(), token.title(), token.made(), token.ends(), token.ended().orElse(null));
        }
    }

    record Wanted(String title, LocalDate lastDay) {
    }

    /** @param secret told this one time */
    record Issued(TokenJson token, String secret) {

        static Issued of(NewToken issued) {
            return new Issued(TokenJson.of(issued.token()), issued.secret());
        }
    }

    private final AccessTokens tokens;

    TokensApi(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping("/api/tokens")
    List<TokenJson> mine(Actor me) {
        return tokens.of(me).stream().map(TokenJson::of).toList();
    }

    @PostMapping("/api/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    Issued issue(Actor me, @RequestBody Wanted wanted) {
        LocalDate lastDay = Given.given(wanted.lastDay(), "lastDay");
        return Issued.of(Problems.granted(tokens.issue(me, Given.given(wanted.title(), "title"), lastDay)));
    }

    @DeleteMapping("/api/tokens/{number}")
    TokenJson revoke(Actor me, @PathVariable long number) {
        return TokenJson.of(Problems.granted(tokens.revoke(me, number)));
    }
}
