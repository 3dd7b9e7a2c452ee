package org.meritrail.vocabulary;

import java.time.LocalDate;
import java.util.List;

/**
 * What a word comes to: one step for each record of its scope. Rules insert quantities; the words they read are named, so that
 * together they are the explanation.
 *
 * @param line  the word's id
 * @param stage as of the scope
 * @param since for a value that changes from day to day, the first day of each version, the first of them null if it holds from
 *              ever; the steps are those of the first version for all records, then those of the second, and so on; empty for
 *              everything else
 * @param reads ids of the words it was worked out from, in the order the operation names them
 */
public record Quantity(String line, long stage, Word word, Scope scope, List<Step> steps, List<LocalDate> since, List<String> reads) {

    public static Quantity of(Word word, Scope scope, List<Step> steps, List<Quantity> operands) {
        return new Quantity(word.id(), scope.stage(), word, scope, steps, List.of(), operands.stream().map(Quantity::line).toList());
    }

    /** A value of the policy that is another one from a day on. */
    public static Quantity dated(Word word, Scope scope, List<Step> steps, List<LocalDate> since) {
        return new Quantity(word.id(), 0, word, scope, steps, since, List.of());
    }

    /** The step that counts for a record of this scope or of one below it; missing if there is none. */
    public Step stepFor(Scope reader, int position) {
        int at = indexFor(reader, position);
        return at == Scope.NOBODY ? Step.missing(since.isEmpty() || reader.positionIn(scope, position) == Scope.NOBODY ? "missing.no-owner" : "missing.no-value", word.name(), Scope.shown(scope.set())) : steps.get(at);
    }

    /** Which step counts for a record of this scope or of one below it, or {@link Scope#NOBODY}. */
    public int indexFor(Scope reader, int position) {
        int at = reader.positionIn(scope, position);
        int version = since.isEmpty() || at == Scope.NOBODY ? 0 : inForceOn(reader.day(position));
        return at == Scope.NOBODY || version == Scope.NOBODY ? Scope.NOBODY : version * scope.size() + at;
    }

    /** The record that a step is about, as a position in the scope. */
    public int record(int step) {
        return since.isEmpty() ? step : step % scope.size();
    }

    private int inForceOn(LocalDate day) {
        for (int at = since.size() - 1; at >= 0; at--) {
            if (since.get(at) == null || !since.get(at).isAfter(day)) {
                return at;
            }
        }
        return Scope.NOBODY;
    }

    /** Whether any of its results is yes, or cannot be told and so may be. */
    public boolean isPossiblyYes() {
        return steps.stream().anyMatch(step -> step.result().equals(YesNo.YES) || step.result().isMissing());
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return word.name() + "@" + scope;
    }
}
