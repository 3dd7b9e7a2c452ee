package org.meritrail.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Whom the keys of a run stand for, as its export lists them; those who were erased are not in it. */
final class PersonsFile {

    private static final String NAME = "persons.jsonl";
    private static final String TOKEN = "person:";

    private final Map<String, Listed> byParticipant = new HashMap<>();

    /**
     * Somebody who is listed.
     *
     * @param person the key
     * @param secret that hashes of the person's texts are salted with, in hexadecimal
     */
    record Listed(String person, String secret) {

        /** What a leaf has in the place of a text of the person's, in hexadecimal. */
        String hash(String text) {
            return HexFormat.of().formatHex(Merkle.sha256(HexFormat.of().parseHex(secret), text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private PersonsFile() {
    }

    @SuppressWarnings("unchecked")
    static PersonsFile read(Export export) throws IOException, Flaw {
        PersonsFile persons = new PersonsFile();
        try (BufferedReader lines = export.lines(NAME)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Map<String, Object> listed = (Map<String, Object>) Json.read(line);
                persons.byParticipant.put(Members.text(NAME, listed, "participant"), new Listed(Members.text(NAME, listed, "person"), secret(listed)));
            }
        } catch (Json.Malformed | ClassCastException malformed) {
            throw new Flaw(NAME, "json", malformed.getMessage());
        }
        return persons;
    }

    private static String secret(Map<String, Object> listed) throws Flaw {
        String secret = Members.text(NAME, listed, "secret");
        if (!secret.matches("([0-9a-f]{2})+")) {
            throw new Flaw(NAME, "member", "secret");
        }
        return secret;
    }

    /** Empty for whoever is not listed. */
    Optional<Listed> of(String participant) {
        return Optional.ofNullable(byParticipant.get(participant));
    }

    /** The key of whom a code or a token stands for; empty if that is not known. */
    String key(String participant) {
        return of(participant).map(Listed::person).orElse(isToken(participant) ? participant.substring(TOKEN.length()) : "");
    }

    /** Whether it stands for somebody in the place of a code, and tells the key. */
    static boolean isToken(String participant) {
        return participant.startsWith(TOKEN);
    }

    static String token(String person) {
        return TOKEN + person;
    }
}
