package org.meritrail.verifier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares what a cell shows with what is stored in it. */
final class Shown {

    private static final Pattern STORED = Pattern.compile("-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]{1,3})?");
    private static final Pattern NUMBER = Pattern.compile("(-?)[^0-9.%-]*([0-9][0-9,]*([.][0-9]+)?)[^0-9.%]*(%?)[^0-9.%]*");
    private static final Pattern TIME = Pattern.compile(".*[0-9]+[-/.:][0-9]+[-/.:].*");

    private Shown() {
    }

    /**
     * Texts have to be the same but for blanks around them. A number has to be the stored one, rounded to the digits that are shown. A number that
     * is shown as a day, a truth value or a word by its format can only be compared with that format, and passes.
     */
    static boolean isOf(String shown, String stored) {
        if (!STORED.matcher(stored).matches()) {
            return shown.strip().equals(stored.strip());
        }
        Matcher number = NUMBER.matcher(shown.strip());
        if (TIME.matcher(shown).matches() || !number.matches()) {
            return true;
        }
        BigDecimal told = new BigDecimal(number.group(1) + number.group(2).replace(",", ""));
        BigDecimal kept = number.group(4).isEmpty() ? new BigDecimal(stored) : new BigDecimal(stored).movePointRight(2);
        BigDecimal half = BigDecimal.ONE.movePointLeft(told.scale()).divide(BigDecimal.valueOf(2)).add(BigDecimal.ONE.movePointLeft(9));
        return told.subtract(kept.setScale(Math.max(told.scale(), 12), RoundingMode.HALF_UP)).abs().compareTo(half) <= 0;
    }
}
