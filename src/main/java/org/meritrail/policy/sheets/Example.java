package org.meritrail.policy.sheets;

/** A row of the Examples sheet: what is given or expected, as typed. */
public record Example(String workbook, String name, String record, String word, String kind, String value) {
}
