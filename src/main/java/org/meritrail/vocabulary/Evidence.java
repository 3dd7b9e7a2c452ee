package org.meritrail.vocabulary;

import java.util.List;
import org.meritrail.kernel.Message;

/** What decided a step, besides the quantities it was worked out from. */
public sealed interface Evidence {

    /** A table row that matched. */
    record RowHit(String table, TableRow row) implements Evidence {
    }

    /**
     * A tier that was used.
     *
     * @param part what of the quantity falls into the tier
     * @param gives part × rate, rounded where the line rounds each slice
     */
    record Slice(String table, TableRow row, Amount part, Amount rate, Amount gives) implements Evidence {
    }

    /** The field of an input record that was read. */
    record Read(InputRecord record, String column) implements Evidence {
    }

    /** The cell of a workbook that states the value. */
    record Stated(CellRange cell) implements Evidence {
    }

    /** Records that a collection counted without reading anything of theirs. */
    record Counted(String set, List<String> records) implements Evidence {
    }

    /** Records that a collection passed over. */
    record LeftOut(String set, List<String> records) implements Evidence {
    }

    /** A rule of {@code rules/} that gave the result. */
    record Ruled(String rule) implements Evidence {
    }

    /** Anything that only needs saying, such as what a limit cut. */
    record Noted(Message note) implements Evidence {
    }
}
