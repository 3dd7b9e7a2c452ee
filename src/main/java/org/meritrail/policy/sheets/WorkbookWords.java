package org.meritrail.policy.sheets;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Option.Slot;
import org.meritrail.vocabulary.Option;

/** The words a workbook may use, in both languages, as Markdown; taken from what the reader accepts. */
public final class WorkbookWords {

    private final StringBuilder text = new StringBuilder();

    private WorkbookWords() {
    }

    public static String markdown() {
        WorkbookWords words = new WorkbookWords();
        words.line("# Words of a workbook");
        words.line("");
        words.line("Generated from what the reader accepts; a test compares. A workbook may be written in either language.");
        words.sheets();
        words.operations();
        words.lists();
        words.meanings();
        return words.text.toString();
    }

    private void sheets() {
        heading("Sheets and headings", "Sheet", "Hoja", "Must have", "May have");
        for (SheetKind kind : SheetKind.values()) {
            String key = "sheet." + kind.name().toLowerCase(Locale.ROOT);
            row(say(Texts.ENGLISH, key), say(Texts.SPANISH, key), pairs("heading.", kind.required()), pairs("heading.", kind.optional()));
        }
    }

    private void operations() {
        heading("Operations", "Operation", "Operación", "Needs", "May have", "Options");
        Arrays.stream(Operation.values()).filter(Operation::isForAnalysts).forEach(operation -> {
            String key = "operation." + operation.key();
            List<Slot> may = Arrays.stream(Slot.values()).filter(slot -> operation.allows(slot) && !operation.needed().contains(slot)).toList();
            row(say(Texts.ENGLISH, key), say(Texts.SPANISH, key), slots(operation.needed().stream().sorted().toList()), slots(may),
                    pairs("option.", operation.options().stream().sorted().map(Option::key).toList()));
        });
    }

    private void lists() {
        heading("Other words", "Where", "Words");
        wordsOfSheets();
        wordsOfTables();
        wordsOfLines();
        wordsOfRecords();
    }

    private void wordsOfSheets() {
        row("rows of About", WordList.ABOUT);
        row("change of plan, in About", WordList.CHANGE_OF_PLAN);
        row("when, in Payments", WordList.WHEN);
        row("if negative, in Payments", WordList.IF_NEGATIVE);
        row("given or expected, in Examples", WordList.KIND);
        row("names that Examples may give besides the plan's", WordList.EXAMPLE);
    }

    private void wordsOfTables() {
        row("first column of a table's three rows of headings", pair("heading.id") + ", then two words of your own, such as *compares* and *unit*");
        row("unit of a value or column", pairs(WordList.UNIT) + ", or the three letters of a currency");
        row("type of an input", WordList.TYPE);
        row("how a table column compares", WordList.COMPARISON);
        row("cells of a condition", pairs(WordList.CELL) + "; several words of one cell are separated by semicolons");
        row("the band of tiers, the places of a curve's points", WordList.BAND);
        row("settings above a table", WordList.SETTING);
        row("hit policy", WordList.HIT_POLICY);
        row("if no row", pairs(WordList.IF_NO_ROW) + ", or a value");
        row("edges in", WordList.EDGES_IN);
        row("beyond the points of a curve", pairs(WordList.BEYOND) + ", or a value");
        row("layout", WordList.LAYOUT);
        row("currencies of a table of exchange rates", WordList.EXCHANGE);
    }

    private void wordsOfLines() {
        row("over", pairs(WordList.OVER) + ", or a set");
        row("window of collect", WordList.WINDOW_OF_COLLECT);
        row("window of carry", WordList.WINDOW_OF_CARRY);
        row("earlier results", WordList.EARLIER_RESULTS);
        row("if missing", pairs(WordList.ABSENCE) + ", or a word of the plan");
        row("rounding", WordList.ROUNDING);
        row("place of rounding", WordList.PLACE);
        row("adds or less", WordList.SIGN);
        row("effect of an alert", WordList.EFFECT);
        row("built-in words", WordList.BUILT_IN);
    }

    private void wordsOfRecords() {
        row("sets that are always there", WordList.SET);
        row("window of a record set", WordList.RECORD_WINDOW);
        row("records of the calendar", WordList.CALENDAR);
    }

    private void meanings() {
        heading("What the words mean", "Word", "Palabra", "Meaning", "Significado");
        Arrays.stream(WordList.values()).flatMap(list -> list.keys().stream()).distinct().forEach(key ->
                row(say(Texts.ENGLISH, key), say(Texts.SPANISH, key), Meanings.of(key, Texts.ENGLISH), Meanings.of(key, Texts.SPANISH)));
    }

    private void heading(String title, String... columns) {
        line("");
        line("## " + title);
        line("");
        row(columns);
        line("|" + "---|".repeat(columns.length));
    }

    private void row(String where, WordList words) {
        row(where, pairs(words));
    }

    private void row(String... cells) {
        line(Stream.of(cells).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String slots(List<Slot> slots) {
        return slots.stream().map(slot -> slot == Slot.PARTS ? pair("sheet.parts") : pair("heading." + slot.heading()))
                .collect(Collectors.joining(", "));
    }

    private static String pairs(String prefix, List<String> keys) {
        return keys.stream().map(key -> pair(prefix + key)).collect(Collectors.joining(", "));
    }

    private static String pairs(WordList words) {
        return pairs("", words.keys());
    }

    /** The word in English and, where it differs, in Spanish. */
    private static String pair(String key) {
        String english = say(Texts.ENGLISH, key);
        String spanish = say(Texts.SPANISH, key);
        return english.equals(spanish) ? english : english + " / " + spanish;
    }

    private static String say(Texts texts, String key) {
        return texts.say(key);
    }
}
