package org.meritrail.intake;

import java.util.List;
import org.meritrail.kernel.Message;

/**
 * A row as it stands in its file.
 *
 * @param row     as an editor or Excel counts it
 * @param problem why its cells cannot be told apart; null if they can
 */
record RawRow(int row, List<Cell> cells, Message problem) {

    static RawRow of(int row, List<Cell> cells) {
        return new RawRow(row, cells, null);
    }

    static RawRow broken(int row, Message problem) {
        return new RawRow(row, List.of(), problem);
    }

    boolean isBroken() {
        return problem != null;
    }
}
