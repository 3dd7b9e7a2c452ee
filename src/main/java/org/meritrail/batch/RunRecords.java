package org.meritrail.batch;

import java.util.List;
import java.util.Optional;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Fingerprint;

/** Where runs and what happened to them are kept. Only decisions add to it. */
public interface RunRecords {

    /** One more than the last run's. */
    int nextNumber();

    void add(Run.Order order);

    /** @param totals null for every step but the calculation */
    void add(int run, RunStep step, Fingerprint totals, Entry entry);

    Optional<RunHistory> history(int run);

    /** The newest first. */
    List<RunHistory> histories();
}
