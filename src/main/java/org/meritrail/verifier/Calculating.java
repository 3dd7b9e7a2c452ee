package org.meritrail.verifier;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Does one calculation of an explanation. Values are fractions, dates, and words or answers as text; null is what is missing.
 *
 * @param does what the calculation says it does
 * @param of   what it takes
 * @param with see the explanation's format; empty if the calculation has none
 * @param step of rounding; null for none
 * @param mode null for none
 */
record Calculating(String does, List<Object> of, List<Object> with, Fraction step, String mode) {

    /** @throws UnableToRecompute if it is no calculation that is known, or takes what it cannot */
    Object value() {
        try {
            return calculated();
        } catch (IndexOutOfBoundsException | ClassCastException | NullPointerException | ArithmeticException | IllegalArgumentException wrong) {
            throw new UnableToRecompute(does + " " + of);
        }
    }

    private Object calculated() {
        return switch (does) {
            case "sum", "slices" -> numbers().stream().reduce(Fraction.ZERO, Fraction::plus);
            case "product" -> numbers().stream().reduce(Fraction.of(1), Fraction::times);
            case "quotient" -> number(0).over(number(1));
            case "mean" -> mean();
            case "least" -> of.stream().min(Calculating::compare).orElseThrow();
            case "greatest" -> of.stream().max(Calculating::compare).orElseThrow();
            case "same" -> of.get(0);
            case "round" -> number(0).rounded(step, rounding());
            case "place" -> place();
            case "at-least" -> answer(compare(of.get(0), of.get(1)) >= 0);
            case "more-than" -> answer(compare(of.get(0), of.get(1)) > 0);
            case "at-most" -> answer(compare(of.get(0), of.get(1)) <= 0);
            case "less-than" -> answer(compare(of.get(0), of.get(1)) < 0);
            case "equal-to" -> answer(of.get(0).equals(of.get(1)));
            case "present" -> answer(of.get(0) != null);
            case "is-missing" -> answer(of.get(0) == null);
            case "days", "days-both-ends", "months", "calendar-months", "years" -> elapsed((LocalDate) of.get(0), (LocalDate) of.get(1));
            default -> throw new IllegalArgumentException(does);
        };
    }

    RoundingMode rounding() {
        return RoundingMode.valueOf(mode.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private Fraction number(int at) {
        return (Fraction) of.get(at);
    }

    private List<Fraction> numbers() {
        return of.stream().map(Fraction.class::cast).map(Objects::requireNonNull).toList();
    }

    private Fraction mean() {
        Fraction sum = Fraction.ZERO;
        Fraction weight = Fraction.ZERO;
        for (int at = 0; at < of.size(); at++) {
            sum = sum.plus(number(at).times((Fraction) with.get(at)));
            weight = weight.plus((Fraction) with.get(at));
        }
        return sum.over(weight);
    }

    private Fraction place() {
        int sign = mode.equals("largest-first") ? -1 : 1;
        return Fraction.of(1 + of.stream().filter(other -> compare(other, with.get(0)) * sign < 0).count());
    }

    private Fraction elapsed(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? Fraction.of(-count(to, from)) : Fraction.of(count(from, to));
    }

    private long count(LocalDate from, LocalDate to) {
        return switch (does) {
            case "days" -> ChronoUnit.DAYS.between(from, to);
            case "days-both-ends" -> ChronoUnit.DAYS.between(from, to) + 1;
            case "months" -> ChronoUnit.MONTHS.between(from, to);
            case "calendar-months" -> ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1)) + 1;
            default -> ChronoUnit.YEARS.between(from, to);
        };
    }

    private static String answer(boolean yes) {
        return yes ? "yes" : "no";
    }

    private static int compare(Object one, Object other) {
        return one instanceof LocalDate date ? date.compareTo((LocalDate) other) : Comparator.<Fraction>naturalOrder().compare((Fraction) one, (Fraction) other);
    }
}
