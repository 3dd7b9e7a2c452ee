package org.meritrail.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was sold and given back in one quarter. */
final class Deals {

    static final List<String> HEADER = List.of("source", "id", "line", "date", "participant", "amount", "currency", "product");

    static final Comparator<List<String>> BY_DATE = Comparator.<List<String>, String>comparing(row -> row.get(HEADER.indexOf("date")))
            .thenComparing(row -> row.get(HEADER.indexOf("id"))).thenComparing(row -> row.get(HEADER.indexOf("line")));

    /** The one deal that is so large that it must be reviewed. */
    static final String WINDFALL_SELLER = "P-033";
    private static final long WINDFALL = 28_640_000;

    private static final List<String> PRODUCTS = List.of("Calipers", "Flow meters", "Gauges", "Hardness testers", "Laser trackers", "Scales",
            "Sensors", "Spectrometers", "Thermometers", "Vision systems");

    private final Quarter quarter;
    private final Targets targets;
    private final ExchangeCourse course;
    private final Chance chance;
    private final List<List<String>> rows = new ArrayList<>();
    private int number;

    Deals(Quarter quarter, Targets targets, ExchangeCourse course, Chance chance) {
        this.quarter = quarter;
        this.targets = targets;
        this.course = course;
        this.chance = chance;
        this.number = 10_000 * (quarter.ordinal() + 1);
    }

    List<List<String>> rows(List<Person> people) {
        people.stream().filter(person -> person.worksIn(quarter)).forEach(this::add);
        return rows;
    }

    private void add(Person person) {
        long left = targets.sales(person, quarter);
        if (quarter == Quarter.Q3 && person.id().equals(WINDFALL_SELLER)) {
            sell(person, day(person), WINDFALL);
            left -= WINDFALL;
        }
        int[] weights = new int[chance.between(15, 27)];
        long sum = 0;
        for (int at = 0; at < weights.length; at++) {
            weights[at] = chance.between(20, 100);
            sum += weights[at];
        }
        for (int weight : weights) {
            sell(person, day(person), left * weight / sum);
        }
    }

    /** Every ninth deal or so is in the other currency, and every twenty-fifth is given back in part or in full. */
    private void sell(Person person, LocalDate day, long cents) {
        boolean abroad = cents != WINDFALL && chance.oneIn(9);
        String currency = abroad ? other(person.currency()) : person.currency();
        long amount = abroad ? course.exchanged(cents, currency, day) : cents;
        String id = "D-" + ++number;
        String product = PRODUCTS.get(chance.between(0, PRODUCTS.size() - 1));
        row(id, "1", day, person, amount, currency, product);
        if (cents != WINDFALL && chance.oneIn(25)) {
            LocalDate back = day.plusDays(chance.between(3, 30));
            if (!back.isAfter(person.lastDay(quarter))) {
                row(id, "2", back, person, -amount * chance.between(2, 10) / 10, currency, product);
            }
        }
    }

    private void row(String id, String line, LocalDate day, Person person, long amount, String currency, String product) {
        rows.add(List.of("CRM", id, line, day.toString(), person.id(), CsvFile.decimal(amount, 2), currency, product));
    }

    /** Seldom a Saturday, never a Sunday. */
    private LocalDate day(Person person) {
        LocalDate first = person.firstDay(quarter);
        int days = (int) ChronoUnit.DAYS.between(first, person.lastDay(quarter));
        LocalDate day = first.plusDays(chance.between(0, days));
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SUNDAY || day.getDayOfWeek() == DayOfWeek.SATURDAY && !chance.oneIn(4);
        return weekend ? day(person) : day;
    }

    private static String other(String currency) {
        return currency.equals("EUR") ? "USD" : "EUR";
    }
}
