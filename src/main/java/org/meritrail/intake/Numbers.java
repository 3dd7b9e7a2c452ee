package org.meritrail.intake;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** One way of writing numbers. Anything else is refused rather than guessed: 1,234 is a thousand or a little over one. */
final class Numbers {

    static final Numbers PLAIN = new Numbers(".", "");

    private final String decimal;
    private final String grouping;
    private final Pattern pattern;

    Numbers(String decimal, String grouping) {
        this.decimal = decimal;
        this.grouping = grouping;
        String whole = grouping.isEmpty() ? "\\d{1,30}" : "(?:\\d{1,30}|\\d{1,3}(?:" + Pattern.quote(grouping) + "\\d{3}){1,9})";
        this.pattern = Pattern.compile("-?" + whole + "(?:" + Pattern.quote(decimal) + "\\d{1,20})?");
    }

    Optional<BigDecimal> read(String text) {
        if (!pattern.matcher(text).matches()) {
            return Optional.empty();
        }
        String digits = grouping.isEmpty() ? text : text.replace(grouping, "");
        return Optional.of(new BigDecimal(digits.replace(decimal, ".")));
    }

    /** How a number should have looked. */
    String example() {
        return "1" + grouping + "234" + decimal + "5";
    }
}
