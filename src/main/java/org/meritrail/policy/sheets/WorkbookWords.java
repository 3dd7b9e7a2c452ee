package org.meritrail.policy.sheets;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Option.Slot;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Window;

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
        row("rows of About", pairs("about.", FrontSheet.KEYS));
        row("change of plan, in About", pairs("change-of-plan.", FrontSheet.CHANGE_KEYS));
        row("when, in Payments", pairs("option.", Payments.WHEN_KEYS));
        row("if negative, in Payments", pairs("option.", Payments.NEGATIVE_KEYS));
        row("given or expected, in Examples", pairs("kind.", Example.KINDS));
        row("names that Examples may give besides the plan's", pairs("example.", List.of("period", "currency", "manager")));
    }

    private void wordsOfTables() {
        row("first column of a table's three rows of headings", pair("heading.id") + ", then two words of your own, such as *compares* and *unit*");
        row("unit of a value or column", pairs("unit.", List.of("percent", "number", "count", "score", "text", "date", "yes-no", "pay-currency"))
                + ", or the three letters of a currency");
        row("type of an input", pairs("type.", Arrays.stream(ColumnType.values()).map(type -> type.name().toLowerCase(Locale.ROOT)).toList()));
        row("how a table column compares", pairs("comparison.",
                List.of("equals", "one-of", "from", "above", "up-to", "below", "at", "result", "note")));
        row("cells of a condition", pairs("table.", List.of("any", "no-edge")) + "; several words of one cell are separated by semicolons");
        row("the band of tiers, the places of a curve's points", pairs("table.", List.of("tier", "point")));
        row("settings above a table", pairs("setting.", TableSettings.KEYS));
        row("hit policy", pairs("hit-policy.", List.of("unique", "first", "sum", "largest", "smallest")));
        row("if no row", pairs("if-no-row.", List.of("stop", "nothing-due", "missing")) + ", or a value");
        row("edges in", pairs("edges-in.", List.of("result")));
        row("beyond the points of a curve", pairs("beyond.", List.of("hold", "nothing-due")) + ", or a value");
        row("layout", pairs("layout.", List.of("list", "matrix")));
        row("currencies of a table of exchange rates", pairs("table.", List.of("from-currency", "to-currency")));
    }

    private void wordsOfLines() {
        row("over", pairs("over.", List.of("direct-reports", "everyone-below")) + ", or a set");
        row("window of collect", pairs("window.", List.of("this-period", "year-to-date", "to-date", "up-to-this-record")));
        row("window of carry", pairs("window.", List.of("earlier-records", "earlier-periods", "earlier-periods-of-the-year")));
        row("if missing", pairs("absence.", List.of("left-out", "counts-as-zero")) + ", or a word of the plan");
        row("rounding", pairs("rounding.", List.of("half-up", "half-even", "up", "down")));
        row("place of rounding", pairs("place.", List.of("result", "each-slice", "shown-only")));
        row("adds or less", pairs("sign.", List.of("adds", "less")));
        row("effect of an alert", pairs("effect.", List.of("note", "sign-off", "hold")));
        row("built-in words", pairs("built-in.", List.of("zero", "one", "yes", "no", "nothing-due", "period-start", "period-end")));
    }

    private void wordsOfRecords() {
        row("sets that are always there", pairs("set.", List.of("company", "participants")));
        row("window of a record set", pairs("window.", Arrays.stream(Window.values()).map(Window::key).toList()));
        row("records of the calendar", pairs("calendar.", Arrays.stream(RecordSource.Unit.values()).map(RecordSource.Unit::key).toList()));
    }

    private void heading(String title, String... columns) {
        line("");
        line("## " + title);
        line("");
        row(columns);
        line("|" + "---|".repeat(columns.length));
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
