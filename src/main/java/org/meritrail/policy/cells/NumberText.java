package org.meritrail.policy.cells;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.meritrail.kernel.Currencies;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.FindingCode;

/** Text that stands where a number is meant: what its author most likely typed, and why Excel took it for text. */
public final class NumberText {

    private static final int LONGEST = 60;

    private static final String SIGNED = "[-+−(]?\\s?[0-9.,'’ ]*[0-9][0-9.,'’ ]*[-)]?";
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern CURRENCY_FIRST = Pattern.compile("([A-Z]{0,2}\\p{Sc}|[A-Z]{3}) ?(" + SIGNED + ")");
    private static final Pattern CURRENCY_LAST = Pattern.compile("(" + SIGNED + ") ?(\\p{Sc}|[A-Z]{3})");
    private static final Pattern SIGN_FIRST = Pattern.compile("([-−])(\\p{Sc}|[A-Z]{3}) ?(" + SIGNED + ")");
    private static final Pattern PERCENT = Pattern.compile("(" + SIGNED + ") ?[%％‰]");
    private static final Pattern POWER_OF_TEN = Pattern.compile("[-+]?[0-9]+(?:[.,][0-9]+)?[eE][-+]?[0-9]{1,3}");
    private static final Pattern ZEROS_FIRST = Pattern.compile("[-+]?0[0-9]+");
    private static final Pattern UNIT_LAST = Pattern.compile("(" + SIGNED + ") ?(\\p{L}[\\p{L}./ ]{0,20})");
    private static final Pattern WITH_LETTERS = Pattern.compile("[-+]?(?=.*[0-9])[0-9OoОоlI|.,]+");

    private static final Pattern PLAIN = Pattern.compile("[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+");
    private static final Pattern COMMA_AS_POINT = Pattern.compile("[0-9]+,[0-9]+");
    private static final Pattern GROUPED_BY_COMMA = Pattern.compile("[1-9][0-9]{0,2}(?:,[0-9]{2,3})*,[0-9]{3}(?:\\.[0-9]+)?");
    private static final Pattern GROUPED_BY_POINT = Pattern.compile("[1-9][0-9]{0,2}(?:\\.[0-9]{3})+(?:,[0-9]+)?");
    private static final Pattern GROUPED_BY_SPACE = Pattern.compile("[1-9][0-9]{0,2}(?:([ '’])[0-9]{3})(?:\\1[0-9]{3})*(?:[.,][0-9]+)?");

    private NumberText() {
    }

    /** Empty if it is no number, however it is read. */
    public static Optional<Slip> slip(String text) {
        String typed = SPACES.matcher(text).replaceAll(" ").strip();
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        return withSigns(typed).or(() -> digits(typed)).or(() -> withLetters(typed));
    }

    private static Optional<Slip> withSigns(String typed) {
        Matcher percent = PERCENT.matcher(typed);
        if (percent.matches()) {
            return slip(FindingCode.PERCENT_AS_TEXT, percent.group(1));
        }
        Matcher first = CURRENCY_FIRST.matcher(typed);
        if (first.matches() && isCurrency(first.group(1))) {
            return slip(FindingCode.CURRENCY_TYPED, first.group(2));
        }
        Matcher signed = SIGN_FIRST.matcher(typed);
        if (signed.matches() && isCurrency(signed.group(2))) {
            return slip(FindingCode.CURRENCY_TYPED, signed.group(1) + signed.group(3));
        }
        Matcher last = CURRENCY_LAST.matcher(typed);
        return last.matches() && isCurrency(last.group(2)) ? slip(FindingCode.CURRENCY_TYPED, last.group(1)) : Optional.empty();
    }

    private static boolean isCurrency(String sign) {
        return sign.length() != 3 || sign.chars().anyMatch(letter -> letter > 'Z') || Currencies.isCode(sign) || sign.contains("$");
    }

    private static Optional<Slip> digits(String typed) {
        if (ZEROS_FIRST.matcher(typed).matches()) {
            return Optional.of(Slip.of(FindingCode.LEADING_ZEROS, Exact.of(typed.replace("+", ""))));
        }
        if (POWER_OF_TEN.matcher(typed).matches()) {
            return Optional.of(Slip.of(FindingCode.POWER_OF_TEN, Exact.of(typed.replace(',', '.'))));
        }
        Set<Exact> readings = readings(typed);
        boolean plain = readings.size() == 1 && PLAIN.matcher(unsigned(typed)).matches();
        return slip(plain ? FindingCode.NUMBER_AS_TEXT : FindingCode.OTHER_SEPARATORS, typed);
    }

    private static Optional<Slip> withLetters(String typed) {
        if (WITH_LETTERS.matcher(typed).matches()) {
            return slip(FindingCode.LETTER_FOR_DIGIT, typed.replaceAll("[OoОо]", "0").replaceAll("[lI|]", "1"));
        }
        Matcher unit = UNIT_LAST.matcher(typed);
        return unit.matches() ? slip(FindingCode.UNIT_TYPED, unit.group(1)) : Optional.empty();
    }

    private static Optional<Slip> slip(FindingCode code, String number) {
        Set<Exact> readings = readings(number.strip());
        return readings.isEmpty() ? Optional.empty() : Optional.of(Slip.of(code, readings.size() == 1
                ? Message.of("number.meant", readings.iterator().next()) : Message.of("number.either", List.copyOf(readings))));
    }

    /** What a number comes to in the countries that write it like this: 100.000 is a hundred in one and a hundred thousand in another. */
    static Set<Exact> readings(String typed) {
        String digits = unsigned(typed);
        boolean negative = typed.startsWith("-") || typed.startsWith("−") || typed.endsWith("-") || typed.startsWith("(") && typed.endsWith(")");
        Set<String> plain = new LinkedHashSet<>();
        if (PLAIN.matcher(digits).matches()) {
            plain.add(digits);
        }
        if (COMMA_AS_POINT.matcher(digits).matches()) {
            plain.add(digits.replace(',', '.'));
        }
        if (GROUPED_BY_COMMA.matcher(digits).matches()) {
            plain.add(digits.replace(",", ""));
        }
        if (GROUPED_BY_POINT.matcher(digits).matches()) {
            plain.add(digits.replace(".", "").replace(',', '.'));
        }
        if (GROUPED_BY_SPACE.matcher(digits).matches()) {
            plain.add(digits.replaceAll("[ '’]", "").replace(',', '.'));
        }
        Set<Exact> readings = new LinkedHashSet<>();
        plain.forEach(one -> readings.add(negative ? Exact.of(one).negated() : Exact.of(one)));
        return readings;
    }

    private static String unsigned(String typed) {
        String digits = typed.replaceAll("^[-+−] ?|-$", "");
        return digits.startsWith("(") && digits.endsWith(")") ? digits.substring(1, digits.length() - 1) : digits;
    }
}
