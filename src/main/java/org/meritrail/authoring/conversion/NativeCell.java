package org.meritrail.authoring.conversion;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.meritrail.policy.findings.Place;

/**
 * A cell of a native decision table that holds something.
 *
 * @param row     from 1
 * @param column  from 0
 * @param start   the first column of the merged cells it is part of; its own otherwise
 * @param drools  the text that Drools makes of it, spaces included
 * @param number  what is stored, with the 15 digits that Excel counts on; null for text
 * @param percent whether a number is shown as a percentage
 * @param date    the day that a number is shown as; null for other numbers and text
 * @param formula without the equals sign; empty for what was typed
 */
record NativeCell(Place place, int row, int column, int start, String drools, BigDecimal number, boolean percent, LocalDate date, String formula) {

    /** The text without what surrounds it. */
    String text() {
        return drools.strip();
    }

    boolean isBlank() {
        return text().isEmpty();
    }

    boolean isFormula() {
        return !formula.isEmpty();
    }

    /** Whether it neither failed nor was read from another file. */
    boolean isOfThisFile() {
        return !isFormula() || !drools.startsWith("#") && !formula.contains("[");
    }

    /** The same where it covers another cell that it is merged with. */
    NativeCell at(Place other, int otherRow, int otherColumn) {
        return new NativeCell(other, otherRow, otherColumn, column, drools, number, percent, date, formula);
    }
}
