package org.meritrail.kernel;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The currencies that money may be in, by their ISO 4217 codes. */
public final class Currencies {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream().filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode).collect(Collectors.toUnmodifiableSet());

    private Currencies() {
    }

    /** With a number of decimals, so that money in it can be rounded: not gold, nor the codes for tests and for none. */
    public static boolean isCode(String code) {
        return CODES.contains(code);
    }

    /** The smallest amount of a currency that is paid, such as 0.01. @param code of a currency */
    public static Exact coin(String code) {
        return Exact.of(BigDecimal.ONE.movePointLeft(Currency.getInstance(code).getDefaultFractionDigits()));
    }

    /** In the order of the alphabet. */
    public static SortedSet<String> codes() {
        return new TreeSet<>(CODES);
    }
}
