package org.meritrail.policy.sheets;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.meritrail.kernel.Currencies;
import org.meritrail.kernel.Message;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.vocabulary.ColumnType;

/** A number that is none of what its cell seems to say: digits that got lost or are not shown, or another currency. */
final class ShownNumber {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final BigDecimal FIRST_WITHOUT_ALL_DIGITS = BigDecimal.ONE.scaleByPowerOfTen(15);
    /** Of a binary double: the 16th and the 17th are noise, and further ones are not from it. */
    private static final int MOST_DIGITS = 17;
    /** 1000 %. */
    private static final BigDecimal LARGEST_PERCENTAGE = BigDecimal.TEN;

    private ShownNumber() {
    }

    /** Whether it can be used; with findings. */
    static boolean isSound(Cell cell, Cell.Number number, ValueType type, Findings findings) {
        BigDecimal stored = new BigDecimal(number.written().digits());
        if (number.value().abs().compareTo(FIRST_WITHOUT_ALL_DIGITS) >= 0 || stored.stripTrailingZeros().precision() > MOST_DIGITS) {
            findings.add(FindingCode.DIGITS_LOST, cell.place(), cell.shown(), cell.shown());
            return false;
        }
        Optional<String> other = type.type() == ColumnType.MONEY ? otherCurrency(number, type.unit().currency()) : Optional.empty();
        boolean ofSome = other.isPresent() && type.unit().currency().isEmpty();
        other.ifPresent(currency -> findings.add(ofSome ? FindingCode.CURRENCY_OF_SOME : FindingCode.CURRENCY_SHOWN, cell.place(), cell.shown(), currency,
                ofSome ? Message.of("unit.pay-currency") : type.unit().currency()));
        checkShown(cell, number, findings);
        return ofSome || other.isEmpty();
    }

    private static void checkShown(Cell cell, Cell.Number number, Findings findings) {
        number.written().format().cut(number.value(), number.percent()).ifPresent(shown -> findings.add(FindingCode.DIGITS_HIDDEN, cell.place(),
                cell.shown(), cell.shown(), new Cell.Number(shown, number.percent(), number.written()).shown()));
        if (number.percent() && number.value().abs().compareTo(LARGEST_PERCENTAGE) > 0) {
            findings.add(FindingCode.PERCENT_FAR, cell.place(), cell.shown(), cell.shown(), Percentages.hundredth(number).shown());
        }
    }

    /** What the cell's format shows, if it is no sign of the currency. */
    private static Optional<String> otherCurrency(Cell.Number number, String currency) {
        return number.written().format().currency().filter(ShownNumber::isCurrency).filter(shown -> !isSignOf(shown, currency));
    }

    /** Three letters of a format may be a unit of another kind. */
    private static boolean isCurrency(String shown) {
        return !shown.matches("[A-Z]{3}") || Currencies.isCode(shown);
    }

    /** As Java knows them from Unicode's data: the sign that a country with that currency writes. */
    private static boolean isSignOf(String shown, String currency) {
        if (currency.isEmpty()) {
            return false;
        }
        Currency known = Currency.getInstance(currency);
        return shown.equals(currency) || Stream.concat(Stream.of(Locale.ENGLISH), Stream.of(Locale.getAvailableLocales()).filter(locale -> isOf(locale, known)))
                .anyMatch(locale -> known.getSymbol(locale).equals(shown));
    }

    private static boolean isOf(Locale locale, Currency currency) {
        return COUNTRIES.contains(locale.getCountry()) && currency.equals(Currency.getInstance(locale));
    }
}
