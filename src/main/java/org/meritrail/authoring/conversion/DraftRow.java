package org.meritrail.authoring.conversion;

import java.util.List;
import java.util.Map;

/**
 * One rule, taken over.
 *
 * @param number     of the row it was read from
 * @param conditions none for a field that may be anything
 * @param results    by column and place within its code; those that are not given are not there
 * @param notes      by heading
 * @param priority   0 unless the row says another
 */
record DraftRow(int number, String id, Map<Field, Map<Comparison, List<Read>>> conditions, Map<ResultColumn, Read> results, Map<String, String> notes,
                int priority) {

    /** @param name of what gets the value; @param at the column it is read from, and its place there */
    record ResultColumn(String name, int at, int place) {
    }
}
