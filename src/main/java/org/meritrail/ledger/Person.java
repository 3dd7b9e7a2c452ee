package org.meritrail.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.meritrail.kernel.Fingerprint;

/**
 * Whom a leaf is about. Kept texts name the person by tokens: {@link #code} stands where the participant's code did, {@link #name} where the name did.
 *
 * @param key    128 random bits as hexadecimal digits, as it stands in leaves
 * @param secret another 128, which stand in none; null once the person is erased
 */
public record Person(String key, String secret) {

    /** Either token in a text; the first group is the key, the second tells what is not the code itself. */
    public static final Pattern TOKEN = Pattern.compile("person:([0-9a-f]{32})(:name|:part)?");

    /** Follows the token of a code that stands in an id of several parts, with a backslash before what separates them. */
    public static final String PART = ":part";

    public String code() {
        return code(key);
    }

    public String name() {
        return name(key);
    }

    /** The token for the code of whoever has the key. */
    public static String code(String key) {
        return "person:" + key;
    }

    /** The token for the name of whoever has the key. */
    public static String name(String key) {
        return code(key) + ":name";
    }

    /** Of whom only the key is left. */
    public static Person erased(String key) {
        return new Person(key, null);
    }

    /** Whether what stands where a participant's code does is the token of an erased person. */
    public static boolean isToken(String participant) {
        return TOKEN.matcher(participant).matches();
    }

    public boolean isErased() {
        return secret == null;
    }

    /**
     * The SHA-256 of the secret's bytes and the text's: stands for what would tell who it is, and tells nothing once the secret is erased. Null
     * then, since nobody can work it out any more.
     */
    public String hash(String text) {
        if (isErased()) {
            return null;
        }
        MessageDigest sha256 = Fingerprint.digest();
        sha256.update(HexFormat.of().parseHex(secret));
        return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
