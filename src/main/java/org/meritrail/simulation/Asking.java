package org.meritrail.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Value;
import org.meritrail.vocabulary.YesNo;

/** One question while it is being answered. */
final class Asking {

    private static final int MOST_WORDS = 30;

    private final Situation situation;
    private final Aim aim;
    private final Tries tries;
    private final List<Field> fields;
    private final List<Field> ofOthers;

    Asking(Situation situation, String of) {
        this.situation = situation;
        this.aim = new Aim(of);
        this.tries = new Tries(situation, aim);
        Map<Boolean, List<Field>> fields = tries.fields().stream().collect(Collectors.partitioningBy(field -> situation.own() && tries.concernsOthers(field)));
        this.fields = fields.get(false);
        this.ofOthers = fields.get(true);
    }

    Tries tries() {
        return tries;
    }

    /** @throws UnableToSimulate if no field that stands there had a part in what is asked about, or others' results depend on it and they may not be told */
    Field at(Place place) {
        if (ofOthers.stream().map(Place::of).anyMatch(place::equals)) {
            throw new UnableToSimulate("simulation.of-others", place.column());
        }
        return place.among(fields);
    }

    /** The largest of each word first, then the second of each, so that each has its turn. */
    List<Field> inTurns() {
        Map<String, List<Field>> byWord = new LinkedHashMap<>();
        fields.forEach(field -> byWord.computeIfAbsent(field.word().id(), none -> new ArrayList<>()).add(field));
        byWord.values().forEach(some -> some.sort(Comparator.comparing(Asking::size).reversed().thenComparing(field -> field.record().id())));
        List<Field> turns = new ArrayList<>();
        for (int turn = 0; turns.size() < fields.size(); turn++) {
            for (List<Field> some : byWord.values()) {
                some.stream().skip(turn).findFirst().ifPresent(turns::add);
            }
        }
        return turns;
    }

    WhatIf about(List<Field> asked, int enough) {
        List<Change> changes = new ArrayList<>();
        int tried = 0;
        for (Field field : asked) {
            if (tries.done() < enough) {
                tried++;
                changes.addAll(changes(field));
            }
        }
        return told(changes, tried, asked.size() - tried);
    }

    private List<Change> changes(Field field) {
        Optional<Dial> dial = Dial.of(field, situation);
        return dial.isPresent() ? turned(dial.get()) : others(field);
    }

    private List<Change> turned(Dial dial) {
        Turning turning = new Turning(tries, dial, this::areAlike, came -> came.answersLessThan(tries.base()));
        return Stream.of(true, false).flatMap(up -> EdgeSearch.next(turning, dial.start(), up, dial.end(up)).stream())
                .map(edge -> Change.at(dial.field(), edge, dial.value(edge.at()), tries.base(), situation)).toList();
    }

    /** Something has changed only if the result has, too; of a line that says a word nothing else counts. */
    private boolean areAlike(Came one, Came other) {
        boolean same = one.standing().equals(other.standing()) && one.result().equals(other.result());
        boolean ofWords = Stream.of(one, other).anyMatch(came -> came.result() instanceof Label || came.result() instanceof YesNo);
        return same || !ofWords && one.isLike(other);
    }

    private List<Change> others(Field field) {
        List<Change> changes = new ArrayList<>();
        for (Value value : alternatives(field)) {
            Came came = tries.with(field, value);
            if (!areAlike(tries.base(), came) && !came.answersLessThan(tries.base())) {
                changes.add(Change.of(field, value, tries.base(), came, tries.base(), situation));
            }
        }
        return changes;
    }

    /** Words of the column, and of the tables that are asked with it; of an answer the other one. */
    private List<Value> alternatives(Field field) {
        if (field.value() instanceof YesNo answer) {
            return List.of(YesNo.of(!answer.yes()));
        }
        TreeSet<String> words = new TreeSet<>();
        Stream.concat(situation.own() ? Stream.empty() : ofColumn(field), ofTables(field))
                .filter(Label.class::isInstance).forEach(value -> words.add(((Label) value).text()));
        words.remove(((Label) field.value()).text());
        return words.stream().limit(MOST_WORDS).<Value>map(Label::new).toList();
    }

    private Stream<Value> ofColumn(Field field) {
        return situation.received().records(field.set()).stream().flatMap(record -> record.field(field.column()).stream());
    }

    private Stream<Value> ofTables(Field field) {
        return situation.policy().plan().tables().stream().flatMap(table -> ofTable(table, field.word().id()));
    }

    private static Stream<Value> ofTable(DecisionTable table, String word) {
        return table.rows().stream().flatMap(row -> IntStream.range(0, table.conditions().size())
                .filter(at -> table.conditions().get(at).word().equals(word))
                .mapToObj(at -> row.conditions().get(at).fold(any -> List.<Value>of(), oneOf -> List.copyOf(oneOf.values()), between -> List.<Value>of()))
                .flatMap(List::stream));
    }

    WhatIf told(List<Change> changes, int tried, int untried) {
        Came base = tries.base();
        List<Change> sorted = changes.stream().sorted(Comparator.<Change, Boolean>comparing(change -> change.share().isEmpty())
                .thenComparing(change -> change.share().orElse(Exact.ZERO)).thenComparing(change -> change.input().file())
                .thenComparing(change -> change.input().row()).thenComparing(change -> change.input().column())).toList();
        return new WhatIf(WhatIf.SCHEMA, situation.participant(), tries.name(), situation.period().name(), situation.policy().fingerprint().hex(),
                aim.isPay() ? null : aim.line(), aim.isPay() ? base.standing() : null, situation.told(base.result()), sorted, tried, untried, ofOthers.size(), tries.done());
    }

    private static Exact size(Field field) {
        return field.value() instanceof Amount amount ? amount.number().abs() : Exact.ZERO;
    }
}
