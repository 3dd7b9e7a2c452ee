package org.meritrail.explanation;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Absence;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.DecisionTable.HitPolicy;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Rounding;
import org.meritrail.vocabulary.Value;
import org.meritrail.vocabulary.YesNo;

/** The calculations by which one line came to its result for one record. What the explanation can only state is given. */
final class Working {

    /**
     * What a line read.
     *
     * @param result   what it came to
     * @param operands what it took of each word, in the order in which the line reads them
     * @param below    what the line itself came to for records below this one
     * @param evidence what decided it, each beside the position among the grounds where it stands
     */
    record Reading(Line line, Result result, List<List<Taken>> operands, List<Taken> below, List<Decided> evidence) {
    }

    /** @param ground position among the grounds */
    record Decided(Evidence evidence, int ground) {
    }

    private final Reading reading;
    private final Line line;

    private Working(Reading reading) {
        this.reading = reading;
        this.line = reading.line();
    }

    /** Empty where the result was passed on as it was. */
    static List<Calculation> of(Reading reading) {
        return reading.result() instanceof Value ? new Working(reading).calculations() : List.of();
    }

    private List<Calculation> calculations() {
        return switch (line.operation()) {
            case COLLECT -> collected();
            case LOOK_UP -> lookedUp();
            case TIERS -> tiered();
            case CONVERT -> !rows().isEmpty() ? one("product", taken(0).term(), rows().get(0)) : reading.evidence().isEmpty() ? same(taken(0)) : given();
            case ADD -> List.of(Calculation.of("sum", parts()));
            case MULTIPLY -> List.of(Calculation.of("product", terms(all())));
            case DIVIDE -> one("quotient", taken(0).term(), taken(1).term());
            case MEAN -> mean();
            case LIMIT -> one(line.option() == Option.AT_LEAST ? "greatest" : "least", taken(0).term(), taken(1).term());
            case CHECK -> one(line.option().key(), line.option() == Option.PRESENT || line.option() == Option.IS_MISSING
                    ? new String[] {taken(0).reference()} : new String[] {taken(0).term(), taken(1).term()});
            case BY_RULE -> reading.evidence().stream().anyMatch(one -> one.evidence() instanceof Evidence.Ruled) ? given()
                    : same(reading.operands().get(reading.operands().size() - 1).get(0));
            case SUBTRACT -> subtracted();
            case TAKE, FALL_DUE -> same(taken(0));
            case ELAPSED -> one(line.option().key(), taken(0).term(), taken(1).term());
            case CURVE -> curved();
            case CARRY -> carried();
            case ROLL_UP -> rolledUp();
            case RANK -> placed();
            case ALLOCATE -> allocated();
            case IF_MISSING -> taken(0).result().isMissing() ? same(taken(1)) : List.of();
            case ONLY_WHEN -> taken(1).result().equals(YesNo.YES) ? List.of() : same(taken(2));
            case ROUND -> line.option() == Option.SHOWN_ONLY ? List.of() : List.of(Calculation.rounded("round", List.of(taken(0).term()), null, line.rounding()));
            case PAY -> List.of(Calculation.rounded("round", List.of(taken(0).term()), null, Rounding.toCoin(((Amount) reading.result()).unit().currency())));
            case GATHER -> throw new IllegalArgumentException("nobody is told how stages are brought together");
        };
    }

    private Taken taken(int operand) {
        return reading.operands().get(operand).get(0);
    }

    private List<Taken> all() {
        return reading.operands().stream().flatMap(List::stream).toList();
    }

    private static List<String> terms(List<Taken> taken) {
        return taken.stream().map(Taken::term).toList();
    }

    private static List<Calculation> one(String does, String... of) {
        return List.of(Calculation.of(does, of));
    }

    private static List<Calculation> same(Taken taken) {
        return one("same", taken.once());
    }

    /** The result itself, such as a zero that stands for what is missing. */
    private Taken stated() {
        return Taken.literal(reading.result(), true, 1, true);
    }

    private static List<Calculation> given() {
        return one("given");
    }

    /** How the rows of tables, slices of tiers and rates that decided it are named. */
    private List<String> rows() {
        return reading.evidence().stream().filter(one -> one.evidence() instanceof Evidence.RowHit || one.evidence() instanceof Evidence.Slice
                || one.evidence() instanceof Evidence.Read).map(one -> "@" + one.ground()).toList();
    }

    private List<Calculation> collected() {
        List<Taken> counted = reading.operands().get(0);
        return switch (line.option()) {
            case COUNT -> count(counted);
            case FIRST, LAST -> same(counted.stream().filter(one -> one.result().equals(reading.result())).findFirst().orElse(stated()));
            default -> Reducing.of(line.option(), counted, counted.stream().mapToInt(Taken::times).sum());
        };
    }

    private List<Calculation> count(List<Taken> counted) {
        List<Decided> named = reading.evidence().stream().filter(one -> one.evidence() instanceof Evidence.Counted).toList();
        List<String> of = named.isEmpty() ? counted.stream().filter(one -> !one.unnamed()).map(Taken::reference).toList() : List.of("@" + named.get(0).ground());
        long told = named.isEmpty() ? of.size() : Math.min(Explaining.MOST_RECORDS, ((Evidence.Counted) named.get(0).evidence()).records().size());
        Exact more = ((Amount) reading.result()).number().minus(Exact.of(told));
        Calculation count = Calculation.of("count", of);
        return more.isZero() ? List.of(count) : List.of(count, Calculation.of("sum", Calculation.BEFORE, more.plain()));
    }

    private List<Calculation> lookedUp() {
        if (rows().isEmpty()) {
            return given();
        }
        HitPolicy policy = line.table().hitPolicy();
        return switch (policy) {
            case UNIQUE, FIRST -> one("same", rows().get(0));
            case SUM -> List.of(Calculation.of("sum", rows()));
            case LARGEST -> List.of(Calculation.of("greatest", rows()));
            case SMALLEST -> List.of(Calculation.of("least", rows()));
        };
    }

    /** What lies in no tier is told as a ground, and then the slices are not all of the quantity. */
    private List<Calculation> tiered() {
        if (rows().isEmpty() && !taken(0).number().isZero()) {
            return given();
        }
        boolean whole = reading.evidence().size() == rows().size();
        return List.of(Calculation.rounded("slices", rows(), whole ? List.of(taken(0).term()) : null, line.rounding()));
    }

    /** A part that is missing adds nothing. */
    private List<String> parts() {
        return IntStream.range(0, reading.operands().size()).filter(at -> taken(at).result() instanceof Value)
                .mapToObj(at -> (line.parts().get(at).less() ? "-" : "") + taken(at).term()).toList();
    }

    private List<Calculation> mean() {
        int count = reading.operands().size() / 2;
        List<Integer> counted = IntStream.range(0, count).boxed()
                .filter(at -> line.absence() != Absence.LEFT_OUT || !taken(at).result().isAbsent()).toList();
        return List.of(Calculation.with("mean", counted.stream().map(at -> taken(at).term()).toList(),
                counted.stream().map(at -> taken(count + at).term()).toList()));
    }

    private List<Calculation> subtracted() {
        Calculation difference = Calculation.of("sum", taken(0).term(), "-" + taken(1).term());
        return line.option() == Option.NOT_BELOW_ZERO ? List.of(difference, Calculation.of("greatest", Calculation.BEFORE, "0")) : List.of(difference);
    }

    private List<Calculation> curved() {
        return switch (rows().size()) {
            case 0 -> given();
            case 1 -> one("same", rows().get(0));
            default -> List.of(Calculation.with("interpolate", rows(), List.of(taken(0).term())));
        };
    }

    private List<Calculation> carried() {
        Taken start = reading.operands().get(reading.operands().size() - 1).get(0);
        if (reading.operands().size() > 1 && !reading.operands().get(0).isEmpty()) {
            return carriedOn(taken(0));
        }
        if (!reading.below().isEmpty()) {
            return given();
        }
        List<Object> earlier = reading.evidence().stream().map(Decided::evidence).filter(Evidence.Noted.class::isInstance)
                .map(noted -> ((Evidence.Noted) noted).note().arguments().get(2)).toList();
        if (earlier.isEmpty()) {
            return same(start);
        }
        return switch (line.option()) {
            case LAST -> same(stated());
            case SUM -> List.of(Calculation.of("sum", onFrom(start, earlier.stream().map(one -> one instanceof Amount amount ? amount.number().plain() : "0"))));
            default -> List.of(Calculation.of("sum", onFrom(start, earlier.stream().map(one -> counts(one) ? "1" : "0"))));
        };
    }

    /** From the record before: what was carried to it, and what it came to itself. */
    private List<Calculation> carriedOn(Taken last) {
        if (line.option() == Option.LAST) {
            return reading.result().equals(last.result()) ? same(last) : given();
        }
        String more = line.option() == Option.SUM ? last.term() : counts(last.result()) ? "1" : "0";
        return List.of(Calculation.of("sum", onFrom(reading.below().get(0), Stream.of(more))));
    }

    /** A message stands for what is nothing due or missing; what is missing and counts as zero is a zero, which is one of them. */
    private boolean counts(Object result) {
        boolean isMissing = result instanceof Result.Missing || result instanceof Message message && message.key().equals("explanation.missing");
        return isMissing ? line.absence() == Absence.COUNTS_AS_ZERO : result instanceof Value && !result.equals(YesNo.NO);
    }

    private static List<String> onFrom(Taken start, Stream<String> more) {
        return Stream.concat(Stream.of(start.term()), more).toList();
    }

    /** Records that have none below them stand for themselves, among what the record itself was. */
    private List<Calculation> rolledUp() {
        List<Taken> below = Stream.concat(reading.operands().get(0).stream().filter(one -> !one.itself()), reading.below().stream())
                .filter(one -> line.absence() != Absence.LEFT_OUT || !one.result().isAbsent()).toList();
        List<Taken> itself = reading.operands().get(0).stream().filter(Taken::itself).toList();
        if (below.isEmpty() && !itself.isEmpty() && reading.below().isEmpty()) {
            return same(itself.get(0));
        }
        if (line.option() == Option.WEIGHTED_MEAN) {
            List<Taken> weights = reading.operands().get(1);
            return weights.size() < below.size() ? given() : List.of(Calculation.with("mean", terms(below), weights.stream().map(Taken::term).toList()));
        }
        List<Calculation> calculations = new ArrayList<>(Reducing.of(line.option(), below, below.size()));
        if (reading.operands().size() > 1) {
            calculations.add(Calculation.of("product", Calculation.BEFORE, taken(1).once()));
            calculations.add(Calculation.of("sum", Stream.concat(Stream.of(Calculation.BEFORE), terms(itself).stream()).toList()));
        }
        return calculations;
    }

    private List<Calculation> placed() {
        List<Taken> group = reading.operands().get(0).stream().filter(one -> one.result() instanceof Value).toList();
        Taken itself = group.stream().filter(Taken::itself).findFirst().orElseThrow();
        boolean largestFirst = line.option() == Option.LARGEST_FIRST || line.option() == Option.LARGEST_FIRST_NO_TIES;
        Calculation place = new Calculation("place", group.stream().filter(one -> !one.unnamed()).flatMap(one -> Collections.nCopies(one.times(), one.once()).stream()).toList(), List.of(itself.once()), null,
                largestFirst ? "largest-first" : "smallest-first");
        long before = group.stream().filter(Taken::unnamed).filter(one -> one.number().compareTo(itself.number()) * (largestFirst ? -1 : 1) < 0)
                .mapToInt(Taken::times).sum();
        return before == 0 ? List.of(place) : List.of(place, Calculation.of("sum", Calculation.BEFORE, String.valueOf(before)));
    }

    private List<Calculation> allocated() {
        Taken total = taken(0);
        Taken weight = reading.operands().get(1).stream().filter(Taken::itself).findFirst().orElseThrow();
        List<Calculation> calculations = new ArrayList<>();
        Exact part = total.number().times(weight.number());
        if (line.option() == Option.BY_THE_SHARE) {
            calculations.add(Calculation.of("product", total.once(), weight.once()));
        } else {
            List<Taken> weights = reading.operands().get(1);
            calculations.addAll(Reducing.of(Option.SUM, weights, weights.size()));
            calculations.add(Calculation.of("quotient", weight.once(), Calculation.BEFORE));
            calculations.add(Calculation.of("product", total.once(), Calculation.BEFORE));
            part = part.dividedBy(weights.stream().map(Taken::all).reduce(Exact.ZERO, Exact::plus));
        }
        return line.rounding() == null ? calculations : roundedToAddUp(calculations, part);
    }

    /** Down to a multiple of the step, and one step more for the largest remainders. */
    private List<Calculation> roundedToAddUp(List<Calculation> calculations, Exact part) {
        Rounding down = new Rounding(line.rounding().step(), RoundingMode.DOWN);
        calculations.add(Calculation.rounded("round", List.of(Calculation.BEFORE), null, down));
        Exact more = ((Amount) reading.result()).number().minus(down.round(part));
        if (!more.isZero()) {
            calculations.add(Calculation.of("sum", Calculation.BEFORE, more.plain()));
        }
        return calculations;
    }
}
