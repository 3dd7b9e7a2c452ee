package org.meritrail.intake;

import org.meritrail.kernel.Message;

/**
 * @param stored  whether the text is plain digits or an ISO date whatever the file's own way of writing them, as for the numbers
 *                and dates of Excel
 * @param problem why the cell cannot be used; null if it can
 */
record Cell(String text, boolean stored, Message problem) {

    static final Cell EMPTY = written("");

    static Cell written(String text) {
        return new Cell(text, false, null);
    }

    static Cell stored(String text) {
        return new Cell(text, true, null);
    }

    static Cell refused(String text, Message problem) {
        return new Cell(text, false, problem);
    }

    boolean isRefused() {
        return problem != null;
    }

    boolean isEmpty() {
        return text.isEmpty() && !isRefused();
    }
}
