package org.meritrail.authoring.templates;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.sheets.WordList;

/** Says the cells of a template in the language of a workbook: words of the system as the bundles do, all others as the glossary does. */
final class Translation {

    /** Columns of data, ids of rows and records, currencies, periods: the same in every language. */
    private static final Pattern SAME = Pattern.compile("[a-z]+([._-][a-z_]+)*(; ?[a-z]+[.][a-z_]+)*|[A-Z]+-?\\d*|\\d{4}-Q\\d|[A-Z]+-\\d+/[A-Z]");

    private final Texts words;
    private final Map<String, String> glossary;

    Translation(Texts words, Map<String, String> glossary) {
        this.words = words;
        this.glossary = glossary;
    }

    /** @param lists whose words may stand there; the first that knows the word counts */
    String say(String cell, List<WordList> lists) {
        if (words.language().equals(Texts.ENGLISH.language()) || cell.isEmpty()) {
            return cell;
        }
        return lists.stream().map(list -> list.translated(cell, Texts.ENGLISH, words)).flatMap(Optional::stream).findFirst().orElseGet(() -> own(cell));
    }

    private String own(String cell) {
        if (glossary.containsKey(cell)) {
            return glossary.get(cell);
        }
        if (cell.contains("; ") && !SAME.matcher(cell).matches()) {
            return Arrays.stream(cell.split("; ")).map(this::own).collect(Collectors.joining("; "));
        }
        int row = cell.indexOf('!');
        if (row > 0) {
            return own(cell.substring(0, row)) + cell.substring(row);
        }
        if (SAME.matcher(cell).matches()) {
            return cell;
        }
        throw new IllegalStateException("the glossary has no “" + cell + "”");
    }
}
