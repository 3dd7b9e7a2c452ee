package org.meritrail.authoring.conversion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The few pieces of code that are recognised, and cutting code into pieces. Whatever is not one of them is refused, not guessed at. */
final class Code {

    static final String NAME = "[\\p{L}_$][\\p{L}\\p{N}_$]*+";
    /** The place of the cell's text, or of one of its parts, with or without quotes. */
    static final String SLOT = "[\"“]?\\$(?<slot>param|\\d{1,2})[\"”]?";
    /** A number, a word in quotes, yes or no. */
    static final String CONSTANT = "-?\\d{1,30}(?:\\.\\d{1,30})?|\"[^\"\\\\]*+\"|true|false";

    /** Longer code does more than compare or set a value. */
    private static final int LONGEST = 1_000;

    private Code() {
    }

    static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.DOTALL);
    }

    static boolean isReadable(String code) {
        return code.length() <= LONGEST;
    }

    /** Cut at each of the separators that stands neither in quotes nor in brackets; pieces of nothing but space are left out. */
    static List<String> pieces(String code, String... separators) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int start = 0;
        boolean quoted = false;
        for (int at = 0; at < code.length(); at++) {
            char character = code.charAt(at);
            quoted ^= character == '"';
            depth += quoted ? 0 : "([{".indexOf(character) >= 0 ? 1 : ")]}".indexOf(character) >= 0 ? -1 : 0;
            String separator = quoted || depth != 0 ? null : separatorAt(code, at, separators);
            if (separator != null) {
                pieces.add(code.substring(start, at).strip());
                start = at + separator.length();
                at = start - 1;
            }
        }
        pieces.add(code.substring(start).strip());
        pieces.removeIf(String::isEmpty);
        return pieces;
    }

    private static String separatorAt(String code, int at, String... separators) {
        for (String separator : separators) {
            if (code.startsWith(separator, at)) {
                return separator;
            }
        }
        return null;
    }
}
