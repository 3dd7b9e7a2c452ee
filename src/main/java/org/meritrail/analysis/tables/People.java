package org.meritrail.analysis.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.evaluation.Outcome;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.DecisionTable.Column;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Quantities;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;

/** Who of those a policy was evaluated for lies in a case, and what they are paid: the table is asked again with what was worked out for them. */
final class People implements TableChecks.Concerned {

    private static final int NAMED = 10;

    private final Evaluation evaluation;

    People(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    @Override
    public Message in(Subject subject, Case where) {
        List<Outcome> concerned = evaluation.outcomes().stream().filter(outcome -> subject.readers().stream().anyMatch(reader -> lies(outcome, subject, reader, where)))
                .toList();
        if (concerned.isEmpty()) {
            return Message.of("analysis.people.nobody");
        }
        List<String> ids = concerned.stream().limit(NAMED).map(outcome -> outcome.participant().id()).toList();
        Object named = concerned.size() > NAMED ? Message.of("case.and-more", ids, String.valueOf(concerned.size() - NAMED)) : Message.of("case.list", ids);
        Message count = concerned.size() == 1 ? Message.of("analysis.people.one") : Message.of("analysis.people.some", String.valueOf(concerned.size()));
        return Message.of("analysis.people", count, named, Message.of("case.pair", withheld(concerned), paid(concerned)));
    }

    private static Message withheld(List<Outcome> concerned) {
        long withheld = concerned.stream().filter(outcome -> outcome.fold(due -> false, nothing -> false, held -> true)).count();
        return withheld == 0 ? Message.of("analysis.no-people") : Message.of("analysis.people.withheld", String.valueOf(withheld));
    }

    private static Message paid(List<Outcome> concerned) {
        TreeMap<String, Exact> totals = new TreeMap<>();
        concerned.forEach(outcome -> outcome.fold(due -> totals.merge(due.total().unit().currency(), due.total().number(), Exact::plus),
                nothing -> null, held -> null));
        List<Amount> amounts = totals.entrySet().stream().map(total -> new Amount(total.getValue(), Unit.money(total.getKey()))).toList();
        return amounts.isEmpty() ? Message.of("analysis.no-people") : Message.of("analysis.people.paid", amounts);
    }

    private static boolean lies(Outcome outcome, Subject subject, WiredLine reader, Case where) {
        Quantities all = outcome.worked().all();
        Scope scope = all.find(reader.line().id()).map(Quantity::scope).orElse(null);
        return scope != null && positions(scope, outcome.participant().id()).anyMatch(position -> asked(subject, reader, all, scope, position)
                .filter(values -> where.holds(values)).isPresent());
    }

    /** Of what is nobody's in particular everyone depends on every record. */
    private static IntStream positions(Scope scope, String participant) {
        return scope.above(Scope.PARTICIPANTS) == null ? IntStream.range(0, scope.size()) : scope.of(participant).stream().mapToInt(Integer::intValue);
    }

    /** What the table is asked for a record, in the order of its axes; empty where something is missing. */
    private static Optional<List<Value>> asked(Subject subject, WiredLine reader, Quantities all, Scope scope, int position) {
        List<Value> values = new ArrayList<>();
        List<String> words = new ArrayList<>(reader.operands().getOrDefault("word", List.of()));
        for (Column column : subject.table().conditions()) {
            Result result = column.isCurrency() ? currency(column, reader, all, scope, position) : result(all, words.remove(0), scope, position);
            if (!(result instanceof Value value)) {
                return Optional.empty();
            }
            values.add(column.unit() != null && value instanceof Amount amount ? new Amount(amount.number(), column.unit()) : value);
        }
        if (subject.table().tiers() != null || subject.table().curve() != null) {
            Optional<Value> measured = measured(subject, reader, all, scope, position);
            measured.ifPresent(values::add);
            return measured.map(known -> values);
        }
        return Optional.of(values);
    }

    /** What of the tiers is reached, or where on a curve a quantity lies. */
    private static Optional<Value> measured(Subject subject, WiredLine reader, Quantities all, Scope scope, int position) {
        if (!(result(all, operand(reader, "of"), scope, position) instanceof Amount quantity)) {
            return Optional.empty();
        }
        if (subject.table().curve() != null) {
            return Optional.of(quantity);
        }
        boolean known = result(all, operand(reader, "with"), scope, position) instanceof Amount && result(all, operand(reader, "basis"), scope, position) instanceof Amount;
        if (!known || subject.table().tiers().ofResult()) {
            return Optional.empty();
        }
        Exact after = ((Amount) result(all, operand(reader, "with"), scope, position)).number();
        Exact basis = ((Amount) result(all, operand(reader, "basis"), scope, position)).number();
        return basis.signum() <= 0 ? Optional.empty()
                : Optional.of(new Amount(quantity.number().plus(after).abs().dividedBy(basis), subject.table().tiers().unit()));
    }

    private static Result currency(Column column, WiredLine reader, Quantities all, Scope scope, int position) {
        Result money = result(all, operand(reader, "of"), scope, position);
        String into = scope.currency(position);
        boolean asks = money instanceof Amount amount && !amount.unit().currency().equals(into);
        return !asks ? new Result.NothingDue(Message.of("analysis.no-people"))
                : new Label(column.word().equals(Column.FROM_CURRENCY) ? ((Amount) money).unit().currency() : into);
    }

    private static String operand(WiredLine reader, String role) {
        return reader.operands().get(role).get(0);
    }

    private static Result result(Quantities all, String word, Scope scope, int position) {
        return all.find(word).map(quantity -> quantity.stepFor(scope, position).result()).orElseGet(() -> new Result.NothingDue(Message.of("analysis.no-people")));
    }
}
