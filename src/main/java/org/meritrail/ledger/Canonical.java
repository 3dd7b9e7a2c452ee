package org.meritrail.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes JSON in its canonical form (RFC 8785). Of numbers only whole ones of at most 15 digits, which need no floating point. */
final class Canonical {

    private static final long LARGEST = 999_999_999_999_999L;
    private static final String SHORT = "\b\t\n\f\r\"\\";
    private static final String LETTERS = "btnfr\"\\";

    private final StringBuilder json = new StringBuilder();

    private Canonical() {
    }

    /**
     * @param object of strings, booleans, whole numbers, lists and objects
     * @throws IllegalArgumentException if there is anything else in it, or half a surrogate pair, which has no UTF-8
     */
    static byte[] bytes(Map<String, ?> object) {
        Canonical canonical = new Canonical();
        canonical.write(object);
        return canonical.json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Object value) {
        if (value instanceof String text) {
            quote(text);
        } else if (value instanceof Boolean || value instanceof Integer) {
            json.append(value);
        } else if (value instanceof Long number && Math.abs(number) <= LARGEST) {
            json.append(number.longValue());
        } else if (value instanceof List<?> several) {
            write(several);
        } else if (value instanceof Map<?, ?> object) {
            write(object);
        } else {
            throw new IllegalArgumentException("no canonical JSON: " + value);
        }
    }

    private void write(List<?> several) {
        json.append('[');
        String between = "";
        for (Object one : several) {
            json.append(between);
            write(one);
            between = ",";
        }
        json.append(']');
    }

    /** A string compares by its UTF-16 code units, which is the order that the RFC asks for. */
    private void write(Map<?, ?> object) {
        Map<String, Object> sorted = new TreeMap<>();
        object.forEach((name, value) -> sorted.put((String) name, value));
        json.append('{');
        String between = "";
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            json.append(between);
            quote(member.getKey());
            json.append(':');
            write(member.getValue());
            between = ",";
        }
        json.append('}');
    }

    private void quote(String text) {
        json.append('"');
        text.codePoints().forEach(this::character);
        json.append('"');
    }

    private void character(int code) {
        int known = SHORT.indexOf(code);
        if (known >= 0) {
            json.append('\\').append(LETTERS.charAt(known));
        } else if (code < 0x20) {
            json.append("\\u00").append(Character.forDigit(code >> 4, 16)).append(Character.forDigit(code & 15, 16));
        } else if (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
            throw new IllegalArgumentException("half a surrogate pair");
        } else {
            json.appendCodePoint(code);
        }
    }
}
