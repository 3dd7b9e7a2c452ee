package org.meritrail.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A signed checkpoint (C2SP signed-note, tlog-checkpoint). */
record Note(String place, String text, List<Line> signatures, String origin, long size, byte[] root) {

    private static final Pattern LINE = Pattern.compile("\u2014 ([^\\s\\p{Z}+]+) ([A-Za-z0-9+/]+=*)");
    private static final int ID_BYTES = 4;
    private static final int MOST_SIGNATURES = 100;

    record Line(String name, String id, byte[] signature) {
    }

    static Note read(String place, String note) throws Flaw {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || note.chars().anyMatch(character -> character < ' ' && character != '\n')) {
            throw new Flaw(place, "note");
        }
        List<Line> signatures = new ArrayList<>();
        for (String line : note.substring(end + 2).split("\n")) {
            signatures.add(signature(place, line));
        }
        if (Arrays.stream(note.substring(end + 2).split("\n")).distinct().count() < signatures.size()) {
            throw new Flaw(place, "signature-twice");
        }
        if (signatures.size() > MOST_SIGNATURES) {
            throw new Flaw(place, "note");
        }
        return checkpoint(place, note.substring(0, end + 1), signatures);
    }

    private static Line signature(String place, String line) throws Flaw {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new Flaw(place, "note");
        }
        byte[] bytes = base64(place, parts.group(2));
        if (bytes.length <= ID_BYTES) {
            throw new Flaw(place, "note");
        }
        return new Line(parts.group(1), HexFormat.of().formatHex(bytes, 0, ID_BYTES), Arrays.copyOfRange(bytes, ID_BYTES, bytes.length));
    }

    private static Note checkpoint(String place, String text, List<Line> signatures) throws Flaw {
        String[] lines = text.split("\n", -1);
        boolean sound = lines.length >= 4 && Arrays.stream(lines, 0, lines.length - 1).noneMatch(String::isEmpty) && lines[1].matches("0|[1-9][0-9]{0,17}");
        if (!sound || base64(place, lines[2]).length != 32) {
            throw new Flaw(place, "checkpoint");
        }
        return new Note(place, text, signatures, lines[0], Long.parseLong(lines[1]), base64(place, lines[2]));
    }

    /** Only the one way of writing the bytes, so that no other text stands for the same. */
    static byte[] base64(String place, String text) throws Flaw {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
            throw new Flaw(place, "note");
        } catch (IllegalArgumentException noBase64) {
            throw new Flaw(place, "note");
        }
    }

    /** The names and ids of keys that signed it and are not among these. */
    List<String> strangers(List<VerifierKey> keys) {
        return signatures.stream().filter(line -> keys.stream().noneMatch(key -> key.name().equals(line.name()) && key.id().equals(line.id())))
                .map(line -> line.name() + "+" + line.id()).toList();
    }

    /**
     * Every signature by a key that is known has to be right, those by others are passed over, and one of the ledger's own has to be there.
     *
     * @return the names and ids of the keys that signed
     */
    List<String> checked(List<VerifierKey> keys) throws Flaw {
        List<String> signers = new ArrayList<>();
        boolean own = false;
        for (Line line : signatures) {
            for (VerifierKey key : keys) {
                if (key.name().equals(line.name()) && key.id().equals(line.id())) {
                    if (!key.verifies(text, line.signature())) {
                        throw new Flaw(place, "signature", key.told());
                    }
                    own |= key.isOf(origin);
                    signers.add(key.told());
                }
            }
        }
        if (!own) {
            throw new Flaw(place, "unsigned", origin);
        }
        return signers;
    }
}
