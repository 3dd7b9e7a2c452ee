package org.meritrail.policy.sheets;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Window;

/** The closed lists of words that cells of a workbook choose from. What they say stands in the bundles under prefix and key. */
public enum WordList {
    ABOUT("about.", FrontSheet.KEYS),
    CHANGE_OF_PLAN("change-of-plan.", FrontSheet.CHANGE_KEYS),
    SET("set.", List.of("company", "participants")),
    RECORD_WINDOW("window.", Arrays.stream(Window.values()).map(Window::key).toList()),
    CALENDAR("calendar.", Arrays.stream(RecordSource.Unit.values()).map(RecordSource.Unit::key).toList()),
    TYPE("type.", Arrays.stream(ColumnType.values()).map(type -> type.name().toLowerCase(Locale.ROOT)).toList()),
    UNIT("unit.", List.of("percent", "number", "count", "score", "text", "date", "yes-no", "pay-currency")),
    OPERATION("operation.", Arrays.stream(Operation.values()).filter(Operation::isForAnalysts).map(Operation::key).toList()),
    OPTION("option.", Arrays.stream(Option.values()).filter(WordList::isForLines).map(Option::key).toList()),
    OVER("over.", List.of("direct-reports", "everyone-below")),
    WINDOW_OF_COLLECT("window.", OverReading.OF_COLLECT),
    WINDOW_OF_CARRY("window.", OverReading.OF_CARRY),
    EARLIER_RESULTS("earlier-results.", List.of("as-paid", "as-calculated-now")),
    ABSENCE("absence.", List.of("left-out", "counts-as-zero")),
    ROUNDING("rounding.", List.of("half-up", "half-even", "up", "down")),
    PLACE("place.", List.of("result", "each-slice", "shown-only")),
    SIGN("sign.", List.of("adds", "less")),
    WHEN("option.", Payments.WHEN_KEYS),
    IF_NEGATIVE("option.", Payments.NEGATIVE_KEYS),
    ROLE("role.", ReportsSheet.ROLE_KEYS),
    EFFECT("effect.", List.of("note", "sign-off", "hold")),
    KIND("kind.", Example.KINDS),
    EXAMPLE("example.", List.of("period", "currency", "manager")),
    SETTING("setting.", TableSettings.KEYS),
    HIT_POLICY("hit-policy.", List.of("unique", "first", "sum", "largest", "smallest")),
    IF_NO_ROW("if-no-row.", List.of("stop", "nothing-due", "missing")),
    EDGES_IN("edges-in.", List.of("result")),
    BEYOND("beyond.", List.of("hold", "nothing-due")),
    LAYOUT("layout.", List.of("list", "matrix")),
    COMPARISON("comparison.", List.of("equals", "one-of", "from", "above", "up-to", "below", "at", "result", "note")),
    BAND("table.", List.of("tier", "point")),
    CELL("table.", List.of("any", "no-edge")),
    EXCHANGE("table.", List.of("from-currency", "to-currency")),
    BUILT_IN("built-in.", List.of("zero", "one", "yes", "no", "nothing-due", "period-start", "period-end"));

    private final String prefix;
    private final List<String> keys;

    WordList(String prefix, List<String> keys) {
        this.prefix = prefix;
        this.keys = keys;
    }

    private static boolean isForLines(Option option) {
        return Arrays.stream(Operation.values()).anyMatch(operation -> operation.isForAnalysts() && operation.options().contains(option));
    }

    /** The bundle keys, in the order in which people are shown the words. */
    public List<String> keys() {
        return keys.stream().map(key -> prefix + key).toList();
    }

    /** The words in one language, in the same order. */
    public List<String> words(Texts texts) {
        return keys().stream().map(texts::say).toList();
    }

    /** What a word of one language is in another; empty if it is none of the list. */
    public Optional<String> translated(String word, Texts from, Texts to) {
        return keys().stream().filter(key -> Texts.folded(from.say(key)).equals(Texts.folded(word))).map(to::say).findFirst();
    }
}
