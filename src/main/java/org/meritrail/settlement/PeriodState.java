package org.meritrail.settlement;

import java.util.List;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Period;

/**
 * @param closed  whether nothing can be released for it
 * @param history who closed and re-opened it, the oldest first
 */
public record PeriodState(Period period, boolean closed, List<Entry> history) {
}
