package org.meritrail.vocabulary;

/** What an operation that takes several results in makes of one that is missing because data is absent. */
public enum Absence {
    /** The whole is missing too. */
    STOPS,
    LEFT_OUT,
    COUNTS_AS_ZERO
}
