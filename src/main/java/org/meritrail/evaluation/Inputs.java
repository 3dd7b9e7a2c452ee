package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.sheets.DatedValue;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.RecordSet;
import org.meritrail.vocabulary.Constant;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Input;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Subject;
import org.meritrail.vocabulary.Value;

/** The quantities a calculation starts from: what the data says, what the workbooks state, and the period itself. */
final class Inputs {

    private final Plan plan;
    private final PeriodData data;
    private final List<Constant> constants;

    Inputs(Plan plan, PeriodData data) {
        this.plan = plan;
        this.data = data;
        this.constants = inForce(plan.values(), data.period().to());
        constants.add(period(Plan.PERIOD_START, "built-in.period-start", data.period().from()));
        constants.add(period(Plan.PERIOD_END, "built-in.period-end", data.period().to()));
    }

    List<Quantity> of(Subject subject) {
        List<Quantity> quantities = new ArrayList<>();
        for (Constant constant : constants) {
            Step step = constant.source() == null ? Step.of(constant.value()) : Step.of(constant.value(), new Evidence.Stated(constant.source()));
            quantities.add(Quantity.of(constant, subject.participant(), List.of(step), List.of()));
        }
        for (Input input : plan.inputs()) {
            Scope scope = subject.scope(input.per());
            List<Step> steps = IntStream.range(0, scope.size()).mapToObj(at -> step(input, scope, at)).toList();
            quantities.add(Quantity.of(input, scope, steps, List.of()));
        }
        return quantities;
    }

    /** For each value the one that starts last, but not after the day; before the first one it is missing. */
    private static List<Constant> inForce(List<DatedValue> values, LocalDate day) {
        Map<String, DatedValue> latest = new LinkedHashMap<>();
        for (DatedValue value : values) {
            boolean started = value.from() == null || !value.from().isAfter(day);
            DatedValue known = latest.get(value.constant().id());
            if (started && (known == null || known.from() == null || value.from() != null && value.from().isAfter(known.from()))) {
                latest.put(value.constant().id(), value);
            }
        }
        List<Constant> constants = new ArrayList<>(latest.values().stream().map(DatedValue::constant).toList());
        values.stream().map(DatedValue::constant).filter(constant -> !latest.containsKey(constant.id())).forEach(constant -> {
            Result missing = new Result.Missing(Message.of("missing.no-value", constant.name()), true);
            constants.add(new Constant(constant.id(), constant.name(), missing, constant.source()));
        });
        return constants;
    }

    private static Constant period(String id, String key, LocalDate day) {
        return new Constant(id, Texts.ENGLISH.say(key), new Day(day), null);
    }

    private Step step(Input input, Scope scope, int position) {
        return record(input, scope, position)
                .flatMap(record -> record.field(input.column()).map(value -> read(record, input, value)))
                .orElseGet(() -> Step.missing("missing.no-value", input.name()));
    }

    private static Step read(InputRecord record, Input input, Value value) {
        return Step.of(value, new Evidence.Read(record, input.column()));
    }

    /** The record an input is read from: the scope's own, the participant's, or the dated one in force. */
    private Optional<InputRecord> record(Input input, Scope scope, int position) {
        DataSet set = DataSet.of(input.dataSet()).orElseThrow();
        InputRecord own = scope.records().get(position);
        if (set == DataSet.PARTICIPANTS) {
            return Optional.of(scope.subject().participant().records().get(0));
        }
        if (source(scope).filter(set::equals).isPresent()) {
            return Optional.of(own);
        }
        Spells spells = data.dated(set);
        Optional<Spells.Spell> spell = input.datedBy().isEmpty()
                ? spells.lastWithin(scope.subject().id(), data.period())
                : Spells.day(own, input.datedBy()).flatMap(day -> spells.on(scope.subject().id(), day));
        return spell.map(Spells.Spell::record);
    }

    private Optional<DataSet> source(Scope scope) {
        return plan.sets().stream().filter(set -> set.name().equals(scope.set())).map(RecordSet::source).findFirst();
    }
}
