package org.meritrail.web.api;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;

/** Money as it stands in JSON: a string of its decimals, never a number. */
final class Money {

    private Money() {
    }

    /** Null for null. */
    static String of(BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    static SortedMap<String, String> of(SortedMap<String, BigDecimal> amounts) {
        SortedMap<String, String> shown = new TreeMap<>();
        amounts.forEach((key, amount) -> shown.put(key, of(amount)));
        return shown;
    }
}
