package org.meritrail.authoring.conversion;

import java.util.List;
import java.util.Map;

/**
 * What is to be written.
 *
 * @param name   of the policy
 * @param facts  the sets of records, owners first
 * @param inputs by the field they are
 */
record Draft(String name, List<Fact> facts, Map<Field, Input> inputs, List<Table> tables) {

    /**
     * @param set   its name
     * @param data  the data set it comes from
     * @param owner the set it belongs to; null for participants
     * @param link  the column with the id of the one it belongs to; empty for participants
     */
    record Fact(String type, String set, String data, String owner, String link) {
    }

    /** @param source data set and column; @param kind of its values; @param label what people called it, empty if nothing */
    record Input(String name, String set, String source, Literal.Kind kind, String label) {
    }

    /** @param sheet the name of its sheet; @param per the set that it is looked up for */
    record Table(String sheet, DraftTable content, String per, List<Line> lines) {
    }

    /** @param name of the line and of the result column it looks up; @param kind of its results; @param label what people called it */
    record Line(String name, DraftRow.ResultColumn column, Literal.Kind kind, String label) {
    }
}
