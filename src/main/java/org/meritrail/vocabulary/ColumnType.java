package org.meritrail.vocabulary;

/** What a column of data may hold. */
public enum ColumnType {
    /** An amount in the currency of its row. */
    MONEY,
    /** {@code 7%} or {@code 0.07}; held as 0.07. */
    PERCENT,
    NUMBER,
    COUNT,
    SCORE,
    LABEL,
    DATE,
    YES_NO
}
