package org.meritrail.web.pages;

import java.util.List;

/**
 * A step of an explanation as a page shows it.
 *
 * @param record   id of the record it is about; null if it is about the participant
 * @param reads    what was done, such as "limit: Accelerated commission, at most Cap"; null for inputs and values
 * @param line     where the workbook defines it; null where it does not
 * @param next     what another number would have given, each as a sentence
 * @param seeAbove whether its steps stand earlier in the tree
 * @param other    whose it is and where its steps are told, such as "(see the explanation of P-2)"; null for the participant's own
 */
public record ShownStep(String name, String record, String result, String reads, Place line, List<Because> because, List<String> next, List<ShownStep> steps,
                        boolean seeAbove, String other) {

    /** @param place null where nothing can be pointed at */
    public record Because(String said, Place place) {
    }

    /** Steps about the participant stand open; those about one record of many are opened by whoever wants to see it. */
    public boolean isOpen() {
        return record == null;
    }
}
