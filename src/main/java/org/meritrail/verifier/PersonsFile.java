package org.meritrail.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whom the keys of a run stand for, as its export lists them; those who were erased are not in it. */
final class PersonsFile {

    static final String NAME = "persons.jsonl";
    private static final String TOKEN = "person:";
    private static final int CELLS = 4;

    private final Map<String, Listed> byParticipant = new LinkedHashMap<>();
    private final Map<String, Listed> withRow = new HashMap<>();

    /**
     * Somebody who is listed.
     *
     * @param place  the line
     * @param person the key
     * @param secret that hashes of the person's texts are salted with, in hexadecimal
     * @param row    what the payout's leaf has a hash of; empty in exports that were made before it was listed
     */
    record Listed(String place, String participant, String person, String secret, String row) {

        /** What a leaf has in the place of a text of the person's, in hexadecimal. */
        String hash(String text) {
            return HexFormat.of().formatHex(Merkle.sha256(HexFormat.of().parseHex(secret), text.getBytes(StandardCharsets.UTF_8)));
        }

        /** What the row consists of: code, name, reasons and whom payroll pays. */
        List<?> cells() throws Flaw {
            try {
                if (Json.read(row) instanceof List<?> cells && cells.size() == CELLS) {
                    return cells;
                }
                throw new Flaw(place, "member", "row");
            } catch (Json.Malformed malformed) {
                throw malformed.in(place);
            }
        }

        /** Number in payroll, cost centre and legal entity; empty texts for what payroll lacks. */
        Map<String, Object> payee() throws Flaw {
            return Members.map(cells().get(CELLS - 1));
        }
    }

    private PersonsFile() {
    }

    static PersonsFile read(Export export) throws IOException, Flaw {
        PersonsFile persons = new PersonsFile();
        try (BufferedReader lines = export.lines(NAME)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                persons.add(listed(NAME + ":" + number, line));
            }
        }
        return persons;
    }

    private void add(Listed listed) throws Flaw {
        if (byParticipant.putIfAbsent(listed.participant(), listed) != null) {
            throw new Flaw(listed.place(), "listed-twice", listed.participant());
        }
        if (!listed.row().isEmpty()) {
            withRow.put(listed.person(), listed);
        }
    }

    @SuppressWarnings("unchecked")
    private static Listed listed(String place, String line) throws Flaw {
        try {
            if (Json.read(line) instanceof Map<?, ?> object) {
                Map<String, Object> listed = (Map<String, Object>) object;
                return new Listed(place, Members.text(place, listed, "participant"), Members.text(place, listed, "person"), secret(place, listed),
                        listed.containsKey("row") ? Members.text(place, listed, "row") : "");
            }
            throw new Flaw(place, "json", new Said.Phrase("json.object"));
        } catch (Json.Malformed malformed) {
            throw malformed.in(place);
        }
    }

    private static String secret(String place, Map<String, Object> listed) throws Flaw {
        String secret = Members.text(place, listed, "secret");
        if (!secret.matches("([0-9a-f]{2})+")) {
            throw new Flaw(place, "member", "secret");
        }
        return secret;
    }

    Collection<Listed> all() {
        return byParticipant.values();
    }

    /** Empty for whoever is not listed. */
    Optional<Listed> of(String participant) {
        return Optional.ofNullable(byParticipant.get(participant));
    }

    /** Empty for whoever is not listed with a row, of whom nobody can tell what it has. */
    Optional<Listed> withRow(String person) {
        return Optional.ofNullable(withRow.get(person));
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
