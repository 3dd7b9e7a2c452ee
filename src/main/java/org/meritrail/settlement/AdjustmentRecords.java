package org.meritrail.settlement;

import java.util.List;
import java.util.Optional;
import org.meritrail.governance.Entry;

/** Where adjustments are kept. Only decisions add to it. */
public interface AdjustmentRecords {

    /** One more than the last one's. */
    int nextNumber();

    void add(Adjustment.Requested requested);

    void add(int number, AdjustmentStep step, Entry entry);

    Optional<Adjustment> adjustment(int number);

    /** By number. */
    List<Adjustment> all();
}
