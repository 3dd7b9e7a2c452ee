package org.meritrail.policy.sheets;

import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.Value;

/**
 * A row of the Examples sheet.
 *
 * @param name   of the case
 * @param record empty for the company or the only participant
 * @param word   what is given or expected, as typed
 * @param kind   {@code given} or {@code expected}; empty, with a finding, if it is neither
 * @param value  as typed; a number has no unit but percent until it is known what it is for
 * @param cell   of the value
 */
public record Example(String workbook, String name, String record, String word, String kind, Value value, CellRange cell) {

    public boolean isGiven() {
        return kind.equals("given");
    }
}
