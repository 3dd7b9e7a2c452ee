package org.meritrail.verifier;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a row of a table asks of a word.
 *
 * @param how    it compares
 * @param stored in the cell
 */
record ConditionCell(String how, String stored, boolean from1904) {

    private static final Set<String> OPEN = Set.of("", "any", "cualquiera", "no end", "sin limite");

    /** Whether it holds for everything. */
    boolean isOpen() {
        return OPEN.contains(Workbook.word(stored));
    }

    boolean holds(Map<String, Object> fact) {
        return switch (how) {
            case "from", "desde" -> compared(fact) >= 0;
            case "above", "mas de" -> compared(fact) > 0;
            case "up to", "hasta" -> compared(fact) <= 0;
            case "below", "menos de" -> compared(fact) < 0;
            case "one of", "uno de" -> ShownCell.holds(stored, fact, from1904) || Stream.of(stored.split(";")).anyMatch(one -> one.strip().equals(fact.get("value")));
            default -> ShownCell.holds(stored.strip(), fact, from1904);
        };
    }

    private int compared(Map<String, Object> fact) {
        Object value = Recomputing.fact(fact);
        return value instanceof LocalDate day ? day.compareTo(ShownCell.day(stored, from1904)) : ((Fraction) value).compareTo(ShownCell.number(stored));
    }
}
