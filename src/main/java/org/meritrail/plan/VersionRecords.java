package org.meritrail.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where versions are kept. Rows are only ever added, and only within a decision. */
public interface VersionRecords {

    /** @param inForce the days on which all its workbooks are in force */
    void add(Bytes bytes, Effective inForce);

    void add(int version, Step step);

    void add(int version, Signature signature);

    /** In the order they were given. */
    List<Signature> signatures(int version);

    /** The newest first, with the steps that had been taken by then. */
    List<PlanVersion> knownOn(Instant time);

    Optional<PlanVersion> version(int number);

    /** The days on which all workbooks of a version are in force. */
    Effective inForce(int version);
}
