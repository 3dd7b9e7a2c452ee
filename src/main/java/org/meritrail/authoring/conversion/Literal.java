package org.meritrail.authoring.conversion;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A value as it was read.
 *
 * @param number null unless it is one; a percentage as a share of one
 * @param text   as a workbook would show it
 * @param day    null unless it is one
 */
record Literal(Kind kind, BigDecimal number, String text, LocalDate day) {

    enum Kind { NUMBER, PERCENT, WORD, TRUTH, DAY }

    static Literal number(BigDecimal number, boolean percent) {
        return new Literal(percent ? Kind.PERCENT : Kind.NUMBER, number, number.stripTrailingZeros().toPlainString(), null);
    }

    static Literal word(String text) {
        return new Literal(Kind.WORD, null, text, null);
    }

    static Literal truth(boolean yes) {
        return new Literal(Kind.TRUTH, null, String.valueOf(yes), null);
    }

    static Literal day(LocalDate day) {
        return new Literal(Kind.DAY, null, day.toString(), day);
    }

    boolean isNumber() {
        return number != null;
    }
}
