package org.meritrail.verifier;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The canonical form of what was read (RFC 8785), to compare with what stands there. */
final class Form {

    private Form() {
    }

    static String canonical(Object value) {
        if (value instanceof Map<?, ?> object) {
            Map<String, String> members = new TreeMap<>();
            object.forEach((name, inner) -> members.put((String) name, canonical(inner)));
            return members.entrySet().stream().map(member -> quoted(member.getKey()) + ":" + member.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> several) {
            return several.stream().map(Form::canonical).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            switch (next) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\b' -> quoted.append("\\b");
                case '\t' -> quoted.append("\\t");
                case '\n' -> quoted.append("\\n");
                case '\f' -> quoted.append("\\f");
                case '\r' -> quoted.append("\\r");
                default -> quoted.append(next < ' ' ? "\\u00" + (next < 16 ? "0" : "1") + "0123456789abcdef".charAt(next % 16) : String.valueOf(next));
            }
        }
        return quoted.append('"').toString();
    }
}
