package org.meritrail.explanation.difference;

import java.util.List;
import org.meritrail.explanation.Fact;

/**
 * A word that a decision looked at and that came to something else.
 *
 * @param before null where there was none
 * @param after  null where there is none
 * @param from   what makes it differ, without amounts; the first few
 */
public record Because(String name, String record, Fact before, Fact after, List<Cause> from) {
}
