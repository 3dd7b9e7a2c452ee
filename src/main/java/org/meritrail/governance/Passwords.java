package org.meritrail.governance;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.meritrail.kernel.Message;

/** What a password must be, and how it is kept. Length is all that is asked for, as NIST SP 800-63B advises. */
public final class Passwords {

    static final int LEAST_CHARACTERS = 12;

    /** More than this bcrypt does not look at. */
    static final int MOST_BYTES = 72;

    /** Without letters and digits that look alike: 24 of 32 are 120 bits. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GENERATED_CHARACTERS = 24;

    private final SecureRandom chance = new SecureRandom();
    private final Hashing hashing;
    private final String nobodys;

    public Passwords(Hashing hashing) {
        this.hashing = hashing;
        this.nobodys = hashing.hash(generated());
    }

    /** Why this cannot be the password of the account; empty if it can. */
    Optional<Message> objection(String account, String password) {
        String normal = normal(password);
        if (normal.codePointCount(0, normal.length()) < LEAST_CHARACTERS) {
            return Optional.of(Message.of("refused.password-short", LEAST_CHARACTERS));
        }
        if (isTooLong(normal)) {
            return Optional.of(Message.of("refused.password-long", MOST_BYTES));
        }
        if (normal.toLowerCase(Locale.ROOT).equals(account)) {
            return Optional.of(Message.of("refused.password-name"));
        }
        return Optional.empty();
    }

    String hash(String password) {
        return hashing.hash(normal(password));
    }

    /** Takes as long when there is no hash to compare with, so that nobody can tell which accounts exist. */
    boolean matches(String password, Optional<String> hash) {
        String normal = normal(password);
        boolean same = hashing.matches(normal, hash.orElse(nobodys));
        return same && hash.isPresent() && !isTooLong(normal);
    }

    String generated() {
        return chance.ints(GENERATED_CHARACTERS, 0, ALPHABET.length()).mapToObj(place -> ALPHABET.substring(place, place + 1))
                .collect(Collectors.joining());
    }

    private static boolean isTooLong(String normal) {
        return normal.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    /** The same letters whatever keyboard they were typed on. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
