package org.meritrail.vocabulary;

/**
 * A word whose value comes with the data.
 *
 * @param per     the record set it belongs to
 * @param dataSet the data set it is read from, such as {@code transactions} or {@code assignments}
 * @param column  the column of that data set
 * @param type    what the column must hold
 * @param datedBy for a dated data set read from another set's records: the column with the date that decides; empty for the
 *                last record in force within the period
 */
public record Input(String id, String name, String per, String dataSet, String column, ColumnType type, String datedBy, CellRange source)
        implements Word {
}
