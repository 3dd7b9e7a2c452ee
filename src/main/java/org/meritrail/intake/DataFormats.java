package org.meritrail.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.DataSet.Column;

/** The documentation of the data formats, made of what the reader itself goes by, so that the two cannot differ. */
public final class DataFormats {

    /** The files of the worked example, which is read in the tests. */
    static final List<String> EXAMPLE = List.of("staff.csv", "orders.csv", "owners.csv", Intake.MAPPING);

    private final Texts texts;
    private final StringBuilder page = new StringBuilder();

    private DataFormats(Texts texts) {
        this.texts = texts;
    }

    /** The whole page as Markdown. */
    public static String markdown(Texts texts) {
        DataFormats formats = new DataFormats(texts);
        formats.section("# ", "title", "files");
        formats.section("## ", "sets.title", "sets");
        DataSet.builtIn().forEach(formats::dataSet);
        formats.section("## ", "own.title", "own");
        formats.section("## ", "types.title", "types");
        formats.types();
        formats.section("## ", "counts.title", "counts");
        formats.section("## ", "keys.title", "keys");
        formats.section("## ", "corrections.title", "corrections");
        formats.section("## ", "excel.title", "excel");
        formats.mapping();
        return formats.page.toString();
    }

    private void section(String level, String title, String text) {
        line(level + text(title)).line("").line(text(text)).line("");
    }

    private void dataSet(DataSet set) {
        line("### `" + set.key() + "`").line("").line(meaning(set.key())).line("");
        row(text("column"), text("type"), text("required"), text("example"), text("meaning"));
        row("---", "---", "---", "---", "---");
        for (Column column : set.columns()) {
            row("`" + column.name() + "`", type(column.type()), text(column.required() ? "yes" : "no"), "`" + column.example() + "`",
                    meaning(set.key() + "." + column.name()));
        }
        line("").line("```csv").line(joined(set, Column::name)).line(joined(set, Column::example)).line("```").line("");
    }

    private static String joined(DataSet set, Function<Column, String> part) {
        return set.columns().stream().map(part).collect(Collectors.joining(","));
    }

    private void types() {
        row(text("type"), text("unit"), text("written"));
        row("---", "---", "---");
        for (ColumnType type : ColumnType.values()) {
            row(type(type), text("unit." + type(type)), text("written." + type(type)));
        }
        line("");
    }

    private void mapping() {
        section("## ", "mapping.title", "mapping");
        section("### ", "entry.title", "entry");
        keys("entry", EntryReader.KEYS);
        section("### ", "source.title", "source");
        keys("source", SourceReader.ONE_FORM_ONLY);
        section("### ", "lookup.title", "lookup");
        keys("lookup", SourceReader.LOOKUP_KEYS);
        section("### ", "filter.title", "filter");
        keys("filter", EntryReader.FILTER_KEYS);
        section("### ", "worked.title", "worked");
        for (String file : EXAMPLE) {
            line("`" + file + "`").line("").line("```" + file.substring(file.lastIndexOf('.') + 1)).line(example(file).strip()).line("```").line("");
        }
        line(text("outcome"));
    }

    private void keys(String of, List<String> keys) {
        row(text("key"), text("meaning"));
        row("---", "---");
        keys.forEach(key -> row("`" + key + "`", text(of + "." + key)));
        line("");
    }

    static String example(String file) {
        try (InputStream bytes = DataFormats.class.getResourceAsStream("example-" + file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
    }

    private String type(ColumnType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String meaning(String of) {
        return texts.say("intake.column." + of);
    }

    private String text(String key) {
        return texts.say("intake.formats." + key);
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private DataFormats line(String text) {
        page.append(text).append('\n');
        return this;
    }
}
