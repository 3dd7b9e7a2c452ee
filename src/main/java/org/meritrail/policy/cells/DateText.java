package org.meritrail.policy.cells;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.FindingCode;

/** Text that stands where a date is meant: which day its author most likely meant. */
public final class DateText {

    private static final int LONGEST = 60;
    private static final int FIRST_YEAR = 1900;
    /** Excel's own reading of two digits: 29 is 2029, 30 is 1930. */
    private static final int LAST_OF_THIS_CENTURY = 29;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern TIME = Pattern.compile("[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?[AaPp]\\.?[Mm]\\.?)?Z?$");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})(?:[-/. ](\\d{1,2})[-/. ](\\d{1,2})|(\\d{2})(\\d{2}))");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2}|'\\d{2})");
    private static final Pattern DAY_AND_NAME = Pattern.compile("(\\d{1,2})(?:\\.|st|nd|rd|th|º)?[- /]?(?:de |of )?(\\p{L}{3,10})\\.?,?[- /]?(?:de |del )?(\\d{4}|'?\\d{2})");
    private static final Pattern NAME_AND_DAY = Pattern.compile("(\\p{L}{3,10})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4}|'?\\d{2})");

    private static final Map<String, Month> MONTHS = months();

    private DateText() {
    }

    /** Empty if it is no date, however it is read. */
    public static Optional<Slip> slip(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String typed = TIME.matcher(SPACES.matcher(text).replaceAll(" ").strip()).replaceFirst("");
        List<LocalDate> days = days(typed);
        if (days.isEmpty()) {
            return Optional.empty();
        }
        if (days.stream().allMatch(day -> day.getYear() < FIRST_YEAR)) {
            return Optional.of(Slip.of(FindingCode.NO_SUCH_DATE));
        }
        boolean short2 = !typed.matches("(?s).*\\d{4}.*");
        return Optional.of(Slip.of(short2 ? FindingCode.YEAR_OF_TWO_DIGITS : FindingCode.DATE_AS_TEXT,
                Message.of(days.size() == 1 ? "date.meant" : "date.either", days.stream().map(LocalDate::toString).toList())));
    }

    /** The days that the text may stand for: one or two, or none. */
    static List<LocalDate> days(String typed) {
        Matcher iso = YEAR_FIRST.matcher(typed);
        if (iso.matches()) {
            return Stream.of(day(iso.group(1), Objects.requireNonNullElse(iso.group(2), iso.group(4)), Objects.requireNonNullElse(iso.group(3), iso.group(5))))
                    .flatMap(Optional::stream).toList();
        }
        Matcher numbers = YEAR_LAST.matcher(typed);
        if (numbers.matches()) {
            return Stream.of(day(numbers.group(3), numbers.group(2), numbers.group(1)), day(numbers.group(3), numbers.group(1), numbers.group(2)))
                    .flatMap(Optional::stream).distinct().toList();
        }
        Matcher named = DAY_AND_NAME.matcher(typed);
        if (named.matches()) {
            return named(named.group(3), named.group(2), named.group(1));
        }
        Matcher first = NAME_AND_DAY.matcher(typed);
        return first.matches() ? named(first.group(3), first.group(1), first.group(2)) : List.of();
    }

    private static List<LocalDate> named(String year, String month, String day) {
        Month known = MONTHS.get(month.toLowerCase(Locale.ROOT));
        return known == null ? List.of() : day(year, String.valueOf(known.getValue()), day).stream().toList();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(year(year.replace("'", "")), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year <= LAST_OF_THIS_CENTURY ? 2000 + year : 1900 + year;
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (Month month : Month.values()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("es"))) {
                Stream.of(TextStyle.FULL, TextStyle.SHORT).map(style -> month.getDisplayName(style, locale).replace(".", "").toLowerCase(Locale.ROOT))
                        .forEach(name -> months.put(name, month));
            }
        }
        months.put("sep", Month.SEPTEMBER);
        months.put("set", Month.SEPTEMBER);
        return months;
    }
}
