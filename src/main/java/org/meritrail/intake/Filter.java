package org.meritrail.intake;

import java.util.Set;

/**
 * Rows that are left out on purpose.
 *
 * @param texts  what the column must hold to be caught; an empty text stands for an empty cell
 * @param unless whether it is the rows that hold none of the texts that are caught
 * @param reason the name they are counted under
 */
record Filter(String column, Set<String> texts, boolean unless, String reason) {

    boolean catches(Cell cell) {
        return texts.contains(cell.text()) != unless;
    }
}
