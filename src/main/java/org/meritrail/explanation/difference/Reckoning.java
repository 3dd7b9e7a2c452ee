package org.meritrail.explanation.difference;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.meritrail.explanation.difference.Shared.Rounded;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;
import org.meritrail.vocabulary.YesNo;

/**
 * Does a calculation with values of which some are of one explanation and some of another. What is not there adds nothing, and what has no value
 * counts as zero.
 *
 * @param of      null for what is not there
 * @param rounded null for the exact number
 */
record Reckoning(String does, List<Result> of, List<Result> with, Rounded rounded, String mode) {

    /** Empty where such a mixture comes to nothing, such as a division by zero. */
    Optional<Result> value() {
        return switch (does) {
            case "sum", "count" -> number(sum(of));
            case "product" -> number(of.stream().filter(Objects::nonNull).map(Reckoning::number).reduce(Exact.ONE, Exact::times));
            case "quotient" -> quotient(number(of.get(0)), number(of.get(1)));
            case "mean" -> quotient(weighted(null), sum(with));
            case "least", "greatest" -> chosen().stream().mapToObj(of::get).findFirst();
            case "same", "given" -> Optional.ofNullable(of.get(0));
            case "round" -> number(rounded == null ? number(of.get(0)) : rounded.round(number(of.get(0))));
            case "slices" -> number(weighted(rounded));
            case "interpolate" -> interpolated();
            case "place" -> place();
            case "present" -> answer(of.get(0) instanceof Value);
            case "is-missing" -> answer(!(of.get(0) instanceof Value));
            case "equal-to" -> of.get(0) instanceof Value ? answer(isSame(of.get(0), of.get(1))) : Optional.empty();
            case "at-least", "more-than", "at-most", "less-than" -> compared();
            default -> elapsed();
        };
    }

    /** Which of them is the least or the greatest; the first of equal ones. */
    OptionalInt chosen() {
        Comparator<Integer> order = (one, other) -> compare(of.get(one), of.get(other));
        List<Integer> ordered = IntStream.range(0, of.size()).filter(at -> isOrdered(of.get(at))).boxed().toList();
        return ordered.stream().min(does.equals("least") ? order : order.reversed()).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    static Exact number(Result result) {
        return result instanceof Amount amount ? amount.number() : Exact.ZERO;
    }

    /** Whether two are the same to a calculation; one without a value is like any other. */
    static boolean isSame(Result one, Result other) {
        if (one instanceof Amount amount && other instanceof Amount another) {
            return amount.number().equals(another.number());
        }
        return one instanceof Value || other instanceof Value ? Objects.equals(one, other) : true;
    }

    private static Optional<Result> number(Exact number) {
        return Optional.of(new Amount(number, Unit.NUMBER));
    }

    private static Optional<Result> answer(boolean yes) {
        return Optional.of(YesNo.of(yes));
    }

    private static Exact sum(List<Result> all) {
        return all.stream().map(Reckoning::number).reduce(Exact.ZERO, Exact::plus);
    }

    private static Optional<Result> quotient(Exact dividend, Exact divisor) {
        return divisor.isZero() ? Optional.empty() : number(dividend.dividedBy(divisor));
    }

    private Exact weighted(Rounded each) {
        return IntStream.range(0, of.size()).mapToObj(at -> number(of.get(at)).times(number(with.get(at))))
                .map(part -> each == null ? part : each.round(part)).reduce(Exact.ZERO, Exact::plus);
    }

    private Optional<Result> interpolated() {
        Exact width = number(of.get(2)).minus(number(of.get(0)));
        if (width.isZero()) {
            return Optional.empty();
        }
        Exact share = number(with.get(0)).minus(number(of.get(0))).dividedBy(width);
        return number(number(of.get(1)).plus(number(of.get(3)).minus(number(of.get(1))).times(share)));
    }

    private Optional<Result> place() {
        int sign = "largest-first".equals(mode) ? -1 : 1;
        return number(Exact.of(1 + of.stream().filter(other -> isOrdered(other) && isOrdered(with.get(0)) && compare(other, with.get(0)) * sign < 0).count()));
    }

    private Optional<Result> compared() {
        if (!isOrdered(of.get(0)) || !isOrdered(of.get(1))) {
            return Optional.empty();
        }
        int order = compare(of.get(0), of.get(1));
        return answer(switch (does) {
            case "at-least" -> order >= 0;
            case "more-than" -> order > 0;
            case "at-most" -> order <= 0;
            default -> order < 0;
        });
    }

    private Optional<Result> elapsed() {
        if (of.size() != 2 || !(of.get(0) instanceof Day from) || !(of.get(1) instanceof Day to)) {
            return Optional.empty();
        }
        return number(to.date().isBefore(from.date()) ? Exact.of(-count(to.date(), from.date())) : Exact.of(count(from.date(), to.date())));
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

    private static boolean isOrdered(Result result) {
        return result instanceof Amount || result instanceof Day;
    }

    /** Days and numbers never stand beside each other in a plan that was checked, but may in a mixture of two plans. */
    private static int compare(Result one, Result other) {
        return one instanceof Day day ? other instanceof Day another ? day.date().compareTo(another.date()) : 1
                : other instanceof Day ? -1 : number(one).compareTo(number(other));
    }
}
