package org.meritrail.vocabulary;

import java.util.List;

/**
 * One operation of a plan, as a fact that its rule reads. A row of the Lines sheet that also has an If missing, an Only when or
 * a Round becomes a chain of lines of the same name, one operation each.
 *
 * @param per      the record set that has one result for each record
 * @param option   null where the operation has none
 * @param over     the other records it reads
 * @param table    null where the operation reads none
 * @param column   position of the table's result column
 * @param rounding of each slice of tiers, of the parts of an allocation, or of a rounding line; null where nothing is rounded
 * @param absence  what a missing result means where several are taken in
 * @param parts    names and signs of the Parts, in their order
 * @param rule     the rule of {@code rules/<area>/} a by-rule line asks; empty otherwise
 */
public record Line(String id, String name, String per, Operation operation, Option option, Over over, DecisionTable table, int column,
                   Rounding rounding, Absence absence, List<Part> parts, String rule, CellRange source) implements Word {

    /** @param less whether it is taken away */
    public record Part(String name, boolean less) {
    }

    /** A line of the engine's own, which reads nothing but its operands. */
    public static Line plain(String id, String name, String per, Operation operation, Rounding rounding, CellRange source) {
        return new Line(id, name, per, operation, null, Over.NOTHING, null, 0, rounding, Absence.STOPS, List.of(), "", source);
    }

    public Line withId(String other) {
        return new Line(other, name, per, operation, option, over, table, column, rounding, absence, parts, rule, source);
    }
}
