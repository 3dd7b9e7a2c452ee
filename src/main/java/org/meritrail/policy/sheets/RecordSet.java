package org.meritrail.policy.sheets;

import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.DataSet;

/**
 * A set of records that the Records sheet declares.
 *
 * @param owner     the set it belongs to
 * @param inForceOn the column with the date that links a record to its owner and to dated data
 */
public record RecordSet(String name, String owner, DataSet source, String inForceOn, CellRange range) {
}
