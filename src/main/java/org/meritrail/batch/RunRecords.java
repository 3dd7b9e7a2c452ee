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

    /** @param result of what the calculation came to, or why it failed; null for every other step */
    void add(int run, RunStep step, Fingerprint result, Entry entry);

    Optional<RunHistory> history(int run);

    /** The newest first. */
    List<RunHistory> histories();
}
