package org.meritrail.authoring.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.meritrail.authoring.meaning.Entry;
import org.meritrail.authoring.meaning.Kind;
import org.meritrail.kernel.Phrase;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.CellRange;

/** Differences in sentences short enough for a list. */
public final class DifferenceText {

    private DifferenceText() {
    }

    /**
     * One of them in the reader's words.
     *
     * @param what    such as “row NB-2 of NB changed”
     * @param details from what to what, or all that is or was said; empty where there is no more to say
     * @param place   its sheet and row; empty for rules
     */
    public record Told(Difference difference, String what, String details, String place) {

        public static Told of(Difference difference, Texts texts) {
            return new Told(difference, DifferenceText.what(difference, texts), DifferenceText.details(difference, texts),
                    DifferenceText.place(difference.entry().place()));
        }

        private String line() {
            return sign(difference) + " " + what + (details.isEmpty() ? "" : ": " + details) + (place.isEmpty() ? "" : "  [" + place + "]");
        }
    }

    /** Line by line, by workbook, with a count at the end. */
    public static List<String> of(List<Difference> differences, Texts texts) {
        List<String> lines = new ArrayList<>();
        String workbook = null;
        for (Difference difference : differences) {
            if (!difference.entry().workbook().equals(workbook)) {
                workbook = difference.entry().workbook();
                lines.add(workbook.isEmpty() ? texts.say("difference.rules") : workbook);
            }
            lines.add("  " + Told.of(difference, texts).line());
        }
        lines.add(differences.isEmpty() ? texts.say("difference.none") : texts.say("difference.count", String.valueOf(differences.size())));
        return lines;
    }

    private static String sign(Difference difference) {
        return switch (difference.what()) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case RENAMED, CHANGED -> "~";
            case MOVED -> "=";
        };
    }

    /** What happened to what, such as “row NB-2 of NB changed”. */
    static String what(Difference difference, Texts texts) {
        return texts.say("difference." + difference.what().key(), called(difference.entry(), texts));
    }

    /** From what to what; where everything is new or gone, all that is or was said. */
    static String details(Difference difference, Texts texts) {
        return switch (difference.what()) {
            case MOVED -> texts.say(difference.effect() ? "difference.order-counts" : "difference.order-does-not-count");
            case RENAMED -> texts.say("difference.from-to", difference.before().name(), difference.after().name());
            case CHANGED -> changes(difference, texts);
            case ADDED -> stated(difference, texts);
            case REMOVED -> stated(difference, texts);
        };
    }

    private static String changes(Difference difference, Texts texts) {
        if (difference.kind() == Kind.RULE_FILE) {
            return ChangedLines.of(difference).told(texts);
        }
        return difference.changes().stream().map(change -> change.heading().in(texts) + " "
                + texts.say("difference.from-to", said(change.from().orElse(null), texts), said(change.to().orElse(null), texts))).collect(Collectors.joining("; "));
    }

    private static String stated(Difference difference, Texts texts) {
        return difference.kind() == Kind.RULE_FILE ? "" : difference.changes().stream()
                .map(change -> change.heading().in(texts) + " " + said(change.to().or(change::from).orElse(null), texts)).collect(Collectors.joining("; "));
    }

    static String said(Phrase value, Texts texts) {
        return value == null ? texts.say("difference.nothing") : value.in(texts);
    }

    static String called(Entry entry, Texts texts) {
        String kind = texts.say("meaning.kind." + entry.kind().key());
        return entry.name().isEmpty() || entry.kind() == Kind.ABOUT ? kind
                : entry.within().isEmpty() ? kind + " " + entry.name() : texts.say("difference.within", kind, entry.name(), entry.within());
    }

    private static String place(CellRange range) {
        return range.sheet().isEmpty() ? "" : range.row() == 0 ? range.sheet() : range.sheet() + "!" + range.row();
    }
}
