package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.meritrail.policy.excel.Cell;
import org.meritrail.vocabulary.Absence;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Rounding;

/**
 * A row of the Lines sheet whose operands are not yet known to exist.
 *
 * @param option    null where the operation has none
 * @param rounding  null where nothing is rounded
 * @param parts     filled from the Parts sheet
 */
record LineDraft(SheetRow row, String id, String name, String per, Operation operation, Option option, Rounding rounding, RoundingPlace place,
                 Absence absence, List<Part> parts) {

    /** What is rounded. */
    enum RoundingPlace { RESULT, EACH_SLICE, SHOWN_ONLY }

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

    LineDraft(SheetRow row, String id, String name, String per, Operation operation, Option option, Rounding rounding, RoundingPlace place,
              Absence absence) {
        this(row, id, name, per, operation, option, rounding, place, absence, new ArrayList<>());
    }

    Optional<String> text(String heading) {
        return row.text(heading);
    }
}
