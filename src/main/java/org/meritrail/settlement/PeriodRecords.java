package org.meritrail.settlement;

import java.util.List;
import java.util.Set;
import org.meritrail.governance.Entry;

/** Where it is kept who closed and re-opened which period. */
public interface PeriodRecords {

    String CLOSED = "closed";
    String REOPENED = "reopened";

    /** @param step {@link #CLOSED} or {@link #REOPENED} */
    record Step(String period, String step, Entry entry) {
    }

    /** Only within a decision. */
    void add(Step step);

    /** All of them, the oldest first. */
    List<Step> steps();

    /** Names of the periods that have a run. */
    Set<String> withRuns();
}
