package org.meritrail.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.meritrail.batch.Json;
import org.meritrail.kernel.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Options that every command has. */
final class Language {

    private static final String JOINED = "--lang=";

    @Option(names = "--lang", paramLabel = "en|es[-REGION]", defaultValue = "en", descriptionKey = "lang", converter = Tag.class)
    private Texts texts;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    Texts texts() {
        return texts;
    }

    Telling telling() {
        return new Telling(texts, json);
    }

    boolean json() {
        return json;
    }

    /** An answer as JSON, or as lines of text. */
    <T> void print(T answer, BiFunction<T, Texts, List<String>> text, PrintWriter out) {
        (json ? List.of(Json.of(answer)) : text.apply(answer, texts)).forEach(out::println);
    }

    /** The language before the arguments are parsed, so that help and mistakes in them are in it too. */
    static Telling of(String... arguments) {
        List<String> words = Arrays.asList(arguments);
        int at = words.indexOf("--lang");
        Stream<String> next = words.stream().skip(at + 1L).limit(at < 0 ? 0 : 1);
        Stream<String> joined = words.stream().filter(word -> word.startsWith(JOINED)).map(word -> word.substring(JOINED.length()));
        return new Telling(Stream.concat(next, joined).map(Texts::in).findFirst().orElse(Texts.ENGLISH), words.contains("--json"));
    }

    /** A language with texts, of which the region may be one that the JDK knows; any other tag is a mistake. */
    static final class Tag implements CommandLine.ITypeConverter<Texts> {

        @Override
        public Texts convert(String tag) {
            return Texts.of(tag).orElseThrow(() -> new CommandLine.TypeConversionException(tag));
        }
    }
}
