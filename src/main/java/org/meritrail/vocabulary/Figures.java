package org.meritrail.vocabulary;

import java.util.List;
import java.util.stream.IntStream;

/** What a word came to for the records of one participant, in the order of their set. */
public record Figures(Quantity quantity, int[] positions) {

    public Word word() {
        return quantity.word();
    }

    public List<Figure> all() {
        return IntStream.of(positions).mapToObj(position -> new Figure(quantity, position)).toList();
    }

    /** The result of a word that has exactly one for the participant. */
    public Result result() {
        if (positions.length != 1) {
            throw new IllegalStateException(word().name() + " has " + positions.length + " results");
        }
        return quantity.steps().get(positions[0]).result();
    }

    public List<Step> steps() {
        return IntStream.of(positions).mapToObj(quantity.steps()::get).toList();
    }
}
