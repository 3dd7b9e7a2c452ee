package org.meritrail.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One line of a plan.
 *
 * @param per   the set it has results for
 * @param words what stands below the other headings of the Lines sheet, such as {@code of} and {@code only when}
 * @param parts empty where it reads <em>of</em> and <em>with</em>
 */
record RefLine(String name, String per, String operation, Map<String, String> words, List<Part> parts) {

    static final String LEFT_OUT = "left out";
    static final String COUNTS_AS_ZERO = "counts as 0";

    private static final List<String> READ = List.of("of", "with", "which", "only when", "otherwise", "if missing");

    /** @param weight a number in plain digits, or a word; empty for none */
    record Part(String name, boolean less, String weight) {
    }

    boolean has(String heading) {
        return words.containsKey(heading);
    }

    /** Null where the cell is empty. */
    String word(String heading) {
        return words.get(heading);
    }

    boolean is(String heading, String word) {
        return word.equals(words.get(heading));
    }

    RefLine with(String heading, String word) {
        Map<String, String> changed = new LinkedHashMap<>(words);
        changed.put(heading, word);
        return new RefLine(name, per, operation, changed, parts);
    }

    /** Whether it says what each missing result comes to, rather than what the whole does. */
    boolean toleratesMissing() {
        return is("if missing", LEFT_OUT) || is("if missing", COUNTS_AS_ZERO);
    }

    /** Tiers may round their slices instead, and the parts of what is divided are rounded together. */
    boolean roundsItsResult() {
        return has("round") && !has("place") && !operation.equals("allocate");
    }

    /** Words it reads by its own cells; those of its table not among them. */
    Stream<String> reads() {
        return Stream.concat(READ.stream().filter(this::has).filter(heading -> !heading.equals("if missing") || !toleratesMissing()).map(this::word),
                parts.stream().flatMap(part -> Stream.of(part.name(), part.weight())).filter(name -> !name.isEmpty()));
    }
}
