package org.meritrail.vocabulary;

import java.util.List;

/**
 * What a word comes to for one participant: one step for each record of its scope. Rules insert quantities, and the quantities
 * they were worked out from hang on as operands, so that they are the explanation.
 *
 * @param who      the participant's id
 * @param line     the word's id
 * @param operands in the order the operation names them
 */
public record Quantity(String who, String line, Word word, Scope scope, List<Step> steps, List<Quantity> operands) {

    public static Quantity of(Word word, Scope scope, List<Step> steps, List<Quantity> operands) {
        return new Quantity(scope.subject().id(), word.id(), word, scope, steps, operands);
    }

    /** The step that counts for a record of this scope or of one below it. */
    public Step stepFor(Scope reader, int position) {
        return steps.get(reader.positionIn(scope, position));
    }

    /** The result of a quantity that has exactly one, as those of the participant have. */
    public Result result() {
        if (steps.size() != 1) {
            throw new IllegalStateException(word.name() + " has " + steps.size() + " results");
        }
        return steps.get(0).result();
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
        return who + "/" + word.name();
    }
}
