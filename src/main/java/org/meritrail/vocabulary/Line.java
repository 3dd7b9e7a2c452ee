package org.meritrail.vocabulary;

import java.util.List;
import org.meritrail.kernel.Exact;

/**
 * One operation of a plan, as a fact that its rule reads. A row of the Lines sheet that also has an If missing, an Only when or
 * a Round becomes a chain of lines of the same name, one operation each.
 *
 * @param per      the record set that has one result for each record
 * @param option   null where the operation has none
 * @param over     the set a collection reads; empty otherwise
 * @param table    null where the operation reads none
 * @param column   position of the table's result column
 * @param slice    what each slice of tiers is rounded to, or the step of a rounding line; null where nothing is rounded
 * @param parts    names and signs of the Parts, in their order
 * @param rule     the rule of {@code rules/<area>/} a by-rule line asks; empty otherwise
 */
public record Line(String id, String name, String per, Operation operation, Option option, String over, DecisionTable table, int column,
                   Exact slice, List<Part> parts, String rule, CellRange source) implements Word {

    /** @param less whether it is taken away */
    public record Part(String name, boolean less) {
    }

    public Line withId(String other) {
        return new Line(other, name, per, operation, option, over, table, column, slice, parts, rule, source);
    }
}
