package org.meritrail.governance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.meritrail.kernel.Message;

/** Signs people in, and slows down whoever guesses. Says never whether it was the name or the password that was wrong. */
public final class SigningIn {

    /** What can be no account's name is not kept: it may be a password typed into the wrong field. */
    private static final String NO_NAME = "";

    private static final Message WRONG = Message.of("refused.sign-in");
    private static final Message WAIT = Message.of("refused.sign-in-wait");

    private final AccountRecords accounts;
    private final SignInRecords attempts;
    private final Passwords passwords;
    private final Clock clock;

    public SigningIn(AccountRecords accounts, SignInRecords attempts, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** @param address of the machine that asks */
    public Decision<Account> signIn(String typedName, String password, String address) {
        String typed = typedName.strip().toLowerCase(Locale.ROOT);
        String name = Accounts.NAME.matcher(typed).matches() ? typed : NO_NAME;
        if (!admits(name, address)) {
            return new Decision.Refused<>(WAIT);
        }
        boolean right = passwords.matches(password, accounts.passwordHash(name));
        Optional<Account> account = accounts.account(name).filter(known -> right && known.active());
        account.ifPresent(known -> attempts.add(clock.instant(), name, address, true));
        return account.map(Decision::granted).orElseGet(() -> new Decision.Refused<>(WRONG));
    }

    /**
     * One at a time, and counted as failed before the password is looked at, so that many attempts at once are no more attempts than
     * allowed. What is not admitted is not counted: waiting ends however often somebody knocks.
     */
    private synchronized boolean admits(String name, String address) {
        Instant now = clock.instant();
        Duration wait = name.equals(NO_NAME) ? Duration.ZERO : Throttle.wait(attempts.failuresInARow(name));
        boolean waits = attempts.lastFailure(name).filter(last -> Throttle.isWithin(wait, last, now)).isPresent();
        if (waits || attempts.failures(address, now.minus(Throttle.WINDOW), now.plus(Throttle.WINDOW)) >= Throttle.MOST_FROM_AN_ADDRESS) {
            return false;
        }
        attempts.add(now, name, address, false);
        return true;
    }
}
