package org.meritrail.authoring.conversion;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.sheets.OwnData;

/** Gives what is taken over names that a workbook can have, each only once. */
final class Naming {

    private static final Pattern HUMP = Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|_+");
    private static final Pattern NOT_IN_KEYS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern NOT_IN_SHEETS = Pattern.compile("[\\[\\]:*?/\\\\'\"]");
    private static final int LONGEST_SHEET = 31;
    private static final int LONGEST_NAME = 80;
    private static final List<String> SHEETS = List.of("about", "records", "inputs", "values", "lines", "parts", "payments", "alerts", "reasons", "examples", "legend");
    private static final List<String> WORDS = List.of("table.tier", "table.point", "table.any", "table.no-edge", "set.participants", "set.company");
    private static final Set<String> BUILT_IN = Set.of("zero", "one", "cero", "uno");

    private final Set<String> taken = new HashSet<>(BUILT_IN);
    private final Set<String> sheets = new HashSet<>();
    private final Set<String> data = new HashSet<>();
    private final Set<String> columns = new HashSet<>();

    /** The words that a name in code is made of. */
    static String words(String name) {
        String words = CellReading.cleaned(HUMP.matcher(name).replaceAll(" ").replace('$', ' ')).toLowerCase(Locale.ROOT);
        String cut = words.length() > LONGEST_NAME ? words.substring(0, LONGEST_NAME).strip() : words;
        return cut.isEmpty() ? "Value" : cut.substring(0, 1).toUpperCase(Locale.ROOT) + cut.substring(1);
    }

    /** The first of some that is free, or the last with a number. */
    String name(String... candidates) {
        String last = candidates[candidates.length - 1];
        return Stream.concat(Stream.of(candidates), IntStream.iterate(2, number -> number + 1).mapToObj(number -> last + " " + number))
                .filter(name -> WORDS.stream().noneMatch(word -> Texts.isSaid(name, word)) && taken.add(name.toLowerCase(Locale.ROOT)))
                .findFirst().orElseThrow();
    }

    String sheet(String name) {
        String cleaned = CellReading.cleaned(NOT_IN_SHEETS.matcher(name).replaceAll(" "));
        String named = SHEETS.stream().anyMatch(sheet -> Texts.isSaid(cleaned, "sheet." + sheet)) ? cleaned + " 1" : cleaned.isEmpty() ? "Table" : cleaned;
        return IntStream.iterate(1, number -> number + 1).mapToObj(number -> number == 1 ? cut(named, "") : cut(named, " " + number))
                .filter(sheet -> data.stream().allMatch(key -> OwnData.isName(key, Set.of(sheet))) && sheets.add(sheet.toLowerCase(Locale.ROOT)))
                .findFirst().orElseThrow();
    }

    private static String cut(String name, String end) {
        int longest = LONGEST_SHEET - end.length();
        return (name.length() > longest ? name.substring(0, longest).strip() : name) + end;
    }

    /** Of a set of records, named after a type of fact. */
    String data(String type) {
        String key = Stream.of(type, type + "Facts").map(name -> key(name, "facts")).filter(name -> OwnData.isName(name, Set.of())).findFirst().orElse("facts");
        return numbered(key).filter(free -> OwnData.isName(free, Set.of()) && data.add(free)).findFirst().orElseThrow();
    }

    /** Of a column. @param data the set of which it must be the only one */
    String column(String data, String name, String otherwise) {
        return numbered(key(name, otherwise)).filter(free -> columns.add(data + "." + free)).findFirst().orElseThrow();
    }

    private static Stream<String> numbered(String key) {
        return IntStream.iterate(1, number -> number + 1).mapToObj(number -> number == 1 ? key : key + "-" + number);
    }

    /** Letters, digits and hyphens of the name, in lower case. */
    static String key(String name, String otherwise) {
        String ascii = Normalizer.normalize(HUMP.matcher(name).replaceAll("-"), Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        String key = NOT_IN_KEYS.matcher(ascii).replaceAll("-").replaceAll("^[-0-9]+|-+$", "");
        return key.isEmpty() ? otherwise : key;
    }
}
