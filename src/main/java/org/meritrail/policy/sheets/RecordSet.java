package org.meritrail.policy.sheets;

import java.util.List;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.Window;

/**
 * A set of records that the Records sheet declares. Participants are among them only if the sheet says more of them than that they
 * belong to the company.
 *
 * @param links      at least one; the first is the one a record cannot do without
 * @param datedBy    the column with a record's date, or those with its first and last day; empty if it has none and is always in
 * @param inForceOn  the column with the date that decides what is in force for the record; empty if it has none
 * @param treeParent the column with the id of the record above in this set; empty if there is none
 * @param orderBy    columns that say which record is earlier; empty unless stated
 * @param tieBy      columns that decide between records {@code orderBy} leaves equal, before the id does
 * @param range      the row that declares it first
 */
public record RecordSet(String name, RecordSource source, List<Link> links, List<String> datedBy, String inForceOn, Window window,
                        String treeParent, List<String> orderBy, List<String> tieBy, CellRange range) {

    /** The set it cannot do without. */
    public String owner() {
        return links.get(0).owner();
    }

    /** Whether its records are in force from a day to a day. */
    public boolean isDated() {
        return datedBy.size() == 2;
    }
}
