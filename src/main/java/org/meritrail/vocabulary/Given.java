package org.meritrail.vocabulary;

import java.util.List;

/** The quantities a rule passes to an operation that takes any number of them. */
public record Given(List<Quantity> quantities) {

    public static Given of(Quantity... quantities) {
        return new Given(List.of(quantities));
    }
}
