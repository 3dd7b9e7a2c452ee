package org.meritrail.policy.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;

/**
 * The words a cell of a closed list may hold, in English and in Spanish. A workbook may be written in either; what is kept is the
 * key behind the word.
 */
final class Words {

    private final Map<String, String> keys = new HashMap<>();
    private final List<Phrase> shown;

    private Words(String prefix, List<String> allowed) {
        for (Texts texts : Texts.all()) {
            allowed.forEach(key -> keys.put(Texts.folded(texts.say(prefix + key)), key));
        }
        this.shown = allowed.stream().<Phrase>map(key -> Message.of(prefix + key)).toList();
    }

    /** @param prefix of the bundle keys, ending with a dot */
    static Words of(String prefix, List<String> keys) {
        return new Words(prefix, keys);
    }

    Optional<String> key(String word) {
        return Optional.ofNullable(keys.get(Texts.folded(word)));
    }

    /** All of them, in the reader's language. */
    List<Phrase> shown() {
        return shown;
    }

    /** A finding at a cell that should hold one of them. */
    void tellUnknown(Cell cell, Findings findings) {
        Unknown.tellWord(FindingCode.WORD_UNKNOWN, cell, shown, findings);
    }
}
