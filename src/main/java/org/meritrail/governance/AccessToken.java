package org.meritrail.governance;

import java.time.Instant;
import java.util.Optional;

/**
 * Something a program proves with that it acts for an account; never more than the account may do now. The secret itself is not kept.
 *
 * @param ends  from then on it proves nothing
 * @param ended when it was taken back, or the account’s password changed; empty if neither happened
 */
public record AccessToken(long number, String account, String title, Instant made, Instant ends, Optional<Instant> ended) {

    public boolean isGood(Instant now) {
        return ended.isEmpty() && now.isBefore(ends);
    }
}
