package org.meritrail.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.meritrail.evaluation.Outcome;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.Input;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Quantities;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;

/** Evaluates a situation with one field changed, time after time, and counts how often. */
final class Tries {

    static final String DUE = "due";
    static final String NOTHING_DUE = "nothing-due";
    static final String WITHHELD = "withheld";

    /** Columns that are not changed. */
    static final Set<String> FIXED = Set.of("participant", "id", "source", "line", "currency", "name", "payroll-id", "hired", "left", "from", "to", "date");

    private final Situation situation;
    private final Aim aim;
    private final Structure structure;
    private final List<Part> parts = new ArrayList<>();
    private final Came base;
    private int done;

    Tries(Situation situation, Aim aim) {
        this.situation = situation;
        this.aim = aim;
        this.structure = new Structure(situation.policy().plan());
        List<Set<String>> words = aim.words(situation.policy().plan());
        for (int at = 0; at < words.size(); at++) {
            if (!words.get(at).isEmpty()) {
                parts.add(new Part(situation, words.get(at), at == 0));
            }
        }
        this.base = came(parts.stream().map(Part::base).toList());
        this.done = parts.size();
        if (!aim.isPay() && parts.stream().allMatch(part -> aim.ends(part.base()).isEmpty())) {
            throw new UnableToSimulate("simulation.not-for", aim.line(), situation.participant());
        }
    }

    Situation situation() {
        return situation;
    }

    /** As things are. */
    Came base() {
        return base;
    }

    /** The participant's own; empty if it is erased. */
    String name() {
        return Texts.name(((Label) parts.get(0).base().participant().field("name").orElseThrow()).text());
    }

    /**
     * The participant's own fields that had a part in what is asked about, in the order in which they were read, each once. What tells
     * records and people apart, what amounts are in, and when rows are in force, which is checked on reading, is not among them.
     */
    List<Field> fields() {
        Map<List<Object>, Field> fields = new LinkedHashMap<>();
        for (Part part : parts) {
            for (Figure figure : Walk.from(aim.ends(part.base()), part.base().worked().all(), this::isOwnOrAbove)) {
                if (figure.word() instanceof Input input && figure.participant().equals(situation.participant()) && !FIXED.contains(input.column())) {
                    read(figure).flatMap(record -> field(input, record)).ifPresent(field -> fields.putIfAbsent(field.key(), field));
                }
            }
        }
        return List.copyOf(fields.values());
    }

    private static Optional<InputRecord> read(Figure figure) {
        return figure.step().evidence().stream().filter(Evidence.Read.class::isInstance).map(one -> ((Evidence.Read) one).record()).findFirst();
    }

    /** Empty for a record that stands for several rows of data. */
    private Optional<Field> field(Input input, InputRecord record) {
        return situation.received().accepted().entrySet().stream().filter(one -> one.getKey().key().equals(input.dataSet()))
                .filter(one -> one.getValue().stream().anyMatch(other -> other == record)).findFirst().map(one -> new Field(one.getKey(), record, input));
    }

    /** Evaluations so far; one of each part counts as one. */
    int done() {
        return done;
    }

    /** Whether everybody has to be worked out each time a field changes. */
    boolean concernsOthers(Field field) {
        return parts.stream().anyMatch(part -> !part.isAlone() && isConcerned(part, field));
    }

    /** What comes out with another value in a field; parts that do not depend on it are taken as they are. */
    Came with(Field field, Value value) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Part part : parts) {
            if (isConcerned(part, field)) {
                done++;
                outcomes.add(part.repeating().outcome(field.with(value, situation.received())).orElseThrow());
            } else {
                outcomes.add(part.base());
            }
        }
        return came(outcomes);
    }

    private boolean isConcerned(Part part, Field field) {
        return part.reads(field) || structure.usesAsLink(field);
    }

    private Came came(List<Outcome> outcomes) {
        Map<String, Decision> decisions = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            Quantities all = outcome.worked().all();
            for (Figure figure : Walk.from(aim.ends(outcome), all, this::isOwnOrAbove)) {
                Decision.of(figure, all).ifPresent(decision -> decisions.putIfAbsent(decision.key(), decision));
            }
        }
        List<Result> results = outcomes.stream().flatMap(outcome -> aim.ends(outcome).stream()).map(Figure::result).toList();
        boolean unanswered = results.stream().anyMatch(Tries::isMistake) || outcomes.stream().anyMatch(outcome -> isWithheld(outcome) && aim.ends(outcome).isEmpty());
        String standing = aim.isPay() ? standing(outcomes) : "";
        return new Came(standing, aim.isPay() ? total(outcomes, results, standing) : only(results), unanswered, decisions);
    }

    /** What others came to is theirs, and as it is. */
    boolean isOwnOrAbove(Figure figure) {
        return figure.participant().isEmpty() || figure.participant().equals(situation.participant());
    }

    private static boolean isMistake(Result result) {
        return result.isMissing() && !result.isAbsent();
    }

    private static boolean isWithheld(Outcome outcome) {
        return outcome.fold(due -> false, nothing -> false, withheld -> true);
    }

    private static String standing(List<Outcome> outcomes) {
        boolean due = outcomes.stream().anyMatch(outcome -> outcome.fold(some -> true, nothing -> false, withheld -> false));
        return outcomes.stream().anyMatch(Tries::isWithheld) ? WITHHELD : due ? DUE : NOTHING_DUE;
    }

    private Result total(List<Outcome> outcomes, List<Result> results, String standing) {
        if (standing.equals(WITHHELD)) {
            Message reason = outcomes.stream().flatMap(outcome -> outcome.fold(due -> Optional.<Message>empty(), nothing -> Optional.<Message>empty(),
                    withheld -> Optional.of(withheld.reasons().get(0))).stream()).findFirst().orElseThrow();
            return new Result.Missing(reason, true);
        }
        Exact total = results.stream().filter(Amount.class::isInstance).map(result -> ((Amount) result).number()).reduce(Exact.ZERO, Exact::plus);
        String currency = ((Label) outcomes.get(0).participant().field("currency").orElseThrow()).text();
        return new Amount(total, Unit.money(currency));
    }

    private Result only(List<Result> results) {
        if (results.size() > 1) {
            throw new UnableToSimulate("simulation.several-results", aim.line(), Exact.of(results.size()));
        }
        return results.isEmpty() ? new Result.Missing(Message.of("simulation.not-for", aim.line(), situation.participant()), false) : results.get(0);
    }
}
