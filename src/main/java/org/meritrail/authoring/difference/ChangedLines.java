package org.meritrail.authoring.difference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.kernel.Phrase;
import org.meritrail.kernel.Texts;

/**
 * What differs between two texts: the lines between those both begin and those both end with.
 *
 * @param first number of the first of them, from 1
 */
record ChangedLines(int first, List<String> before, List<String> after) {

    static ChangedLines of(Difference ruleFile) {
        Change text = ruleFile.changes().get(0);
        return of(lines(text.from()), lines(text.to()));
    }

    private static List<String> lines(Optional<Phrase> text) {
        return text.map(phrase -> phrase.in(Texts.ENGLISH).lines().toList()).orElse(List.of());
    }

    static ChangedLines of(List<String> before, List<String> after) {
        int shorter = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        return new ChangedLines(start + 1, before.subList(start, before.size() - end), after.subList(start, after.size() - end));
    }

    String told(Texts texts) {
        return texts.say("difference.lines-from", String.valueOf(first)) + Stream.concat(before.stream().map(line -> "\n      - " + line),
                after.stream().map(line -> "\n      + " + line)).collect(Collectors.joining());
    }
}
