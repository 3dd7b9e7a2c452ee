package org.meritrail.analysis.examples;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.kernel.Exact;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Quantities;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Value;
import org.meritrail.vocabulary.YesNo;

/** What cases came past when they were worked out: rows that held, values that tables were asked with, answers of checks, limits that bound. */
final class Reached {

    private static final Set<String> BINDING = Set.of("note.limit-cut", "note.limit-added", "note.limit-moved");

    private final Map<String, WiredLine> lines = new HashMap<>();
    private final Set<List<String>> rows = new HashSet<>();
    private final Map<List<Object>, Set<Exact>> asked = new HashMap<>();
    private final Set<List<Object>> outcomes = new HashSet<>();
    private final Set<String> paid = new HashSet<>();

    Reached(Plan plan) {
        plan.lines().forEach(wired -> lines.put(wired.line().id(), wired));
    }

    void add(Evaluation evaluation) {
        evaluation.outcomes().stream().map(outcome -> outcome.worked().all()).distinct()
                .forEach(all -> all.all().forEach(quantity -> add(all, quantity)));
    }

    /** @param workbook whose case it is */
    void add(String workbook, Evaluation evaluation) {
        add(evaluation);
        paid(workbook, evaluation).filter(figure -> figure.result() instanceof Amount).forEach(figure -> paid.add(figure.word().id()));
    }

    /** What a case shows of the payments of its workbook. */
    static Stream<Figure> paid(String workbook, Evaluation evaluation) {
        return evaluation.outcomes().get(0).components().stream()
                .filter(figure -> figure.quantity().steps().size() == 1 && figure.word().source().workbook().equals(workbook));
    }

    /** Whether a case of the workbook that pays a component comes to an amount for it. */
    boolean payment(Line payment) {
        return paid.contains(payment.id());
    }

    boolean row(DecisionTable table, String id) {
        return rows.contains(List.of(table.name(), id));
    }

    boolean side(DecisionTable table, Side side) {
        return asked.getOrDefault(List.of(table.name(), side.condition()), Set.of()).stream().anyMatch(side::isReachedBy);
    }

    /** @param outcome of a check yes or no, of a limit whether it bound */
    boolean line(Line line, boolean outcome) {
        return outcomes.contains(List.of(line.id(), outcome));
    }

    private void add(Quantities all, Quantity quantity) {
        WiredLine wired = lines.get(quantity.line());
        if (wired == null) {
            return;
        }
        for (int at = 0; at < quantity.steps().size(); at++) {
            Step step = quantity.steps().get(at);
            step.evidence().forEach(this::row);
            outcome(wired.line(), step);
            if (wired.line().table() != null) {
                asked(all, wired, quantity, at);
            }
        }
    }

    private void row(Evidence evidence) {
        if (evidence instanceof Evidence.RowHit hit) {
            rows.add(List.of(hit.table(), hit.row().id()));
        } else if (evidence instanceof Evidence.Slice slice) {
            rows.add(List.of(slice.table(), slice.row().id()));
        }
    }

    private void outcome(Line line, Step step) {
        if (line.operation() == Operation.CHECK && step.result() instanceof YesNo answer) {
            outcomes.add(List.of(line.id(), answer.yes()));
        } else if (line.operation() == Operation.LIMIT && !step.result().isMissing()) {
            step.evidence().stream().filter(Evidence.Noted.class::isInstance).map(noted -> ((Evidence.Noted) noted).note().key())
                    .forEach(note -> outcomes.add(List.of(line.id(), BINDING.contains(note))));
        }
    }

    private void asked(Quantities all, WiredLine wired, Quantity quantity, int at) {
        DecisionTable table = wired.line().table();
        IntStream.range(0, table.conditions().size()).forEach(condition -> number(all, table.conditions().get(condition).word(), quantity, at)
                .ifPresent(number -> add(table, condition, number)));
        if (wired.line().operation() == Operation.TIERS) {
            tiered(all, wired, quantity, at).ifPresent(number -> add(table, Side.TIER, number));
        }
    }

    private void add(DecisionTable table, int condition, Exact number) {
        asked.computeIfAbsent(List.of(table.name(), condition), none -> new HashSet<>()).add(number);
    }

    /** How far through its tiers a line came, in the unit of their edges. */
    private static Optional<Exact> tiered(Quantities all, WiredLine wired, Quantity quantity, int at) {
        List<Optional<Exact>> operands = Stream.of("of", "with", "basis").map(role -> number(all, wired.operands().get(role).get(0), quantity, at)).toList();
        if (operands.stream().anyMatch(Optional::isEmpty) || operands.get(2).get().signum() <= 0) {
            return Optional.empty();
        }
        Exact reach = operands.get(0).get().plus(operands.get(1).get()).abs();
        return Optional.of(wired.line().table().tiers().percentOf().isEmpty() ? reach : reach.dividedBy(operands.get(2).get()));
    }

    /** What a word came to for the record of a step, as a number by which it is ordered. */
    private static Optional<Exact> number(Quantities all, String word, Quantity reader, int at) {
        Optional<Result> result = all.find(word).filter(read -> reader.scope().canRead(read.scope()))
                .map(read -> read.stepFor(reader.scope(), reader.record(at)).result());
        return result.filter(value -> value instanceof Amount || value instanceof Day).map(value -> Condition.ordinal((Value) value));
    }
}
