package org.meritrail.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.meritrail.kernel.Fingerprint;

/**
 * An Ed25519 key that signs notes as C2SP {@code signed-note} has it. Written as two words, the private key
 * {@code PRIVATE+KEY+name+id+base64} and the verifier key {@code name+id+base64}, as Go's {@code sumdb/note} writes them.
 */
public final class LedgerKey {

    private static final byte ED25519 = 1;
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;
    private static final HexFormat HEX = HexFormat.of();
    /** What stands before the 32 bytes of a key in the encodings of RFC 8410. */
    private static final byte[] PRIVATE_START = HEX.parseHex("302e020100300506032b657004220420");
    private static final byte[] PUBLIC_START = HEX.parseHex("302a300506032b6570032100");

    private static final String NAME = "([^\\s\\p{Z}+]+)";
    private static final Pattern WRITTEN = Pattern.compile("\\s*PRIVATE\\+KEY\\+" + NAME + "\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)\\s+"
            + NAME + "\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)\\s*");

    private final String name;
    private final byte[] seed;
    private final byte[] publicKey;
    private final PrivateKey privateKey;

    private LedgerKey(String name, byte[] seed, byte[] publicKey) throws GeneralSecurityException {
        this.name = name;
        this.seed = seed;
        this.publicKey = publicKey;
        this.privateKey = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(joined(PRIVATE_START, seed)));
    }

    /** @param name without spaces and plus signs, such as {@code example.com/ledger} */
    public static LedgerKey generate(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            return new LedgerKey(name, ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow(),
                    Arrays.copyOfRange(encoded, PUBLIC_START.length, encoded.length));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** @throws IllegalArgumentException if the text is no key, or the two keys are no pair */
    public static LedgerKey parse(String written) {
        Matcher words = WRITTEN.matcher(written);
        if (!words.matches() || !words.group(1).equals(words.group(4)) || !words.group(2).equals(words.group(5))) {
            throw new IllegalArgumentException("not a private key and its verifier key");
        }
        try {
            LedgerKey key = new LedgerKey(words.group(1), raw(words.group(3)), raw(words.group(6)));
            if (!HEX.formatHex(key.id()).equals(words.group(2)) || !key.isPair()) {
                throw new IllegalArgumentException("the private key and the verifier key are no pair");
            }
            return key;
        } catch (GeneralSecurityException noKey) {
            throw new IllegalArgumentException(noKey);
        }
    }

    private static byte[] raw(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != 1 + KEY_BYTES || bytes[0] != ED25519) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        return Arrays.copyOfRange(bytes, 1, bytes.length);
    }

    private boolean isPair() throws GeneralSecurityException {
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(joined(PUBLIC_START, publicKey))));
        check.update(publicKey);
        return check.verify(signature(publicKey));
    }

    public String name() {
        return name;
    }

    /** What others verify with; no secret. */
    public String vkey() {
        return name + "+" + HEX.formatHex(id()) + "+" + typed(publicKey);
    }

    /** The secret and the verifier key, each on a line. */
    public String written() {
        return "PRIVATE+KEY+" + name + "+" + HEX.formatHex(id()) + "+" + typed(seed) + "\n" + vkey() + "\n";
    }

    private static String typed(byte[] key) {
        return Base64.getEncoder().encodeToString(joined(new byte[] {ED25519}, key));
    }

    /** The first four bytes of SHA-256(name, newline, type, public key). */
    private byte[] id() {
        MessageDigest sha256 = Fingerprint.digest();
        sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        sha256.update(ED25519);
        return Arrays.copyOf(sha256.digest(publicKey), ID_BYTES);
    }

    /** The note: the text, an empty line, and the signature. @param text ends with a line break */
    public String signed(String text) {
        try {
            byte[] signature = signature(text.getBytes(StandardCharsets.UTF_8));
            return text + "\n\u2014 " + name + " " + Base64.getEncoder().encodeToString(joined(id(), signature)) + "\n";
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private byte[] signature(byte[] text) throws GeneralSecurityException {
        Signature signing = Signature.getInstance("Ed25519");
        signing.initSign(privateKey);
        signing.update(text);
        return signing.sign();
    }

    private static byte[] joined(byte[] start, byte[] rest) {
        byte[] all = Arrays.copyOf(start, start.length + rest.length);
        System.arraycopy(rest, 0, all, start.length, rest.length);
        return all;
    }

    /** Without the secret, so that no log shows it. */
    @Override
    public String toString() {
        return vkey();
    }
}
