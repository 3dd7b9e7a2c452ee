package org.meritrail.authoring.templates;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.meritrail.policy.sheets.SheetKind;
import org.meritrail.policy.sheets.WordList;

/**
 * What a drop-down offers.
 *
 * @param name   of the range of cells that hold it, in the workbook; see {@link LegendSheet}
 * @param closed whether anything else is a mistake
 * @param words  the words of the system among what it offers
 */
record Offer(String name, boolean closed, List<WordList> words) {

    /** Everything that lines read: lines, inputs, values, built-in words. */
    static final Offer NAMES = new Offer("names", false, List.of(WordList.BUILT_IN, WordList.ABSENCE));
    static final Offer SETS = new Offer("sets", false, List.of(WordList.SET));
    static final Offer OVER = new Offer("sets_over", false, List.of(WordList.SET, WordList.OVER));
    static final Offer TABLES = new Offer("tables", false, List.of());

    /** Of lines that collect and of lines that carry. */
    static final Offer WINDOW = new Offer("list_window", true, List.of(WordList.WINDOW_OF_COLLECT, WordList.WINDOW_OF_CARRY));

    private static final Map<String, Offer> BY_HEADING = Map.ofEntries(
            Map.entry("records.belongs-to", SETS), Map.entry("records.window", closed(WordList.RECORD_WINDOW)),
            Map.entry("inputs.set", SETS), Map.entry("inputs.type", closed(WordList.TYPE)), Map.entry("inputs.if-missing", NAMES),
            Map.entry("values.unit", open(WordList.UNIT)),
            Map.entry("lines.per", SETS), Map.entry("lines.operation", closed(WordList.OPERATION)),
            Map.entry("lines.option", closed(WordList.OPTION)), Map.entry("lines.of", NAMES), Map.entry("lines.with", NAMES),
            Map.entry("lines.table", TABLES), Map.entry("lines.over", OVER), Map.entry("lines.window", WINDOW),
            Map.entry("lines.earlier-results", closed(WordList.EARLIER_RESULTS)), Map.entry("lines.which", NAMES),
            Map.entry("lines.only-when", NAMES), Map.entry("lines.otherwise", NAMES), Map.entry("lines.if-missing", NAMES),
            Map.entry("lines.rounding", closed(WordList.ROUNDING)), Map.entry("lines.place", closed(WordList.PLACE)),
            Map.entry("parts.line", NAMES), Map.entry("parts.part", NAMES), Map.entry("parts.sign", closed(WordList.SIGN)),
            Map.entry("payments.line", NAMES), Map.entry("payments.when", closed(WordList.WHEN)),
            Map.entry("payments.if-negative", closed(WordList.IF_NEGATIVE)),
            Map.entry("alerts.line", NAMES), Map.entry("alerts.effect", closed(WordList.EFFECT)),
            Map.entry("examples.name", NAMES), Map.entry("examples.kind", closed(WordList.KIND)));

    private static final Map<String, Offer> BY_NAME = Map.of("about.rounding", closed(WordList.ROUNDING),
            "about.change-of-plan", closed(WordList.CHANGE_OF_PLAN), "setting.hit-policy", closed(WordList.HIT_POLICY),
            "setting.if-no-row", open(WordList.IF_NO_ROW), "setting.edges-in-percent-of", NAMES, "setting.edges-in", closed(WordList.EDGES_IN),
            "setting.below-the-first-point", open(WordList.BEYOND), "setting.above-the-last-point", open(WordList.BEYOND),
            "setting.layout", closed(WordList.LAYOUT), "setting.across", NAMES);

    /** The lists that the legend writes out, in its order. */
    static final List<WordList> LISTS = Arrays.stream(WordList.values()).filter(list -> list != WordList.ABOUT && list != WordList.SETTING).toList();

    static Offer closed(WordList list) {
        return new Offer(name(list), true, List.of(list));
    }

    private static Offer open(WordList list) {
        return new Offer(name(list), false, List.of(list));
    }

    /** Of the range of cells that hold a list. */
    static String name(WordList list) {
        return "list_" + list.name().toLowerCase(Locale.ROOT);
    }

    /** For a column of a sheet; empty where anything may be typed. */
    static Optional<Offer> of(SheetKind kind, String heading) {
        return Optional.ofNullable(BY_HEADING.get(kind.key() + "." + heading));
    }

    /** For the cell beside a name on About or above a table, by the name's key in the bundles. */
    static Optional<Offer> beside(String key) {
        return Optional.ofNullable(BY_NAME.get(key));
    }
}
