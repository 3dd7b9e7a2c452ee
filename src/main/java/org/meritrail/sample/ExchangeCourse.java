package org.meritrail.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Rates between euro and dollar for each weekday of the year. Each direction has its own price, as a bank quotes them. */
final class ExchangeCourse {

    private static final long TEN_THOUSAND = 10_000;
    private static final long LOWEST = 10_200;
    private static final long HIGHEST = 12_200;

    /** Dollars for a euro, in ten-thousandths. */
    private final NavigableMap<LocalDate, Long> course = new TreeMap<>();

    ExchangeCourse(Chance chance) {
        long rate = 11_240;
        for (LocalDate day = Quarter.Q1.first(); !day.isAfter(Quarter.Q4.last()); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                rate = Math.max(LOWEST, Math.min(HIGHEST, rate + chance.around(22)));
                course.put(day, rate);
            }
        }
    }

    /** About as much in the other currency, in cents. */
    long exchanged(long cents, String to, LocalDate day) {
        long rate = course.floorEntry(day).getValue();
        return to.equals("USD") ? cents * rate / TEN_THOUSAND : cents * TEN_THOUSAND / rate;
    }

    CsvFile file() {
        List<List<String>> rows = new ArrayList<>();
        course.forEach((day, rate) -> {
            rows.add(List.of(day.toString(), "EUR", "USD", shown(rate)));
            rows.add(List.of(day.toString(), "USD", "EUR", shown(TEN_THOUSAND * TEN_THOUSAND / rate - 4)));
        });
        return new CsvFile("rates.csv", List.of("date", "from", "to", "rate"), rows);
    }

    private static String shown(long tenThousandths) {
        return CsvFile.decimal(tenThousandths, 4);
    }
}
