package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.sheets.DatedValue;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.RecordSet;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.Constant;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Input;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Population;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Unit;

/** The quantities a calculation starts from: what the data says, what the workbooks state, and the period itself. */
final class Inputs {

    private static final Set<ColumnType> AMOUNTS =
            EnumSet.of(ColumnType.MONEY, ColumnType.PERCENT, ColumnType.NUMBER, ColumnType.COUNT, ColumnType.SCORE);

    private final Plan plan;
    private final PeriodData data;
    private final PlanDays planDays;
    private final Sources sources;
    private final Map<String, List<DatedValue>> versions;

    Inputs(Plan plan, PeriodData data, PlanDays planDays) {
        this.plan = plan;
        this.data = data;
        this.planDays = planDays;
        this.sources = new Sources(plan);
        this.versions = versions(plan.values());
    }

    List<Quantity> of(Population population) {
        List<Quantity> quantities = new ArrayList<>();
        Scope company = population.scope(Scope.COMPANY);
        versions.values().forEach(dated -> quantities.add(value(dated, population)));
        quantities.add(Quantity.of(period(Plan.PERIOD_START, "built-in.period-start", data.period().from()), company, List.of(day(data.period().from())), List.of()));
        quantities.add(Quantity.of(period(Plan.PERIOD_END, "built-in.period-end", data.period().to()), company, List.of(day(data.period().to())), List.of()));
        quantities.addAll(daysInPlan("", 0, population.participants()));
        for (int at = 0; at < plan.abouts().size(); at++) {
            quantities.addAll(daysInPlan(plan.abouts().get(at).workbook(), at + 1, population.participants()));
        }
        for (Input input : plan.inputs()) {
            Scope scope = population.scope(input.per());
            quantities.add(Quantity.of(input, scope, steps(input, scope), List.of()));
        }
        return quantities;
    }

    /** The first and the last day of each participant in the plan of a workbook. */
    private List<Quantity> daysInPlan(String workbook, int number, Scope participants) {
        List<Period> days = IntStream.range(0, participants.size()).mapToObj(at -> planDays.days(workbook, participants.record(at))).toList();
        return List.of(
                Quantity.of(period(Plan.ofWorkbook(Plan.IN_PLAN_FROM, number), "built-in.in-plan-from", data.period().from()), participants,
                        days.stream().map(own -> day(own.from())).toList(), List.of()),
                Quantity.of(period(Plan.ofWorkbook(Plan.IN_PLAN_TO, number), "built-in.in-plan-to", data.period().to()), participants,
                        days.stream().map(own -> day(own.to())).toList(), List.of()));
    }

    private static Step day(LocalDate day) {
        return Step.of(new Day(day));
    }

    private static Quantity value(List<DatedValue> versions, Population population) {
        Constant constant = versions.get(0).constant();
        Scope scope = population.scope(constant.per());
        List<Step> steps = new ArrayList<>(versions.size() * scope.size());
        for (DatedValue version : versions) {
            IntStream.range(0, scope.size()).forEach(at -> steps.add(stated(version.constant(), inCurrency(version.constant().value(), scope.currency(at)))));
        }
        return versions.size() == 1 && versions.get(0).from() == null
                ? Quantity.of(constant, scope, steps, List.of())
                : Quantity.dated(constant, scope, steps, Collections.unmodifiableList(versions.stream().map(DatedValue::from).collect(Collectors.toList())));
    }

    private static Step stated(Constant constant, Result value) {
        return constant.source() == null ? Step.of(value) : Step.of(value, new Evidence.Stated(constant.source()));
    }

    /** The versions of each value, the earliest first; of two that start on one day the upper one. */
    private static Map<String, List<DatedValue>> versions(List<DatedValue> values) {
        Map<String, List<DatedValue>> versions = new LinkedHashMap<>();
        for (DatedValue value : values) {
            List<DatedValue> own = versions.computeIfAbsent(value.constant().id(), none -> new ArrayList<>());
            if (own.stream().noneMatch(other -> Objects.equals(other.from(), value.from()))) {
                own.add(value);
            }
        }
        versions.values().forEach(own -> own.sort(Comparator.comparing(DatedValue::from, Comparator.nullsFirst(Comparator.naturalOrder()))));
        return versions;
    }

    private static Constant period(String id, String key, LocalDate day) {
        return new Constant(id, Texts.ENGLISH.say(key), new Day(day), null);
    }

    private List<Step> steps(Input input, Scope scope) {
        Optional<RecordSet> declared = plan.sets().stream().filter(set -> set.name().equals(scope.set()) && set.source().key().equals(input.dataSet())).findFirst();
        Step missing = Step.missing("missing.no-value", input.name());
        List<Step> steps = new ArrayList<>(scope.size());
        for (int position = 0; position < scope.size(); position++) {
            steps.add(declared.isPresent() ? own(input, declared.get(), scope, position).orElse(missing) : ofParticipant(input, scope, position, missing));
        }
        return steps;
    }

    /** What the record itself holds. */
    private Optional<Step> own(Input input, RecordSet set, Scope scope, int position) {
        InputRecord record = scope.record(position);
        return set.source().fold(
                data -> read(record, input),
                rows -> ofRow(rows.table(), record, input, scope.currency(position)),
                calendar -> record.field(input.column()).map(Step::of),
                distinct -> read(record, input));
    }

    private Optional<Step> ofRow(String table, InputRecord record, Input input, String currency) {
        DecisionTable rows = sources.table(table);
        int column = IntStream.range(0, rows.results().size()).filter(at -> rows.results().get(at).name().equals(input.column())).findFirst().orElseThrow();
        CellRange cells = rows.rows().stream().filter(row -> row.id().equals(record.id())).findFirst().orElseThrow().cells();
        CellRange cell = new CellRange(cells.workbook(), cells.sheet(), cells.row(), List.of(cells.cells().get(column)), List.of(cells.texts().get(column)));
        return record.field(input.column()).map(value -> Step.of(inCurrency(value, currency), new Evidence.Stated(cell)));
    }

    private static Result inCurrency(Result value, String currency) {
        return value instanceof Amount amount && amount.unit().equals(Unit.money("")) ? new Amount(amount.number(), Unit.money(currency)) : value;
    }

    private Step ofParticipant(Input input, Scope scope, int position, Step missing) {
        if (scope.participant(position).isEmpty()) {
            return Step.missing("missing.no-owner", input.name(), Scope.shown(Scope.PARTICIPANTS));
        }
        DataSet set = DataSet.of(input.dataSet()).orElseThrow();
        return isAmbiguous(input, set, scope, position)
                ? Step.mistake("missing.several-values", input.name())
                : source(input, set, scope, position).flatMap(record -> read(record, input)).orElse(missing);
    }

    /** An amount given more than once within the period, be it the same, has no one value; a role or region has its last one. */
    private boolean isAmbiguous(Input input, DataSet set, Scope scope, int position) {
        return set.isDated() && input.datedBy().isEmpty() && AMOUNTS.contains(input.type()) && stating(input, set, scope, position).size() > 1;
    }

    private static Optional<Step> read(InputRecord record, Input input) {
        return record.field(input.column()).map(value -> Step.of(value, new Evidence.Read(record, input.column())));
    }

    /** The rows in force while the participant is employed within the period that state the input. */
    private List<Spells.Spell> stating(Input input, DataSet set, Scope scope, int position) {
        InputRecord participant = participant(scope, position);
        return data.dated(set).stating(input.column(), participant.id(), planDays.days(input.source().workbook(), participant));
    }

    private static InputRecord participant(Scope scope, int position) {
        Scope participants = scope.above(Scope.PARTICIPANTS);
        return participants.record(scope.positionIn(participants, position));
    }

    /** The record an input is read from: the participant's, or the dated one in force. */
    private Optional<InputRecord> source(Input input, DataSet set, Scope scope, int position) {
        if (set == DataSet.PARTICIPANTS) {
            return Optional.of(participant(scope, position));
        }
        InputRecord own = scope.record(position);
        return input.datedBy().isEmpty()
                ? stating(input, set, scope, position).stream().reduce((earlier, later) -> later).map(Spells.Spell::record)
                : Spells.day(own, input.datedBy()).flatMap(day -> data.dated(set).on(participant(scope, position).id(), day)).map(Spells.Spell::record);
    }
}
