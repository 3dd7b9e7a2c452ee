package org.meritrail.vocabulary;

import java.time.LocalDate;

/** Some days. @param from null for no first one. @param to null for no last one */
public record Days(LocalDate from, LocalDate to) {

    public static final Days ALL = new Days(null, null);

    /** Those that are not after a day. */
    Days until(LocalDate last) {
        return to != null && !to.isAfter(last) ? this : new Days(from != null && from.isAfter(last) ? last : from, last);
    }

    /** Those that are not before a day. */
    public Days since(LocalDate first) {
        return from != null && !from.isBefore(first) ? this : new Days(first, to != null && to.isBefore(first) ? first : to);
    }

    public boolean isOne() {
        return from != null && from.equals(to);
    }

    public boolean endBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }
}
