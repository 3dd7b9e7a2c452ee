package org.meritrail.authoring.conversion;

import java.util.List;

/**
 * A table as it is to be written: rows that all give the same results.
 *
 * @param source  the table it was made from
 * @param name    of its sheet
 * @param fields  that its conditions test
 * @param facts   the types these belong to; what is last is looked up for each of
 * @param ordered whether the upper of two rows that hold counts
 */
record DraftTable(NativeTable source, String name, List<Field> fields, List<String> facts, List<DraftRow.ResultColumn> results, List<DraftRow> rows,
                  boolean ordered) {
}
