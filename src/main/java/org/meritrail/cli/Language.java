package org.meritrail.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.meritrail.batch.Json;
import org.meritrail.kernel.Texts;
import picocli.CommandLine.Option;

/** Options that every command has. */
final class Language {

    enum Code { en, es }

    @Option(names = "--lang", paramLabel = "en|es", defaultValue = "en", descriptionKey = "lang")
    private Code code;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    Texts texts() {
        return code == Code.es ? Texts.SPANISH : Texts.ENGLISH;
    }

    Telling telling() {
        return new Telling(texts(), json);
    }

    boolean json() {
        return json;
    }

    /** An answer as JSON, or as lines of text. */
    <T> void print(T answer, BiFunction<T, Texts, List<String>> text, PrintWriter out) {
        (json ? List.of(Json.of(answer)) : text.apply(answer, texts())).forEach(out::println);
    }

    /** The language before the arguments are parsed, so that help and mistakes in them are in it too. */
    static Telling of(String... arguments) {
        List<String> words = Arrays.asList(arguments);
        int at = words.indexOf("--lang");
        boolean spanish = words.contains("--lang=es") || at >= 0 && at + 1 < words.size() && words.get(at + 1).equals("es");
        return new Telling(spanish ? Texts.SPANISH : Texts.ENGLISH, words.contains("--json"));
    }
}
