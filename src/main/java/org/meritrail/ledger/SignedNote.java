package org.meritrail.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Looks at notes as {@link LedgerKey#signed} writes them: a text, an empty line and one signature. */
public final class SignedNote {

    /** What stands before the 32 bytes of a public key in the encoding of RFC 8410. */
    private static final byte[] PUBLIC_START = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int ID_BYTES = 4;

    private SignedNote() {
    }

    /** Up to the empty line; all of it if there is none. */
    public static String text(String note) {
        int end = note.indexOf("\n\n");
        return end < 0 ? note : note.substring(0, end + 1);
    }

    /** Whether a note is its text and the signature by a key, letter by letter. @param vkey as {@link LedgerKey#vkey} writes it */
    public static boolean isSigned(String note, String vkey) {
        String text = text(note);
        String[] words = vkey.split("\\+", 3);
        String start = text + "\n\u2014 " + words[0] + " ";
        if (words.length < 3 || !note.startsWith(start) || !note.endsWith("\n")) {
            return false;
        }
        String signature = note.substring(start.length(), note.length() - 1);
        try {
            byte[] signed = Base64.getDecoder().decode(signature);
            return Base64.getEncoder().encodeToString(signed).equals(signature) && signed.length > ID_BYTES
                    && HexFormat.of().formatHex(signed, 0, ID_BYTES).equals(words[1])
                    && verifies(Base64.getDecoder().decode(words[2]), text, Arrays.copyOfRange(signed, ID_BYTES, signed.length));
        } catch (IllegalArgumentException | GeneralSecurityException notOne) {
            return false;
        }
    }

    /** @param typed the key behind the byte that says its type */
    private static boolean verifies(byte[] typed, String text, byte[] signature) throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(PUBLIC_START, PUBLIC_START.length + typed.length - 1);
        System.arraycopy(typed, 1, encoded, PUBLIC_START.length, typed.length - 1);
        Signature verifying = Signature.getInstance("Ed25519");
        verifying.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        verifying.update(text.getBytes(StandardCharsets.UTF_8));
        return verifying.verify(signature);
    }
}
