package org.meritrail.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of something, as 64 hexadecimal digits. */
public record Fingerprint(String hex) {

    public static Fingerprint of(byte[] bytes) {
        return new Fingerprint(HexFormat.of().formatHex(digest().digest(bytes)));
    }

    /** Of everything up to the stream's end. */
    public static Fingerprint of(InputStream bytes) throws IOException {
        try (DigestInputStream digesting = new DigestInputStream(bytes, digest())) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return new Fingerprint(HexFormat.of().formatHex(digesting.getMessageDigest().digest()));
        }
    }

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    public static Fingerprint of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first twelve digits, enough to tell versions apart in a summary. */
    public String brief() {
        return hex.substring(0, 12);
    }
}
