package org.meritrail.web.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.meritrail.governance.AccessToken;

/**
 * An access token as its owner sees it.
 *
 * @param lastDay on which it is good, in UTC
 * @param good    whether it still proves anything
 */
public record ShownToken(long number, String title, Instant made, LocalDate lastDay, boolean good) {

    static ShownToken of(AccessToken token, Instant now) {
        return new ShownToken(token.number(), token.title(), token.made(), LocalDate.ofInstant(token.ends(), ZoneOffset.UTC).minusDays(1),
                token.isGood(now));
    }
}
