package org.meritrail.policy.sheets;

import java.util.List;
import java.util.SortedMap;
import org.meritrail.vocabulary.Line;

/**
 * A line with the ids of the words it is worked out from.
 *
 * @param operands ids by the name a rule gives them: of, with, part, word ...
 */
public record WiredLine(Line line, SortedMap<String, List<String>> operands) {
}
