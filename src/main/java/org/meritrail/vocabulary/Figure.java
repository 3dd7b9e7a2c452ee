package org.meritrail.vocabulary;

/** One result of a quantity: what a word came to for one record. */
public record Figure(Quantity quantity, int position) {

    public Word word() {
        return quantity.word();
    }

    public Step step() {
        return quantity.steps().get(position);
    }

    public Result result() {
        return step().result();
    }
}
