package org.meritrail.analysis.lines;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Value;
import org.meritrail.vocabulary.YesNo;

/** The rows of a table beside what the words of their conditions may come to. */
final class Rows {

    private final DecisionTable table;
    private final Extents extents;

    Rows(DecisionTable table, Extents extents) {
        this.table = table;
        this.extents = extents;
    }

    /** Whether each word of a row may come to something for which the row holds. */
    boolean mayHold(TableRow row) {
        return barred(row).isEmpty();
    }

    /** The names of the words that never come to anything for which a row holds. */
    List<String> barred(TableRow row) {
        return IntStream.range(0, row.conditions().size()).filter(at -> !mayHold(row.conditions().get(at), word(at)))
                .mapToObj(at -> table.conditions().get(at).name()).distinct().toList();
    }

    /** A word that the line brings, such as a currency, may be anything. */
    private Extent word(int condition) {
        return extents.of(table.conditions().get(condition).word());
    }

    private static boolean mayHold(Condition condition, Extent word) {
        return condition.fold(any -> true, oneOf -> oneOf.values().stream().anyMatch(value -> isEver(word, value)),
                between -> word.numbers() != null && meets(word.numbers(), between));
    }

    private static boolean isEver(Extent word, Value value) {
        return value instanceof Label || value instanceof YesNo ? word.isEver(value) : word.holds(Condition.ordinal(value));
    }

    private static boolean meets(Range word, Condition.Between band) {
        boolean below = band.from() != null && word.high() != null
                && (band.fromIncluded() ? word.high().compareTo(band.from()) < 0 : word.high().compareTo(band.from()) <= 0);
        boolean above = band.to() != null && word.low() != null
                && (band.toIncluded() ? word.low().compareTo(band.to()) > 0 : word.low().compareTo(band.to()) >= 0);
        return !below && !above;
    }

    /** The texts that a condition's word may come to and no row holds for; empty where that cannot be told, or where the table says what then holds. */
    Set<String> unnamed(int condition) {
        Extent word = word(condition);
        boolean told = word.words() != null && table.ifNoRow().isEmpty();
        return !told ? Set.of() : word.words().stream()
                .filter(value -> table.rows().stream().noneMatch(row -> row.conditions().get(condition).holdsFor(value)))
                .map(Value::written).collect(Collectors.toCollection(TreeSet::new));
    }
}
