package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.meritrail.kernel.Exact;
import org.meritrail.policy.excel.Cell;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Option;

/**
 * A row of the Lines sheet whose operands are not yet known to exist.
 *
 * @param option    null where the operation has none
 * @param eachSlice whether it is the slices, not the result, that are rounded
 * @param parts     filled from the Parts sheet
 */
record LineDraft(SheetRow row, String id, String name, String per, Operation operation, Option option, Exact round, boolean eachSlice,
                 List<Part> parts) {

    /**
     * @param name   the word taken in
     * @param weight id of what it is weighted with
     */
    record Part(SheetRow row, String name, boolean less, String weight) {

        /** The word it is weighted with, where the weight is no number. */
        Optional<String> weighedBy() {
            return row.has("weight") && row.cell("weight").content() instanceof Cell.Text ? row.text("weight") : Optional.empty();
        }
    }

    LineDraft(SheetRow row, String id, String name, String per, Operation operation, Option option, Exact round, boolean eachSlice) {
        this(row, id, name, per, operation, option, round, eachSlice, new ArrayList<>());
    }

    Optional<String> text(String heading) {
        return row.text(heading);
    }
}
