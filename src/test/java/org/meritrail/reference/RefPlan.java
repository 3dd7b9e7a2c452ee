package org.meritrail.reference;

import java.util.List;
import java.util.Map;

/**
 * A plan.
 *
 * @param sets   besides the participants, each after its owner
 * @param values stated by the policy, by name; missing where it states none
 * @param paid   lines of participants that are components of pay
 */
record RefPlan(List<Owned> sets, List<Input> inputs, Map<String, RefResult> values, List<RefLine> lines, List<RefTable> tables,
               List<String> paid) {

    static final String PARTICIPANTS = "Participants";

    record Owned(String name, String owner) {
    }

    /** @param type as the Inputs sheet says it: {@code money}, {@code yes/no} */
    record Input(String name, String set, String type) {
    }

    /** The set above one that is not the participants. */
    String owner(String set) {
        return sets.stream().filter(one -> one.name().equals(set)).findFirst().orElseThrow().owner();
    }

    RefTable table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
    }
}
