package org.meritrail.policy.sheets;

import java.util.List;
import java.util.SortedMap;
import org.meritrail.vocabulary.Line;

/**
 * A line with the ids of the words it is worked out from.
 *
 * @param operands ids by the name a rule gives them: of, with, part, word ...
 * @param circle   the lines that wait for each other with this one, record by record; {@link Circle#NONE} for most
 */
public record WiredLine(Line line, SortedMap<String, List<String>> operands, Circle circle) {

    static WiredLine of(Line line, SortedMap<String, List<String>> operands) {
        return new WiredLine(line, operands, Circle.NONE);
    }

}
