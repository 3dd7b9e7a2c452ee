package org.meritrail.verifier;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whether what an explanation says that a cell shows is what the workbook stores there. */
final class ShownCell {

    private static final String NUMBER = "-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]{1,3})?";
    /** Excel counts days so that this one is 0, and may count them from 1 January 1904. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final int DAYS_UNTIL_1904 = 1462;

    private static final Set<String> YES = Set.of("1", "yes", "sí");
    private static final Set<String> NO = Set.of("0", "no");

    private ShownCell() {
    }

    /** @param from1904 whether the workbook counts days from 1904 */
    static boolean isOf(String stored, String shown, boolean from1904) {
        if (stored.equals(shown)) {
            return true;
        }
        if (!stored.matches(NUMBER)) {
            return false;
        }
        if (shown.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return day(stored, from1904).equals(LocalDate.parse(shown));
        }
        if (shown.equals("true") || shown.equals("false")) {
            return stored.equals(shown.equals("true") ? "1" : "0");
        }
        boolean percent = shown.endsWith("%");
        String digits = percent ? shown.substring(0, shown.length() - 1) : shown;
        return digits.matches(NUMBER) && isSame(stored, percent ? new BigDecimal(digits).movePointLeft(2) : new BigDecimal(digits));
    }

    /** Programs store fifteen digits of a number or a few more of its binary neighbour. */
    static boolean isSame(String stored, BigDecimal told) {
        return new BigDecimal(stored).subtract(told).abs().compareTo(told.abs().scaleByPowerOfTen(-12)) <= 0;
    }

    /** Whether it is what an explanation takes from the cell. That nothing is due, or is missing, is said in words of the workbook's language. */
    static boolean holds(String stored, Map<?, ?> fact, boolean from1904) {
        String value = String.valueOf(fact.get("value"));
        return switch (String.valueOf(fact.get("kind"))) {
            case "nothing-due", "missing" -> true;
            case "label" -> stored.equals(value);
            case "date" -> isOf(stored, value, from1904);
            case "yes-no" -> (value.equals("yes") ? YES : NO).contains(stored.toLowerCase(Locale.ROOT));
            default -> isNumber(stored) && isNumber(value) && isSame(stored, new BigDecimal(value));
        };
    }

    /** As Excel would show it, who stores up to two digits more. */
    static Fraction number(String stored) {
        return Fraction.parse(new BigDecimal(stored).round(new MathContext(15, RoundingMode.HALF_EVEN)).toPlainString());
    }

    static LocalDate day(String stored, boolean from1904) {
        return FIRST_DAY.plusDays(new BigDecimal(stored).longValue() + (from1904 ? DAYS_UNTIL_1904 : 0));
    }

    static boolean isNumber(Object text) {
        return text instanceof String digits && digits.matches(NUMBER);
    }
}
