package org.meritrail.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.meritrail.kernel.Fingerprint;

/**
 * Whom a leaf is about.
 *
 * @param key    128 random bits as hexadecimal digits, as it stands in leaves
 * @param secret another 128, which stand in none
 */
public record Person(String key, String secret) {

    /** The SHA-256 of the secret's bytes and the text's: stands for what would tell who it is, and tells nothing once the secret is erased. */
    public String hash(String text) {
        MessageDigest sha256 = Fingerprint.digest();
        sha256.update(HexFormat.of().parseHex(secret));
        return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
