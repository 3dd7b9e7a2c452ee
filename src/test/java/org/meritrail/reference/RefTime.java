package org.meritrail.reference;

import java.time.LocalDate;
import org.meritrail.reference.RefResult.Num;

/** How long it is from one day to another. */
final class RefTime {

    private RefTime() {
    }

    /** A count; the mirror image where the second day comes first. */
    static Num elapsed(String option, LocalDate from, LocalDate to) {
        long count = to.isBefore(from) ? -forward(option, to, from) : forward(option, from, to);
        return Num.of(String.valueOf(count), RefUnits.COUNT);
    }

    private static long forward(String option, LocalDate from, LocalDate to) {
        long days = to.toEpochDay() - from.toEpochDay();
        long months = (to.getYear() - from.getYear()) * 12L + to.getMonthValue() - from.getMonthValue();
        long completed = to.getDayOfMonth() < from.getDayOfMonth() ? months - 1 : months;
        return switch (option) {
            case "days" -> days;
            case "days, both ends counted" -> days + 1;
            case "months" -> completed;
            case "calendar months, both ends counted" -> months + 1;
            case "years" -> completed / 12;
            default -> throw new IllegalArgumentException(option);
        };
    }
}
