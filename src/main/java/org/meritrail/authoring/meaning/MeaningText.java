package org.meritrail.authoring.meaning;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.Policy;

/**
 * What a workbook says, as text that shows in a comparison of two versions what was edited. Always in English, whatever the language of
 * the workbook; the same for workbooks that say the same, and for no others.
 */
public final class MeaningText {

    /** What is short enough to stand in one line. */
    private static final Set<Kind> IN_ONE_LINE = EnumSet.of(Kind.INPUT, Kind.VALUE, Kind.PAYMENT, Kind.STATEMENT_ITEM, Kind.REPORTED, Kind.ALERT, Kind.REASON, Kind.COLUMN, Kind.ROW, Kind.EXAMPLE);
    private static final Texts TEXTS = Texts.ENGLISH;

    private final StringBuilder text = new StringBuilder();
    private Kind kind;
    private String within = "";

    private MeaningText() {
    }

    /** The text of each workbook, by its path below {@code decision-tables/}. Rule files are text already. */
    public static SortedMap<String, String> of(Policy policy) {
        SortedMap<String, MeaningText> texts = new TreeMap<>();
        Meaning.of(policy).stream().filter(entry -> entry.kind() != Kind.RULE_FILE)
                .forEach(entry -> texts.computeIfAbsent(entry.workbook(), none -> new MeaningText()).add(entry));
        return texts.entrySet().stream().collect(Collectors.toMap(text -> text.getKey(), text -> text.getValue().text.toString(), (one, other) -> one,
                TreeMap::new));
    }

    private void add(Entry entry) {
        heading(entry);
        List<String> facts = entry.facts().stream().map(fact -> fact.heading().in(TEXTS) + ": " + fact.value().in(TEXTS)).toList();
        String title = Said.name(entry.name()).in(TEXTS);
        if (IN_ONE_LINE.contains(entry.kind())) {
            line("  " + title + " | " + String.join(" | ", facts));
        } else {
            if (entry.kind() != Kind.ABOUT && entry.kind() != Kind.TABLE) {
                line("  " + title);
            }
            facts.forEach(fact -> line((entry.kind() == Kind.ABOUT || entry.kind() == Kind.TABLE ? "  " : "    ") + fact));
        }
    }

    private void heading(Entry entry) {
        boolean again = entry.kind() == kind && entry.within().equals(within);
        if (entry.kind() == Kind.TABLE) {
            section(TEXTS.say("meaning.section.table", Said.name(entry.name())));
        } else if (!again && entry.kind() == Kind.EXAMPLE) {
            section(TEXTS.say("meaning.section.example", Said.name(entry.within())));
        } else if (!again && entry.kind() != Kind.COLUMN && entry.kind() != Kind.ROW) {
            section(TEXTS.say("meaning.section." + entry.kind().key()));
        } else if (!again) {
            line("  " + TEXTS.say("meaning.section." + entry.kind().key()));
        }
        kind = entry.kind();
        within = entry.within();
    }

    private void section(String heading) {
        line((text.isEmpty() ? "" : "\n") + heading);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
