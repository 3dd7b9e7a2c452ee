package org.meritrail.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.sheets.Example;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Operation;
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

    /** Why an expectation does not hold, and which records of the case counted for nobody; empty if it does. */
    Optional<Message> disagreement(Example row) {
        List<Object> setAside = evaluation.unlinked().stream().<Object>map(one -> Message.of("example.set-aside", one.record().id(), one.reason())).toList();
        return difference(row).map(reason -> setAside.isEmpty() ? reason : Message.of("example.with-set-aside", reason, setAside));
    }

    private Optional<Message> difference(Example row) {
        Optional<Place> place = place(row);
        int bar = row.word().indexOf('!');
        if (place.isEmpty() && bar > 0) {
            return ofRow(row, row.word().substring(0, bar), row.word().substring(bar + 1));
        }
        return place.isEmpty() ? Optional.of(nowhere(row)) : agrees(row.value(), place.get().result()) ? Optional.empty() : Optional.of(differs(row, place.get()));
    }

    /** One result, with everything that was worked out together with it. */
    private record Place(Quantities all, Quantity quantity, int at) {

        Result result() {
            return quantity.steps().get(at).result();
        }
    }

    /** What came out, and from what: absence and nothing due give their reasons, everything else what it was worked out from. */
    private static Message differs(Example row, Place place) {
        List<Object> from = place.result() instanceof Value ? Stream.concat(from(place).stream(), rows(place)).toList() : List.of();
        Object expected = shown(row.value());
        return from.isEmpty() ? Message.of("example.differs", expected, shown(place.result()))
                : Message.of("example.differs-because", expected, shown(place.result()), from);
    }

    private static List<Object> from(Place place) {
        Scope scope = place.quantity().scope();
        return asNamed(place).reads().stream().map(place.all()::find).flatMap(Optional::stream)
                .filter(read -> scope.canRead(read.scope()) && read.word().source() != null)
                .<Object>map(read -> Message.of("example.from", read.word().name(), shown(read.stepFor(scope, place.at()).result()))).toList();
    }

    /** What rows of tables gave; of tiers what part each was of. */
    private static Stream<Object> rows(Place place) {
        Quantity first = asNamed(place);
        boolean one = first.scope() == place.quantity().scope() && first.steps().size() == place.quantity().steps().size();
        return one ? first.steps().get(place.at()).evidence().stream().flatMap(Expectations::row) : Stream.of();
    }

    private static Stream<Object> row(Evidence evidence) {
        if (evidence instanceof Evidence.Slice slice) {
            return Stream.of(Message.of("example.from-slice", slice.table() + "!" + slice.row().id(), slice.part(), slice.rate(), slice.gives()));
        }
        return evidence instanceof Evidence.RowHit hit ? Stream.of(Message.of("example.from-row", hit.table() + "!" + hit.row().id())) : Stream.of();
    }

    /** A row with If missing, Only when or Round is several lines of one name; the first of them read what the row names. */
    private static Quantity asNamed(Place place) {
        Quantity first = place.quantity();
        Optional<Quantity> before = Optional.of(first);
        while (before.isPresent()) {
            first = before.get();
            String name = first.word().name();
            before = first.reads().stream().map(place.all()::find).flatMap(Optional::stream).filter(read -> read.word().name().equals(name)).findFirst();
        }
        return first;
    }

    /** Of someone whose pay was not worked out at all it is known why. */
    private Message nowhere(Example row) {
        List<Message> reasons = evaluation.outcomes().stream().filter(outcome -> outcome.worked().all().all().isEmpty())
                .flatMap(outcome -> outcome.fold(due -> Stream.<Message>of(), nothing -> nothing.reasons().stream(), withheld -> withheld.reasons().stream()))
                .distinct().toList();
        String record = row.record().isEmpty() ? given.participant(row) : row.record();
        return reasons.isEmpty() ? Message.of("example.no-figure", row.word(), record)
                : Message.of("example.no-figure-because", row.word(), record, List.copyOf(reasons));
    }

    /** As an argument of a message: texts are strings, which findings clean. */
    static Object shown(Result result) {
        return result.fold(amount -> amount, Label::text, day -> day, answer -> answer,
                nothing -> Message.of("explanation.nothing-due", nothing.reason()), missing -> Message.of("explanation.missing", missing.reason()));
    }

    private Optional<Place> place(Example row) {
        for (Quantities all : calculations()) {
            for (String id : ids(row.word())) {
                Optional<Place> place = all.find(id).flatMap(quantity -> place(all, quantity, row));
                if (place.isPresent()) {
                    return place;
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
        evaluation.policy().plan().lines().stream().map(WiredLine::line).filter(line -> line.name().equals(name) && line.operation() != Operation.GATHER)
                .forEach(line -> ids.add(0, line.id()));
        ids.sort((one, other) -> Integer.compare(one.length(), other.length()));
        evaluation.policy().plan().inputs().stream().filter(input -> input.name().equals(name)).forEach(input -> ids.add(input.id()));
        evaluation.policy().plan().values().stream().filter(value -> value.constant().name().equals(name)).forEach(value -> ids.add(value.constant().id()));
        evaluation.policy().plan().payments().stream().filter(payment -> payment.line().name().equals(name)).forEach(payment -> ids.add(payment.line().id()));
        return ids;
    }

    private Optional<Place> place(Quantities all, Quantity quantity, Example row) {
        Scope scope = quantity.scope();
        if (scope.owners().isEmpty()) {
            int step = quantity.indexFor(scope, 0);
            return step == Scope.NOBODY ? Optional.empty() : Optional.of(new Place(all, quantity, step));
        }
        String record = scope.set().equals(Scope.PARTICIPANTS) ? given.participant(row) : row.record();
        int at = scope.positionOf(record);
        int step = at == Scope.NOBODY ? Scope.NOBODY : quantity.indexFor(scope, at);
        return step == Scope.NOBODY ? Optional.empty() : Optional.of(new Place(all, quantity, step));
    }

    private Optional<Message> ofRow(Example row, String table, String id) {
        List<Value> gave = new ArrayList<>();
        for (Quantities all : calculations()) {
            for (Quantity quantity : all.all()) {
                IntStream.range(0, quantity.steps().size()).filter(at -> isAbout(row, quantity.scope(), quantity.record(at)))
                        .forEach(at -> gave(quantity.steps().get(at), table, id).ifPresent(gave::add));
            }
        }
        boolean unused = row.value() instanceof Label label && Texts.isSaid(label.text(), "value.no") || row.value().equals(YesNo.NO);
        if (unused || gave.isEmpty()) {
            return unused == gave.isEmpty() ? Optional.empty() : Optional.of(Message.of(unused ? "example.row-used" : "example.row-not-used", table, id));
        }
        boolean used = row.value() instanceof Label label && Texts.isSaid(label.text(), "value.yes") || row.value().equals(YesNo.YES);
        return used || gave.stream().anyMatch(value -> agrees(row.value(), value)) ? Optional.empty()
                : Optional.of(Message.of("example.differs", shown(row.value()), gave.stream().map(Expectations::shown).toList()));
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

    private static boolean agrees(Value expected, Result result) {
        return result.fold(
                amount -> expected instanceof Amount number && number.number().equals(amount.number())
                        && number.unit().equals(Unit.PERCENT) == amount.unit().equals(Unit.PERCENT),
                label -> expected instanceof Label text && text.equals(label) || expected instanceof Amount number && number.number().plain().equals(label.text()),
                day -> expected.equals(day),
                answer -> expected.equals(answer) || expected instanceof Label text && Texts.isSaid(text.text(), answer.yes() ? "value.yes" : "value.no"),
                nothing -> expected instanceof Label text && Texts.isSaid(text.text(), "built-in.nothing-due"),
                missing -> expected instanceof Label text && Texts.isSaid(text.text(), "option.is-missing"));
    }
}
