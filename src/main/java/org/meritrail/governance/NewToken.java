package org.meritrail.governance;

/** A token with its secret, told this one time and stored nowhere. */
public record NewToken(AccessToken token, String secret) {

    /** Without the secret, so that no log ever holds it. */
    @Override
    public String toString() {
        return "NewToken[" + token.number() + "]";
    }
}
