package org.meritrail.governance;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.ledger.Details;

/** Issues personal access tokens, takes them back, and says whose one is. */
public final class AccessTokens {

    /** What every secret starts with, so that one that leaked is recognised. */
    public static final String PREFIX = "mrt_";

    private static final int SECRET_BYTES = 32;
    private static final Pattern SECRET = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final Pattern TITLE = Pattern.compile("[^\\p{Cntrl}]{1,200}");

    private final SecureRandom chance = new SecureRandom();
    private final Journal journal;
    private final AccountRecords accounts;
    private final TokenRecords records;
    private final Clock clock;

    public AccessTokens(Journal journal, AccountRecords accounts, TokenRecords records, Clock clock) {
        this.journal = journal;
        this.accounts = accounts;
        this.records = records;
        this.clock = clock;
    }

    /** @param lastDay on which it is good, in UTC: today at the earliest, today in a year at the latest */
    public Decision<NewToken> issue(Actor owner, String title, LocalDate lastDay) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!TITLE.matcher(title.strip()).matches()) {
            return Decision.refused("refused.token-title");
        }
        if (lastDay.isBefore(today) || lastDay.isAfter(today.plusYears(1))) {
            return Decision.refused("refused.token-days", today.toString(), today.plusYears(1).toString());
        }
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(chance());
        return journal.decide(() -> {
            Instant ends = lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            long number = records.lastNumber() + 1;
            Entry entry = journal.record(owner, "token.issued", owner.name(), title.strip(), Details.of("token", number).with("ends", ends));
            AccessToken token = new AccessToken(number, owner.name(), title.strip(), entry.at(), ends, Optional.empty());
            records.add(token, Fingerprint.of(secret), entry);
            return Decision.granted(new NewToken(token, secret));
        });
    }

    private byte[] chance() {
        byte[] bytes = new byte[SECRET_BYTES];
        chance.nextBytes(bytes);
        return bytes;
    }

    /** Those of a person, the newest first, ended ones too. */
    public List<AccessToken> of(Actor owner) {
        return records.of(owner.name());
    }

    /** Takes one of the own tokens back; it proves nothing from the next request on. */
    public Decision<AccessToken> revoke(Actor owner, long number) {
        return journal.decide(() -> records.of(owner.name()).stream().filter(token -> token.number() == number && token.ended().isEmpty()).findFirst()
                .map(token -> {
                    Entry entry = journal.record(owner, "token.revoked", owner.name(), token.title(), Details.of("token", number));
                    records.end(number, entry);
                    return Decision.granted(new AccessToken(number, token.account(), token.title(), token.made(), token.ends(),
                            Optional.of(entry.at())));
                })
                .orElseGet(() -> Decision.refused("refused.no-token", Long.toString(number))));
    }

    /** The account that a secret acts for; empty if the secret proves nothing, or the account may not act. */
    public Optional<Account> owner(String secret) {
        if (!SECRET.matcher(secret).matches()) {
            return Optional.empty();
        }
        return records.token(Fingerprint.of(secret)).filter(token -> token.isGood(clock.instant()))
                .flatMap(token -> accounts.account(token.account())).filter(account -> account.active() && !account.issued());
    }
}
