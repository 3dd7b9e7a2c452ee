package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.sheets.DatedValue;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.vocabulary.ColumnType;
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

/** The quantities a calculation starts from: what the data says, what the workbooks state, and the period itself. */
final class Inputs {

    private static final Set<ColumnType> AMOUNTS =
            EnumSet.of(ColumnType.MONEY, ColumnType.PERCENT, ColumnType.NUMBER, ColumnType.COUNT, ColumnType.SCORE);

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
            quantities.add(Quantity.of(input, scope, steps(input, scope), List.of()));
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

    private List<Step> steps(Input input, Scope scope) {
        DataSet set = DataSet.of(input.dataSet()).orElseThrow();
        Function<InputRecord, Optional<InputRecord>> source = source(input, set, scope);
        Step missing = Step.missing("missing.no-value", input.name());
        List<Step> steps = new ArrayList<>(scope.size());
        for (InputRecord own : scope.records()) {
            steps.add(source.apply(own).flatMap(record -> read(record, input)).orElse(missing));
        }
        return isAmbiguous(input, set, scope) ? List.of(Step.mistake("missing.several-values", input.name())) : steps;
    }

    /** An amount given more than once within the period, be it the same, has no one value; a role or region has its last one. */
    private boolean isAmbiguous(Input input, DataSet set, Scope scope) {
        if (!set.isDated() || !input.datedBy().isEmpty() || !AMOUNTS.contains(input.type())) {
            return false;
        }
        return stating(input, set, scope).size() > 1;
    }

    private static Optional<Step> read(InputRecord record, Input input) {
        return record.field(input.column()).map(value -> Step.of(value, new Evidence.Read(record, input.column())));
    }

    /** The rows in force while the participant is employed within the period that state the input. */
    private List<Spells.Spell> stating(Input input, DataSet set, Scope scope) {
        InputRecord participant = scope.subject().participant().records().get(0);
        return data.dated(set).stating(input.column(), participant.id(), data.employed(participant));
    }

    /** The record an input is read from: the scope's own, the participant's, or the dated one in force. */
    private Function<InputRecord, Optional<InputRecord>> source(Input input, DataSet set, Scope scope) {
        if (set == DataSet.PARTICIPANTS) {
            return own -> Optional.of(scope.subject().participant().records().get(0));
        }
        if (plan.sets().stream().anyMatch(declared -> declared.name().equals(scope.set()) && declared.source().data().filter(set::equals).isPresent())) {
            return Optional::of;
        }
        Spells spells = data.dated(set);
        String who = scope.subject().id();
        return input.datedBy().isEmpty()
                ? own -> stating(input, set, scope).stream().reduce((earlier, later) -> later).map(Spells.Spell::record)
                : own -> Spells.day(own, input.datedBy()).flatMap(day -> spells.on(who, day)).map(Spells.Spell::record);
    }
}
