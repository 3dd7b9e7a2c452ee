package org.meritrail.policy.sheets;

import java.util.HashMap;
import java.util.Map;
import org.meritrail.policy.cells.Alike;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Label;

/** Words of one column of a table that readers take for the same; the data has at most one of them. */
final class AlikeWords {

    private final Map<String, Map<String, String>> words = new HashMap<>();
    private final Findings findings;

    AlikeWords(Findings findings) {
        this.findings = findings;
    }

    void check(Cell cell, String column, Condition condition) {
        if (condition instanceof Condition.OneOf several) {
            several.values().stream().filter(Label.class::isInstance).map(value -> ((Label) value).text())
                    .forEach(word -> check(cell, words.computeIfAbsent(column, none -> new HashMap<>()), word));
        }
    }

    private void check(Cell cell, Map<String, String> known, String word) {
        String other = known.putIfAbsent(Alike.key(word), word);
        if (other != null && !other.equals(word)) {
            findings.add(FindingCode.WORDS_ALIKE, cell.place(), cell.shown(), word, other, Alike.difference(word, other));
        }
    }
}
