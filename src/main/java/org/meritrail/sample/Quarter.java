package org.meritrail.sample;

import java.time.LocalDate;

/** A quarter of the sample's only year. */
enum Quarter {
    Q1, Q2, Q3, Q4;

    static final int YEAR = 2026;

    LocalDate first() {
        return LocalDate.of(YEAR, 3 * ordinal() + 1, 1);
    }

    LocalDate last() {
        return first().plusMonths(3).minusDays(1);
    }
}
