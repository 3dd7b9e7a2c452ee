package org.meritrail.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.meritrail.reference.RefResult.Answer;
import org.meritrail.reference.RefResult.Day;
import org.meritrail.reference.RefResult.Num;
import org.meritrail.reference.RefResult.Without;

/** Works out one plan for one set of data: a word for a record at a time, whatever it reads first. */
final class Reference {

    private static final Map<String, RefResult> BUILT_IN = Map.of("zero", RefResult.PLAIN_ZERO, "one", RefResult.PLAIN_ONE,
            "yes", new Answer(true), "no", new Answer(false), "nothing due", Without.NOTHING_DUE,
            "period start", new Day(RefData.FROM), "period end", new Day(RefData.TO));
    private static final BigFraction CENT = RefResult.fraction("0.01");

    private final RefPlan plan;
    private final RefData data;
    private final RefOperations operations;
    private final Map<String, RefLine> lines = new HashMap<>();
    private final Map<String, RefPlan.Input> inputs = new HashMap<>();
    private final Map<Asked, RefResult> known = new HashMap<>();
    private final Map<Asked, List<Slice>> slices = new HashMap<>();

    private record Asked(String line, String record) {
    }

    Reference(RefPlan plan, RefData data) {
        this.plan = plan;
        this.data = data;
        this.operations = new RefOperations(this, plan, data);
        plan.lines().forEach(line -> lines.put(line.name(), line));
        plan.inputs().forEach(input -> inputs.put(input.name(), input));
    }

    /** What a word comes to, read from a record of its own set or of one below it. */
    RefResult read(String word, RefRecord reader) {
        if (BUILT_IN.containsKey(word)) {
            return BUILT_IN.get(word);
        }
        if (lines.containsKey(word)) {
            RefLine line = lines.get(word);
            return of(line, reader.upTo(line.per()).orElseThrow());
        }
        if (inputs.containsKey(word)) {
            return reader.upTo(inputs.get(word).set()).orElseThrow().words().getOrDefault(word, Without.ABSENT);
        }
        return plan.values().getOrDefault(word, Without.ABSENT);
    }

    private RefResult of(RefLine line, RefRecord record) {
        Asked asked = new Asked(line.name(), record.id());
        if (!known.containsKey(asked)) {
            known.put(asked, finished(line, record, operations.result(line, record)));
        }
        return known.get(asked);
    }

    /** The slices of a tiers line; none for others and for records that it pays nothing for. */
    List<Slice> slices(String line, RefRecord record) {
        read(line, record);
        return slices.getOrDefault(new Asked(line, record.id()), List.of());
    }

    void sliced(RefLine line, RefRecord record, List<Slice> some) {
        slices.put(new Asked(line.name(), record.id()), some);
    }

    private RefResult finished(RefLine line, RefRecord record, RefResult result) {
        RefResult there = result == Without.ABSENT && line.has("if missing") && !line.toleratesMissing() ? read(line.word("if missing"), record) : result;
        RefResult held = line.has("only when") ? gated(line, record, there) : there;
        return held instanceof Num number && line.roundsItsResult() ? number.with(RefRounding.of(line, number.number())) : held;
    }

    private RefResult gated(RefLine line, RefRecord record, RefResult result) {
        RefResult gate = read(line.word("only when"), record);
        if (gate.isMissing() || gate.equals(new Answer(true))) {
            return gate.isMissing() ? gate : result;
        }
        return line.has("otherwise") ? read(line.word("otherwise"), record) : Without.NOTHING_DUE;
    }

    /** What a component pays: money of the participant's own currency, to the cent. */
    RefResult pay(String line, RefRecord participant) {
        RefResult due = read(line, participant);
        if (!(due instanceof Num amount)) {
            return due;
        }
        Num zero = new Num(BigFraction.ZERO, participant.currencyOfPay());
        return RefUnits.fit(amount, zero) ? zero.with(RefRounding.to(CENT, "half up", amount.number())) : Without.MISTAKE;
    }

    Optional<BigFraction> rate(String from, String to, RefResult day) {
        return data.rate(from, to, ((Day) day).date());
    }
}
