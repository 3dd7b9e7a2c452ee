package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.meritrail.policy.cells.Alike;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Label;

/** Words of one column of a table that readers take for the same; the data has at most one of them. */
final class AlikeWords {

    private final Map<String, Map<String, String>> words = new HashMap<>();
    private final Map<String, List<Cell>> lists = new HashMap<>();
    private final Findings findings;

    AlikeWords(Findings findings) {
        this.findings = findings;
    }

    void check(Cell cell, String column, Condition condition) {
        if (condition instanceof Condition.OneOf several) {
            lists.computeIfAbsent(column, none -> new ArrayList<>()).add(cell);
            several.values().stream().filter(Label.class::isInstance).map(value -> ((Label) value).text())
                    .forEach(word -> check(cell, words.computeIfAbsent(column, none -> new HashMap<>()), word));
        }
    }

    /** A list whose words are separated by commas is one word that no data has. Told where some of them stand by themselves elsewhere. */
    void checkLists() {
        lists.forEach((column, cells) -> cells.forEach(cell -> Stream.of(cell.shown().split(";")).map(String::strip).filter(word -> word.contains(","))
                .filter(word -> Stream.of(word.split(",")).map(String::strip).anyMatch(part -> words.get(column).containsValue(part)))
                .forEach(word -> findings.add(FindingCode.COMMA_IN_LIST, cell.place(), cell.shown(), word, word.replaceAll("\\s*,\\s*", "; ")))));
    }

    private void check(Cell cell, Map<String, String> known, String word) {
        String other = known.putIfAbsent(Alike.key(word), word);
        if (other != null && !other.equals(word)) {
            findings.add(FindingCode.WORDS_ALIKE, cell.place(), cell.shown(), word, other, Alike.difference(word, other));
        }
    }
}
