package org.meritrail.analysis.lines;

import java.util.Map;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.Word;

/** How words are called in findings. */
public final class Wording {

    private static final Map<String, String> BUILT_IN = Map.of(Plan.PERIOD_START, "period-start", Plan.PERIOD_END, "period-end",
            "B1", "zero", "B2", "one", "B3", "yes", "B4", "no", "B5", "nothing-due");

    private Wording() {
    }

    /** The author's name for a word, by its id; of a built-in word that of the reader's language. */
    public static Object name(Plan plan, String id) {
        if (BUILT_IN.containsKey(id)) {
            return Message.of("built-in." + BUILT_IN.get(id));
        }
        Stream<Word> words = Stream.of(plan.lines().stream().map(WiredLine::line), plan.inputs().stream(), plan.values().stream().map(value -> value.constant()))
                .flatMap(some -> some.map(Word.class::cast));
        return words.filter(word -> word.id().equals(id)).findFirst().map(Word::name).orElse(id);
    }
}
