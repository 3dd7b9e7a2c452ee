package org.meritrail.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key to verify notes with, written {@code name+id+base64} (C2SP signed-note).
 *
 * @param type 1 for signatures of the text; 4 for a witness's cosignatures, which tell a time
 */
record VerifierKey(String name, String id, int type, PublicKey key) {

    private static final byte[] PUBLIC_START = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int TIME_BYTES = 8;
    /** What the key that signs begins with: it stands in one file with its verifier key, and must not be shown to anybody. */
    private static final String SECRET = "PRIVATE+KEY+";

    /** Whether it is meant to be a key, or else a file with keys. */
    static boolean isMeant(String written) {
        return written.startsWith(SECRET) || written.matches("[^+]+\\+[0-9a-f]{8}\\+.*");
    }

    /** Name and id, as they are told. */
    String told() {
        return name + "+" + id;
    }

    /** Whether it is the ledger's own of this origin, and not a witness's. */
    boolean isOf(String origin) {
        return type == 1 && name.equals(origin);
    }

    /** @param place where it was given */
    static VerifierKey parse(String place, String written) throws Flaw {
        if (written.strip().startsWith(SECRET)) {
            throw new Flaw(place, "vkey-secret");
        }
        String[] parts = written.strip().split("\\+", 3);
        try {
            byte[] typed = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
            boolean known = typed.length == 33 && (typed[0] == 1 || typed[0] == 4) && !parts[0].isEmpty();
            byte[] start = (parts[0] + "\n").getBytes(StandardCharsets.UTF_8);
            if (!known || !HexFormat.of().formatHex(Merkle.sha256(start, typed), 0, 4).equals(parts[1])) {
                throw new Flaw(place, "vkey", written.strip());
            }
            byte[] encoded = Arrays.copyOf(PUBLIC_START, PUBLIC_START.length + 32);
            System.arraycopy(typed, 1, encoded, PUBLIC_START.length, 32);
            return new VerifierKey(parts[0], parts[1], typed[0], KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (IllegalArgumentException | GeneralSecurityException noKey) {
            throw new Flaw(place, "vkey", written.strip());
        }
    }

    /** @param signature without the key's id */
    boolean verifies(String text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            if (type == 1) {
                check.update(text.getBytes(StandardCharsets.UTF_8));
                return check.verify(signature);
            }
            if (signature.length <= TIME_BYTES) {
                return false;
            }
            long time = ByteBuffer.wrap(signature).getLong();
            check.update(("cosignature/v1\ntime " + Long.toUnsignedString(time) + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return check.verify(Arrays.copyOfRange(signature, TIME_BYTES, signature.length));
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }
}
