package org.meritrail.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.meritrail.kernel.Texts;

/** A workbook's closed words in Spanish; names, which are the author's own, stay as they are. */
final class SpanishWords {

    private static final List<String> SHEET_NAMES = List.of("sheet.");
    private static final List<String> WORDS = List.of("heading.", "about.", "setting.", "hit-policy.", "if-no-row.", "table.", "comparison.",
            "unit.", "type.", "operation.", "place.", "sign.", "effect.", "kind.", "built-in.", "set.", "option.", "window.", "calendar.");

    private static final Map<String, String> SHEETS = byEnglish(SHEET_NAMES);
    private static final Map<String, String> CELLS = byEnglish(WORDS);

    private SpanishWords() {
    }

    static String sheet(String english) {
        return SHEETS.getOrDefault(english, english);
    }

    static String cell(String english) {
        return CELLS.getOrDefault(english, english);
    }

    private static Map<String, String> byEnglish(List<String> prefixes) {
        Map<String, String> words = new HashMap<>();
        for (String prefix : prefixes) {
            Texts.ENGLISH.keysUnder(prefix).forEach(key -> words.putIfAbsent(Texts.ENGLISH.raw(key), Texts.SPANISH.raw(key)));
        }
        return words;
    }
}
