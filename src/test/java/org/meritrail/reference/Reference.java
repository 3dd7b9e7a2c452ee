package org.meritrail.reference;

import java.time.LocalDate;
import java.util.ArrayList;
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
            "yes", new Answer(true), "no", new Answer(false), "nothing due", Without.NOTHING_DUE);
    private static final BigFraction CENT = RefResult.fraction("0.01");

    private final RefPlan plan;
    private final RefData data;
    private final Reference before;
    private final RefOperations operations;
    private final Map<String, RefLine> lines = new HashMap<>();
    private final Map<String, RefPlan.Input> inputs = new HashMap<>();
    private final Map<Asked, RefResult> known = new HashMap<>();
    private final Map<Asked, List<Slice>> slices = new HashMap<>();

    private record Asked(String line, String record) {
    }

    Reference(RefPlan plan, RefData data) {
        this(plan, data, plan.periods());
    }

    /** @param periods first days of its own and of those before it */
    private Reference(RefPlan plan, RefData all, List<LocalDate> periods) {
        this.plan = plan;
        this.data = all.during(plan, periods.get(periods.size() - 1));
        this.before = periods.size() == 1 ? null : new Reference(plan, all, periods.subList(0, periods.size() - 1));
        this.operations = new RefOperations(this, plan, data);
        plan.lines().forEach(line -> lines.put(line.name(), line));
        plan.inputs().forEach(input -> inputs.put(input.name(), input));
    }

    /** What a word comes to, read from a record of its own set or of one below it. */
    RefResult read(String word, RefRecord reader) {
        if (BUILT_IN.containsKey(word)) {
            return BUILT_IN.get(word);
        }
        if (word.startsWith("period ")) {
            return new Day(word.equals("period start") ? data.from() : data.to());
        }
        if (lines.containsKey(word)) {
            RefLine line = lines.get(word);
            return reader.upTo(line.per()).map(record -> of(line, record)).orElse(Without.ABSENT);
        }
        if (inputs.containsKey(word)) {
            return reader.upTo(inputs.get(word).set()).map(record -> record.words().getOrDefault(word, Without.ABSENT)).orElse(Without.ABSENT);
        }
        RefPlan.Later later = plan.later().get(word);
        return later != null && !later.from().isAfter(data.day(reader)) ? later.value() : plan.values().getOrDefault(word, Without.ABSENT);
    }

    /** What a line came to for a record in the periods before, the earliest first; where it was not there yet, nothing. */
    List<RefResult> earlier(String line, RefRecord record) {
        List<RefResult> earlier = new ArrayList<>();
        for (Reference period = before; period != null; period = period.before) {
            if (period.data.records().contains(record)) {
                earlier.add(0, period.read(line, record));
            }
        }
        return earlier;
    }

    /** That a word is for. */
    String set(String word) {
        return lines.containsKey(word) ? lines.get(word).per() : inputs.containsKey(word) ? inputs.get(word).set() : RefPlan.COMPANY;
    }

    RefData data() {
        return data;
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
