package org.meritrail.batch;

import java.util.List;
import org.meritrail.governance.Entry;

/** Where it is kept what has to be signed before runs are released, and who did. Only decisions add to it. */
public interface SignOffRecords {

    /** @param needed not signed yet */
    void add(List<SignOff> needed);

    /** By number. */
    List<SignOff> of(int run);

    void sign(int run, int number, Entry entry);
}
