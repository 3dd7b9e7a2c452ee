package org.meritrail.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.sheets.Example;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Quantities;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;
import org.meritrail.vocabulary.YesNo;

/** Compares what an example expects with what came out. */
final class Expectations {

    private final ExampleCase given;
    private final Evaluation evaluation;

    Expectations(ExampleCase given, Evaluation evaluation) {
        this.given = given;
        this.evaluation = evaluation;
    }

    /** Why an expectation does not hold; empty if it does. */
    Optional<Message> disagreement(Example row) {
        int bar = row.word().indexOf('!');
        if (bar > 0) {
            return ofRow(row, row.word().substring(0, bar), row.word().substring(bar + 1));
        }
        Optional<Result> result = result(row);
        return result.isEmpty() ? Optional.of(Message.of("example.no-figure", row.word(), row.record()))
                : agrees(row.value(), result.get()) ? Optional.empty() : Optional.of(Message.of("example.differs", row.value(), shown(result.get())));
    }

    private static Object shown(Result result) {
        return result.fold(amount -> amount, label -> label, day -> day, answer -> answer,
                nothing -> Message.of("explanation.nothing-due", nothing.reason()), missing -> Message.of("explanation.missing", missing.reason()));
    }

    private Optional<Result> result(Example row) {
        for (Quantities all : calculations()) {
            for (String id : ids(row.word())) {
                Optional<Result> result = all.find(id).flatMap(quantity -> result(quantity, row));
                if (result.isPresent()) {
                    return result;
                }
            }
        }
        return Optional.empty();
    }

    private List<Quantities> calculations() {
        return evaluation.outcomes().stream().map(outcome -> outcome.worked().all()).distinct().toList();
    }

    /** The ids of a word: the last of the lines a row stands for. */
    private List<String> ids(String name) {
        List<String> ids = new ArrayList<>();
        evaluation.policy().plan().lines().stream().map(wired -> wired.line()).filter(line -> line.name().equals(name) && !line.id().startsWith("G"))
                .forEach(line -> ids.add(0, line.id()));
        ids.sort((one, other) -> Integer.compare(one.length(), other.length()));
        evaluation.policy().plan().inputs().stream().filter(input -> input.name().equals(name)).forEach(input -> ids.add(input.id()));
        evaluation.policy().plan().values().stream().filter(value -> value.constant().name().equals(name)).forEach(value -> ids.add(value.constant().id()));
        evaluation.policy().plan().payments().stream().filter(payment -> payment.line().name().equals(name)).forEach(payment -> ids.add(payment.line().id()));
        return ids;
    }

    private Optional<Result> result(Quantity quantity, Example row) {
        Scope scope = quantity.scope();
        if (scope.owners().isEmpty()) {
            return Optional.of(quantity.stepFor(scope, 0).result());
        }
        String record = scope.set().equals(Scope.PARTICIPANTS) ? given.participant(row) : row.record();
        int at = scope.positionOf(record);
        return at == Scope.NOBODY ? Optional.empty() : Optional.of(quantity.steps().get(at).result());
    }

    private Optional<Message> ofRow(Example row, String table, String id) {
        List<Value> gave = new ArrayList<>();
        for (Quantities all : calculations()) {
            for (Quantity quantity : all.all()) {
                IntStream.range(0, quantity.steps().size()).filter(at -> isAbout(row, quantity.scope(), at))
                        .forEach(at -> gave(quantity.steps().get(at), table, id).ifPresent(gave::add));
            }
        }
        boolean unused = row.value() instanceof Label label && isWord(label, "value.no") || row.value().equals(YesNo.NO);
        if (unused || gave.isEmpty()) {
            return unused == gave.isEmpty() ? Optional.empty() : Optional.of(Message.of(unused ? "example.row-used" : "example.row-not-used", table, id));
        }
        boolean used = row.value() instanceof Label label && isWord(label, "value.yes") || row.value().equals(YesNo.YES);
        return used || gave.stream().anyMatch(value -> agrees(row.value(), value)) ? Optional.empty()
                : Optional.of(Message.of("example.differs", row.value(), List.copyOf(gave)));
    }

    private static boolean isAbout(Example row, Scope scope, int at) {
        return row.record().isEmpty() || scope.owners().isEmpty() || scope.record(at).id().equals(row.record());
    }

    /** What a row gave in a step; empty if it was not used there. */
    private static Optional<Value> gave(Step step, String table, String id) {
        for (Evidence evidence : step.evidence()) {
            if (evidence instanceof Evidence.Slice slice && slice.table().equals(table) && slice.row().id().equals(id)) {
                return Optional.of(slice.gives());
            }
            if (evidence instanceof Evidence.RowHit hit && hit.table().equals(table) && hit.row().id().equals(id)) {
                return step.result() instanceof Value value ? Optional.of(value) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isWord(Label label, String key) {
        return Texts.all().stream().anyMatch(texts -> texts.say(key).equalsIgnoreCase(label.text()));
    }

    private static boolean agrees(Value expected, Result result) {
        return result.fold(
                amount -> expected instanceof Amount number && number.number().equals(amount.number())
                        && number.unit().equals(Unit.PERCENT) == amount.unit().equals(Unit.PERCENT),
                label -> expected instanceof Label text && text.equals(label) || expected instanceof Amount number && number.number().plain().equals(label.text()),
                day -> expected.equals(day),
                answer -> expected.equals(answer) || expected instanceof Label text && isWord(text, answer.yes() ? "value.yes" : "value.no"),
                nothing -> expected instanceof Label text && isWord(text, "built-in.nothing-due"),
                missing -> expected instanceof Label text && isWord(text, "option.is-missing"));
    }
}
