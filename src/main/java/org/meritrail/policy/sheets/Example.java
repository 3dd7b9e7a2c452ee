package org.meritrail.policy.sheets;

import java.util.List;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.Value;

/**
 * A row of the Examples sheet.
 *
 * @param name   of the case
 * @param record empty for the company or the only participant
 * @param word   what is given or expected, as typed
 * @param kind   {@code given}, {@code expected} or {@code proposed}: what would be expected once somebody confirms it; empty, with a finding, if it is none
 * @param value  as typed; a number has no unit but percent until it is known what it is for
 * @param cell   of the value
 */
public record Example(String workbook, String name, String record, String word, String kind, Value value, CellRange cell) {

    static final List<String> KINDS = List.of("given", "expected", "proposed");

    public boolean isGiven() {
        return kind.equals("given");
    }

    public boolean isExpected() {
        return kind.equals("expected");
    }

    public boolean isProposed() {
        return kind.equals("proposed");
    }
}
