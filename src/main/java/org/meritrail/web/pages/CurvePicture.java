package org.meritrail.web.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.meritrail.explanation.Fact;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Texts;
import org.meritrail.simulation.PayoutCurve;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Result;

/**
 * A curve as lines of a picture, in its own units of length: what goes straight, the jumps between, and how things are.
 *
 * @param lines each the points of a polyline
 * @param jumps each the points of one, too
 * @param now   the place of how things are; null if that is not on the curve
 * @param unit  currency of what comes out; null where it is none
 */
public record CurvePicture(List<String> lines, List<String> jumps, Spot now, String unit, List<Tick> across, List<Tick> upwards) {

    public static final int WIDTH = 860;
    public static final int HEIGHT = 320;
    private static final int LEFT = 90;
    private static final int RIGHT = 30;
    private static final int TOP = 30;
    private static final int BOTTOM = 40;
    private static final Exact TICKS = Exact.of(5);
    private static final List<Exact> STEPS = List.of(Exact.ONE, Exact.of(2), Exact.of(5), Exact.of(10));

    public record Spot(String x, String y) {

        private String written() {
            return x + "," + y;
        }
    }

    /** A place of an axis, and what stands there. */
    public record Tick(String at, String says) {
    }

    /** From which number to which an axis goes, and where it lies. */
    private record Axis(Exact first, Exact last, int start, int end) {

        private String at(Exact number) {
            Exact share = number.minus(first).dividedBy(last.minus(first));
            return Exact.of(start).plus(share.times(Exact.of(end - start))).toDecimal(1).toPlainString();
        }

        private List<Exact> ticks() {
            Exact step = step(last.minus(first));
            List<Exact> ticks = new ArrayList<>();
            for (Exact tick = first.roundTo(step, RoundingMode.CEILING); tick.compareTo(last) <= 0; tick = tick.plus(step)) {
                ticks.add(tick);
            }
            return ticks;
        }
    }

    /** Empty where what comes out is no number, or there is nothing but missing values. */
    static Optional<CurvePicture> of(PayoutCurve curve, Texts texts) {
        List<PayoutCurve.Point> known = curve.points().stream().filter(point -> height(point).isPresent()).toList();
        return known.size() < 2 ? Optional.empty() : Optional.of(of(curve, known, texts));
    }

    private static CurvePicture of(PayoutCurve curve, List<PayoutCurve.Point> known, Texts texts) {
        Axis across = new Axis(place(known.get(0).at()), place(known.get(known.size() - 1).at()), LEFT, WIDTH - RIGHT);
        Axis upwards = upwards(known.stream().map(point -> height(point).orElseThrow()).toList());
        List<List<String>> lines = new ArrayList<>();
        List<String> jumps = new ArrayList<>();
        Spot before = null;
        Spot now = null;
        for (PayoutCurve.Point point : curve.points()) {
            Optional<Exact> height = height(point);
            if (height.isEmpty()) {
                before = null;
                continue;
            }
            Spot spot = new Spot(across.at(place(point.at())), upwards.at(height.get()));
            if (before == null || point.kind().equals("from")) {
                lines.add(new ArrayList<>());
                if (before != null) {
                    jumps.add(before.written() + " " + spot.written());
                }
            }
            lines.get(lines.size() - 1).add(spot.written());
            now = point.at().equals(curve.input().value()) ? spot : now;
            before = spot;
        }
        Fact wide = curve.input().value();
        Fact high = known.stream().map(PayoutCurve.Point::result).filter(fact -> fact.result(true) instanceof Amount).findFirst().orElse(known.get(0).result());
        return new CurvePicture(lines.stream().map(line -> String.join(" ", line)).toList(), jumps, now, high.currency(),
                across.ticks().stream().map(tick -> new Tick(across.at(tick), said(tick, wide, texts))).toList(),
                upwards.ticks().stream().map(tick -> new Tick(upwards.at(tick), said(tick, high, texts))).toList());
    }

    /** Rounded outwards to steps that are easily read. */
    private static Axis upwards(List<Exact> heights) {
        Exact least = heights.stream().reduce(Exact::min).orElseThrow();
        Exact most = heights.stream().reduce(Exact::max).orElseThrow();
        Exact spread = most.compareTo(least) > 0 ? most.minus(least) : most.abs().max(Exact.ONE);
        Exact step = step(spread);
        Exact first = least.roundTo(step, RoundingMode.FLOOR);
        Exact last = most.roundTo(step, RoundingMode.CEILING);
        return new Axis(first, last.compareTo(first) > 0 ? last : first.plus(step), HEIGHT - BOTTOM, TOP);
    }

    /** One, two or five times a power of ten, so that an axis has about five. */
    private static Exact step(Exact spread) {
        BigDecimal about = spread.dividedBy(TICKS).toDecimal(12);
        int digits = about.precision() - about.scale() - 1;
        Exact power = Exact.of(BigDecimal.ONE.scaleByPowerOfTen(digits));
        return STEPS.stream().map(power::times).filter(step -> step.compareTo(Exact.of(about)) >= 0).findFirst().orElse(power);
    }

    private static Exact place(Fact fact) {
        return fact.result(true) instanceof Day day ? Exact.of(day.date().toEpochDay()) : ((Amount) fact.result(true)).number();
    }

    /** Where nothing is due, zero. */
    private static Optional<Exact> height(PayoutCurve.Point point) {
        Result result = point.result().result(true);
        return result instanceof Amount amount ? Optional.of(amount.number()) : result instanceof Result.NothingDue ? Optional.of(Exact.ZERO) : Optional.empty();
    }

    /** As the unit writes it; money without its currency. */
    private static String said(Exact tick, Fact like, Texts texts) {
        Result unit = like.result(true);
        if (unit instanceof Amount amount && !amount.unit().isMoney()) {
            return amount.with(tick).in(texts);
        }
        return unit instanceof Day ? LocalDate.ofEpochDay(tick.toDecimal(0).longValueExact()).toString()
                : texts.number(tick, Math.max(0, tick.toDecimal(2).stripTrailingZeros().scale()));
    }

    /** For those who cannot see it: from what to what both axes go. */
    public String described() {
        return List.of(across, upwards).stream().map(axis -> axis.get(0).says() + " – " + axis.get(axis.size() - 1).says()).collect(Collectors.joining("; "));
    }
}
