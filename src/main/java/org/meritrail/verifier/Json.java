package org.meritrail.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON strictly: UTF-8 without a mistake in it, no name twice, no number but whole ones, nothing after the end. Objects become maps in the
 * order of the text, arrays lists, numbers {@code Long}, null {@code null}.
 */
final class Json {

    private static final int DEEPEST = 5000;
    private static final String SHORT = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";

    /** What is read is no such JSON. */
    static final class Malformed extends Exception {

        private final transient Said.Phrase why;

        private Malformed(Said.Phrase why) {
            super(why.key());
            this.why = why;
        }

        Flaw in(String place) {
            return new Flaw(place, "json", why);
        }
    }

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    static Object read(byte[] utf8) throws Malformed {
        try {
            return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
        } catch (CharacterCodingException noText) {
            throw new Malformed(new Said.Phrase("json.utf8"));
        }
    }

    static Object read(String text) throws Malformed {
        Json json = new Json(text);
        Object value = json.value();
        json.space();
        if (json.at < text.length()) {
            throw json.malformed();
        }
        return value;
    }

    private Object value() throws Malformed {
        space();
        char first = peek();
        if (first == '{' || first == '[') {
            if (++depth > DEEPEST) {
                throw malformed();
            }
            Object value = first == '{' ? object() : array();
            depth--;
            return value;
        }
        if (first == '"') {
            return string();
        }
        return first == '-' || first >= '0' && first <= '9' ? number() : word();
    }

    private Map<String, Object> object() throws Malformed {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        if (ends('}')) {
            return members;
        }
        do {
            space();
            String name = string();
            expect(':');
            Object value = value();
            if (members.containsKey(name)) {
                throw malformed();
            }
            members.put(name, value);
        } while (goesOn('}'));
        return members;
    }

    private List<Object> array() throws Malformed {
        List<Object> values = new ArrayList<>();
        at++;
        if (ends(']')) {
            return values;
        }
        do {
            values.add(value());
        } while (goesOn(']'));
        return values;
    }

    private boolean ends(char end) throws Malformed {
        space();
        if (peek() != end) {
            return false;
        }
        at++;
        return true;
    }

    private boolean goesOn(char end) throws Malformed {
        if (ends(end)) {
            return false;
        }
        expect(',');
        return true;
    }

    private void expect(char wanted) throws Malformed {
        space();
        if (peek() != wanted) {
            throw malformed();
        }
        at++;
    }

    private String string() throws Malformed {
        if (peek() != '"') {
            throw malformed();
        }
        at++;
        StringBuilder read = new StringBuilder();
        for (char next = peek(); next != '"'; next = peek()) {
            if (next < ' ') {
                throw malformed();
            }
            at++;
            read.append(next == '\\' ? escaped() : next);
        }
        at++;
        return read.toString();
    }

    private char escaped() throws Malformed {
        char kind = peek();
        at++;
        int known = SHORT.indexOf(kind);
        if (known >= 0) {
            return MEANT.charAt(known);
        }
        if (kind != 'u' || at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
            throw malformed();
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    private Long number() throws Malformed {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(from, at);
        if (!digits.matches("0|-?[1-9][0-9]{0,14}")) {
            throw malformed();
        }
        return Long.valueOf(digits);
    }

    private Object word() throws Malformed {
        for (String word : List.of("true", "false", "null")) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return word.equals("null") ? null : Boolean.valueOf(word);
            }
        }
        throw malformed();
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() throws Malformed {
        if (at >= text.length()) {
            throw malformed();
        }
        return text.charAt(at);
    }

    private Malformed malformed() {
        return new Malformed(new Said.Phrase("json.at", at + 1));
    }
}
